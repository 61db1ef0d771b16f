/** Replacing a file so that nobody ever sees half of it. */
import { randomBytes } from 'node:crypto'
import { access, constants, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileMistake } from './mistake.ts'

/**
 * Replaces the content of an existing file: a temporary file in the same folder is written in full and renamed. The mode is kept, and
 * of a symbolic link the file that it leads to is replaced. Throws `UserError` where the file is read-only or
 * cannot be replaced, leaving the old content and no temporary file.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const place = await realpath(path)
    // Renaming would replace a file that its owner made read-only.
    await access(place, constants.W_OK)
    const { mode } = await stat(place)
    await renamedInto(place, bytes, mode & 0o7777)
  } catch (error) {
    throw fileMistake(error, path, 'writing')
  }
}

/**
 * Writes an output, whether there is such a file or not: complete or not at all. What is no plain file, such as a pipe, is written to as it
 * is. Throws `UserError` where it cannot be written.
 */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  try {
    const present = await stat(path).catch(() => null)
    if (present?.isFile()) await writeFileAtomic(path, bytes)
    else if (present) await writeFile(path, bytes)
    else await renamedInto(path, bytes)
  } catch (error) {
    throw fileMistake(error, path, 'writing')
  }
}

async function renamedInto(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}`)
  try {
    await writeNew(temporary, bytes, mode)
    await rename(temporary, path)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

async function writeNew(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    // The mode given to `open` is lessened by the umask.
    if (mode !== undefined) await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}
