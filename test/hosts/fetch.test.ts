import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { documentAddress, type FetchFormat, OFFICIAL_BASE, parseBase } from '../../src/hosts/fetch/address.ts'
import { type Fetched, type FetchOptions, fetchDocument } from '../../src/hosts/fetch/fetch-document.ts'
import { parseOfficialLanguages } from '../../src/hosts/fetch/languages.ts'
import { sniff } from '../../src/hosts/fetch/sniff.ts'
import { fileStem, parseSymbol } from '../../src/hosts/fetch/symbol.ts'
import { UserError } from '../../src/model/user-error.ts'
import { folderWith, MAIN, type Outcome } from './cli.ts'
import { closedServer, docxOf, fail, type Handler, redirect, send, serve, TestClock } from './document-server.ts'

const ENGLISH = docxOf('1. The office supports 12 programmes.\n2. It reports to the Committee.')
const CHINESE = docxOf('1. 办公室支助12个方案。\n2. 办公室向委员会报告。')
const PDF = Buffer.from(`%PDF-1.7\n${'1 0 obj\nendobj\n'.repeat(500)}%%EOF\n`)
const PAGE = Buffer.from('<!DOCTYPE html>\n<html><head><title>ODS</title></head><body></body></html>')
const EMPTY = new Uint8Array()

interface Run {
  readonly results: readonly Fetched[]
  readonly retries: readonly string[]
  readonly clock: TestClock
  readonly files: readonly string[]
}

/** Fetches into a folder, without any time passing. */
async function run(base: URL, folder: string, options: Partial<FetchOptions> = {}): Promise<Run> {
  const retries: string[] = []
  const results: Fetched[] = []
  const clock = (options.clock as TestClock | undefined) ?? new TestClock()
  const fetching = fetchDocument({
    symbol: 'A/71/6',
    languages: ['en'],
    format: 'docx',
    folder,
    base,
    clock,
    timeout: 60_000,
    retries: 3,
    delay: 1000,
    mostBytes: 10_000_000,
    onRetry: (language, reason, milliseconds) => retries.push(`${language} ${reason} ${milliseconds}`),
    ...options,
  })
  for await (const result of fetching) results.push(result)
  return { results, retries, clock, files: readdirSync(folder).sort() }
}

function errorOf(result: Fetched | undefined): string {
  if (!result || !('error' in result)) return 'no error'
  const { error } = result
  return error instanceof UserError ? `${error.details.code}: ${error.message}` : String(error)
}

/** Writes the first bytes and ends the connection once they lie in the file. */
function cut(bytes: Uint8Array, at: number, part: string, clock: TestClock, tag?: string): Handler {
  return (response, _asked, request) => {
    clock.onAlarm = () => {
      if (existsSync(part) && statSync(part).size >= at) request.socket.destroy()
    }
    response.writeHead(200, { 'content-length': bytes.length, ...(tag !== undefined && { etag: tag }) })
    response.write(bytes.subarray(0, at))
  }
}

describe('symbols', () => {
  it.each([
    ['A/71/6', 'A-71-6'],
    ['A/RES/70/1', 'A-RES-70-1'],
    ['A/71/6 (Prog. 25)', 'A-71-6-Prog.-25'],
    ['S/RES/1325 (2000)', 'S-RES-1325-2000'],
    ['A/C.5/66/L.20', 'A-C.5-66-L.20'],
    ['CEDAW/C/GEO/Q/4-5', 'CEDAW-C-GEO-Q-4-5'],
    ['HSP/GC/25/5/Add.1', 'HSP-GC-25-5-Add.1'],
    [' ST/SGB/2003/13* ', 'ST-SGB-2003-13'],
  ])('%s names a file %s', (symbol, stem) => {
    expect(fileStem(parseSymbol(symbol))).toBe(stem)
  })

  it.each([
    '',
    'A',
    '71/6',
    'A//6',
    'A/../../etc',
    'https://undocs.org/en/A/71/6',
    'A/71/6\u0000',
    `A/${'1'.repeat(200)}`,
  ])('%j is none', (value) => {
    expect(() => parseSymbol(value)).toThrow(UserError)
  })

  it('make addresses with percent-encoded slashes and one letter for the language', () => {
    const address = (symbol: string, format: FetchFormat) =>
      documentAddress(parseBase(OFFICIAL_BASE), symbol, 'zh', format).href
    expect(address('A/71/6', 'docx')).toBe('https://documents.un.org/api/symbol/access?s=A%2F71%2F6&l=C&t=docx')
    expect(address('S/RES/1325 (2000)', 'pdf')).toContain('?s=S%2FRES%2F1325%20(2000)&l=C&t=pdf')
    expect(documentAddress(parseBase('http://localhost:8/mirror'), 'A/1', 'en', 'pdf').pathname).toBe(
      '/mirror/api/symbol/access',
    )
  })

  it('come in official languages only', () => {
    expect(parseOfficialLanguages('en, ZH,en')).toEqual(['en', 'zh'])
    for (const value of ['', 'en,', 'ja', 'en;zh', 'constructor'])
      expect(() => parseOfficialLanguages(value)).toThrow(UserError)
  })
})

describe('bytes', () => {
  const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('WordDocument', 'utf16le')])

  it('tell what a file is', () => {
    expect(sniff(ENGLISH)).toEqual({ kind: 'docx' })
    expect(sniff(ENGLISH.subarray(0, -30))).toEqual({ kind: 'cut' })
    expect(sniff(PDF)).toEqual({ kind: 'pdf' })
    expect(sniff(PDF.subarray(0, -10))).toEqual({ kind: 'cut' })
    expect(sniff(PAGE)).toEqual({ kind: 'page' })
    expect(sniff(compound)).toMatchObject({ kind: 'old', ending: 'doc' })
    expect(sniff(Buffer.from([0xff, 0x57, 0x50, 0x43, 1, 2]))).toMatchObject({ kind: 'old', ending: 'wpd' })
    expect(sniff(Buffer.from('{\\rtf1 x}'))).toMatchObject({ kind: 'old', ending: 'rtf' })
    expect(sniff(Buffer.from('{"error": 1}'))).toEqual({ kind: 'other', name: null })
  })
})

describe('fetching', () => {
  it('writes both versions beside each other, with a pause between the requests', async () => {
    const { base, asked } = await serve(send(ENGLISH), send(CHINESE))
    const folder = folderWith({})
    const { results, clock, files } = await run(base, join(folder, 'new/folder'), { languages: ['en', 'zh'] })
    expect(files).toEqual(['A-71-6.en.docx', 'A-71-6.zh.docx'])
    expect(results).toEqual([
      { language: 'en', path: join(folder, 'new/folder/A-71-6.en.docx'), size: ENGLISH.length, isEarlier: false },
      { language: 'zh', path: join(folder, 'new/folder/A-71-6.zh.docx'), size: CHINESE.length, isEarlier: false },
    ])
    expect(new Uint8Array(readFileSync(join(folder, 'new/folder/A-71-6.zh.docx')))).toEqual(new Uint8Array(CHINESE))
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/symbol/access?s=A%2F71%2F6&l=E&t=docx',
      '/api/symbol/access?s=A%2F71%2F6&l=C&t=docx',
    ])
    expect(asked[0]?.agent).toMatch(/^paralint\/\d/)
    expect(clock.waits).toEqual([1000])
    expect(clock.set).toBe(0)
  })

  it('asks for nothing that is there', async () => {
    const { base, asked } = await serve(send(CHINESE))
    const folder = folderWith({ 'A-71-6.en.docx': ENGLISH })
    const { results, clock } = await run(base, folder, { languages: ['en', 'zh'] })
    expect(results).toMatchObject([{ isEarlier: true, size: ENGLISH.length }, { isEarlier: false }])
    expect(asked).toHaveLength(1)
    expect(clock.waits).toEqual([])
  })

  it('tries again after failures that may pass, after twice as long each time', async () => {
    const { base } = await serve(fail(500), fail(503), fail(429), send(ENGLISH))
    const { results, retries, clock, files } = await run(base, folderWith({}))
    expect(results).toMatchObject([{ size: ENGLISH.length }])
    expect(retries).toEqual(['en HTTP 500 1000', 'en HTTP 503 2000', 'en HTTP 429 4000'])
    expect(clock.waits).toEqual([1000, 2000, 4000])
    expect(files).toEqual(['A-71-6.en.docx'])
  })

  it('waits as long as the server asks, within reason', async () => {
    const { base } = await serve(
      fail(503, { 'retry-after': '7' }),
      fail(503, { 'retry-after': '86400' }),
      fail(503, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' }),
      send(ENGLISH),
    )
    const { clock } = await run(base, folderWith({}))
    expect(clock.waits).toEqual([7000, 120_000, 4000])
  })

  it('gives up in the end, and fetches the other version all the same', async () => {
    const { base, asked } = await serve(fail(500), fail(500), fail(500), fail(500), send(CHINESE))
    const { results, files } = await run(base, folderWith({}), { languages: ['en', 'zh'] })
    expect(errorOf(results[0])).toMatch(/^unreachable: .*l=E&t=docx cannot be had \(HTTP 500\); /)
    expect(results[1]).toMatchObject({ language: 'zh', size: CHINESE.length })
    expect(files).toEqual(['A-71-6.zh.docx'])
    expect(asked).toHaveLength(5)
  })

  it('does not try again what will stay', async () => {
    const { base, asked } = await serve(fail(403), fail(404))
    const { results } = await run(base, folderWith({}), { languages: ['en', 'zh'] })
    expect(errorOf(results[0])).toMatch(/^refused: .*HTTP 403/)
    expect(errorOf(results[1])).toMatch(/^no-such-document: A\/71\/6 is not there in the language zh; /)
    expect(asked).toHaveLength(2)
  })

  it('takes an empty body for a document that is not there', async () => {
    const { base, asked } = await serve(send(EMPTY))
    const { results, files } = await run(base, folderWith({}))
    expect(errorOf(results[0])).toMatch(/^no-such-document: /)
    expect(files).toEqual([])
    expect(asked).toHaveLength(1)
  })

  it('tells a server that cannot be reached', async () => {
    const { results, retries } = await run(await closedServer(), folderWith({}), { retries: 1 })
    expect(errorOf(results[0])).toMatch(/^unreachable: .*\(ECONNREFUSED\)/)
    expect(retries).toHaveLength(1)
  })

  it('goes on where a connection was cut, for the same version only', async () => {
    const folder = folderWith({})
    const clock = new TestClock()
    const part = join(folder, 'A-71-6.en.docx.part')
    const { base, asked } = await serve(cut(ENGLISH, 120_000, part, clock, '"v1"'), send(ENGLISH))
    const { results, retries } = await run(base, folder, { clock })
    expect(retries).toHaveLength(1)
    expect(asked[1]).toMatchObject({ range: 'bytes=115904-', ifRange: '"v1"' })
    expect(results).toMatchObject([{ size: ENGLISH.length }])
    expect(Buffer.compare(readFileSync(join(folder, 'A-71-6.en.docx')), ENGLISH)).toBe(0)
  })

  it('leaves what came in the partial file, and the next run goes on with it', async () => {
    const folder = folderWith({})
    const clock = new TestClock()
    const part = join(folder, 'A-71-6.en.docx.part')
    const first = await serve(cut(ENGLISH, 120_000, part, clock))
    const { results, files } = await run(first.base, folder, { clock, retries: 0 })
    expect(errorOf(results[0])).toMatch(/^unreachable: /)
    expect(files).toEqual(['A-71-6.en.docx.part'])
    const second = await serve(send(ENGLISH))
    expect(await run(second.base, folder)).toMatchObject({ files: ['A-71-6.en.docx'], retries: [] })
    expect(second.asked[0]?.range).toBe('bytes=115904-')
    expect(Buffer.compare(readFileSync(join(folder, 'A-71-6.en.docx')), ENGLISH)).toBe(0)
  })

  it.each([1, 4, 4096, 4097, 100_000, ENGLISH.length - 1, ENGLISH.length])(
    'completes a part of %i bytes',
    async (size) => {
      const folder = folderWith({ 'A-71-6.en.docx.part': ENGLISH.subarray(0, size) })
      const { base, asked } = await serve(send(ENGLISH))
      expect(await run(base, folder)).toMatchObject({ files: ['A-71-6.en.docx'], retries: [] })
      expect(asked.map(({ range }) => range)).toEqual([size > 4096 ? `bytes=${size - 4096}-` : undefined])
      expect(Buffer.compare(readFileSync(join(folder, 'A-71-6.en.docx')), ENGLISH)).toBe(0)
    },
  )

  it('begins anew where the partial file fits no more', async () => {
    const whole: Handler = (response) => response.end(ENGLISH)
    const elsewhere: Handler = (response) =>
      response.writeHead(206, { 'content-range': `bytes 5-9/${ENGLISH.length}` }).end(ENGLISH.subarray(5, 10))
    const shorter = send(ENGLISH)
    const other = docxOf('a longer document than the one of which a part lies here')
    for (const [part, ...handlers] of [
      [ENGLISH.subarray(0, 5000), whole],
      [ENGLISH.subarray(0, 5000), elsewhere, whole],
      [Buffer.concat([ENGLISH, ENGLISH]), shorter],
      [other.subarray(0, 100_000), send(ENGLISH)],
    ] as const) {
      const folder = folderWith({ 'A-71-6.en.docx.part': part })
      const { base } = await serve(...handlers)
      expect((await run(base, folder)).files).toEqual(['A-71-6.en.docx'])
      expect(Buffer.compare(readFileSync(join(folder, 'A-71-6.en.docx')), ENGLISH)).toBe(0)
    }
  })

  it('begins anew where the document was changed after the part was written', async () => {
    const folder = folderWith({ 'A-71-6.en.docx.part': CHINESE.subarray(0, 150_000) })
    utimesSync(join(folder, 'A-71-6.en.docx.part'), 1000, 1000)
    const { base, asked } = await serve(send(ENGLISH, { 'last-modified': 'Fri, 31 Dec 1999 23:59:59 GMT' }))
    await run(base, folder)
    expect(asked.map(({ range }) => range)).toEqual(['bytes=145904-', undefined])
    expect(Buffer.compare(readFileSync(join(folder, 'A-71-6.en.docx')), ENGLISH)).toBe(0)
  })

  it('does not wait for ever where nothing comes', async () => {
    const clock = new TestClock()
    const silent: Handler = () => clock.ring()
    const stalled: Handler = (response) => {
      response.writeHead(200, { 'content-length': ENGLISH.length })
      response.write(ENGLISH.subarray(0, 100), () => clock.ring())
    }
    const { base } = await serve(silent, stalled, send(ENGLISH))
    const { results, retries } = await run(base, folderWith({}), { clock })
    expect(retries).toEqual(['en timed out 1000', 'en timed out 2000'])
    expect(results).toMatchObject([{ size: ENGLISH.length }])
    expect(clock.set).toBe(0)
  })

  it('finds out that a file without a length was cut', async () => {
    const chunked: Handler = (response) => response.end(ENGLISH.subarray(0, 100_000))
    const unsized: Handler = (response) => {
      response.removeHeader('transfer-encoding')
      response.useChunkedEncodingByDefault = false
      chunked(response, { url: '', range: undefined, ifRange: undefined, agent: undefined }, response.req)
    }
    const { base } = await serve(unsized, send(ENGLISH))
    const { results, retries } = await run(base, folderWith({}))
    expect(retries).toEqual(['en incomplete 1000'])
    expect(results).toMatchObject([{ size: ENGLISH.length }])
  })

  it('refuses what is too large, by what the server says and by what it sends', async () => {
    const lying: Handler = (response) => {
      response.write(ENGLISH)
      response.end(ENGLISH)
    }
    const { base, asked } = await serve(send(ENGLISH), lying)
    for (const _ of [1, 2]) {
      const { results, files } = await run(base, folderWith({}), { mostBytes: 100_000 })
      expect(errorOf(results[0])).toMatch(/^over-limit: .*fileSize \(100000\); .*--limit fileSize=NUMBER/)
      expect(files).toEqual([])
    }
    expect(asked).toHaveLength(2)
  })

  it('tells a web page from a document', async () => {
    const { base } = await serve(send(PAGE, { 'content-type': 'application/octet-stream' }))
    const { results, files } = await run(base, folderWith({}))
    expect(errorOf(results[0])).toMatch(/^web-page: /)
    expect(files).toEqual([])
  })

  it('refuses what is in another format than was asked for', async () => {
    const { base } = await serve(send(PDF), send(ENGLISH), send(Buffer.from('{"error": "busy"}')))
    const kinds: string[] = []
    for (const format of ['docx', 'pdf', 'docx'] as const) {
      const { results, files } = await run(base, folderWith({}), { format })
      kinds.push(errorOf(results[0]))
      expect(files).toEqual([])
    }
    expect(kinds[0]).toMatch(/^other-format: .*no DOCX \(PDF\); try the other --format/)
    expect(kinds[1]).toMatch(/^other-format: .*no PDF \(DOCX\)/)
    expect(kinds[2]).toMatch(/^other-format: .*no DOCX \(/)
  })

  it('takes a PDF where one is asked for', async () => {
    const { base, asked } = await serve(send(PDF))
    expect((await run(base, folderWith({}), { format: 'pdf' })).files).toEqual(['A-71-6.en.pdf'])
    expect(asked[0]?.url).toContain('&t=pdf')
  })

  it('keeps an old document and tells how to convert it, the next time without a request', async () => {
    const old = Buffer.concat([Buffer.from([0xff, 0x57, 0x50, 0x43]), Buffer.alloc(400, 1)])
    const { base, asked } = await serve(send(old, { 'content-type': 'application/msword' }))
    const folder = folderWith({})
    for (const _ of [1, 2]) {
      const { results, files } = await run(base, folder)
      const path = join(folder, 'A-71-6.en.wpd')
      expect(errorOf(results[0])).toContain(
        `is a WordPerfect (.wpd) document, which paralint does not read; convert it first: soffice --headless --convert-to docx ${path} --outdir ${folder}`,
      )
      expect(files).toEqual(['A-71-6.en.wpd'])
    }
    expect(asked).toHaveLength(1)
  })

  it('refuses one version that is given for another', async () => {
    const { base } = await serve(send(ENGLISH))
    const { results, files } = await run(base, folderWith({}), { languages: ['en', 'zh'] })
    expect(errorOf(results[1])).toMatch(/^same-version: .*language zh is.* in en; /)
    expect(files).toEqual(['A-71-6.en.docx'])
  })

  it('follows redirects', async () => {
    const { base, asked } = await serve(redirect('/doc/one'), redirect('two.docx'), send(ENGLISH))
    expect((await run(base, folderWith({}))).files).toEqual(['A-71-6.en.docx'])
    expect(asked.map(({ url }) => url).slice(1)).toEqual(['/doc/one', '/doc/two.docx'])
  })

  it('tries the small letters of a redirect that leads to a web page', async () => {
    const { base, asked } = await serve(redirect('/DOC/UNDOC/N16.DOCX?Open=1'), send(PAGE), send(ENGLISH))
    expect((await run(base, folderWith({}))).files).toEqual(['A-71-6.en.docx'])
    expect(asked[2]?.url).toBe('/doc/undoc/n16.docx?Open=1')
  })

  it.each([
    ['in a circle', '/api/symbol/access?s=A', /too many redirects/],
    ['to a file', 'file:///etc/passwd', /redirect to file:/],
    ['to nowhere', 'http://[', /redirect to http:\/\/\[/],
  ])('refuses redirects %s', async (_, location, reason) => {
    const { base, asked } = await serve(redirect(location))
    const { results } = await run(base, folderWith({}))
    expect(errorOf(results[0])).toMatch(/^refused: /)
    expect(errorOf(results[0])).toMatch(reason)
    expect(asked.length).toBeLessThanOrEqual(11)
  })

  it('tells where nothing can be written', async () => {
    const { base, asked } = await serve(send(ENGLISH))
    await expect(run(base, join(folderWith({ file: 'x' }), 'file/folder'))).rejects.toThrow(UserError)
    expect(asked).toEqual([])
  })
})

/** Runs the command line while the server of the test goes on. */
function paralint(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '' } = process.env
  return new Promise<Outcome>((resolve) => {
    const options = { cwd: folder, env: { PATH, HOME, ...env } }
    const child = execFile(process.execPath, [MAIN, ...args], options, (_error, out, err) => {
      resolve({ code: child.exitCode, out, err })
    })
  })
}

describe('paralint fetch', () => {
  it('fetches a pair that can be checked then', async () => {
    const { base } = await serve(send(ENGLISH), fail(503), send(CHINESE))
    const folder = folderWith({})
    const run = await paralint(folder, ['fetch', 'A/71/6', '--delay', '0', '--base-url', base.href])
    expect(run).toEqual({
      code: 0,
      out: `A-71-6.en.docx: ${ENGLISH.length} bytes\nA-71-6.zh.docx: ${CHINESE.length} bytes\n`,
      err: 'zh: HTTP 503; again in 0 s\nto check them: paralint check A-71-6.en.docx A-71-6.zh.docx\n',
    })
    expect(await paralint(folder, ['check', 'A-71-6.en.docx', 'A-71-6.zh.docx'])).toMatchObject({ code: 0, err: '' })
    expect((await paralint(folder, ['corpus', '.'])).out).toMatch(/^A-71-6 +en-zh/m)
  })

  it('takes its server from the environment, and says so in Chinese', async () => {
    const { base } = await serve(send(PDF))
    const args = ['fetch', 'A/71/6', '--lang', 'fr', '--format', 'pdf', '--output', 'new', '--locale', 'zh']
    const run = await paralint(folderWith({}), args, { PARALINT_BASE_URL: base.href })
    expect(run).toEqual({ code: 0, out: `new/A-71-6.fr.pdf：${PDF.length} 字节\n`, err: '' })
  })

  it('exits with 2 where a version is not there, and tells which', async () => {
    const { base } = await serve(send(ENGLISH), send(EMPTY))
    const run = await paralint(folderWith({}), ['fetch', 'A/71/6', '--delay', '0', '--base-url', base.href])
    expect(run.code).toBe(2)
    expect(run.out).toBe(`A-71-6.en.docx: ${ENGLISH.length} bytes\n`)
    expect(run.err).toMatch(/^error: A\/71\/6 is not there in the language zh; .*--format\n$/)
  })

  it.each([
    [['fetch', 'treaty'], /"treaty" is no symbol/],
    [['fetch', 'A/71/6', '--lang', 'en,ja'], /"ja" is no official language/],
    [['fetch', 'A/71/6', '--base-url', 'ftp://x/'], /"ftp:\/\/x\/" is no address/],
    [['fetch', 'A/71/6', '--timeout', 'long'], /"--timeout": "long" is no number of seconds/],
    [['fetch', 'A/71/6', '--delay', '-1'], /option "--delay".*"-1" is no number|needs a value/],
    [['fetch', 'A/71/6', '--retries', '1.5'], /"1\.5" is no number of retries/],
    [['fetch', 'A/71/6', '--limit', 'nodes=4'], /"nodes=4" is no limit; .*fileSize/],
    [['fetch', 'A/71/6', '--format', 'doc'], /use one of docx, pdf/],
  ])('refuses %j', async (args, line) => {
    const run = await paralint(folderWith({}), args)
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toMatch(line)
    expect(run.err.trimEnd().split('\n')).toHaveLength(1)
  })
})
