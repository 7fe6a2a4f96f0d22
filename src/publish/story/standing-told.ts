// Where one body stands among the others, told fairly: what may be compared first, the rate with its interval, its place with what
// chance could make of it, and high or low only beyond the limits of the funnel (DESIGN §6).
import { funnelOf } from '../../count/funnel.ts'
import { gaveNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { type Html, html } from '../../dress/html/html.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { inSentence, ordinal } from '../../wording/count-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { questionAsked } from '../edition/edition.ts'
import { unlike, unlikeHere } from '../edition/unlike.ts'
import { beyondBase } from './beyond-base.ts'
import { listed, type Teller } from './teller.ts'

/** null where it has no rate. */
export function standingTold(told: Teller, question: QuestionCount, one: BodyValue): Html | null {
  const { edition, numbers, say } = told
  const { per } = edition.input.survey
  const { rate, body } = one
  if (!rate || !per) return null
  const ranked = gaveNumber(question).filter(isRanked).length
  const slots = {
    rate: html`${rate.high === null && 'at least '}${numbers.sum(`rate-${body}`)}`,
    per: perThousand(per),
    interval:
      rate.high === null
        ? ''
        : say('interval', { interval: numbers.sum(`interval-${body}`, { again: true }) }),
    place: placeTold(told, rate, ranked),
    beyond: beyondTold(told, one),
    verdict: verdictTold(told, question, one),
  }
  const own = unlikeHere(question, body)?.aspects.unit
  const asked = questionAsked(edition, question.number)?.counts
  if (!own?.differs || !asked) return say('rate', slots)
  const gave = gaveNumber(question).length
  const like = gave - unlike(question).length
  return say('rateUnlike', {
    ...slots,
    own: edition.labels.counted({ unit: one.unit ?? 'other', unitInk: one.unitInk }),
    asked: asked.many,
    like: like === 0 ? 'None' : `Only ${inSentence(like)}`,
    gave: inSentence(gave),
    many: edition.noun.many,
  })
}

function placeTold(
  told: Teller,
  { rank, ranks }: NonNullable<BodyValue['rate']>,
  of: number,
): Html {
  const { say } = told
  if (rank === null) return html``
  const slots = { ordinal: ordinal(rank), of }
  return ranks && ranks.best < ranks.worst
    ? say('placeBetween', { ...slots, range: rangeTold(told, ranks) })
    : say('place', slots)
}

/** "anywhere from sixth to 17th", "first or second". */
export function rangeTold({ say }: Teller, { best, worst }: { best: number; worst: number }): Html {
  const ends = { best: ordinal(best), worst: ordinal(worst) }
  return say(worst === best + 1 ? 'rangeOr' : 'rangeFrom', ends)
}

/** Whom it counted though what rates are per leaves them out. */
function beyondTold({ edition, say, words }: Teller, one: BodyValue) {
  const { per } = edition.input.survey
  const groups = beyondBase(edition, words, one)
  if (!per || groups.length === 0) return ''
  return say('beyondBase', { per: per.name, groups: listed(groups.map(([, many]) => many)) })
}

/** Empty where too few bodies have a rate to tell the usual differences. */
function verdictTold({ edition, say }: Teller, question: QuestionCount, { body }: BodyValue): Html {
  const { many } = edition.noun
  const point = funnelOf(gaveNumber(question))?.points.find((one) => one.body === body)
  if (!point) return html``
  if (point.beyond !== '99.8') return say('inLine', { many })
  return say(point.z > 0 ? 'high' : 'low', { many })
}
