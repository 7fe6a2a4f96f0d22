// What the example editor decides about cases: a reading that agrees in all it tells with a case that papers printed is confirmed.
import { readFileSync } from 'node:fs'
import { parseCsv } from '../../src/vocabulary/csv.ts'
import { evidenceIn } from '../../src/vocabulary/place.ts'
import type { Case, Extraction } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'

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
