// A number that no machine read, added beside its file: what it is, and the words it stands in.
import { button, errorSummary, linkButton, select, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { type AddedTo, quotePlaces } from '../../../reconcile/forms/added-figure-form.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { withoutUnsaid } from '../../../vocabulary/inspected/without-unseen.ts'
import { stampOf } from '../../../wording/notice.ts'
import { bodyAddress, deskFrame, figureAddress, newFigureAddress } from '../frame/desk-frame.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import { whichPlace } from '../source/which-place.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import { broughtBy } from '../view/desk-view.ts'
import { kindFields, numberFields } from './reads-fields.ts'

export interface AddFigureView extends BodyAt, Typed {
  to: AddedTo
  /** What stands on that ink already, where that is what is wrong. */
  already: DecidedFigure | null
}

export function addFigurePage(view: AddFigureView): Html {
  const { desk, body, to, errors } = view
  const document = to.documents.get(view.typed['file'] ?? '') ?? null
  return deskFrame({
    title: `${body.name}: add a number`,
    viewer: desk.reader,
    survey: desk.survey,
    current: 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(desk.survey, body.slug) },
      { text: 'Add a number' },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${body.name}: add a number that no machine read</h1>
      <p class="note">
        It stands on its ink as every other reading does, and under your name.
        ${desk.survey.readers === 2 && ' It is in pencil until a second reader has answered it.'}
      </p>
      ${
        to.documents.size === 0
          ? html`
            <p>
              No file of ${body.name} was read, so no number can be shown to stand in one. Add the
              reply first.
            </p>
          `
          : html`
            <div class="bench">
              <div class="stay" tabindex="0" role="region" aria-label="The original">${document && original(view, document)}</div>
              <div>${form(view, document)}</div>
            </div>
          `
      }
      <p class="keys">
        <span><kbd>e</kbd> type</span> <span><kbd>Ctrl</kbd> <kbd>Enter</kbd> add it</span>
      </p>
    `,
  })
}

/** Its readings framed, so that what is missing is seen; and its text, to quote from. */
function original({ desk, body, to }: AddFigureView, document: Document): Html {
  const read = to.readings.filter(({ figure }) => figure.sha256 === document.sha256)
  const { text } = withoutUnsaid(document)
  return html`
    ${sourceViews({
      document,
      received: broughtBy(desk, body.slug, document.sha256)?.received ?? null,
      stamp: stampOf(desk.survey),
      marks: read.map(({ id, figure }) => ({ id: markId(id), evidence: figure, other: true })),
    })}
    <details>
      <summary>Its text, to copy from</summary>
      <div class="textsrc">${text.slice(0, MOST_TEXT)}</div>
      ${text.length > MOST_TEXT && html`<p class="note">The rest is left out here.</p>`}
    </details>
  `
}

const MOST_TEXT = 20_000

function form(view: AddFigureView, document: Document | null): Html {
  const { desk, body, to, typed, errors, already } = view
  const question = typed['question'] ?? desk.survey.questions[0]?.number ?? ''
  const fields = { survey: desk.survey, before: null, question, typed, errors }
  const files = [...to.documents].map(([value, { file }]) => ({ value, text: file }))
  return html`
    <form method="post" action="${newFigureAddress(desk.survey, body.slug)}">
      <a class="vh" href="#number" data-key="e" aria-keyshortcuts="e">Type the number</a>
      ${numberFields(fields)}
      ${textArea({
        name: 'quote',
        label: 'The words it stands in',
        hint: 'As they are printed, and no more than say it: 20 investigations',
        value: typed['quote'] ?? '',
        errors,
      })}
      ${whichPlace(quotePlaces(typed, to), view)}
      ${
        already &&
        html`
          <p class="note">
            <a href="${figureAddress(desk.survey, body.slug, already.id)}">
              The reading that stands there
            </a>
          </p>
        `
      }
      ${select({
        name: 'file',
        label: 'File',
        value: document?.sha256 ?? '',
        options: files,
        errors,
      })}
      ${textArea({
        name: 'why',
        label: 'Why, and where it stands',
        hint: 'A paper is a claim, not ink.',
        value: typed['why'] ?? '',
        errors,
      })}
      ${kindFields(fields)}
      <div class="btns">
        ${button({ text: 'Add it' })}
        ${button({ text: 'Add it, then another', rank: 2, name: 'next', value: 'another' })}
        ${linkButton({ text: 'Leave it', href: bodyAddress(desk.survey, body.slug), rank: 3 })}
      </div>
    </form>
  `
}
