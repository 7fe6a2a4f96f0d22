// Who gave the most and what that says by size, who comes first and last by rate, and whether anybody stands out: facts with their
// interval in the same sentence, and high or low only beyond the limits (DESIGN §6.5).
import { funnelOf } from '../../count/funnel.ts'
import { gaveNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { type Html, html } from '../../dress/html/html.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { inSentence, ordinal } from '../../wording/count-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { bodyPath } from '../pack/paths.ts'
import { amountOf } from './lead.ts'
import { rangeTold } from './standing-told.ts'
import { listed, type Teller } from './teller.ts'

/** Only among several, and only where one number is larger than every other for sure. */
export function largestTold(told: Teller, question: QuestionCount): Html[] {
  const { edition, say } = told
  const gave = gaveNumber(question)
  if (gave.length < 3) return []
  const sizes = gave.toSorted((a, b) => asBounds(b.value).low - asBounds(a.value).low)
  const [first, second] = sizes
  if (!first || !second || asBounds(first.value).low === 0) return []
  const open = gave.some((one) => one !== first && mayExceed(one, first))
  if (open) return []
  const { low } = asBounds(first.value)
  const tied = sizes.filter((one) => asBounds(one.value).low === low)
  if (tied.length > 1)
    return [
      say('largestTied', {
        name: listed(tied.map((one) => nameTold(told, one))),
        amount: amountOf(told, question, first, { again: true }),
      }),
    ]
  const { rate } = first
  const { per } = edition.input.survey
  const slots = rate && per && { rate: rateTold(told, first), per: perThousand(per) }
  return [
    say('largest', {
      name: nameTold(told, first),
      amount: amountOf(told, question, first, { again: true }),
      bySize:
        !slots || rate?.rank === null || rate === null
          ? ''
          : rate.rank === 1
            ? say('bySizeToo', slots)
            : say('bySize', { ...slots, place: placeTold(told, question, rate) }),
    }),
  ]
}

/** A floor or a range that could be larger. */
function mayExceed({ value }: BodyValue, { value: largest }: BodyValue): boolean {
  if (isMissing(value) || isMissing(largest)) return false
  const { high, low } = value
  return high === null ? low * 2 > largest.low : high > largest.low
}

function placeTold(
  told: Teller,
  question: QuestionCount,
  { rank, ranks }: NonNullable<BodyValue['rate']>,
): Html {
  const { say } = told
  const slots = { ordinal: ordinal(rank ?? 0), of: gaveNumber(question).filter(isRanked).length }
  return ranks && ranks.best < ranks.worst
    ? say('placeByChance', { ...slots, range: rangeTold(told, ranks) })
    : say('placeBare', slots)
}

export function ratesTold(told: Teller, question: QuestionCount): Html[] {
  const { edition, numbers, say } = told
  const { per } = edition.input.survey
  const ranked = gaveNumber(question)
    .filter((one) => isRanked(one) && one.rate?.rank)
    .toSorted((a, b) => (a.rate?.rank ?? 0) - (b.rate?.rank ?? 0))
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!per || ranked.length < 3 || !first || !last) return []
  const interval = ({ body }: BodyValue) => numbers.sum(`interval-${body}`, { again: true })
  return [
    say('rates', {
      first: nameTold(told, first),
      firstRate: rateTold(told, first),
      firstInterval: interval(first),
      per: perThousand(per),
      last: nameTold(told, last),
      lastRate: rateTold(told, last),
      lastInterval: interval(last),
    }),
  ]
}

export function standOutTold(told: Teller, question: QuestionCount): Html[] {
  const { say } = told
  const points = funnelOf(gaveNumber(question))?.points ?? []
  if (points.length === 0) return []
  const out = points.filter(({ beyond }) => beyond === '99.8')
  if (out.length === 0) return [say('noneStandsOut', { count: points.length })]
  const [above, below] = [out.filter(({ z }) => z > 0), out.filter(({ z }) => z < 0)]
  const sides = [
    ...(above.length > 0 ? [say('above', { list: namesTold(told, above) })] : []),
    ...(below.length > 0 ? [say('below', { list: namesTold(told, below) })] : []),
  ]
  return [
    say('standOut', {
      list: listed(sides),
      lie: out.length === 1 ? 'lies' : 'lie',
      rest: inSentence(points.length - out.length),
    }),
  ]
}

const namesTold = (told: Teller, some: readonly { body: string; name: string }[]): Html =>
  listed(some.map((one) => nameTold(told, one)))

const nameTold = ({ numbers }: Teller, { body, name }: { body: string; name: string }): Html =>
  html`<a href="${numbers.to(bodyPath(body))}">${name}</a>`

const rateTold = ({ numbers }: Teller, { body }: BodyValue): Html =>
  html`${numbers.sum(`rate-${body}`, { again: true })}`
