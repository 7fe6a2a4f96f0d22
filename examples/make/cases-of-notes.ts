// What the example editor decides about cases: a reading that agrees in all it tells with a case that papers printed is confirmed.
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { parseCsv } from '../../src/vocabulary/csv.ts'
import type { Document } from '../../src/vocabulary/document.ts'
import { evidenceIn } from '../../src/vocabulary/place.ts'
import type { Case, Extraction } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { locate } from './locate.ts'
import type { Note, NoteCase } from './notes/note.ts'

/** src/vocabulary/facts/pa-2014-cases.csv, a row a case that papers printed of a force. */
interface Printed {
  force: string
  role: string
  rank: string
  breaches: string[]
  platform: string
  outcome: string
}

const FACTS = new URL('../../src/vocabulary/facts/pa-2014-cases.csv', import.meta.url)

export function casesPrinted(): Printed[] {
  const [head = [], ...rows] = parseCsv(readFileSync(FACTS, 'utf8'))
  const field = (row: string[], name: string) => row[head.indexOf(name)] ?? ''
  return rows.map((row) => ({
    force: slugOf(field(row, 'force')),
    role: field(row, 'role').toLowerCase(),
    rank: field(row, 'rank_or_pay_band').toLowerCase(),
    breaches: field(row, 'breach_codes').split(';'),
    platform: field(row, 'platform'),
    outcome: field(row, 'outcome_code'),
  }))
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^a-z]+/g, '-')

/** Each printed case answers for one reading; what agrees with none is left in pencil, for a person to look at. */
export function caseDecisions(
  body: string,
  { caseRows }: Extraction,
  free: Printed[],
  signed: Pick<Decision, 'by' | 'at'>,
): Decision[] {
  return caseRows.flatMap((row): Decision[] => {
    const at = free.findIndex((one) => one.force === body && agrees(row, one))
    if (row.several || at < 0) return []
    free.splice(at, 1)
    return [
      {
        action: 'confirm',
        body,
        ...(row.question !== undefined && { question: row.question }),
        about: 'case',
        evidence: [evidenceIn(row)],
        reads: { facets: row.facets },
        ...signed,
      },
    ]
  })
}

/** In every field that the reading tells, and in two at least. */
function agrees({ facets }: Case, printed: Printed): boolean {
  const told = Object.entries(facets).filter(([, value]) => value !== 'not_stated')
  return told.length > 1 && told.every(([name, value]) => says(name, value, printed))
}

function says(name: string, value: string, printed: Printed): boolean {
  switch (name) {
    case 'role':
      return printed.role === value
    case 'rank':
      return printed.rank === value
    case 'rankBand':
      return `${printed.rank.split(' ')[0]}_plus` === value
    case 'breach':
      return printed.breaches.includes(value)
    case 'platform':
      return printed.platform === value
    case 'outcome':
      return printed.outcome === value
    default:
      return false
  }
}

type Signed = Pick<Decision, 'by' | 'at'>

/** What was read of a note against what a careful human reads in it: confirmed, corrected, added, and ticked where it is told first. */
export function casesOfNote(
  { force, cases = [], occurs = [] }: Note,
  { document, extraction }: { document: Document; extraction: Extraction },
  signed: Signed,
): Decision[] {
  const single = extraction.caseRows.filter(({ several }) => !several)
  const occurring = extraction.caseRows.filter(
    ({ several, facets }) => several && occurs.includes(facets['outcome'] ?? ''),
  )
  return [
    ...occurring.map((row) => decided('confirm', force, row, { facets: row.facets }, signed)),
    ...cases.flatMap((one) => caseOfNote(one, force, { document, single }, signed)),
  ]
}

function caseOfNote(
  { ink, facets, example }: NoteCase,
  force: string,
  { document, single }: { document: Document; single: readonly Case[] },
  signed: Signed,
): Decision[] {
  const evidence = locate(document, ink, ink)
  if (!evidence) throw new Error(`${force}: “${ink}” stands nowhere`)
  const row = single.find((one) => one.ink === evidence.ink)
  const same = row && isDeepStrictEqual(row.facets, facets)
  const first = !row
    ? decided('add', force, evidence, { facets, act: evidenceIn(evidence) }, signed)
    : same
      ? decided('confirm', force, row, { facets }, signed)
      : {
          ...decided('correct', force, row, { facets, was: row.facets }, signed),
          why: 'The note tells it so.',
        }
  const tick = decided('tick', force, row ?? evidence, { was: row?.facets ?? facets }, signed)
  return example ? [first, tick] : [first]
}

const decided = (
  action: Decision['action'],
  body: string,
  on: Parameters<typeof evidenceIn>[0],
  reads: NonNullable<Decision['reads']>,
  signed: Signed,
): Decision => ({
  action,
  body,
  question: '1b',
  about: 'case',
  evidence: [evidenceIn(on)],
  reads,
  ...signed,
})
