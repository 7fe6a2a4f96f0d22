// One row a body asked: what its rate is per, its reply, and, where figures are counted, what it gave and its rate.
import { stoppedBy } from '../../calendar/stopped-by.ts'
import { valueOrReason } from '../../count/gave-number.ts'
import type { Rate } from '../../vocabulary/count.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import { isChecked } from '../pack/checked.ts'
import { BODIES_CSV } from '../pack/paths.ts'
import { BODY, type Column, type DataTable, VALUE, valueColumns } from './columns.ts'

const REPLIED: Column[] = [
  {
    name: 'replied_on',
    type: 'date',
    says: 'the day the reply came, where it is known and a person has checked what it says',
  },
]
/** Of the survey's own denominator, under its own name; none of a survey without one. */
const perColumn = ({ per }: Survey): Column[] =>
  per ? [{ name: columnName(per.name), type: 'integer', says: countedPer(per) }] : []

/** "miles of road" is miles_of_road. */
const columnName = (words: string): string => words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')

/** Left out of a survey whose figures must not be added, ranked or turned into rates. */
const COUNTED: Column[] = [
  { name: 'unit', type: 'string', says: 'what its number for the main question counts' },
  ...VALUE,
]
const rateColumnsOf = ({ per }: Survey): Column[] =>
  per
    ? [
        { name: 'per_1000', type: 'number', says: `the number ${perThousand(per)}, whole period` },
        {
          name: 'per_1000_low',
          type: 'number',
          says: 'lower end of the exact 95 % Poisson interval',
        },
        { name: 'per_1000_high', type: 'number', says: 'upper end; empty for a floor' },
        {
          name: 'rank',
          type: 'integer',
          says: 'place by rate, 1 is highest; none of a floor or a range',
        },
        {
          name: 'rank_first',
          type: 'integer',
          says: 'the first place that chance allows it (95 %)',
        },
        { name: 'rank_last', type: 'integer', says: 'the last' },
      ]
    : []

export function bodiesTable({ input, main }: Edition): DataTable {
  const { survey } = input
  const { per } = survey
  return {
    path: BODIES_CSV,
    title: 'Every body asked',
    key: ['body'],
    columns: [
      ...BODY,
      ...perColumn(survey),
      ...REPLIED,
      ...(main ? [...COUNTED, ...rateColumnsOf(survey)] : []),
    ],
    rows: survey.bodies.map(({ slug, name, workforce }) => {
      const reply = stoppedBy(input.replies.filter(({ body }) => body === slug))
      const one = main?.bodies.find(({ body }) => body === slug)
      const counted = main
        ? [
            one?.unit ?? null,
            ...valueColumns(valueOrReason(main, slug), main.kind),
            ...(per ? rateColumns(one?.rate) : []),
          ]
        : []
      return [
        slug,
        name,
        ...(per ? [workforce] : []),
        isChecked(input, slug) ? (reply?.received ?? null) : null,
        ...counted,
      ]
    }),
  }
}

const rateColumns = (rate: Rate | null | undefined): (string | number | null)[] =>
  rate
    ? [
        rate.per1000.toFixed(2),
        rate.low.toFixed(2),
        rate.high?.toFixed(2) ?? null,
        rate.rank,
        rate.ranks?.best ?? null,
        rate.ranks?.worst ?? null,
      ]
    : [null, null, null, null, null, null]
