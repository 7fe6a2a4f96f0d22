// An answer to a fee notice: how the fee is made up, and what may be done without one.
import { dayInWords } from '../../../wording/dates.ts'
import type { ChaseFacts, Draft } from './chase-facts.ts'
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
      'Before I decide whether to pay, please tell me how it is made up: what would be done for it, how long each part takes, and at which rate.',
      'I ask for the answer by e-mail, as a file, so that nothing need be printed, copied or posted.',
      'If it is the size of the request, please tell me what you can answer without a fee. I am content to narrow it to that.',
      'Please send me meanwhile whatever you can give free of charge.',
    ]),
    restsOn: [
      {
        what: 'What a fee may cover differs by law: under the Act of 2000 what it costs to copy and send, not the time to find it, as long as the request is within the cost limit',
        basis: 'memory',
        source: 'section 9, and the fees regulations of 2004',
      },
      { what: law.help.why, basis: law.help.basis, source: law.help.source },
    ],
  }
}
