/** `paralint/node`: files and folders. */
export { type CheckFolderOptions, checkFolder } from './hosts/corpus/check-folder.ts'
export { type CheckBitextOptions, checkBitextFile } from './hosts/files/check-bitext.ts'
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
export type { PairResult } from './hosts/files/check-pair.ts'
export { installedLexicon } from './hosts/files/installed-lexicon.ts'
export { type Found, findPairs, type Pair, type Pairs, walkPairs } from './hosts/files/pairs.ts'
export { type ReadOptions, readDocumentFile } from './hosts/files/read-document.ts'
export { writeFileAtomic } from './hosts/files/write-file.ts'
export type { Damage } from './report/result-json.ts'
