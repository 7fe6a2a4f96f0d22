// A courteous letter to a body whose files keep what it may not have meant to send. It says where, and not what.
import type { SetApart } from '../../../receive/inspected/queries.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'

export function letterOfHidden({
  survey,
  body,
  reference,
  files,
}: {
  survey: Survey
  body: BodyAsked
  reference: string | null
  files: readonly SetApart[]
}): string {
  const listed = files.map(
    ({ name, received, heldBack }) =>
      `${name}${received === null ? '' : `, received on ${dayInWords(received)}`}:\n${heldBack
        .map((one) => `  - ${one.what} (${placeInWords(one)})`)
        .join('\n')}`,
  )
  return [
    `To: ${body.name}`,
    `Our request: ${survey.title}${reference === null ? '' : ` (your reference ${reference})`}`,
    'Thank you for your reply. When it came, a program that checks files told us that more lies in what you sent than a reader sees who opens it:',
    ...listed,
    'You may not have meant to send this. We have not looked at it, we read no figure from it, and we will not publish it or pass it on.',
    'Please tell us whether it was meant to be sent. If it was not, please send us a copy without it, and tell us what you would like us to do with the first one. You may wish to let your data protection officer know.',
    'Yours faithfully',
  ].join('\n\n')
}

/** "Sheet2!A4", "page 3", within another file where it lies there. */
export const placeInWords = ({ within, place }: SetApart['heldBack'][number]): string =>
  [within, place.at ?? place.part].filter((one) => one !== null).join(', ')
