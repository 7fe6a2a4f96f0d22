// Wordings of bodies: those that no list knows, each with its form, and those that were given a meaning, each with its source.

import { button, errorSummary, select, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { Meant, WordAsked } from '../../../reconcile/decisions/unknown-words.ts'
import { meaningsIn } from '../../../reconcile/forms/map-form.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import type { Document } from '../../../vocabulary/document.ts'
import { placeInWords } from '../../../vocabulary/place.ts'
import type { Decision, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { stampOf } from '../../../wording/notice.ts'
import { categoryLabel, dimensionLabel, unitLabel } from '../../../wording/survey-choices.ts'
import { addressOf, bodyAddress, deskFrame, wordAddress } from '../frame/desk-frame.ts'
import { sourceViews } from '../source/source-view.ts'
import type { Typed } from '../view/body-at.ts'
import { bodyNamed, type DeskSurvey } from '../view/desk-view.ts'

export function wordsPage(desk: DeskSurvey): Html {
  const { survey, words, rules } = desk
  const [first] = words
  return deskFrame({
    title: 'Words',
    viewer: desk.reader,
    recounted: desk,
    refreshes: false,
    survey,
    current: 'words',
    crumbs: [{ text: 'Words' }],
    main: html`
      <h1>Words</h1>
      <p class="note">
        What a body means by a wording is asked once. The answer holds for every reply of this
        survey, and can be taken back.
      </p>
      ${
        first
          ? html`
            <div class="btns">
              <a
                class="btn"
                href="${wordAddress(survey, first.of, first.wording)}"
                data-key="m"
                aria-keyshortcuts="m">
                Map the first <kbd aria-hidden="true">m</kbd>
              </a>
            </div>
            ${askedTable(desk, words)}
          `
          : html`<p>Every wording is known.</p>`
      }
      <h2>Rules of this survey</h2>
      ${
        rules.length > 0
          ? rulesTable(desk, rules)
          : html`<p class="note">No wording has been given a meaning yet.</p>`
      }
    `,
  })
}

function askedTable(desk: DeskSurvey, words: readonly WordAsked[]): Html {
  return table({
    caption: 'Wordings that no list knows',
    captionShown: true,
    columns: [
      { head: 'Wording' },
      { head: 'Said of', as: 'nowrap', narrow: 'said of' },
      { head: 'Times', as: 'num', narrow: 'times' },
      { head: 'By', as: 'unit wide' },
    ],
    bodies: [
      {
        rows: words.map(({ of, wording, seen }) => ({
          cells: [
            html`<a href="${wordAddress(desk.survey, of, wording)}">${wording}</a>`,
            saidOf(desk.survey, of),
            String(seen.length),
            [...new Set(seen.map(({ body }) => bodyNamed(desk, body)?.name ?? body))].join(', '),
          ],
        })),
      },
    ],
  })
}

const saidOf = (survey: Survey, of: Meant): string =>
  of === 'unit' ? 'what is counted' : dimensionLabel(survey, of).toLowerCase()

function rulesTable(desk: DeskSurvey, rules: readonly Standing[]): Html {
  return table({
    caption: 'Wordings that were given a meaning',
    columns: [
      { head: 'Wording' },
      { head: 'Means', as: 'wide' },
      { head: 'By', as: 'unit wide' },
      { head: 'Source', as: 'unit wide' },
      { head: 'Take back', as: 'wide' },
    ],
    bodies: [{ rows: rules.map(({ id, decision }) => ({ cells: ruleCells(desk, id, decision) })) }],
  })
}

function ruleCells(desk: DeskSurvey, id: string, decision: Decision): (Html | string)[] {
  const { survey } = desk
  const { body, by, at, why, evidence } = decision
  const [ink] = evidence
  return [
    ink?.ink ?? '',
    meaningInWords(survey, decision),
    `${by}, ${dayInWords(at)}${why ? `: ${why}` : ''}`,
    html`
      <a href="${bodyAddress(survey, body)}">${bodyNamed(desk, body)?.name ?? body}</a>
      ${ink && `, ${placeInWords(ink.place)}`}
    `,
    html`
      <form method="post" action="${addressOf(survey)}/undo">
        <input type="hidden" name="decision" value="${id}">
        <input type="hidden" name="back" value="${addressOf(survey)}/words">
        ${button({ text: 'Undo', rank: 3 })}
      </form>
    `,
  ]
}

function meaningInWords(survey: Survey, { reads }: Decision): string {
  if (reads?.unit) return `counts ${unitLabel(survey, reads.unit)}`
  const facets = Object.entries(reads?.facets ?? {}).map(([of, id]) =>
    categoryLabel(survey, of, id),
  )
  return facets.join('; ') || (reads?.means ?? '')
}

export interface WordView extends Typed {
  desk: DeskSurvey
  word: WordAsked
  document: Document | null
  received: string | null
}

export function wordPage({ desk, word, document, received, typed, errors }: WordView): Html {
  const { survey } = desk
  const { of, wording, seen } = word
  const [first] = seen
  const bodies = [...new Set(seen.map(({ body }) => bodyNamed(desk, body)?.name ?? body))]
  return deskFrame({
    title: `What does “${wording}” mean?`,
    viewer: desk.reader,
    survey,
    current: 'words',
    crumbs: [{ text: 'Words', href: `${addressOf(survey)}/words` }, { text: wording }],
    main: html`
      ${errorSummary(errors)}
      <h1>What does “${wording}” mean?</h1>
      <p class="note">
        Said of ${saidOf(survey, of)}, ${seen.length === 1 ? 'once' : `${seen.length} times`},
        by ${bodies.join(', ')}.
      </p>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">
          ${
            first && document
              ? sourceViews({
                  document,
                  received,
                  stamp: stampOf(desk.survey),
                  marks: [{ id: 'ink-word', evidence: first.evidence }],
                })
              : html`
                <blockquote class="statement">
                  <p><mark class="box">${first?.evidence.ink ?? wording}</mark></p>
                </blockquote>
              `
          }
        </div>
        <div>
          <p><a href="#means" data-key="e" aria-keyshortcuts="e">Choose what it means</a></p>
          ${meaningForm(desk, word, { typed, errors })}
          <p class="note">The reply it first stands in is kept as the rule’s source.</p>
        </div>
      </div>
      <p class="keys">
        <span><kbd>e</kbd> choose</span> <span><kbd>Ctrl</kbd> <kbd>Enter</kbd> map it</span>
      </p>
    `,
  })
}

function meaningForm(
  { survey }: DeskSurvey,
  { of, wording }: WordAsked,
  { typed, errors }: Typed,
): Html {
  return html`
    <form method="post" action="${wordAddress(survey, of, wording)}">
      ${select({
        name: 'means',
        label: 'In this survey it means',
        value: typed['means'] ?? '',
        options: [
          { value: '', text: 'choose' },
          ...meaningsIn(survey, of).map(({ id, label }) => ({ value: id, text: label })),
        ],
        errors,
      })}
      ${textInput({
        name: 'why',
        label: 'How you know (may be left empty)',
        value: typed['why'] ?? '',
        errors,
      })}
      <div class="btns">
        ${button({ text: 'Map it everywhere', name: 'action', value: 'map' })}
        <a class="btn btn--3" href="${addressOf(survey)}/words">Leave it open</a>
      </div>
    </form>
  `
}
