/** `paralint/node`: files and folders. */
export {
  alignFiles,
  type CheckFilesOptions,
  checkFiles,
  type FilesOptions,
  type FixedFile,
  type FixFilesOptions,
  type FixResult,
  fixFiles,
} from './hosts/files/check-files.ts'
export { type CheckFolderOptions, checkFolder, type PairResult } from './hosts/files/check-folder.ts'
export { installedLexicon } from './hosts/files/installed-lexicon.ts'
export { findPairs, type Pair, type Pairs } from './hosts/files/pairs.ts'
export { type ReadOptions, readDocumentFile } from './hosts/files/read-document.ts'
export { writeFileAtomic } from './hosts/files/write-file.ts'
export type { Damage } from './report/corpus-text.ts'
