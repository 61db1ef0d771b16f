/** The file that a run over many pairs adds its results to, and finds them in when it is started again. */
import { type FileHandle, open } from 'node:fs/promises'
import type { ResultJson } from '../../report/result-json.ts'
import { linesOf } from '../files/lines.ts'
import { fileMistake, mistake } from '../files/mistake.ts'

/** Every line begins so, with 64 hexadecimal digits behind it: the key is found without parsing the line. */
const HEAD = '{"schema":"paralint/result@1","key":"'
const KEY_END = HEAD.length + 64
const HEAD_PATTERN = /^\{"schema":"paralint\/result@1","key":"[0-9a-f]{64}"/

/**
 * Results by key. The file is only ever appended to, whole lines at a time; what memory holds is the key and the place of each. One
 * process at a time may have it open.
 */
export class ResultsFile {
  readonly #path: string
  readonly #file: FileHandle
  /** Keys to offsets and lengths; null where the pair is under way. */
  readonly #places: Map<string, readonly [start: number, length: number] | null>

  private constructor(path: string, file: FileHandle, places: Map<string, readonly [number, number] | null>) {
    this.#path = path
    this.#file = file
    this.#places = places
  }

  /**
   * Opens the file, or makes it. A last line that was torn when a run was killed is cut away. Throws `UserError` where the file cannot be
   * written, or holds anything but results: then nothing in it is touched.
   */
  static async open(path: string): Promise<ResultsFile> {
    try {
      const file = await open(path, 'a+')
      try {
        return new ResultsFile(path, file, await placesIn(file, path))
      } catch (error) {
        await file.close()
        throw error
      }
    } catch (error) {
      throw fileMistake(error, path, 'writing')
    }
  }

  /** How many results the file had, and those that were claimed since. */
  get size(): number {
    return this.#places.size
  }

  /** Makes the key one's own: `new` where it was not there, `done` where its result is in the file, `claimed` where it is under way. */
  claim(key: string): 'new' | 'done' | 'claimed' {
    const place = this.#places.get(key)
    if (place === undefined) this.#places.set(key, null)
    return place === undefined ? 'new' : place === null ? 'claimed' : 'done'
  }

  /** The result that is in the file; throws `UserError` where its line is damaged. */
  async read(key: string): Promise<ResultJson> {
    const [start, length] = this.#places.get(key) ?? [0, 0]
    const bytes = Buffer.alloc(length)
    await this.#file.read(bytes, 0, length, start)
    try {
      return JSON.parse(bytes.toString('utf8')) as ResultJson
    } catch {
      throw mistake('bad-output', this.#path)
    }
  }

  /** Writes one result behind the others. */
  async append(result: ResultJson): Promise<void> {
    try {
      await this.#file.appendFile(`${JSON.stringify(result)}\n`)
    } catch (error) {
      throw fileMistake(error, this.#path, 'writing')
    }
  }

  async close(): Promise<void> {
    await this.#file.close()
  }
}

async function placesIn(file: FileHandle, path: string): Promise<Map<string, readonly [number, number] | null>> {
  const places = new Map<string, readonly [number, number] | null>()
  if (!(await file.stat()).isFile()) return places
  let torn: number | null = null
  for await (const { bytes, number, start, isEnded } of linesOf(
    file.createReadStream({ start: 0, autoClose: false }),
  )) {
    const head = bytes.toString('latin1', 0, KEY_END + 1)
    const isResult = isEnded ? HEAD_PATTERN.test(head) && bytes.at(-1) === BRACE : isBeginning(head)
    if (!isResult) throw mistake('bad-output', path, {}, number)
    if (!isEnded) torn = start
    else places.set(bytes.toString('latin1', HEAD.length, KEY_END), [start, bytes.length])
  }
  if (torn !== null) await file.truncate(torn)
  return places
}

const BRACE = 0x7d

// Of a file that is no result at all not a byte may be lost.
function isBeginning(head: string): boolean {
  return HEAD.startsWith(head) || (head.startsWith(HEAD) && /^[0-9a-f]*"?$/.test(head.slice(HEAD.length)))
}
