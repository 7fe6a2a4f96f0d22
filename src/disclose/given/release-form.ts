// What an officer says of a table and of what is promised to the people in it: the form of the page, read whole.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { Heading } from '../../vocabulary/released/true-table.ts'
import { periodTyped } from '../../wording/period-typed.ts'
import { type Policy, policyOf } from '../policy/policy.ts'
import { Refusal } from '../table/refusal.ts'
import { type Band, bandsAsTyped, bandsOffered, bandsTyped } from './bands.ts'
import type { Grid } from './grid.ts'
import { guessedLay, LAYS, type Lay, USES, type Use } from './lay.ts'
import { type TableSaid, trueTableOf } from './true-table-of.ts'

interface ReleaseSaid {
  table: TableSaid
  policy: Policy
  /** The coarser table that was chosen, by its name. */
  rung: string | null
}

export const useField = (column: number): string => `use-${column}`

export const USUALLY_PROMISED: Readonly<Record<string, string>> = {
  from: '1',
  to: '4',
  minValues: '3',
  marks: 'one',
  noughts: 'printed',
  keep: 'total',
  ranges: 'no',
}

/** As it stands before anybody typed: what the table looks like, and what is usually promised. */
export function firstTyped(grid: Grid, title: string): Record<string, string> {
  const { lay, uses } = guessedLay(grid)
  const typed = {
    lay,
    ...Object.fromEntries(uses.map((use, c) => [useField(c), use])),
    title,
    unit: lay === 'cases' ? 'cases' : 'people',
    period: '',
    register: '',
    asOf: '',
    across: '',
    bands: '',
    ...USUALLY_PROMISED,
    rung: '',
  }
  return { ...typed, bands: bandsAsTyped(offered(typed, grid)) }
}

function offered(typed: Readonly<Record<string, string>>, grid: Grid): Omit<Band, 'isSum'>[] {
  const said = releaseSaid(typed, grid)
  if (!said.ok) return []
  try {
    return bandsOffered(trueTableOf(grid, said.value.table).table, said.value.policy.small.to)
  } catch (error) {
    // What is wrong with it is said when somebody says what its columns are.
    if (error instanceof Refusal) return []
    throw error
  }
}

export function releaseSaid(
  typed: Readonly<Record<string, string>>,
  grid: Grid,
): FormRead<ReleaseSaid> {
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string): void => void formErrors.push({ field, message })
  const text = (field: string): string => (typed[field] ?? '').trim()

  const lay = LAYS.find((one) => one === text('lay'))
  if (!lay) wrong('lay', 'Say how the table is laid out')
  const uses = grid.head.map((_, c) => USES.find((one) => one === text(useField(c))) ?? 'leave')
  for (const [field, message] of usesWrong(lay ?? 'cases', uses)) wrong(field, message)
  if (text('title') === '') wrong('title', 'Give the table a title: it is printed above it')
  if (text('unit') === '') wrong('unit', 'Say what is counted, as people or matters')
  const period = periodTyped(text('period'))
  if (period === undefined)
    wrong('period', 'Write the period as 2019, 2019/20 or 1 January 2009 to 17 February 2014')
  const [register, asOf] = [text('register'), text('asOf')]
  const day = asOf === '' ? null : periodTyped(`${asOf} to ${asOf}`)
  if (asOf !== '' && (!day || !('from' in day) || day.from !== day.to))
    wrong('asOf', 'Write the day as 1 June 2024')
  const numberAt = (field: string, message: string): number => {
    if (!/^\d{1,6}$/.test(text(field))) wrong(field, message)
    return Number(text(field))
  }
  const small = {
    from: numberAt('from', 'Write a whole number, as 1'),
    to: numberAt('to', 'Write a whole number, as 4'),
  }
  const minValues = numberAt('minValues', 'Write a whole number, as 3')
  const bands = refusedAs('bands', () => bandsTyped(text('bands'), text('sums-print') === 'yes'))
  const policy =
    formErrors.length > 0
      ? null
      : refusedAs('from', () =>
          policyOf({
            small,
            minValues,
            marks: text('marks') || 'one',
            noughts: text('noughts') || 'printed',
            keep: text('keep') || 'total',
            ranges: text('ranges') === 'yes',
          }),
        )
  if (!lay || !bands || !policy || formErrors.length > 0) return { ok: false, formErrors }
  const heading: Heading = {
    title: text('title'),
    unitInk: text('unit'),
    period: period ?? null,
    ...(register !== '' && { register }),
    ...(day && 'from' in day && { asOf: day.from }),
  }
  const table = { lay, uses, heading, across: text('across'), bands }
  return { ok: true, value: { table, policy, rung: text('rung') || null } }

  function refusedAs<Made>(field: string, made: () => Made): Made | null {
    try {
      return made()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      wrong(field, error.message)
      return null
    }
  }
}

function usesWrong(lay: Lay, uses: readonly Use[]): [field: string, message: string][] {
  const many = (use: Use): number => uses.filter((one) => one === use).length
  const by = many('by') + many('year')
  const first = useField(0)
  switch (lay) {
    case 'cases':
      return by === 0 ? [[first, 'Say of at least one column that the table is counted by it']] : []
    case 'parts':
      return [
        ...(by === 0
          ? [
              [first, 'Say of at least one column that the table is counted by it'] as [
                string,
                string,
              ],
            ]
          : []),
        ...(many('count') === 1
          ? []
          : [
              [useField(uses.length - 1), 'Say of one column that it is the count'] as [
                string,
                string,
              ],
            ]),
      ]
    case 'crossed':
      return many('by') === 1 && many('count') > 0
        ? []
        : [
            [
              first,
              'Say of one column that it names the lines, and of the others that they hold counts',
            ],
          ]
  }
}
