import { expect, it } from 'vitest'
import { languageNamed, languageOfTag } from '../../src/language/language-names.ts'

it.each([
  ['zh', 'zh'],
  ['ZH-CN', 'zh'],
  ['zh_Hant', 'zh'],
  ['cmn-Hans', 'zh'],
  ['eng', 'en'],
  ['fre', 'fr'],
])('the tag %s is of %s', (tag, language) => {
  expect(languageOfTag(tag)).toBe(language)
})

it.each(['', '12', 'english', '-en'])('"%s" is no tag', (tag) => {
  expect(languageOfTag(tag)).toBeNull()
})

it.each([
  ['English', 'en'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['中文', 'zh'],
  ['汉语', 'zh'],
  ['français', 'fr'],
  ['Español', 'es'],
  ['法語', 'fr'],
  ['en-GB', 'en'],
])('the heading %s names %s', (heading, language) => {
  expect(languageNamed(heading)).toBe(language)
})

it.each(['备注', 'note', 'Term', 'qqq', 'source', ''])('"%s" names no language', (heading) => {
  expect(languageNamed(heading)).toBeNull()
})
