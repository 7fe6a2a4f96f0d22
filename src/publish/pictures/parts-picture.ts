// What the bodies gave together: year by year as columns, kind by kind as bars.
import { bars } from '../../dress/pictures/bars.ts'
import { columns } from '../../dress/pictures/columns.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { categoriesInOrder, isOfTime } from '../edition/categories.ts'
import type { Edition } from '../edition/edition.ts'
import { pageOf, whatCounted } from './bodies-picture.ts'
import { drawn, type Picture, pictureId, WIDTH } from './drawn.ts'

/** Of a number that adds up over bodies. Categories of which nothing is known are left out. */
export function partsPicture(
  edition: Edition,
  question: QuestionCount,
  dimension: string,
): Picture {
  const { labels, noun, input } = edition
  const cells = question.by?.[dimension] ?? {}
  const { brief } = amountsOf({ kind: question.kind }, labels)
  const parts = categoriesInOrder(input.survey, dimension, Object.keys(cells)).flatMap((id) => {
    const cell = cells[id]
    if (!cell || isNothingKnown(cell.total)) return []
    const name = capital(labels.category(dimension, id))
    return [{ name, value: cell.total, shown: brief(cell.total), from: cell.bodies }]
  })
  const title = capital(`${whatCounted(edition, question)} by ${labels.dimension(dimension)}`)
  const says = `${title}: ${parts.map(({ name, shown }) => `${name} ${shown}`).join(', ')}.`
  const gave = parts.map(({ from }) => from)
  const [fewest, most] = [least(gave), greatest(gave)]
  const from = fewest === most ? bodiesSaid(most, noun) : `${fewest} to ${bodiesSaid(most, noun)}`
  return {
    id: pictureId(dimension, question.number),
    title,
    says,
    page: `${pageOf(edition, question)}#by-${dimension}`,
    heads: [capital(labels.dimension(dimension)), 'Together', 'From'],
    rows: parts.map((part) => [part.name, part.shown, bodiesSaid(part.from, noun)]),
    svg: () =>
      drawn(edition, {
        title,
        deck: `What ${from} of ${question.coverage.asked} gave. A number with a plus is a floor: what the others have is not known.`,
        says,
        ...(isOfTime(dimension) ? columns(parts, WIDTH) : bars(parts, WIDTH)),
      }),
  }
}
