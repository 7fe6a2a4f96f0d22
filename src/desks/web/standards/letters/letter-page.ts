// A letter that is to be written: its text as the matter fills it, what is missing and where to record it, and what is asked.
import { button, buttons, errorSummary, linkButton } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { Matter, MatterEvent, Subject } from '../../../../vocabulary/conduct/matter.ts'
import { basisInWords, regulationCited } from '../../../../wording/basis-words.ts'
import type { Asked } from '../../../../wording/form/asked.ts'
import { type Block, stretches } from '../../../../write/plain/content.ts'
import type { LetterGap } from '../../../work/matter/letter-gaps.ts'
import type { LetterOffered } from '../../../work/matter/letters-offered.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { changedNotice } from '../register/act-page.ts'
import {
  actAddress,
  letterAddress,
  MATTERS,
  matterAddress,
  stepAddress,
} from '../register/addresses.ts'
import { type FormTyped, fieldsShown } from '../register/fields-shown.ts'

export interface LetterView extends FormTyped {
  matter: Matter
  version: number
  subject: Subject
  offered: LetterOffered
  asked: readonly Asked[]
  blocks: readonly Block[]
  to: string
  gaps: readonly LetterGap[]
  since: readonly MatterEvent[]
}

export function letterPage(viewer: Viewer, view: LetterView): Html {
  const { matter, version, subject, offered, asked, gaps, since } = view
  const { title, template, step } = offered
  return standardsFrame({
    title: `${title}: ${matter.reference}`,
    viewer,
    current: MATTERS,
    crumbs: [
      { text: 'Matters', href: MATTERS },
      { text: matter.reference, href: matterAddress(matter.id) },
      { text: title },
    ],
    main: html`
      ${errorSummary(view.errors)}
      <h1>${title}</h1>
      <p class="note">${basisShown(offered)}</p>
      ${since.length > 0 && changedNotice(viewer, matter, since)}
      ${gaps.length > 0 && gapsShown(view)}
      ${panel({
        id: 'text',
        heading: gaps.length > 0 ? 'Its text so far' : 'Its text',
        content: html`
          <p class="note">To ${view.to || 'nobody yet'}. What is typed below is put in when it is written.</p>
          <div class="letter-text">${view.blocks.map(blockShown)}</div>
        `,
      })}
      ${
        gaps.length === 0 &&
        html`
        <form method="post" action="${letterAddress(matter.id, subject.number, template.id, step?.n)}">
          <input type="hidden" name="version" value="${version}">
          ${fieldsShown(asked, view)}
          ${buttons(button({ text: 'Write it' }), linkButton({ text: 'Leave it', href: matterAddress(matter.id), rank: 3 }))}
        </form>
      `
      }
    `,
  })
}

function basisShown({ regulation, confidence, template }: LetterOffered): string {
  const own = regulationCited({ regulation, confidence })
  const words = basisInWords(template.confidence)
  return [
    own && `It stands on ${own}.`,
    `What it has to say: ${words}.`,
    'It is sealed as a PDF and as a Word document, numbered, and replaced only by a further letter.',
  ]
    .filter(Boolean)
    .join(' ')
}

const gapsShown = ({ gaps, matter, subject }: LetterView): Html =>
  notice({
    heading: 'It cannot be written yet',
    alarm: true,
    content: html`
      <ul class="steps">
        ${gaps.map(
          ({ sentence, where }) =>
            html`<li>${sentence} ${where && html`<a href="${addressOf(matter, subject, where)}">Record it</a>`}</li>`,
        )}
      </ul>
    `,
  })

function addressOf({ id }: Matter, { number }: Subject, where: NonNullable<LetterGap['where']>) {
  if (where.is === 'act') return actAddress(id, where.act, where.n)
  const address = stepAddress(id, number, where.event)
  return where.corrects === undefined ? address : `${address}?corrects=${where.corrects}`
}

function blockShown(block: Block): Html | false {
  const words = (text: Parameters<typeof stretches>[0]): string =>
    stretches(text)
      .map((one) => one.text)
      .join('')
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${words(block.text)}</p>`
    case 'lines':
      return html`<p>${block.lines.map((line, i) => [i > 0 && html`<br>`, words(line)])}</p>`
    case 'list':
      return html`<ul class="plain">${block.items.map((item) => html`<li>${words(item)}</li>`)}</ul>`
    default:
      return false
  }
}
