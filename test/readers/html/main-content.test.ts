import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/index.ts'
import { blocksOf, shown } from '../show.ts'

const MENU = '<ul><li><a href="/a">Home</a><li><a href="/b">News</a><li><a href="/c">Contact us</a></ul>'
const PROSE = `<p>${'The office reports to the board on all of its work. '.repeat(12)}</p>`
const [FIRST] = blocksOf(PROSE) as [string]

describe('the main content', () => {
  it('is all there is where nothing else is said', () => {
    expect(blocksOf('<section><h1>A</h1></section><article><p>b</p></article><article><p>c</p></article>')).toEqual([
      'h1 A',
      'p b',
      'p c',
    ])
  })

  it.each([
    ['navigation', `<nav><p>x</p>${MENU}</nav>`],
    ['navigation by its role', '<div role="navigation"><p>x</p></div>'],
    ['a banner', '<header><p>The office</p></header>'],
    ['a footer', '<footer><p>© 2020 The office</p></footer>'],
    ['an aside', '<aside><p>Share this</p></aside>'],
    ['a search', '<div role="search"><p>Search for</p></div>'],
  ])('is without %s', (_, around) => {
    expect(blocksOf(`${around}${PROSE}`)).toEqual([FIRST])
  })

  it('is without a menu, of which a warning tells', () => {
    const page = readHtml(`<html><body><div>${MENU}</div>${PROSE}</body></html>`)
    expect(shown(page)).toEqual([FIRST])
    expect(page.warnings.map(({ message }) => message)).toEqual(['a list of links to other pages is left out'])
  })

  it('tells of all menus at once', () => {
    const { warnings } = readHtml(
      `<html><body><div>${MENU}</div>${PROSE}<table><tr><td>${MENU}</td></tr></table></body></html>`,
    )
    expect(warnings.map(({ message }) => message)).toEqual(['2 lists of links to other pages are left out'])
  })

  it('keeps contents, whose links lead into the page', () => {
    const contents = '<ul><li><a href="#a">A</a><li><a href="#b">B</a><li><a href="#c">C</a></ul>'
    expect(blocksOf(contents + PROSE)).toEqual(['• A', '• B', '• C', FIRST])
  })

  it('is what stands in main', () => {
    expect(blocksOf(`<p>Skip to the text</p><main>${PROSE}${MENU}</main><div>Related</div>`)).toEqual([
      FIRST,
      '• Home',
      '• News',
      '• Contact us',
    ])
  })

  it('is the one article that holds most of the text', () => {
    expect(
      blocksOf(`<p>Before</p><article><header><h1>A</h1></header>${PROSE}<footer>Done in Rome</footer></article>`),
    ).toEqual(['h1 A', FIRST, 'p Done in Rome'])
  })

  it('is not a main that holds next to nothing', () => {
    expect(blocksOf(`<main><p>a</p></main>${PROSE}`)).toEqual(['p a', FIRST])
  })

  it('keeps a header that holds text of the document, or its title', () => {
    expect(blocksOf(`<header><h2>Preamble</h2>${PROSE}</header><p>a`)).toEqual(['h2 Preamble', FIRST, 'p a'])
    expect(blocksOf(`<header><h1>Title</h1></header>${PROSE}`)).toEqual(['h1 Title', FIRST])
    expect(blocksOf(`<header><h1>Site</h1></header><h1>Title</h1>${PROSE}`)).toEqual(['h1 Title', FIRST])
  })
})

describe('languages', () => {
  const page = (attributes: string, body: string) => readHtml(`<html ${attributes}><body>${body}</body></html>`)

  it.each([
    ['lang="zh-Hans-CN"', 'zh'],
    ['lang="cmn"', 'zh'],
    ['xml:lang="EN"', 'en'],
    ['lang=""', null],
    ['', null],
  ])('of a page with %s is %s', (attributes, language) => {
    expect(page(attributes, '<p>a').language).toBe(language)
  })

  it('is what the main content says, where it says one', () => {
    expect(page('lang="en"', '<main lang="zh"><p>大会</p></main>').language).toBe('zh')
  })

  it('is told from words without those that are said to be in another', () => {
    const { prose, blocks } = page(
      'lang="zh"',
      '<p>大会</p><blockquote lang="en"><p>The Assembly</p></blockquote><p>决议',
    )
    expect(prose).toEqual(['大会', '决议'])
    expect(blocks).toHaveLength(3)
  })
})
