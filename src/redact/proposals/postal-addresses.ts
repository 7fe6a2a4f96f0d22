// Where the requester lives: the lines under a name at the head of a letter, and what stands after a label for an address.

import type { Line } from '../words/lines.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { Removal } from '../words/removal.ts'
import type { Named } from './named.ts'

const POSTCODE = /(?<![A-Z\d])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z\d])/
/** "12 Acacia Road", "Flat 3b". */
const NUMBERED = /^\s*(?:\d{1,4}[A-Za-z]?)[ ,]/
const LINES_OF_AN_ADDRESS = 6

export function postalAddresses(
  lines: readonly Line[],
  people: readonly Named[],
  say: RedactionWords,
): Removal[] {
  return lines.flatMap((line, i): Removal[] => {
    const label = say.addressLabel.exec(line.text)
    if (label && /^(?!\w{2,6}:|www\.)[\p{L}\d]/u.test(line.text.slice(label[0].length)))
      return [whole({ ...line, start: line.start + label[0].length }, 'after a word for address')]
    const isName = people.some(
      ({ start, end }) => start >= line.start && end <= line.end && isAlone(line, start, end),
    )
    return isName ? under(lines.slice(i + 1, i + 1 + LINES_OF_AN_ADDRESS), say) : homeIn(line, say)
  })
}

const isAlone = (line: Line, start: number, end: number): boolean =>
  line.text
    .slice(end - line.start)
    .trim()
    .replace(/[,.]/g, '') === '' && line.text.slice(0, start - line.start).trim().length <= 12

/** The lines down to a postcode, where the first is numbered or a home: an office has its name between. */
function under(below: readonly Line[], say: RedactionWords): Removal[] {
  const [first] = below
  if (!first || !(NUMBERED.test(first.text) || say.homes.test(first.text))) return []
  const last = below.findIndex(({ text }) => POSTCODE.test(text))
  const all = last < 0 ? (isStreet(first, say) ? [first] : []) : below.slice(0, last + 1)
  return all
    .filter(({ text }) => text.trim() !== '' && text.length < 90)
    .map((line) => whole(line, 'the address under a name'))
}

/** "of 12 Acacia Road, Ashcombe AB1 2CD": numbered, a street, a postcode, in one line. */
function homeIn(line: Line, say: RedactionWords): Removal[] {
  const code = POSTCODE.exec(line.text)
  if (!code) return []
  const before = line.text.slice(0, code.index)
  const number = [...before.matchAll(/(?<![\p{L}\d.,/])\d{1,4}[A-Za-z]?,? (?=\p{Lu})/gu)].at(-1)
  if (!number || code.index - number.index > 90) return []
  const said = before.slice(number.index)
  if (
    !say.streets.test(said) ||
    [...said.matchAll(/\p{L}+/gu)].some(([word]) => isOrganisation(word, say))
  )
    return []
  const start = line.start + number.index
  return [
    {
      start,
      end: line.start + code.index + code[0].length,
      kind: 'address',
      why: 'a numbered street and a postcode',
    },
  ]
}

const isOrganisation = (word: string, say: RedactionWords): boolean =>
  say.organisation.has(word.toLowerCase()) && !say.streets.test(word)

const isStreet = (line: Line, say: RedactionWords): boolean => say.streets.test(line.text)

function whole(line: Pick<Line, 'start' | 'text' | 'end'>, why: string): Removal {
  const text = line.text.slice(line.text.length - (line.end - line.start))
  const lead = text.length - text.trimStart().length
  return { start: line.start + lead, end: line.start + text.trimEnd().length, kind: 'address', why }
}
