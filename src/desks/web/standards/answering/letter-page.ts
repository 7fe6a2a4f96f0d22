// The letter of a request: what is asked for it and its parts on the left, the letter on the right, and what keeps it from being sent.
import type { NoticeFault } from '../../../../answer/notice/check-notice.ts'
import { partSaid } from '../../../../answer/notice/check-parts.ts'
import { letterAsked } from '../../../../answer/notice/letter-asked.ts'
import type { NoticeFacts, NoticeTable } from '../../../../answer/notice/notice-facts.ts'
import { draftedName, partName } from '../../../../answer/notice/notice-form.ts'
import { blocksOf } from '../../../../answer/notice/notice-paper.ts'
import { partsNeeded } from '../../../../answer/notice/parts-needed.ts'
import { button, buttons, checkboxes, textArea, textInput } from '../../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { columns, panel } from '../../../../dress/html/section.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import { headOf, letterLaw } from '../../../../vocabulary/answering/letter-law.ts'
import type {
  LetterPart,
  NoticeFields,
  NoticeKind,
} from '../../../../vocabulary/answering/notice.ts'
import { capital } from '../../../../wording/count-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { type Block, contentOf, stretches } from '../../../../write/plain/content.ts'
import {
  estimateAddress,
  letterAddress,
  letterFileAddress,
  reasonsAddress,
} from '../request/addresses.ts'
import type { RequestAt } from '../request/request-at.ts'
import { type Again, answeringFrame, carried } from './answering-frame.ts'

export interface LetterView extends Again {
  offered: readonly NoticeKind[]
  facts: NoticeFacts
  /** As it would be written now. */
  fields: NoticeFields
  /** Every part as it is drafted of the facts. */
  drafted: Readonly<Partial<Record<LetterPart, string>>>
  faults: readonly NoticeFault[]
  /** Those that were written, the last first: by the numbers of their events. */
  written: readonly { seq: number; fields: NoticeFields; by: string }[]
}

export function letterPage(at: RequestAt, view: LetterView): Html {
  const { facts, fields } = view
  return answeringFrame(at, {
    heading: 'The letter',
    again: view,
    main: html`
      ${kindsShown(at, view)}
      ${faultsPanel(view)}
      <form method="post" action="${letterAddress(at.request.id, facts.kind)}">
        ${carried(at, view)}
        ${columns('2', html`${askedPanel(view)}${partsPanel(view)}`, html`${letterPanel(view)}`)}
        ${buttons(
          button({ text: 'Look at it', name: 'do', value: 'look' }),
          button({
            text: `Write it as version ${fields.version}`,
            rank: 2,
            name: 'do',
            value: 'write',
          }),
        )}
      </form>
      ${writtenPanel(at, view)}
    `,
  })
}

export const LETTER_WORDS: Record<NoticeKind, string> = {
  answer: 'the answer',
  'more-time': 'that more time is taken',
  review: 'the outcome of the review',
  correction: 'a correction',
  clarification: 'a question back',
  'fee-notice': 'a fee notice',
}

const kindsShown = ({ request }: RequestAt, { offered, facts }: LetterView): Html => html`
  <p>
    This is ${LETTER_WORDS[facts.kind]}. It says what is recorded:
    <a href="${reasonsAddress(request.id)}">why something is not given</a>,
    <a href="${estimateAddress(request.id)}">what it would cost</a>.
    ${
      offered.length > 1 &&
      html`Others there is occasion for: ${offered
        .filter((kind) => kind !== facts.kind)
        .map(
          (kind, i) =>
            html`${i > 0 && ', '}<a href="${letterAddress(request.id, kind)}">${LETTER_WORDS[kind]}</a>`,
        )}.`
    }
  </p>
`

function faultsPanel({ faults, facts }: LetterView): Html {
  const blocking = faults.filter(({ blocks }) => blocks)
  const wrong = (part: LetterPart) => faults.filter((one) => one.part === part)
  const others = faults.filter(({ part }) => !partsNeeded(facts).includes(part))
  return panel({
    id: 'checks',
    heading:
      blocking.length === 0
        ? 'Nothing keeps it from being sent'
        : `${blocking.length} to be mended before it is sent`,
    alarm: blocking.length > 0,
    content: html`
      <ul class="steps">
        ${partsNeeded(facts).map((part) => {
          const own = wrong(part)
          return html`
            <li>
              <a href="#${partName(part)}">${partSaid(part)}</a>${own.length === 0 ? ': there, and true' : ''}
              ${own.length > 0 && html`<ul class="plain">${own.map(faultShown)}</ul>`}
            </li>
          `
        })}
        ${others.map(
          (one) => html`
            <li>
              <a href="#${partName(one.part)}">${partSaid(one.part)}</a>
              <ul class="plain">${faultShown(one)}</ul>
            </li>
          `,
        )}
      </ul>
    `,
  })
}

const faultShown = ({ message, blocks }: NoticeFault): Html =>
  html`<li>${tag(blocks ? 'to be mended' : 'look again', blocks)} ${message}</li>`

function askedPanel({ facts, typed, errors, fields }: LetterView): Html {
  return panel({
    id: 'asked',
    heading: 'What is asked for it',
    content: html`
      ${textInput({ name: 'on', label: 'The day that stands on it', value: typed['on'] ?? dayInWords(facts.on), size: 12, errors })}
      ${letterAsked(facts.kind).map(({ name, label, hint, as, usual }) => {
        const field = {
          name: `asked-${name}`,
          label,
          hint,
          value: fields.asked[name] ?? usual,
          errors,
        }
        return as === 'words' ? textArea({ ...field, rows: 3 }) : textInput(field)
      })}
      ${checkboxes({
        name: 'welsh',
        label: 'Welsh',
        chosen: fields.welsh === null ? [] : ['Owed'],
        options: [
          {
            value: 'Owed',
            text: 'The letter is owed in Welsh as well',
            hint: 'It waits for its Welsh text, which somebody writes: none is made here.',
          },
        ],
      })}
      ${textArea({ name: 'welshText', label: 'Its Welsh text', value: fields.welsh ?? '', rows: 3, errors })}
    `,
  })
}

function partsPanel({ facts, fields, drafted, errors }: LetterView): Html {
  const { parts } = letterLaw().letters[facts.kind]
  const shown = parts.filter((part) => fields.parts[part] || drafted[part])
  return panel({
    id: 'parts',
    heading: 'Its parts',
    content: html`
      <p class="note">
        Each is drafted of what is recorded. What you change stays as you write it; the rest follows the record.
        Empty lines part paragraphs; “- ” begins a line of a list; {table 1} is where a table stands.
      </p>
      ${shown.map((part) => {
        const text = fields.parts[part] ?? ''
        const isEdited = fields.edited.includes(part)
        return html`
          <input type="hidden" name="${draftedName(part)}" value="${isEdited ? '' : text}">
          ${textArea({
            name: partName(part),
            label: `${headOf(part) || words(part)}${isEdited ? ' (changed)' : ''}`,
            value: text,
            rows: Math.min(14, Math.max(3, Math.ceil(text.length / 60))),
            errors,
          })}
          ${
            isEdited &&
            checkboxes({
              name: 'anew',
              label: `${headOf(part) || words(part)}: draft`,
              chosen: [],
              options: [{ value: part, text: 'Draft it anew' }],
            })
          }
        `
      })}
    `,
  })
}

const words = (part: LetterPart): string => capital(part.replaceAll('-', ' '))

function letterPanel({ facts, fields }: LetterView): Html {
  const { title, parts } = letterLaw().letters[facts.kind]
  return panel({
    id: 'shown',
    heading: 'The letter',
    content: html`
      <div class="letter-text">
        ${facts.invented !== null && html`<p><b>${facts.invented}</b></p>`}
        <p>${(fields.asked['from'] ?? '').split('\n').map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>
        <h3>${title}: ${facts.reference}</h3>
        ${parts.map((part) => {
          const text = fields.parts[part]
          return (
            text !== undefined &&
            html`${headOf(part) !== '' && html`<h4>${headOf(part)}</h4>`}${blocksOf(text, facts.tables).map(blockShown)}`
          )
        })}
        <p>Yours faithfully</p>
        <p>${fields.asked['signedBy'] ?? ''}</p>
      </div>
      <p class="note">Nobody is named in it: the mail it goes with carries the name, which who draws up and who signs need not know.</p>
    `,
  })
}

const plain = (text: Parameters<typeof stretches>[0]): string =>
  stretches(text)
    .map((one) => one.text)
    .join('')

function blockShown(block: Block): Hole {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text) !== '' && html`<p>${plain(block.text)}</p>`
    case 'lines':
      return html`<p>${block.lines.map((line, i) => html`${i > 0 && html`<br>`}${plain(line)}`)}</p>`
    case 'list':
      return html`<ul class="plain">${block.items.map((item) => html`<li>${plain(item)}</li>`)}</ul>`
    case 'table':
      return tableShown(block.table)
    default:
      return false
  }
}

function tableShown({ caption = 'Table', rows, headColumns = 1 }: NoticeTable['table']): Html {
  const [head = [], ...body] = rows
  const text = (cell: Parameters<typeof contentOf>[0]): string => String(contentOf(cell) ?? '')
  return scrolling(
    caption,
    table({
      caption,
      captionShown: true,
      columns: head.map((cell, i) => ({
        head: text(cell),
        ...(i >= headColumns && { as: 'num' as const }),
      })),
      bodies: [{ rows: body.map((row) => ({ cells: row.map(text) })) }],
    }),
  )
}

const changedSaid = (edited: readonly LetterPart[]): string =>
  edited.length === 0
    ? ''
    : `; changed by hand: ${edited.map((part) => headOf(part) || words(part)).join(', ')}`

const writtenPanel = ({ request }: RequestAt, { written }: LetterView): Html | false =>
  written.length > 0 &&
  panel({
    id: 'written',
    heading: 'Versions',
    content: html`
      <ul class="steps">
        ${written.map(
          ({ seq, by, fields: { version, kind, on, edited } }) => html`
            <li>
              Version ${version}, ${LETTER_WORDS[kind]}, of ${dayInWords(on)}, by ${by}${changedSaid(edited)}
              <br>
              <a href="${letterFileAddress(request.id, seq, 'docx')}">Word</a>
              <a href="${letterFileAddress(request.id, seq, 'pdf')}">PDF</a>
            </li>
          `,
        )}
      </ul>
    `,
  })
