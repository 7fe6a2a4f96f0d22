// What became of files that were put in: where each went and under which day, told by what; the days can be put right at once.
import { button, linkButton, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { PlacedFile } from '../../work/place-files.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { several } from '../view/reading-words.ts'

const TOLD: Record<PlacedFile['told'], string> = {
  mail: 'the day its mail was sent',
  letter: 'the date of its letter',
  name: 'as its name says',
  folder: 'as its folder says',
  beside: 'as what came with it',
  typed: 'as you wrote',
  nothing: 'the day it came is not known: nothing tells it',
}

export function placedNotice(survey: Survey, placed: readonly PlacedFile[]): Html {
  const known = placed.filter(({ body }) => body !== null)
  const replies = Map.groupBy(
    known.filter(({ message }) => message !== null),
    ({ message }) => message ?? '',
  )
  return html`
    <div class="notice" role="status">
      <h2>${several(known.length, 'file')} of ${placed.length} placed</h2>
      <ul>${placed.map((one) => html`<li>${whereItWent(survey, one)}</li>`)}</ul>
      ${replies.size > 0 && daysForm(survey, replies)}
      <div class="btns">${linkButton({ text: 'On to the survey', href: addressOf(survey) })}</div>
    </div>
  `
}

function whereItWent(survey: Survey, { name, body, day, told, already }: PlacedFile): Html {
  const named = survey.bodies.find(({ slug }) => slug === body)?.name ?? body
  if (body === null) return html`${name}: <b>whose is it?</b>`
  const link = html`<a href="${bodyAddress(survey, body)}#correspondence">${named}</a>`
  return already
    ? html`${name}: ${link}, where it is already; nothing was taken of it`
    : html`${name}: ${link}, ${day !== null && html`${dayInWords(day)}, `}${TOLD[told]}`
}

/** One field a reply: what came together came on one day. */
function daysForm(survey: Survey, replies: ReadonlyMap<string, readonly PlacedFile[]>): Html {
  return html`
    <details>
      <summary>Another day?</summary>
      <form method="post" action="${addressOf(survey)}/days">
        ${[...replies].map(([message, files]) =>
          textInput({
            name: `day-${message}`,
            label: `${files.map(({ name }) => name).join(', ')}, received`,
            value: dayWritten(files[0]?.day ?? null),
            size: 12,
          }),
        )}
        <div class="btns">${button({ text: 'Keep these days', rank: 2 })}</div>
      </form>
    </details>
  `
}

/** Empty where it is not known. */
export const dayWritten = (day: string | null): string => (day === null ? '' : dayInWords(day))

/** The days as they were typed, where one of them is none. */
export function daysAgain(
  survey: Survey,
  typed: Record<string, string>,
  errors: readonly FormError[],
): Html {
  const fields = Object.entries(typed).filter(([name]) => name.startsWith('day-'))
  return html`
    <form class="panel" method="post" action="${addressOf(survey)}/days">
      ${fields.map(([name, value]) =>
        textInput({ name, label: 'Received', value, size: 12, errors }),
      )}
      <div class="btns">${button({ text: 'Keep these days', rank: 2 })}</div>
    </form>
  `
}
