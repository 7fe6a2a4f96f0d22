// What a missing number leaves open: it is not known here, not counted as nought, and who else gave one.
import { gaveNumber } from '../../count/gave-number.ts'
import { type Html, html } from '../../dress/html/html.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { isWaiting } from '../../vocabulary/state.ts'
import { inSentence } from '../../wording/count-words.ts'
import { whyMissing } from './lead.ts'
import type { Teller } from './teller.ts'

export function gapTold(
  { edition, numbers, say, words: { gaps } }: Teller,
  question: QuestionCount,
  slug: string,
): Html {
  const why = whyMissing(question, slug)
  const what = gaps[why] ?? (isWaiting(why) ? gaps['waiting'] : gaps['other'])
  const gave = gaveNumber(question).length
  const { one, many } = edition.noun
  if (gave === 0) return say('alone', { what })
  const shown = numbers.sum(`gave-${question.number}`, { again: true, shown: inSentence(gave) })
  return say('gap', { what, others: html`${shown} other ${gave === 1 ? one : many}` })
}
