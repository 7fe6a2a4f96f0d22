// What was decided about taking words out of letters: rules for every letter, and which letters somebody has read.
import type { Document } from '../vocabulary/document.ts'
import { placeOf, runsWithin } from '../vocabulary/document.ts'
import { type Evidence, type Place, placeKey } from '../vocabulary/place.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { folded } from './words/folded.ts'
import type { PageArea, RedactionRules, Removal, Removals } from './words/removal.ts'

/** One letter as somebody read it. */
export interface LetterRead {
  /** What goes, each by its ink; an area of a page by its place alone. */
  taken: Evidence[]
  /** The name that the file is printed under, where it is not its own. */
  name?: string
  by: string
  at: string
}

export interface RedactionDecided {
  rules: RedactionRules
  /** By the seal of the file; the last reading holds. */
  read: ReadonlyMap<string, LetterRead>
}

/** In the order they were decided. */
export function redactionDecided(decisions: readonly Decision[]): RedactionDecided {
  const rules = new Map<string, { words: string; always: boolean }>()
  const read = new Map<string, LetterRead>()
  for (const { about, action, evidence, reads, by, at } of decisions) {
    if (about !== 'redaction') continue
    const words = reads?.means
    if (action !== 'confirm' && words !== undefined)
      rules.set(folded(words), { words, always: action === 'add' })
    const [file, ...taken] = evidence
    if (action === 'confirm' && file)
      read.set(file.sha256, { taken, by, at, ...(words !== undefined && { name: words }) })
  }
  const ruled = (always: boolean) =>
    [...rules.values()].filter((one) => one.always === always).map(({ words }) => words)
  return { rules: { always: ruled(true), never: ruled(false) }, read }
}

/** The whole file, as the first evidence of a reading names it. */
export const wholeFile = (sha256: string): Evidence => ({
  sha256,
  place: { kind: 'text', start: 0, end: 0 },
  ink: '',
})

/** Where what somebody took out stands in the letter as it is read now; null where some of it is not found any more. */
export function takenFrom(document: Document, taken: readonly Evidence[]): Removals | null {
  const stretches: Removal[] = []
  const areas: PageArea[] = []
  for (const one of taken) {
    if (one.ink === '' && one.place.kind === 'page') {
      areas.push({ page: one.place.page, box: one.place.box, why: 'marked' })
      continue
    }
    const found = placesOfInk(document, one)
    if (found.length === 0) return null
    for (const { start, end } of found) stretches.push({ start, end, kind: 'marked', why: 'read' })
  }
  return { stretches, areas }
}

/** Wherever the same ink stands between the same words; else wherever it stands in the same place. */
function placesOfInk(document: Document, { ink, prefix = '', suffix = '', place }: Evidence) {
  const { text } = document
  const all: { start: number; end: number }[] = []
  for (let at = text.indexOf(ink); ink !== '' && at >= 0; at = text.indexOf(ink, at + 1))
    all.push({ start: at, end: at + ink.length })
  const same = all.filter(
    ({ start, end }) =>
      text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end),
  )
  return same.length > 0 ? same : all.filter(({ start, end }) => isAt(document, place, start, end))
}

function isAt(document: Document, place: Place, start: number, end: number): boolean {
  const isCarried = runsWithin(document, start, end).length > 0
  return isCarried && placeKey(placeOf(document, start, end)) === placeKey(place)
}
