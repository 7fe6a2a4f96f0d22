// The rate of each body that has a rank, the highest first, with how far chance reaches.
import { gaveNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { bars } from '../../dress/pictures/bars.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { pageOf, whatCounted } from './bodies-picture.ts'
import { drawn, type Picture, pictureId, WIDTH } from './drawn.ts'

/** More bars than these cannot be read: the rest is in the table and in the data. */
const MOST = 45

/** None where the survey has no rates, or where fewer than two have a rank. */
export function ratesPicture(edition: Edition, question: QuestionCount): Picture[] {
  const { per } = edition.input.survey
  const ranked = gaveNumber(question)
    .filter(isRanked)
    .flatMap(({ name, rate }) => (rate ? [{ name, rate }] : []))
    .toSorted((a, b) => b.rate.per1000 - a.rate.per1000)
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!per || !first || !last || ranked.length < 2) return []
  const title = capital(`${whatCounted(edition, question)} ${perThousand(per)}`)
  const period = periodAskedInWords(edition, question)
  const deck = [
    `Over the whole period${period ? `, ${period}` : ''}; ${per.name}: ${countedPer(per)}.`,
    `${bodiesSaid(ranked.length, edition.noun)} with an exact number; the thin line is the 95 % interval.`,
  ].join(' ')
  const says = [
    `Of ${bodiesSaid(ranked.length, edition.noun)} with an exact number ${first.name} has the highest rate,`,
    `${first.rate.per1000.toFixed(2)} ${perThousand(per)}, and ${last.name} the lowest, ${last.rate.per1000.toFixed(2)}.`,
  ].join(' ')
  return [
    {
      id: pictureId('rates', question.number),
      title,
      says,
      page: pageOf(edition, question),
      heads: [capital(edition.noun.one), capital(perThousand(per)), '95 % interval'],
      rows: ranked.map(({ name, rate }) => [
        name,
        rate.per1000.toFixed(2),
        `${rate.low.toFixed(2)}–${rate.high?.toFixed(2) ?? ''}`,
      ]),
      svg() {
        const all = ranked.slice(0, MOST).map(({ name, rate }) => ({
          name,
          value: exactly(rate.per1000),
          shown: rate.per1000.toFixed(2),
          ...(rate.high === null ? {} : { interval: { low: rate.low, high: rate.high } }),
        }))
        return drawn(edition, { title, deck, says, ...bars(all, WIDTH) })
      },
    },
  ]
}
