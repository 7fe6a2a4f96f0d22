// One row a body and cell of what was asked: the whole, each year, each kind, each group, in the units that pages print.
import { gaveAnything } from '../../count/gave-number.ts'
import { inUnits } from '../../vocabulary/least-unit.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import type { Edition } from '../edition/edition.ts'
import { CELLS_CSV } from '../pack/paths.ts'
import { cellsOf } from '../sums/cells.ts'
import { BODY, type Column, type DataTable } from './columns.ts'

const CELL: Column[] = [
  ...BODY,
  { name: 'question', type: 'string', says: 'the question’s number' },
  {
    name: 'kind',
    type: 'string',
    says: 'count, money (pounds), share (per cent), duration, average',
  },
  { name: 'unit', type: 'string', says: 'what is counted; a code of the list below' },
  {
    name: 'dimension',
    type: 'string',
    says: 'year, whom, or what the question asks by; empty for the whole',
  },
  { name: 'category', type: 'string', says: 'which year, group or kind; empty for the whole' },
  { name: 'category_in_words', type: 'string', says: 'the same as pages print it' },
  { name: 'low', type: 'number', says: 'the least the number can be' },
  { name: 'high', type: 'number', says: 'the most it can be; empty where no ceiling is known' },
  { name: 'rests_on', type: 'string', says: 'what was taken for granted to come to it' },
  { name: 'ink', type: 'string', says: 'what it was read from; several are joined by +' },
]

export function cellsTable({ counted, labels }: Edition): DataTable {
  return {
    path: CELLS_CSV,
    title: 'What each body gave, cell by cell of what was asked',
    columns: CELL,
    rows: counted.flatMap((question) =>
      gaveAnything(question).flatMap((one) => {
        const whole = {
          dimension: null,
          category: null,
          value: asBounds(one.value),
          stand: { figures: one.figures, assumed: one.assumed },
        }
        return [...(isMissing(one.value) ? [] : [whole]), ...cellsOf(one)].map(
          ({ dimension, category, value, stand }) => {
            const { low, high } = inUnits(value, question.kind)
            return [
              one.body,
              one.name,
              question.number,
              question.kind ?? 'count',
              one.unit,
              dimension,
              category,
              dimension === null || category === null ? null : labels.category(dimension, category),
              low,
              high,
              assumedInWords(stand, labels) || null,
              stand.figures.map(({ ink }) => ink).join(' + ') || null,
            ]
          },
        )
      }),
    ),
  }
}
