// What a table was taken for: what holds for all its numbers, and what its rows and its columns tell apart.
import { canonical } from '../../store/history-chain.ts'
import { type Figure, populationsOf } from '../../vocabulary/reply.ts'

/** Where a number stands in its table, and as what it was read. */
export interface Laid {
  row: number
  column: number
  figure: Figure
}

export type Aspect = 'question' | 'unit' | 'whom' | 'period' | `by ${string}`

export interface TakenFor {
  /** The same of all its numbers. */
  all: Aspect[]
  rows: Aspect[]
  columns: Aspect[]
  /** Told apart neither by row nor by column: a mixture, to be looked at. */
  cells: Aspect[]
}

export function takenFor(laid: readonly Laid[]): TakenFor {
  const aspects = new Set<Aspect>(['question', 'unit', 'whom', 'period'])
  for (const { figure } of laid)
    for (const name of Object.keys(figure.facets)) aspects.add(`by ${name}`)
  const taken: TakenFor = { all: [], rows: [], columns: [], cells: [] }
  for (const aspect of aspects) taken[sideOf(laid, aspect)].push(aspect)
  return taken
}

function sideOf(laid: readonly Laid[], aspect: Aspect): keyof TakenFor {
  const said = (one: Laid) => saidOf(one.figure, aspect)
  const isOne = (group: readonly Laid[]) => new Set(group.map(said)).size <= 1
  if (isOne(laid)) return 'all'
  const along = (by: 'row' | 'column') =>
    [...Map.groupBy(laid, (one) => one[by]).values()].every(isOne)
  if (along('column') && !along('row')) return 'columns'
  return along('row') ? 'rows' : 'cells'
}

/** One text for what a number says of the aspect. */
export function saidOf(figure: Figure, aspect: Aspect): string {
  switch (aspect) {
    case 'question':
      return figure.question ?? ''
    case 'unit':
      return `${figure.kind ?? 'count'} ${figure.unit}`
    case 'whom':
      return [...populationsOf(figure)].sort().join(' ')
    case 'period':
      return canonical([figure.period])
    default:
      return figure.facets[aspect.slice('by '.length)] ?? ''
  }
}
