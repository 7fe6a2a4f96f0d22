// One reason: what its section asks for, the text that comes of it, and what is wrong with it so far.
import {
  draftReason,
  type FieldAsked,
  fieldsAsked,
} from '../../../../answer/reasons/draft-reason.ts'
import type { ReasonFlag } from '../../../../answer/reasons/flag-reason.ts'
import { fieldName } from '../../../../answer/reasons/reason-form.ts'
import {
  button,
  buttons,
  checkboxes,
  linkButton,
  radios,
  select,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import {
  type NeitherSection,
  neitherIn,
  type ReasonSection,
  reasonLaw,
  sectionIn,
} from '../../../../vocabulary/answering/reason-law.ts'
import { capital } from '../../../../wording/count-words.ts'
import { reasonAddress, reasonsAddress } from '../request/addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { type Again, answeringFrame, carried } from './answering-frame.ts'
import { flagsShown } from './reasons-page.ts'

export interface ReasonView extends Again {
  section: string
  instead: number | null
  /** What is wrong with it as it is typed; null: it was not looked at yet. */
  flags: readonly ReasonFlag[] | null
  /** Its fields as they were read, for the draft. */
  fields: Readonly<Record<string, string>>
}

export function reasonPage(at: RequestAt, view: ReasonView): Html {
  const { section, instead, flags, fields, typed, errors } = view
  const { request } = at
  const of = sectionIn(section) ?? neitherIn(section)
  const isNeither = neitherIn(section) !== undefined
  return answeringFrame(at, {
    heading: capital(of?.citation ?? section),
    again: view,
    crumb: { text: 'Reasons', href: reasonsAddress(request.id) },
    main: html`
      ${of && lawShown(of)}
      ${
        flags !== null &&
        panel({
          id: 'draft',
          heading: flags.some(({ blocks }) => blocks)
            ? 'It cannot be sent so'
            : 'How it will stand',
          alarm: flags.some(({ blocks }) => blocks),
          content: html`
            ${flagsShown(flags)}
            ${(typed['text']?.trim() || draftReason(section, fields)).split(/\n{2,}/u).map((one) => html`<p>${one}</p>`)}
          `,
        })
      }
      <form method="post" action="${reasonAddress(request.id, section, instead ?? undefined)}">
        ${carried(at, view)}
        ${scopeShown(at, view, isNeither)}
        ${panel({
          id: 'fields',
          heading: 'What it asks for',
          content: html`
            ${fieldsAsked(section, fields).map((field) => fieldShown(field, view))}
            ${
              sectionIn(section)?.expires &&
              textInput({
                name: 'until',
                label: 'Until when it holds',
                hint: 'It rests on matters that are open: by this day they are decided, or it is looked at again.',
                value: typed['until'] ?? '',
                size: 12,
                errors,
              })
            }
            ${
              of &&
              of.letter.length > 0 &&
              textArea({
                name: 'text',
                label: 'Its text in the letter, where it is to be other than drafted',
                hint: 'Left empty, it is drafted of the fields.',
                value: typed['text'] ?? '',
                rows: 6,
                errors,
              })
            }
          `,
        })}
        ${buttons(
          button({ text: 'Record it', name: 'do', value: 'record' }),
          button({ text: 'Look at it', rank: 2, name: 'do', value: 'look' }),
          linkButton({ text: 'Leave it', href: reasonsAddress(request.id), rank: 3 }),
        )}
      </form>
    `,
  })
}

function lawShown(of: ReasonSection | NeitherSection): Html {
  const memory =
    of.basis === 'memory' && ' This section is from memory: check it before it is relied on.'
  if (!('says' in of)) return html`<p class="note">Neither to confirm nor to deny.${memory}</p>`
  return html`
    <p class="note">${of.says}${memory}</p>
    ${
      of.decidedBy === 'qualified-person' &&
      html`
        <p>
          <b>Only the qualified person decides this here, never the officer alone: also of
          statistics, of which section 36(4) asks for no opinion.</b>
        </p>
      `
    }
    ${
      of.cases.length > 0 &&
      html`
        <details>
          <summary>What tribunals and courts said</summary>
          <ul class="steps">${of.cases.map(({ text, way }) => html`<li>${text} <span class="unit">${way}</span></li>`)}</ul>
        </details>
      `
    }
  `
}

function scopeShown(
  { course }: RequestAt,
  { typed, errors }: ReasonView,
  isNeither: boolean,
): Html {
  return panel({
    id: 'scope',
    heading: 'Of what',
    content: html`
      ${checkboxes({
        name: 'questions',
        label: 'For which questions',
        chosen: course.questions
          .map(({ number }) => number)
          .filter((one) => typed[`questions-${one}`]),
        options: course.questions.map(({ number, words }) => ({
          value: number,
          text: `${number}. ${words}`,
        })),
        errors,
      })}
      ${
        isNeither
          ? classFields(typed, errors)
          : html`
            ${radios({
              name: 'about',
              label: 'What of them',
              value: typed['about'] ?? 'all',
              options: [
                { value: 'all', text: 'All that is asked' },
                { value: 'numbers', text: 'Numbers that are marked as withheld in their tables' },
              ],
            })}
            ${textInput({
              name: 'group',
              label: 'Which group of numbers, for the file',
              hint: 'higher ranks. It stays in the house: no letter says which numbers are meant.',
              value: typed['group'] ?? '',
              errors,
            })}
          `
      }
    `,
  })
}

const classFields = (typed: Again['typed'], errors: Again['errors']): Html => html`
  ${select({
    name: 'kind',
    label: '“Yes” or “no” would tell of',
    value: typed['kind'] ?? '',
    options: [
      { value: '', text: 'Choose' },
      ...reasonLaw().classes.map(({ id, label }) => ({ value: id, text: label })),
    ],
    errors,
  })}
  ${textInput({
    name: 'class',
    label: 'What kind of request this is',
    hint: 'officers above superintendent. The next request of it is warned of.',
    value: typed['class'] ?? '',
    errors,
  })}
  ${textArea({
    name: 'known',
    label: 'Words by which the next one is known',
    hint: 'A line each: chief superintendent; the name of a station.',
    value: typed['known'] ?? '',
    rows: 3,
    errors,
  })}
`

function fieldShown(field: FieldAsked, { typed, errors }: ReasonView): Html {
  const { id, label, hint, as, options, closed } = field
  const name = fieldName(id)
  const said = closed ? [hint, 'It stays in the house.'].filter(Boolean).join(' ') : hint
  const shown = {
    name,
    label,
    value: typed[name] ?? '',
    errors,
    ...(said !== '' && { hint: said }),
  }
  switch (as) {
    case 'one':
      return radios({
        ...shown,
        options: options.map((one) => ({ value: one.id, text: one.label })),
      })
    case 'words':
      return textArea({ ...shown, rows: 3 })
    case 'day':
      return textInput({ ...shown, size: 12 })
    default:
      return textInput(shown)
  }
}
