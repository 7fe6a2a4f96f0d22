// The fields of cases against a truth: each true case takes the reading that agrees with most of it; what is left over is invented.
import type { Case } from '../../src/vocabulary/reply.ts'

/** Field to value: an id or the body's own words; “a|b” where a careful human might say either, null where nothing can be said. */
export type TrueCase = Record<string, string | boolean | null>

/** What may be said of each field: its value, and the words it was read from. */
type ReadCase = Map<string, string[]>

export interface CaseScore {
  letters: number
  cases: number
  casesRead: number
  right: number
  wrong: number
  missing: number
  invented: number
}

export const noCases = (): CaseScore => ({
  letters: 0,
  cases: 0,
  casesRead: 0,
  right: 0,
  wrong: 0,
  missing: 0,
  invented: 0,
})

/** What a rank or a pay grade already says, and what is no field of a case. */
const BESIDE = ['role', 'several']

export const truthOf = (json: string): TrueCase[] => {
  const { cases = [] }: { cases?: TrueCase[] } = JSON.parse(json)
  return cases.map(({ act: _, several: __, onDuty, date_raw, date, ...fields }) => ({
    ...fields,
    ...(onDuty !== undefined && { duty: onDuty ? 'on' : 'off' }),
    ...((date_raw ?? date) && { date: date_raw ?? date ?? null }),
  }))
}

/** Of things that occurred without a number, acts alone are cases. */
export const casesRead = (rows: readonly Case[]): ReadCase[] =>
  rows
    .filter(({ several, act }) => !several || act)
    .map(
      ({ facets, inks }) =>
        new Map(
          Object.entries(facets).flatMap(([field, value]): [string, string[]][] =>
            value === undefined ? [] : [[field, [value, inks[field]?.ink ?? '']]],
          ),
        ),
    )

/** The letter's lines as somebody copies them: each cell as it stands, under whatever field it fits. */
export const casesCopied = (text: string): ReadCase[] =>
  text
    .split('\n')
    .map((line) => line.split(/\t|\s*\|\s*|\s+[-–—]\s+/).filter((cell) => cell.trim() !== ''))
    .filter((cells) => cells.length > 1)
    .map((cells) => new Map([['*', cells]]))

/** listed: the name under which each field that is not right is printed; null prints none. */
export function scoreCases(
  truth: readonly TrueCase[],
  read: readonly ReadCase[],
  score: CaseScore,
  listed: string | null,
): void {
  const say = (what: string) => listed !== null && console.log(`    ${listed}: ${what}`)
  const left = [...read]
  score.letters++
  score.cases += truth.length
  score.casesRead += read.length
  for (const wanted of truth) {
    const best = left.toSorted((a, b) => agreeing(wanted, b) - agreeing(wanted, a))[0]
    const row = best && agreeing(wanted, best) > 0 ? best : null
    if (row) left.splice(left.indexOf(row), 1)
    for (const [field, value] of fieldsOf(wanted)) {
      const said = row?.get(field) ?? row?.get('*')
      if (said && agrees(value, said)) score.right++
      else if (said && !row?.has('*')) {
        score.wrong++
        say(`${field} is ${value}, read ${said.join(' from ')}`)
      } else {
        score.missing++
        say(`${field} ${value} is missing`)
      }
    }
    for (const [field, said] of row ?? [])
      if (field !== '*' && wanted[field] === undefined && !BESIDE.includes(field)) {
        score.invented++
        say(`${field} ${said.join(' from ')} is invented`)
      }
  }
  for (const row of left) {
    if (row.has('*')) continue
    score.invented += row.size
    say(`invented ${JSON.stringify([...row])}`)
  }
}

const fieldsOf = (wanted: TrueCase): [string, string][] =>
  Object.entries(wanted).flatMap(([field, value]): [string, string][] =>
    value === null ? [] : [[field, String(value)]],
  )

const agreeing = (wanted: TrueCase, row: ReadCase): number =>
  fieldsOf(wanted).filter(([field, value]) => agrees(value, row.get(field) ?? row.get('*') ?? []))
    .length

const agrees = (value: string, said: readonly string[]): boolean =>
  value.split('|').some((one) => said.some((other) => plain(one) === plain(other)))

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
