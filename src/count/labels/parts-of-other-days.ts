// "6 in 2020/21, 4, 9 and 3 in 2023/24. Of the twenty-two, fifteen were phishing": parts that make what other years than those asked
// make are of those years, though no sentence dates them.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { isTiledBy, type Span, spanOfFigure } from '../../vocabulary/span.ts'
import type { Survey } from '../../vocabulary/survey.ts'

/** All that was read, decided or not, shows it: whoever confirmed a part of that far has confirmed it of no other days. */
export function partsOfOtherDays(
  figures: readonly DecidedFigure[],
  period: Span | null,
  { questions }: Pick<Survey, 'questions'>,
): (one: DecidedFigure) => DecidedFigure {
  if (!period) return (one) => one
  const redated = new Map<string, Span>()
  for (const [number, own] of Map.groupBy(figures, ({ question }) => question)) {
    const whole = questions.find((one) => one.number === number)?.partOf ?? number
    const plain = figures.filter(
      (one) => one.question === whole && namesOf(one.figure).length === 0,
    )
    const parts = own.filter(
      ({ figure }) =>
        namesOf(figure).length === 1 && isSame(spanOfFigure(figure) ?? period, period),
    )
    const days = daysOf(plain, parts)
    if (days && !isSame(days, period)) for (const one of parts) redated.set(one.id, days)
  }
  return (one) => {
    const days = redated.get(one.id)
    return days ? { ...one, figure: { ...one.figure, period: days } } : one
  }
}

/** The days of the plain numbers, where the parts by one dimension make just as many. */
function daysOf(plain: readonly DecidedFigure[], parts: readonly DecidedFigure[]): Span | null {
  const names = new Set(parts.flatMap(({ figure }) => namesOf(figure)))
  if (plain.length < 2 || parts.length < 2 || names.size > 1) return null
  const told = totalOf(plain)
  return told !== null && totalOf(parts) === told ? hullOf(plain) : null
}

const namesOf = ({ facets }: DecidedFigure['figure']): string[] =>
  Object.keys(facets).filter((name) => name !== 'year')

/** The stretch that they hold end to end; null where they do not. */
function hullOf(figures: readonly DecidedFigure[]): Span | null {
  const spans = figures.flatMap(({ figure }) => spanOfFigure(figure) ?? [])
  const froms = spans.map(({ from }) => from).sort()
  const tos = spans.map(({ to }) => to).sort()
  const [from, to] = [froms[0], tos.at(-1)]
  if (!from || !to || spans.length < figures.length) return null
  return isTiledBy({ from, to }, spans) ? { from, to } : null
}

/** null where one of them is no exact number. */
function totalOf(figures: readonly DecidedFigure[]): number | null {
  const said = figures.map(({ figure }) => asBounds(figure.value))
  return said.every(({ low, high }) => low === high)
    ? said.reduce((so, { low }) => so + low, 0)
    : null
}

const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to
