/**
 * What of a page is its text: pages carry menus, banners and footers around it. The rules are those that the elements themselves state (`main`,
 * `nav`, `footer`), and that a block of nothing but links to other pages is a menu.
 */
import type { Warning } from '../../model/block.ts'
import { type Contents, closest, type HtmlElement, type HtmlTree } from './tree.ts'

export interface MainContent {
  /** The elements whose content is read, in the order of the file. */
  readonly roots: readonly HtmlElement[]
  /** Whether an element inside them is left out. */
  readonly isLeftOut: (element: HtmlElement) => boolean
  /** What has been left out that no element states, once for the file. */
  readonly warning: () => Warning | null
}

/** A `main` with less than this share of the text is not what it says. */
const LEAST_SHARE = 0.2
/** Text of so many columns outside of links is more than a banner has. */
const PROSE = 400
/** A menu: so many links, of so many columns at most, and hardly anything between. */
const FEWEST_LINKS = 3
const LONGEST_LINK = 60
const LINK_SHARE = 0.85

export function findMainContent(tree: HtmlTree): MainContent {
  const all = proseOf(tree.root)
  const mains = outermost(tree.mains).filter((each) => proseOf(each) > 0)
  const isMarked = mains.length > 0 && sum(mains) >= all * LEAST_SHARE
  const articles = isMarked ? [] : outermost(tree.articles)
  const isArticle = articles.length === 1 && sum(articles) * 2 >= all
  const roots = isMarked ? mains : isArticle ? articles : [tree.root]
  const menus: HtmlElement[] = []
  const isLeftOut = (element: HtmlElement): boolean => {
    if (isAround(element, tree)) return true
    if (isMarked || !isMenu(element)) return false
    menus.push(element)
    return true
  }
  const warning = () => {
    const [first] = menus
    if (!first) return null
    const count = menus.length === 1 ? 'a list' : `${menus.length} lists`
    const message = `${count} of links to other pages ${menus.length === 1 ? 'is' : 'are'} left out`
    return { message, span: { start: first.start, end: first.end } }
  }
  return { roots, isLeftOut, warning }
}

/** Navigation, wherever it stands; banners, footers and asides, unless they hold text of the document. */
function isAround(element: HtmlElement, tree: HtmlTree): boolean {
  const kind = kindOf(element)
  if (kind === null) return false
  if (kind === 'navigation') return true
  // Within an article or a section they are its own head and foot.
  if (kind !== 'aside' && element.parent && closest(element.parent, ({ name }) => SECTIONING.has(name))) return false
  const { linkWidth, width } = element.contents ?? NOTHING
  if (proseOf(element) >= PROSE && linkWidth * 2 < width) return false
  // The title of the document may stand in the banner.
  return !(kind === 'header' && tree.titles.length > 0 && tree.titles.every((title) => isWithin(title, element)))
}

type Kind = 'navigation' | 'header' | 'footer' | 'aside'

function kindOf(element: HtmlElement): Kind | null {
  const own = KINDS[element.name]
  if (own) return own
  const { role } = element.attributes
  return role === undefined ? null : (ROLES[role.toLowerCase()] ?? null)
}

const KINDS: Readonly<Record<string, Kind>> = {
  nav: 'navigation',
  search: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
}
const ROLES: Readonly<Record<string, Kind>> = {
  navigation: 'navigation',
  search: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
}
const SECTIONING = new Set(['article', 'main', 'section'])

function isMenu({ name, contents }: HtmlElement): boolean {
  const { links, linkWidth, width } = contents ?? NOTHING
  if (links < FEWEST_LINKS || !MAY_BE_MENU.has(name)) return false
  return linkWidth >= width * LINK_SHARE && linkWidth <= links * LONGEST_LINK
}

const MAY_BE_MENU = new Set(['center', 'div', 'dl', 'ol', 'p', 'table', 'ul'])
/** What an element holds that is not measured. */
const NOTHING: Contents = { width: 0, linkWidth: 0, links: 0, structures: 0 }

function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  const chosen = new Set(elements)
  return elements.filter((each) => each.parent === null || closest(each.parent, (above) => chosen.has(above)) === null)
}

function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  return closest(element, (each) => each === outer) !== null
}

/** Columns of text outside of links to other pages. */
function proseOf({ contents }: HtmlElement): number {
  const { width, linkWidth } = contents ?? NOTHING
  return width - linkWidth
}

function sum(elements: readonly HtmlElement[]): number {
  return elements.reduce((total, each) => total + proseOf(each), 0)
}
