// The same asked anew, where the time to chase or to challenge the first request is over.
import { dayInWords } from '../../../wording/dates.ts'
import { type ChaseFacts, type Draft, gap } from './chase-facts.ts'
import { DEAR, lawOf, letterText } from './letter-words.ts'

export function newRequest(facts: ChaseFacts): Draft {
  const { survey, body, events } = facts.asked
  const law = lawOf(facts)
  const before = events?.sent ?? events?.received
  return {
    chaser: 'new-request',
    subject: `${law.short} request: ${survey.title}`,
    text: letterText(facts, DEAR, [
      `Please answer the following under the ${law.name}.`,
      survey.questions.map(({ number, asks }) => `${number}. ${asks}`).join('\n'),
      gap('the period, brought up to date: the questions above are those of the first request'),
      before
        ? `I asked ${body.name} the same on ${dayInWords(before)}, and do not pursue that request any more. This is a new one.`
        : null,
      'Where a number is small, “<5” will do. If any of it would cost too much, please tell me what can be answered.',
      'Please answer by e-mail, with the figures in a spreadsheet where you have them in one.',
    ]),
    restsOn: [{ what: law.anew.rule, basis: law.anew.basis, source: law.anew.source }],
  }
}
