/** What a file says of its languages. */
import { languageOfTag } from '../../language/language-names.ts'
import type { HtmlElement, HtmlTree } from './tree.ts'

/** The language that a file says it is in, by the primary subtag of `lang` in ISO 639-1: `zh`; null where it says none. */
export function languageOf({ root }: HtmlTree, first: HtmlElement | undefined): string | null {
  for (let each: HtmlElement | null = first ?? null; each; each = each.parent) {
    const own = primaryOf(langOf(each))
    if (own !== null) return own
  }
  const page = root.children.find(({ name }) => name === 'html')
  const shell = page && 'children' in page ? page : root
  const body = shell.children.find(({ name }) => name === 'body')
  return primaryOf((body && 'children' in body ? langOf(body) : undefined) ?? langOf(shell))
}

/** Whether a tag names another language than that of the file. */
export function isOtherLanguage(tag: string, language: string | null): boolean {
  const own = primaryOf(tag)
  return own !== null && language !== null && own !== language
}

/** What an element says of its language. */
export function langOf({ attributes }: HtmlElement): string | undefined {
  return attributes.lang ?? attributes['xml:lang']
}

function primaryOf(tag: string | undefined): string | null {
  return languageOfTag(tag ?? '')
}
