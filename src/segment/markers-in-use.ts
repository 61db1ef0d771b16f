/** How this document prints its markers: the form that a repaired one takes. */
import { renderDefault, renderLike } from '../language/markers.ts'
import type { LabelStyle } from '../model/document.ts'

export interface MarkersInUse {
  /** Remembers a lawful marker. `list` names its list within the run at hand. */
  readonly note: (style: LabelStyle, printed: string, list: string) => void
  /** The marker that should have been printed, in the form of its list, else of the document, else the usual one. */
  readonly render: (style: LabelStyle, ordinal: number, list: string) => string | null
  /** The form that a list's markers share, where one lacks a bracket that the others have; null where they agree. */
  readonly mendForm: (style: LabelStyle, ordinal: number, printed: string, list: string) => string | null
}

export function createMarkersInUse(): MarkersInUse {
  const byList = new Map<string, string[]>()
  const byStyle = new Map<LabelStyle, string>()
  return {
    note(style, printed, list) {
      if (isWhole(printed) && !byStyle.has(style)) byStyle.set(style, printed)
      const known = byList.get(list)
      if (known) known.push(printed)
      else byList.set(list, [printed])
    },
    render(style, ordinal, list) {
      const sample = byList.get(list)?.find(isWhole) ?? byStyle.get(style)
      return (sample === undefined ? null : renderLike(sample, style, ordinal)) ?? renderDefault(style, ordinal)
    },
    mendForm(style, ordinal, printed, list) {
      if (isWhole(printed) || !/[)）]$/.test(printed)) return null
      const whole = byList.get(list)?.filter((other) => isWhole(other) && /^[(（]/.test(other)) ?? []
      const half = byList.get(list)?.filter((other) => !isWhole(other)) ?? []
      return whole.length > 0 && whole.length >= half.length ? renderLike(whole[0] as string, style, ordinal) : null
    },
  }
}

/** Both brackets, or none at all. */
function isWhole(printed: string): boolean {
  return /^[(（].*[)）]$/.test(printed) || !/[()（）]/.test(printed)
}
