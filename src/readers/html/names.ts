/** The names that the tree builder and the reader ask for, by what the HTML Standard says of the elements. */

/** The attributes that are kept. */
export const ATTRIBUTES = setOf(
  'aria-hidden aria-level class colspan epub:type hidden href id lang name open reversed role rowspan start style type value xml:lang',
)
export const VOID = setOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)
/** Elements whose text is not shown, or is no text of the page. */
export const UNSEEN = setOf(
  'button datalist head iframe noembed noframes noscript object option script select style svg template textarea title',
)
/** An open paragraph ends where one of these begins. */
export const ENDS_PARAGRAPH = setOf(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
)
/** All that is no formatting: an end tag of formatting reaches no further out than these. */
export const BLOCKS = new Set([
  ...ENDS_PARAGRAPH,
  ...'body caption colgroup head html object tbody td tfoot th thead tr template'.split(' '),
])
/** What an end tag, or the end of a paragraph, does not reach out of. */
export const WALLS = setOf('caption html object table td template th')
const SECTIONS_OF_TABLE = setOf('caption colgroup tbody tfoot thead')
export const PARTS_OF_TABLE = new Set([...SECTIONS_OF_TABLE, 'td', 'th', 'tr'])
export const HEADINGS = setOf('h1 h2 h3 h4 h5 h6')
export const STRUCTURES = new Set([...HEADINGS, ...'article main nav section table'.split(' ')])
/** Elements of which it matters how much text they hold. */
export const MEASURED = setOf(
  '#root a article aside blockquote center dd div dl footer header li main nav ol p search section table ul',
)
/** Elements whose text stands in those that they hold. */
export const HOLDS_NO_TEXT = setOf('#root dl html menu ol table tbody tfoot thead tr ul')
/** Elements that may stand open at the end of the file. */
export const MAY_STAY_OPEN = setOf('#root body colgroup dd dt head html li p tbody td tfoot th thead tr')

/** What the beginning of an item does not close an item outside of. */
export const LIST_WALLS = new Set([...WALLS, 'ol', 'ul', 'menu', 'dir'])
export const DEFINITION_WALLS = new Set([...WALLS, 'dl'])
/** Of the end tag of a table, and of a part of one. */
export const TABLE_WALLS = setOf('html object template')
export const PART_WALLS = new Set([...TABLE_WALLS, 'table'])

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}
