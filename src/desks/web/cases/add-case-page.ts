// A case that no machine read, added beside its file: the words that tell it, and what they tell.
import { button, errorSummary, linkButton, select, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { quotePlaces } from '../../../reconcile/forms/added-figure-form.ts'
import type { CaseAddedTo } from '../../../reconcile/forms/case-form.ts'
import { stampOf } from '../../../wording/notice.ts'
import { bodyAddress, casesAddress, deskFrame, newCaseAddress } from '../frame/desk-frame.ts'
import { markId, sourceViews } from '../source/source-view.ts'
import { whichPlace } from '../source/which-place.ts'
import type { BodyAt, Typed } from '../view/body-at.ts'
import { broughtBy } from '../view/desk-view.ts'
import { actInput, fieldInputs } from './case-fields.ts'

export interface AddCaseView extends BodyAt, Typed {
  to: CaseAddedTo
}

export function addCasePage(view: AddCaseView): Html {
  const { desk, body, to, errors, typed } = view
  const { survey } = desk
  const document = to.documents.get(typed['file'] ?? '')
  return deskFrame({
    title: `${body.name}: add a case`,
    viewer: desk.reader,
    survey,
    current: 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(survey, body.slug) },
      { text: 'Cases', href: casesAddress(survey, body.slug) },
      { text: 'Add a case' },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${body.name}: add a case that no machine read</h1>
      <p class="note">
        It stands on its ink as every other case does, and under your name.
        ${survey.readers === 2 && ' It is in pencil until a second reader has answered it.'}
      </p>
      ${
        to.documents.size === 0
          ? html`<p>No file of ${body.name} was read, so no case can be shown to stand in one. Add the reply first.</p>`
          : html`
            <div class="bench">
              <div class="stay" tabindex="0" role="region" aria-label="The original">
                ${
                  document &&
                  sourceViews({
                    document,
                    received: broughtBy(desk, body.slug, document.sha256)?.received ?? null,
                    stamp: stampOf(survey),
                    marks: to.cases
                      .filter((one) => one.case.sha256 === document.sha256 && !one.part)
                      .map((one) => ({ id: markId(one.id), evidence: one.case, other: true })),
                  })
                }
              </div>
              <div>${form(view)}</div>
            </div>
          `
      }
      <p class="keys">
        <span><kbd>e</kbd> type</span> <span><kbd>Ctrl</kbd> <kbd>Enter</kbd> add it</span>
      </p>
    `,
  })
}

function form({ desk, body, to, typed, errors }: AddCaseView): Html {
  const { survey } = desk
  const files = [...to.documents].map(([value, { file }]) => ({ value, text: file }))
  const rows = survey.questions.filter(({ rows }) => rows)
  return html`
    <form method="post" action="${newCaseAddress(survey, body.slug)}">
      <a class="vh" href="#quote" data-key="e" aria-keyshortcuts="e">Type the words</a>
      ${textArea({
        name: 'quote',
        label: 'The words that tell it',
        hint: 'The whole sentence or row, as it is printed',
        value: typed['quote'] ?? '',
        errors,
      })}
      ${whichPlace(quotePlaces(typed, to), { typed, errors })}
      ${fieldInputs({ survey, prefix: 'field-', facets: {}, typed, errors })}
      ${actInput(typed, errors, '')}
      ${select({ name: 'file', label: 'File', value: typed['file'] ?? '', options: files, errors })}
      ${
        rows.length > 1 &&
        select({
          name: 'question',
          label: 'It answers',
          value: typed['question'] ?? '',
          options: [
            { value: '', text: 'not said' },
            ...rows.map(({ number }) => ({ value: number, text: `question ${number}` })),
          ],
          errors,
        })
      }
      ${textArea({ name: 'why', label: 'Why, and where it stands', value: typed['why'] ?? '', errors })}
      <div class="btns">
        ${button({ text: 'Add it' })}
        ${linkButton({ text: 'Leave it', href: casesAddress(survey, body.slug), rank: 3 })}
      </div>
    </form>
  `
}
