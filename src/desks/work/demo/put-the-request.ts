// The request of the demonstration as a letter: what the shipped survey asks, put to the force that does not exist.

import type { FileIn } from '../../../store/house.ts'
import { type Span, spanOf } from '../../../vocabulary/span.ts'
import type { Question, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { writeMail } from '../../../write/write-mail.ts'

/** Nobody: the domain is one that nobody can have. */
const ASKS = { name: 'Isolde Wharfinger', address: 'isolde.wharfinger@newsroom.example' }

export function letterOf(survey: Survey, date: Date): FileIn {
  const { from, to } = daysAsked(survey)
  const lines = survey.questions.map(({ number, asks }: Question) => `${number}. ${asks}`)
  const text = `Dear Sir or Madam,

Please tell me under the Freedom of Information Act 2000, of the days from ${dayInWords(from)} to ${dayInWords(to)}:

${lines.join('\n\n')}

Yours faithfully,

${ASKS.name}
${ASKS.address}
`
  const mail = writeMail({
    to: 'foi@severnshire.example',
    subject: 'Freedom of Information request: social media',
    text,
    date,
    files: [],
  })
  return {
    name: 'request.eml',
    bytes: Buffer.concat([Buffer.from(`From: ${ASKS.name} <${ASKS.address}>\r\n`), mail]),
  }
}

export function daysAsked({ period }: Survey): Span {
  const span = spanOf(period)
  if (!span) throw new Error('the survey of the demonstration names no days')
  return span
}
