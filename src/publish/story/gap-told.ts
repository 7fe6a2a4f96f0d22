// What a missing number leaves open: it is not known here, not counted as nought, and who else gave one.
import { gaveNumber, valueOrReason } from '../../count/gave-number.ts'
import type { Html } from '../../dress/html/html.ts'
import { html } from '../../dress/html/html.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { inSentence } from '../../wording/count-words.ts'
import type { Teller } from './teller.ts'

export function gapTold(
  { edition, numbers, say }: Teller,
  question: QuestionCount,
  slug: string,
): Html {
  const value = valueOrReason(question, slug)
  const unchecked = isMissing(value) && value.none === 'not-checked' ? 'Unchecked' : ''
  const gave = gaveNumber(question).length
  const { one, many } = edition.noun
  if (gave === 0) return say(`alone${unchecked}`)
  const shown = numbers.sum(`gave-${question.number}`, { again: true, shown: inSentence(gave) })
  return say(`gap${unchecked}`, { others: html`${shown} other ${gave === 1 ? one : many}` })
}
