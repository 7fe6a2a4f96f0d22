// The letters of a matter: those that were written, and those that its course gives occasion for.
import { type Html, html } from '../../../../dress/html/html.ts'
import { mark } from '../../../../dress/html/mark.ts'
import { panel } from '../../../../dress/html/section.ts'
import { letterNumber } from '../../../../register/letters/letter-form.ts'
import {
  LETTER_FORMATS,
  type LetterMade,
  type Matter,
} from '../../../../vocabulary/conduct/matter.ts'
import { regulationCited } from '../../../../wording/basis-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import type { Course } from '../../../work/matter/course.ts'
import { type LetterOffered, lettersOffered } from '../../../work/matter/letters-offered.ts'
import { letterAddress, letterFileAddress } from './addresses.ts'

export function lettersPanel(
  matter: Matter,
  courses: readonly Course[],
  mayAct: boolean,
): Html | false {
  const offered = courses.flatMap((course) =>
    lettersOffered(matter, course).map((one) => ({ ...one, course })),
  )
  const unwritten = offered.filter(({ made }) => made.length === 0)
  const now = unwritten.filter(({ isEarlier }) => !isEarlier)
  const rest = offered.filter((one) => !now.includes(one))
  const listed = (all: readonly Offered[]): Html => html`
    <ul class="steps">${all.map((one) => html`<li>${offeredShown(matter, one)}</li>`)}</ul>
  `
  return (
    (matter.letters.length > 0 || (mayAct && offered.length > 0)) &&
    panel({
      id: 'letters',
      heading: 'Letters and notices',
      content: html`
        ${matter.letters.length === 0 && html`<p>None has been written here yet.</p>`}
        <ul class="refs">
          ${matter.letters.toReversed().map((one) => html`<li><b>L${one.letter}</b><span>${madeShown(matter, one)}</span></li>`)}
        </ul>
        ${mayAct && now.length > 0 && html`<p>Where it stands there is occasion for:</p>${listed(now)}`}
        ${
          mayAct &&
          rest.length > 0 &&
          html`<details><summary>Letters of earlier steps, and further ones (${rest.length})</summary>${listed(rest)}</details>`
        }
      `,
    })
  )
}

type Offered = LetterOffered & { course: Course }

function offeredShown(
  { id, subjects }: Matter,
  { template, title, step, regulation, confidence, course }: Offered,
): Html {
  const { subject } = course
  const unread = confidence === 'memory' || confidence === 'secondary'
  return html`
    <a href="${letterAddress(id, subject.number, template.id, step?.n)}">${title}</a>
    ${subjects.length > 1 && html` to ${subject.name || 'somebody not identified'}`}
    <br>
    <span class="unit">
      ${unread && [mark('doubt'), ' ']}${regulationCited({ regulation, confidence })}
      ${step && ` · of ${dayInWords(step.on)}`}
    </span>
  `
}

function madeShown({ id, reference, letters }: Matter, made: LetterMade): Html {
  const { number, letter, title, to, on, replaces } = made
  const before = letters.find((one) => one.number === replaces)
  const after = letters.find((one) => one.replaces === number)
  return html`
    ${title}, to ${to}, ${dayInWords(on)}
    ${before && html`; replaces L${before.letter}`}
    ${after && html`; <b>replaced by L${after.letter}</b>`}
    <br>
    ${LETTER_FORMATS.map(
      (format, i) =>
        html`
          ${i > 0 && ' · '}<a href="${letterFileAddress(id, number, format)}">
            ${format.toUpperCase()}<span class="vh"> of ${letterNumber(reference, letter)}</span>
          </a>
        `,
    )}
  `
}
