// The fields of single cases against a survey's truth: `rows` of each body, in the truth's own names or the survey's.
import { stemsOf } from '../../src/vocabulary/packs/stems.ts'
import type { Case } from '../../src/vocabulary/reply.ts'
import type { Survey } from '../../src/vocabulary/survey.ts'
import type { RowTruth, SurveyTruth } from './truth.ts'

export interface CaseFieldScore {
  cases: number
  read: number
  right: number
  wrong: number
  missing: number
  /** Fields of cases that no true case is, or that it does not have. */
  invented: number
}

/** Field to what may be said of it: its value, and the ink that it was read from. */
type ReadCase = Map<string, string[]>

/** What is no field of a case. */
const BESIDE = new Set([
  'question',
  'file',
  'member',
  'ink',
  'where',
  'people',
  'id',
  'beyond',
  'optional',
  'note',
  'case',
])

export function scoreSurveyCases(
  truth: SurveyTruth,
  survey: Survey,
  read: ReadonlyMap<string, readonly Case[]>,
  list: string[],
): CaseFieldScore {
  const score: CaseFieldScore = { cases: 0, read: 0, right: 0, wrong: 0, missing: 0, invented: 0 }
  const asked = [
    ...new Set(survey.questions.flatMap(({ rows, fields = [] }) => (rows ? fields : []))),
  ]
  const names = namesOf(truth, read, asked)
  // A truth that never tells a field says nothing of it
  const isTold = new Set(
    truth.bodies.flatMap(({ rows = [] }) =>
      rows.flatMap((row) => fieldsOf(row, names).map(([field]) => field)),
    ),
  )
  for (const { slug, rows = [] } of truth.bodies) {
    const say = (what: string) => list.push(`${slug}, case: ${what}`)
    const left = (read.get(slug) ?? []).filter(({ several, act }) => !several || act).map(saidOf)
    const optional = rows.filter((row) => row['beyond'] || row['optional'])
    const wanted = rows.filter((row) => !optional.includes(row))
    score.cases += wanted.length
    score.read += left.length
    for (const row of [...wanted, ...optional]) {
      const fields = fieldsOf(row, names)
      const agreeing = (one: ReadCase): number =>
        fields.filter(([field, value]) => agrees(value, saidUnder(field, one) ?? [])).length
      const [best] = left.toSorted((a, b) => agreeing(b) - agreeing(a))
      const found = best && agreeing(best) > 0 ? best : null
      if (found) left.splice(left.indexOf(found), 1)
      if (optional.includes(row)) continue
      for (const [field, value] of fields) {
        const said = found && saidUnder(field, found)
        if (said && agrees(value, said)) score.right++
        else if (said) {
          score.wrong++
          say(`${field} is “${value}”, read ${said.join(' from ')}`)
        } else if (asked.includes(field)) {
          score.missing++
          say(`${field} “${value}” is missing`)
        }
      }
      for (const [field, said] of found ?? [])
        if (isTold.has(field) && fields.every(([other]) => other !== field)) {
          score.invented++
          say(`${field} ${said.join(' from ')} is invented`)
        }
    }
    for (const one of left) {
      score.invented += [...one.keys()].filter((field) => isTold.has(field)).length
      say(`invented ${JSON.stringify([...one])}`)
    }
  }
  return score
}

/** A letter that tells the year alone where the day was asked tells a year. */
const saidUnder = (field: string, one: ReadCase): string[] | undefined =>
  one.get(field) ?? (/date|day|month|when/.test(field) ? one.get('year') : undefined)

const saidOf = ({ facets, inks }: Case): ReadCase =>
  new Map(
    Object.entries(facets).flatMap(([field, value]): [string, string[]][] =>
      value === undefined ? [] : [[field, [value, inks[field]?.ink ?? '']]],
    ),
  )

function fieldsOf(row: RowTruth, names: ReadonlyMap<string, string>): [string, string][] {
  const own = typeof row['fields'] === 'object' && row['fields'] !== null ? row['fields'] : row
  return Object.entries(own).flatMap(([key, value]): [string, string][] =>
    BESIDE.has(key) || value === null || value === undefined || value === ''
      ? []
      : [[names.get(key) ?? key, String(value)]],
  )
}

/** A truth may call a field by a name of its own: it is that field of the survey whose readings agree with it oftenest. */
function namesOf(
  truth: SurveyTruth,
  read: ReadonlyMap<string, readonly Case[]>,
  asked: readonly string[],
): Map<string, string> {
  const rows = truth.bodies.flatMap((body) =>
    (body.rows ?? []).map((row) => ({ row, body: body.slug })),
  )
  const keys = new Set(rows.flatMap(({ row }) => fieldsOf(row, new Map()).map(([key]) => key)))
  const free = [...keys].filter((key) => !asked.includes(key))
  const names = new Map<string, string>()
  for (const key of free) {
    const [best] = asked
      .filter((field) => !keys.has(field))
      .map((field) => ({
        field,
        often: rows.filter(({ row, body }) =>
          (read.get(body) ?? []).some((one) =>
            fieldsOf(row, new Map()).some(
              ([name, value]) => name === key && agrees(value, saidOf(one).get(field) ?? []),
            ),
          ),
        ).length,
      }))
      .toSorted((a, b) => b.often - a.often)
    if (best && best.often > 0) names.set(key, best.field)
  }
  return names
}

/** The same words; or of words of a body's own the most: where they begin and end is nobody's to say. “a|b” where either is right. */
const agrees = (value: string, said: readonly string[]): boolean =>
  value.split('|').some((one) => said.some((other) => isSame(plain(one), plain(other))))

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  if (/\d/.test(one + other) && digits(one) !== digits(other)) return false
  if (other.length > 3 && one.includes(other) && other.length * 3 > one.length) return true
  if (one.length > 3 && other.includes(one) && one.length * 2 > other.length) return true
  const [mine, others] = [new Set(stemsOf(one)), new Set(stemsOf(other))]
  const both = [...mine].filter((stem) => others.has(stem)).length
  return both > 0 && both / Math.max(mine.size, others.size) >= 0.6
}

const digits = (text: string): string => text.replace(/\D/g, '')

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d£.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .trim()
