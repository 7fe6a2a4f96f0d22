// One body's rate among the others', on one line.

import { gaveNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { stripChart } from '../../dress/charts/strip-chart.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyValue } from '../../vocabulary/count.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { cardinal } from '../../wording/count-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { rankInWords } from '../../wording/rank-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { INDEX } from '../pack/paths.ts'
import { averageRate } from '../sums/workforce.ts'

export function besideOthers(
  { main, noun, input }: Edition,
  { slug, name }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const { per } = input.survey
  const rated = main ? gaveNumber(main).filter(({ rate }) => rate !== null) : []
  const ranked = rated.filter(isRanked).length
  const me = rated.find(({ body }) => body === slug)
  if (!main || !per || !me?.rate || rated.length < 3) return null
  const points = rated.map((one) => ({ name: one.name, rate: one.rate?.per1000 ?? 0 }))
  const ends = points.toSorted((a, b) => a.rate - b.rate)
  const average = averageRate(main)
  const others = rated.filter(({ body }) => body !== slug)
  const { per1000, low, high, rank } = me.rate
  const besideAverage = average === null ? '' : `, the average at ${average.toFixed(2)}`
  const says = `Rates of the ${rated.length} ${noun.many}; ${name} at ${per1000.toFixed(2)}${besideAverage}.`
  return section({
    id: 'rate',
    heading: `Beside other ${noun.many}`,
    note: `Rate ${perThousand(per)} over the whole period. Hollow dots are the other ${others.length} ${noun.many} with a rate${withoutRank(others)}.`,
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
          ${name}: ${high === null && 'at least '}${numbers.sum(`rate-${slug}`, { again: true })} ${perThousand(per)}${
            high !== null &&
            html`, 95 % interval ${numbers.sum(`interval-${slug}`, { again: true })}`
          }
          ${rank && html`; ${rankInWords(me.rate, ranked)}`}
          . <a href="${numbers.to(`${INDEX}#rates`)}">All rates in a table</a>.
        </figcaption>
      </figure>
    `,
  })
}

/** The dots are more than the ranks where some gave a floor or a range. */
function withoutRank(others: readonly BodyValue[]): string {
  const many = others.filter((one) => !isRanked(one)).length
  if (many === 0) return ''
  return `; ${cardinal(many)} of them gave a floor or a range, shown at its least and without a rank`
}
