// An answer to a fee notice: how the fee is made up, and what may be done without one.
import { FEE_TIME_RESTS_ON, feePayableUntil } from '../../../calendar/fee-time.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { ChaseFacts, Draft, Rests } from './chase-facts.ts'
import { DEAR, lawOf, letterText, subjectOf, whatWasAsked } from './letter-words.ts'

export function fee(facts: ChaseFacts): Draft {
  const { events } = facts.asked
  const law = lawOf(facts)
  return {
    chaser: 'fee',
    subject: subjectOf(facts, 'Your fee notice'),
    text: letterText(facts, DEAR, [
      whatWasAsked(facts),
      `${events?.feeNotice ? `On ${dayInWords(events.feeNotice)} you` : 'You'} asked for a fee before you answer it.`,
      'Before I decide whether to pay, please tell me, as far as your notice does not say so, how it is made up: what would be done for it, how long each part takes, and at which rate.',
      'I ask for the answer by e-mail, as a file, so that nothing need be printed, copied or posted.',
      'If it is the size of the request, please tell me what you can answer without a fee. I am content to narrow it to that.',
      'Please send me meanwhile whatever you can give free of charge.',
    ]),
    restsOn: [
      {
        what: `What a fee may cover: ${law.fee.rule}`,
        basis: law.fee.basis,
        source: law.fee.source,
      },
      ...untilWhen(facts),
      { what: law.help.why, basis: law.help.basis, source: law.help.source },
    ],
  }
}

function untilWhen({ asked: { law, events } }: ChaseFacts): Rests[] {
  if (!events?.feeNotice) return []
  const until = dayInWords(feePayableUntil(law, events.feeNotice))
  return [
    {
      what: `It may be paid until ${until}; after that the body need not answer`,
      basis: 'verified',
      source: FEE_TIME_RESTS_ON[law],
    },
  ]
}
