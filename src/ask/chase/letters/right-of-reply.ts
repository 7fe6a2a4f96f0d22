// What is put to a body before print, as a letter: the claim as it will be printed, until when it may answer, and what is done with
// its answer.
import { bodyOf } from '../../../vocabulary/bodies.ts'
import type { BodyAsked, RightOfReply, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { gap } from './chase-facts.ts'

export interface ReplyPut {
  survey: Survey
  body: BodyAsked
  asked: RightOfReply
  /** As the letter is signed; null: nobody said. */
  signer: string | null
}

export function rightOfReply({ survey, body, asked, signer }: ReplyPut): {
  subject: string
  text: string
} {
  const { claim, to, deadline } = asked
  const name = bodyOf(body.slug)?.officialName ?? body.name
  const whose = survey.newsroom?.name
  const text = [
    `Dear ${to ?? 'press office'}`,
    `${whose ? `${whose} intends` : 'We intend'} to publish a report, “${survey.title.replace(/[.?!]+$/, '')}”, in which ${name} is named. This is what it will say of you:`,
    claim ?? gap('what is put to it'),
    'If any of it is wrong, please tell us what, and what is right. If you wish to comment, we shall print your statement beside it, in your own words. Please say by which office it is made; we need no name.',
    `Please answer this letter by the end of ${dayInWords(deadline)}. If nothing has reached us by then, the report will say that you were asked, and had until that day.`,
    `Yours sincerely\n\n${signer ?? gap('your name')}`,
  ].join('\n\n')
  return {
    subject: `For your reply by ${dayInWords(deadline)}: ${survey.title}`.replaceAll('\u00a0', ' '),
    text: text.replaceAll('\u00a0', ' '),
  }
}
