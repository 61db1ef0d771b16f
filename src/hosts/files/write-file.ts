/** Replacing a file so that nobody ever sees half of it. */
import { randomBytes } from 'node:crypto'
import { access, constants, open, realpath, rename, stat, unlink } from 'node:fs/promises'
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
    const temporary = join(dirname(place), `.${basename(place)}.${randomBytes(6).toString('hex')}`)
    try {
      await writeNew(temporary, bytes, mode & 0o7777)
      await rename(temporary, place)
    } catch (error) {
      await unlink(temporary).catch(() => {})
      throw error
    }
  } catch (error) {
    throw fileMistake(error, path, 'writing')
  }
}

async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(bytes)
    // The mode given to `open` is lessened by the umask.
    await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}
