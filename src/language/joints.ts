/**
 * What joins the last item of a list to the one before it, in all languages with a profile: alternatives for a pattern. Structure is found before
 * anyone asks for the language of a line.
 */

/** Words between spaces: `and`, `ou`, `y`. */
export const SPACED_JOINTS = 'and|or|et|ou|y|e|o|u'

/** What stands between the ends of a range, or the parts of a date, between spaces: `to`, `au`, `de`. */
export const SPACED_LINKS = 'to|until|through|à|au|a|al|de|del'

/** Words without spaces around them. */
export const UNSPACED_JOINTS = '以及|和|及|或'
