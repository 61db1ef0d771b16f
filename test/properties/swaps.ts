/** Two siblings that stand next to each other, each put in the place of the other with its marker and its children. */
import type { Segment } from '../../src/model/document.ts'
import type { Side } from '../../src/model/finding.ts'
import { counterparts, type Damage, isMovable, onlyFinding, otherSide, type Outcome, type Sound, subtree, wholeText } from './damage.ts'
import { pieceOf } from './deletions.ts'

/** All swaps of one side of siblings that differ in content. */
export function swaps(sound: Sound, side: Side): Damage[] {
  const { segments, source } = sound.bitext[side]
  const found: Damage[] = []
  for (const siblings of sound.childrenOf[side].values()) {
    siblings.slice(1).forEach((index, before) => {
      const pair = [segments[siblings[before] as number] as Segment, segments[index] as Segment] as const
      const [one, other] = pair
      if (one.kind !== other.kind || one.role !== other.role || !pair.every(isMovable) || !differs(sound, side, pair)) continueNone()
      else {
        const [first, second] = [pieceOf(sound, side, one), pieceOf(sound, side, other)]
        found.push({
          side,
          segment: one.index,
          what: `swapped with ${other.locator}`,
          edits: [
            { span: first, text: source.slice(second.start, second.end) },
            { span: second, text: source.slice(first.start, first.end) },
          ],
          judge: (outcome) => judge(outcome, side, pair),
        })
      }
    })
  }
  return found
}
