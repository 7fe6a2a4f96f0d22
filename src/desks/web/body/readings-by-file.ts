// Every reading of a body beside its original, file by file, each with what can be decided from here.
import { button, linkButton } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { valueShown } from '../../../dress/number/value-cell.ts'
import { wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { stampOf } from '../../../wording/notice.ts'
import { figureAddress } from '../frame/desk-frame.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import type { DeskSurvey, MessageShown } from '../view/desk-view.ts'
import { readingInWords } from '../view/reading-words.ts'

interface Beside {
  desk: DeskSurvey
  /** By sha256: the documents of this body's files. */
  documents: Map<string, Document>
}

export function readingsByFile(
  view: Beside,
  messages: MessageShown[],
  readings: DecidedFigure[],
): Html {
  if (readings.length === 0) return html`<p>No number was read in what came.</p>`
  const groups = messages.flatMap(({ received, files }) =>
    files.flatMap(({ sha256 }) => {
      const here = readings.filter(({ figure }) => figure.sha256 === sha256)
      const document = view.documents.get(sha256)
      return here.length > 0 && document ? [{ document, received, here }] : []
    }),
  )
  const framed = new Set(groups.flatMap(({ document }) => document.sha256))
  const loose = readings.filter(({ figure }) => !framed.has(figure.sha256))
  return html`
    ${groups.map(
      ({ document, received, here }) => html`
        <div class="bench">
          <div aria-label="${document.file}">
            ${sourceViews({
              document,
              received,
              stamp: stampOf(view.desk.survey),
              marks: here.map(({ id, figure }) => ({ id: markId(id), evidence: figure })),
            })}
          </div>
          <div>${here.map((reading) => readingPanel(view, reading))}</div>
        </div>
      `,
    )}
    ${loose.map((reading) => readingPanel(view, reading))}
  `
}

function readingPanel({ desk }: Beside, reading: DecidedFigure): Html {
  const { id, body, figure, state, decided } = reading
  const address = figureAddress(desk.survey, body, id)
  const kind = state === 'confirmed' ? 'ink' : 'pencil'
  return html`
    <section class="reading" id="reading-${id}" data-reading aria-label="Reading: ${figure.ink}">
      <p class="reading__q">
        ${reading.figure.question ? `Question ${reading.figure.question}` : 'No question named'} · ${stateInWords(desk, reading)}
        ${decided && html` by ${decided.by}, ${dayInWords(decided.at)}`}
      </p>
      <p class="reading__v">
        ${valueShown({ value: figure.value, href: `#${markId(id)}`, kind })} <small>
          ${readingInWords(desk.survey, figure)}
        </small>
      </p>
      ${decided?.why && html`<p class="note">${decided.why}</p>`}
      ${readingButtons(desk, address, reading)}
    </section>
  `
}

function readingButtons(desk: DeskSurvey, address: string, reading: DecidedFigure): Hole {
  const { figure } = reading
  const open = linkButton({ text: 'Open', href: address, rank: 3 })
  if (wanted(desk, reading) !== 'answer') return html`<div class="btns">${open}</div>`
  return html`
    <form method="post" action="${address}">
      <div class="btns">
        ${button({
          text: `Confirm ${shortValue(figure.value)}`,
          name: 'action',
          value: 'confirm',
          key: 'c',
        })}
        <a class="btn btn--2" href="${address}#correct" data-key="e">Correct</a>
        <a class="btn btn--3" href="${address}#reject" data-key="x">Reject</a>
      </div>
    </form>
  `
}

const shortValue = (value: DecidedFigure['figure']['value']): string =>
  'none' in value ? value.none : value.low === value.high ? String(value.low) : 'it'

const STATE_WORDS = {
  pencil: 'in pencil',
  confirmed: 'confirmed',
  rejected: 'rejected',
  orphaned: 'orphaned: its ink is gone',
} as const

/** Of a reading or an answer, to the one who looks. */
export function stateInWords(
  desk: DeskSurvey,
  one: Pick<DecidedFigure, 'state' | 'readers'>,
): string {
  if (one.readers?.differ) return 'two readers differ'
  if (one.state === 'pencil' && wanted(desk, one) === null) return 'you answered, one reader of two'
  return STATE_WORDS[one.state]
}
