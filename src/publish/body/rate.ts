// One body's rate among the others', on one line.

import { gaveNumber } from '../../count/gave-number.ts'
import { stripChart } from '../../dress/charts/strip-chart.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { ordinal } from '../../wording/count-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { INDEX } from '../pack/paths.ts'
import { averageRate } from '../sums/workforce.ts'

export function besideOthers(
  { main, noun }: Edition,
  { slug, name }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const rated = main ? gaveNumber(main).filter(({ rate }) => rate !== null) : []
  const me = rated.find(({ body }) => body === slug)
  if (!main || !me?.rate || rated.length < 3) return null
  const points = rated.map((one) => ({ name: one.name, rate: one.rate?.per1000 ?? 0 }))
  const ends = points.toSorted((a, b) => a.rate - b.rate)
  const average = averageRate(main)
  const { per1000, low, high, rank } = me.rate
  const says = `Rates of the ${rated.length} ${noun.many}; ${name} at ${per1000.toFixed(2)}, the average at ${average.toFixed(2)}.`
  return section({
    id: 'rate',
    heading: `Beside other ${noun.many}`,
    note: `Rate per 1,000 workforce over the whole period. Hollow dots are the other ${rated.length - 1} ${noun.many}.`,
    content: html`
      <figure>
        ${stripChart({
          says,
          me: { name, rate: per1000, low, high },
          others: points.filter((point) => point.name !== name),
          average,
          named: [ends[0], ends.at(-1)].filter((point) => point !== undefined),
        })}
        <figcaption>
          ${name}: ${numbers.sum(`rate-${slug}`, { again: true })} per 1,000${
            high !== null &&
            html`, 95 % interval ${numbers.sum(`interval-${slug}`, { again: true })}`
          }
          ${rank && html`; ${ordinal(rank)} of ${rated.length} by rate`}
          . <a href="${numbers.to(`${INDEX}#rates`)}">All rates in a table</a>.
        </figcaption>
      </figure>
    `,
  })
}
