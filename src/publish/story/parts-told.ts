// Other numbers that one source gives for the question beside the one that counts: whom it counted, and other days.
import { type Html, html } from '../../dress/html/html.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { placeKey } from '../../vocabulary/place.ts'
import { asBounds, type Figure, isMissing, populationsOf } from '../../vocabulary/reply.ts'
import { isWithin, type Span, spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import { inSentence } from '../../wording/count-words.ts'
import { periodInBrief } from '../../wording/dates.ts'
import { periodAsked } from '../edition/period-asked.ts'
import { amountTold } from './amount-told.ts'
import { listed, type Teller } from './teller.ts'

/** ", counting 13 officers and six members of police staff": other numbers of the same source, of the same days. */
export function partsTold(told: Teller, question: QuestionCount, one: BodyValue): Html {
  const { say } = told
  const asked = spanOf(periodAsked(told.edition, question.number))
  const others = besideIt(told, question, one).filter(({ figure }) => isOfPeriod(asked, figure))
  if (others.length === 0 || others.length > MOST_PARTS) return html``
  const said = others.map(({ figure }) => partTold(told, one.body, figure))
  // One part of several in another unit would pass for all there are.
  if (others.length === 1 && others[0]?.figure.unit !== one.unit) return html``
  return say(others.length === 1 ? 'among' : 'parts', { parts: listed(said) })
}

const MOST_PARTS = 4

const besideIt = ({ edition }: Teller, question: QuestionCount, one: BodyValue) =>
  edition.input.figures.filter(
    ({ body, figure }) =>
      body === one.body &&
      figure.question === question.number &&
      (figure.kind ?? 'count') === (question.kind ?? 'count') &&
      !isMissing(figure.value) &&
      Object.keys(figure.facets).length === 0 &&
      !one.figures.some(
        (used) => placeKey(used.place) === placeKey(figure.place) && used.sha256 === figure.sha256,
      ),
  )

/** Years of a question that asks by year stand in a sentence of their own. */
function isOfPeriod(period: Span | null, figure: Figure): boolean {
  const span = spanOfFigure(figure)
  if (!span || !period) return true
  return isWithin(span, period) && span.from === period.from && span.to === period.to
}

/** "13 officers", "six investigations of officers": people by the name of their group. */
function partTold({ edition, numbers, words }: Teller, body: string, figure: Figure): Html {
  const { labels } = edition
  const value = asBounds(figure.value)
  const shown = (text: string) => numbers.figure(body, figure, { shown: text })
  const [group, ...more] = populationsOf(figure).filter((one) => one !== 'all' && one !== 'unknown')
  const both = group && more.length === 0 ? words.groups[group] : undefined
  if (figure.unit === 'person' && both && value.low === value.high)
    return html`${shown(inSentence(value.low))} ${both[value.low === 1 ? 0 : 1]}`
  const amount = amountTold(figure, value, labels, shown)
  const whom = labels.whom(figure)
  return whom ? html`${amount} (${whom})` : amount
}

/** "Of other days than were asked about it gave 6,691 incidents (2021/22–2023/24)." */
export function otherDaysTold(told: Teller, question: QuestionCount, one: BodyValue): Html[] {
  const { edition, numbers, say } = told
  const asked = spanOf(periodAsked(edition, question.number))
  const said = besideIt(told, question, one).flatMap(({ figure }) => {
    const span = spanOfFigure(figure)
    if (!span || !asked || isWithin(span, asked)) return []
    const amount = amountTold(figure, asBounds(figure.value), edition.labels, (shown) =>
      numbers.figure(one.body, figure, { shown }),
    )
    return [html`${amount} (${periodInBrief(figure.period ?? span)})`]
  })
  return said.length === 0 || said.length > MOST_PARTS
    ? []
    : [say('otherDays', { list: listed(said) })]
}
