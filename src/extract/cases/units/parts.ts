// A unit cut into parts, each with the field that a label before it names.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import type { CaseField } from '../../asked/case-fields.ts'
import { headSays } from '../../asked/field-named.ts'
import { datesIn } from '../../when/dates.ts'
import { CUTS, cutLine } from '../records/cut-lines.ts'

export interface Part {
  text: string
  /** Offsets in the document's text. */
  start: number
  end: number
  label: CaseField | null
  /** It stands over the unit and over others. */
  over: boolean
}

export const LEVELS = CUTS.length

/** Lines of a unit, each cut as loosely as the level says. */
export function partsOf(
  words: Words,
  lines: readonly { text: string; start: number }[],
  fields: readonly CaseField[],
  level: number,
): Part[] {
  const cut = CUTS[level]
  return lines.flatMap((line): Part[] => {
    const trimmed = { text: line.text.trim(), start: line.start + line.text.search(/\S/) }
    const own = labelOf(words, trimmed.text, fields)
    const whole = own
      ? { text: trimmed.text.slice(own.length), start: trimmed.start + own.length }
      : trimmed
    const { parts, joints } = cut ? cutLine(whole, cut) : { parts: [], joints: '' }
    const labelled: Part[] = []
    let label: CaseField | null = own?.field ?? null
    for (const [i, part] of parts.entries()) {
      const named: CaseField | null =
        i < parts.length - 1 && label === null && LABELS.includes(joints[i] ?? '')
          ? fieldNamed(words, part.text, fields, joints[i] === ':')
          : null
      if (named) label = named
      else {
        labelled.push({ ...part, label, over: false })
        label = null
      }
    }
    return labelled
  })
}

const LABEL = /^([^:]{2,50}?)\s*(?::|\s[-–—])\s+(?=\S)/

/** “Date: 26 June 2022”, “Job title - Porter”: what a line begins with, however it is cut. */
export function labelOf(
  words: Words,
  text: string,
  fields: readonly CaseField[],
): { field: CaseField; length: number } | null {
  const [whole, label] = LABEL.exec(text) ?? []
  if (whole === undefined || label === undefined) return null
  const field = fieldNamed(words, label, fields, whole.includes(':'))
  return field && { field, length: whole.length }
}

/** By its own words, by a word that stands for it, or by what the question calls it. */
export function fieldNamed(
  words: Words,
  label: string,
  fields: readonly CaseField[],
  isLoose = false,
): CaseField | null {
  if (label.length > 50 || datesIn(label).length > 0) return null
  const [best] = fields
    .map((field) => ({ field, says: headSays(words, label, field) }))
    .filter(({ says }) => (isLoose ? says >= ALIKE : NAMED.includes(says)))
    .sort((a, b) => b.says - a.says)
  return best?.field ?? null
}
/** Its own words alone, or others that stand for them; “Cedar ward” names no ward but behind a colon. */
const NAMED = [2, 0.8]
const ALIKE = 0.8
const LABELS = ':-|/\t'
