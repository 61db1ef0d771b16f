/** Akoma Ntoso 3.0 (OASIS LegalDocML), as the United Nations use it (AKN4UN), and its earlier versions. */
import { descendant, type Role, type Vocabulary } from './vocabulary.ts'

export const AKOMA_NTOSO: Vocabulary = {
  roleOf: ({ name }) => ROLES[name] ?? 'inline',
  markOf: ({ attributes }) => attributes.marker ?? null,
  printedNumberOf: () => null,
  useOf: () => undefined,
  isHeader: (_, cells) => cells.length > 0 && cells.every(({ name }) => name === 'th'),
  spansOf: ({ attributes: { rowspan, colspan } }) => ({ rows: rowspan, columns: colspan }),
  isBilingual: () => false,
  languageOf: (root) => descendant(root, 'FRBRlanguage')?.attributes.language ?? root.attributes['xml:lang'] ?? null,
}

const ROLES: Readonly<Partial<Record<string, Role>>> = {
  ...roles('hidden', 'meta', 'noteRef', 'popup', 'remark'),
  num: 'number',
  ...roles('heading', 'heading', 'subheading', 'crossHeading', 'longTitle'),
  // The parts of a hierarchy, and what else may have a number or a heading.
  ...roles('division', 'book', 'tome', 'part', 'subpart', 'title', 'subtitle', 'chapter', 'subchapter', 'section'),
  ...roles('division', 'subsection', 'article', 'division', 'subdivision', 'hcontainer', 'rule', 'subrule', 'proviso'),
  ...roles('division', 'debateSection', 'administrationOfOath', 'declarationOfVote', 'communication', 'petitions'),
  ...roles('division', 'papers', 'noticesOfMotion', 'questions', 'address', 'proceduralMotions', 'pointOfOrder'),
  ...roles(
    'division',
    'adjournment',
    'rollCall',
    'prayers',
    'oralStatements',
    'writtenStatements',
    'ministerialStatements',
  ),
  ...roles('division', 'resolutions', 'nationalInterest', 'container', 'attachment', 'component', 'fragment'),
  ...roles('division', 'paragraph', 'subparagraph', 'clause', 'subclause', 'point', 'indent', 'alinea', 'transitional'),
  ...roles('division', 'item', 'recital', 'citation', 'tocItem', 'speech', 'question', 'answer'),
  ...roles('block', 'p', 'block', 'formula', 'content', 'intro', 'wrapUp', 'wrap', 'listIntroduction', 'listWrapUp'),
  ...roles('block', 'blockList', 'list', 'blockContainer', 'div', 'preface', 'preamble', 'body', 'mainBody'),
  ...roles('block', 'coverPage', 'conclusions', 'signature', 'from', 'recitals', 'citations', 'foreign', 'toc'),
  ...roles('block', 'caption', 'statement', 'doc', 'act', 'bill', 'amendment', 'judgment', 'debate', 'interstitial'),
  ...roles('list', 'ul', 'ol'),
  li: 'item',
  table: 'table',
  tr: 'row',
  ...roles('cell', 'td', 'th'),
  authorialNote: 'note',
  ...roles('break', 'eol', 'br'),
  sup: 'raised',
}

function roles(role: Role, ...names: readonly string[]): Readonly<Record<string, Role>> {
  return Object.fromEntries(names.map((name) => [name, role]))
}
