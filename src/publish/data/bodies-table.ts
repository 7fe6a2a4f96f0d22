// One row a body asked: its workforce, its reply, and, where figures are counted, what it gave and its rate.
import { stoppedBy } from '../../calendar/stopped-by.ts'
import { valueOrReason } from '../../count/gave-number.ts'
import type { Rate } from '../../vocabulary/count.ts'
import type { Edition } from '../edition/edition.ts'
import { BODIES_CSV } from '../pack/paths.ts'
import { BODY, type Column, type DataTable, VALUE, valueColumns } from './columns.ts'

const REPLY: Column[] = [
  { name: 'workforce', type: 'integer', says: 'headcount at the survey’s date, without specials' },
  { name: 'replied_on', type: 'date', says: 'the day the reply came, where it is known' },
]
/** Left out of a survey whose figures must not be added, ranked or turned into rates. */
const COUNTED: Column[] = [
  { name: 'unit', type: 'string', says: 'what its number for the main question counts' },
  ...VALUE,
  { name: 'per_1000', type: 'number', says: 'the number per 1,000 workforce, whole period' },
  { name: 'per_1000_low', type: 'number', says: 'lower end of the exact 95 % Poisson interval' },
  { name: 'per_1000_high', type: 'number', says: 'upper end; empty for a floor' },
  { name: 'rank', type: 'integer', says: 'place by rate, 1 is highest' },
]

export function bodiesTable({ input, main }: Edition): DataTable {
  return {
    path: BODIES_CSV,
    title: 'Every body asked',
    columns: [...BODY, ...REPLY, ...(main ? COUNTED : [])],
    rows: input.survey.bodies.map(({ slug, name, workforce }) => {
      const reply = stoppedBy(input.replies.filter(({ body }) => body === slug))
      const one = main?.bodies.find(({ body }) => body === slug)
      const counted = main
        ? [one?.unit ?? null, ...valueColumns(valueOrReason(main, slug)), ...rateColumns(one?.rate)]
        : []
      return [slug, name, workforce, reply?.received ?? null, ...counted]
    }),
  }
}

const rateColumns = (rate: Rate | null | undefined): (string | number | null)[] =>
  rate
    ? [rate.per1000.toFixed(2), rate.low.toFixed(2), rate.high?.toFixed(2) ?? null, rate.rank]
    : [null, null, null, null]
