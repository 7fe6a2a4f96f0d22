// What the rules ask of a case beside whom it is about and when it came in: warnings that run, directions, the procedure it is in.
import type { Subject } from '../../vocabulary/conduct/matter.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { ConductLaw, WarningRun } from '../../vocabulary/regimes/law.ts'
import { dayInWords } from '../../wording/dates.ts'
import { type Asked, readAsked, type Said, type Typed, typedOf } from '../../wording/form/asked.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { keyAsked } from './step-form.ts'

type Law = Pick<ConductLaw, 'facts'>

/** Asked elsewhere: of the matter, or of the person. */
const ELSEWHERE = ['role', 'cameToAttention', 'complaintOn', 'probationer', 'leftOn']

export const caseFactsAsked = (law: Law): readonly Asked[] =>
  Object.entries(law.facts)
    .filter(
      ([key, { scope }]) =>
        (scope === 'case' || scope === 'case or event') && !ELSEWHERE.includes(key),
    )
    .map(([key, meant]): Asked => {
      if (meant.type !== 'list') return keyAsked(key, 'may', meant)
      return {
        name: key,
        label: 'Warnings that the officer has',
        as: 'words',
        hint: `One a line: ${kindsOf(law).map(inWords).join(' or ')}, the first day, the first day on which it no longer runs. For example: ${inWords(kindsOf(law)[0] ?? '')}, 5 December 2022, 5 December 2024.`,
      }
    })

/** The kinds of warning that the rules look for. */
const kindsOf = ({ facts }: Law): string[] =>
  Object.values(facts).flatMap(({ derive }) => (derive && 'live' in derive ? [derive.live] : []))

const inWords = (id: string): string => id.replaceAll('_', ' ')

export function readCaseFacts(
  law: Law,
  typed: Typed,
  { before, today }: { before: Subject['facts']; today: string },
): FormRead<Subject['facts']> {
  const asked = caseFactsAsked(law)
  const read = readAsked(asked, typed, today)
  if (!read.ok) return read
  const formErrors: FormError[] = []
  const facts: Subject['facts'] = Object.fromEntries(
    ELSEWHERE.flatMap((key) => (key in before ? [[key, before[key]]] : [])),
  )
  for (const { name } of asked) {
    const value =
      law.facts[name]?.type === 'list' ? warningsIn(law, read.value[name]) : read.value[name]
    if (value === 'wrong') formErrors.push({ field: name, message: HOW })
    else if (value !== null && value !== '' && value !== undefined) facts[name] = value
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: facts }
}

const HOW = 'Write each warning as its kind and two days, with commas between'

/** null: none was typed. */
function warningsIn(law: Law, said: Said | undefined): WarningRun[] | null | 'wrong' {
  const lines = String(said ?? '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  if (lines.length === 0) return null
  const warnings = lines.map((line) => {
    const [kind = '', from = '', until = '', ...more] = line.split(',').map((one) => one.trim())
    const known = kindsOf(law).find((one) => inWords(one) === kind.toLowerCase())
    const days = [from, until].map((day) => (day === '' ? null : (dayTyped(day) ?? 'wrong')))
    const [first = null, last = null] = days
    const isRight = known !== undefined && more.length === 0 && !days.includes('wrong')
    return isRight ? { kind: known, from: first, until: last } : null
  })
  const read = warnings.filter((one) => one !== null)
  return read.length === lines.length ? read : 'wrong'
}

export const caseFactsAsTyped = (law: Law, { facts }: Subject): Record<string, string> =>
  typedOf(
    caseFactsAsked(law),
    Object.fromEntries(
      Object.entries(facts).map(([key, value]): [string, Said] => [key, asSaid(value)]),
    ),
  )

function asSaid(value: unknown): Said {
  if (!Array.isArray(value)) return typeof value === 'object' ? null : (value as Said)
  return value.map(warningInLine).join('\n')
}

const warningInLine = ({ kind, from, until }: WarningRun): string =>
  [inWords(kind), ...[from, until].map((day) => (day === null ? '' : dayInWords(day)))].join(', ')
