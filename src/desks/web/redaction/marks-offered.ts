// What the page of a letter offers to take out: what is proposed, what somebody took out, and every other word.
import { takenFrom } from '../../../redact/decided.ts'
import { type Asked, proposedFor } from '../../../redact/letter-without.ts'
import { linesOf } from '../../../redact/words/lines.ts'
import type { PageArea, Removal } from '../../../redact/words/removal.ts'
import { type Document, runsWithin } from '../../../vocabulary/document.ts'
import type { LetterListed } from './letters-listed.ts'

/** A stretch with its field in the form: ticked where it goes. */
export interface Offered extends Removal {
  field: string
  ink: string
  page: number | null
  ticked: boolean
}

export interface AreaOffered extends PageArea {
  field: string
  ticked: boolean
}

export interface MarksOffered {
  stretches: Offered[]
  areas: AreaOffered[]
  /** Lines of words: those that are in no stretch, one by one. */
  lines: WordLine[]
  /** The letter is long: only lines with something proposed are laid out in words. */
  cut: boolean
}

export interface WordLine {
  pieces: (Offered | { field: string; ink: string })[]
}

/** More words than this are not laid out one by one. */
const MOST_WORDS = 4000

export function marksOffered(
  document: Document,
  { body, read }: Pick<LetterListed, 'body' | 'read'>,
  asked: Asked,
): MarksOffered {
  const proposed = proposedFor(document, asked, [body.name])
  const taken = read && takenFrom(document, read.taken)
  const stretches = offeredOf(document, proposed.stretches, taken?.stretches ?? null)
  const keys = new Set((taken?.areas ?? []).map(areaField))
  const areas = [
    ...(taken?.areas ?? []),
    ...proposed.areas.filter((one) => !keys.has(areaField(one))),
  ].map((area) => ({
    ...area,
    field: areaField(area),
    ticked: !taken || keys.has(areaField(area)),
  }))
  const cut = document.text.length > MOST_WORDS * 6
  return { stretches, areas, lines: wordLines(document.text, stretches, cut), cut }
}

/** What was taken out as it was; what is proposed besides is offered, unticked where somebody has read the letter. */
function offeredOf(
  document: Document,
  proposed: readonly Removal[],
  taken: readonly Removal[] | null,
): Offered[] {
  const kept = taken ?? []
  const isTaken = ({ start, end }: Removal): boolean =>
    kept.some((one) => one.start < end && start < one.end)
  return [
    ...kept.map((one) => offered(document, one, true)),
    ...proposed.filter((one) => !isTaken(one)).map((one) => offered(document, one, taken === null)),
  ].toSorted((a, b) => a.start - b.start)
}

function offered(document: Document, removal: Removal, ticked: boolean): Offered {
  const { start, end } = removal
  const [run] = runsWithin(document, start, end)
  return {
    ...removal,
    field: stretchField(removal),
    ink: document.text.slice(start, end).replace(/\s+/g, ' '),
    page: run?.place.kind === 'page' ? run.place.page : null,
    ticked,
  }
}

export const stretchField = ({ start, end }: { start: number; end: number }): string =>
  `take-${start}-${end}`

export const areaField = ({ page, box }: PageArea): string =>
  `area-${page}-${box.map((at) => at.toFixed(1)).join('-')}`

function wordLines(text: string, stretches: readonly Offered[], cut: boolean): WordLine[] {
  return linesOf(text).flatMap(({ start, end, text: line }) => {
    const own = stretches.filter((one) => one.start < end && start < one.end)
    if (line.trim() === '' || (cut && own.length === 0)) return []
    const pieces: WordLine['pieces'] = []
    for (const match of line.matchAll(/\S+/g)) {
      const from = start + match.index
      const to = from + match[0].length
      const over = own.find((one) => one.start < to && from < one.end)
      if (!over) pieces.push({ field: stretchField({ start: from, end: to }), ink: match[0] })
      else if (!pieces.includes(over)) pieces.push(over)
    }
    return [{ pieces }]
  })
}
