// Wordings of bodies: those that no list knows, each with its form, and those that were given a meaning, each with its source.

import { button, errorSummary, select, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { Meant, WordAsked } from '../../../reconcile/decisions/unknown-words.ts'
import type { WordingAsked } from '../../../reconcile/decisions/words-asked.ts'
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
import type { DeskSurvey } from '../view/desk-view.ts'
import type { DeskLoaded } from '../view/load-survey.ts'
import type { LookedAt } from '../view/looked-at.ts'

export interface WordsView {
  at: LookedAt
  /** Those that no list knows. */
  wordings: readonly WordingAsked[]
  /** Those that were given a meaning. */
  rules: readonly Standing[]
}

export function wordsPage({ at, wordings, rules }: WordsView): Html {
  const { survey } = at
  const [first] = wordings
  return deskFrame({
    title: 'Words',
    viewer: at.reader,
    recounted: at,
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
            ${askedTable(survey, wordings)}
          `
          : html`<p>Every wording is known.</p>`
      }
      <h2>Rules of this survey</h2>
      ${
        rules.length > 0
          ? rulesTable(survey, rules)
          : html`<p class="note">No wording has been given a meaning yet.</p>`
      }
    `,
  })
}

function askedTable(survey: Survey, wordings: readonly WordingAsked[]): Html {
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
        rows: wordings.map(({ of, wording, times, bodies }) => ({
          cells: [
            html`<a href="${wordAddress(survey, of, wording)}">${wording}</a>`,
            saidOf(survey, of),
            String(times),
            someNames(survey, bodies),
          ],
        })),
      },
    ],
  })
}

/** As many as fit a cell. */
const MOST_NAMES = 20

function someNames(survey: Survey, bodies: readonly string[]): string {
  const names = bodies.slice(0, MOST_NAMES).map((body) => nameOf(survey, body))
  const others = bodies.length - names.length
  return others > 0 ? `${names.join(', ')} and ${others} others` : names.join(', ')
}

const nameOf = ({ bodies }: Survey, body: string): string =>
  bodies.find(({ slug }) => slug === body)?.name ?? body

const saidOf = (survey: Survey, of: Meant): string =>
  of === 'unit' ? 'what is counted' : dimensionLabel(survey, of).toLowerCase()

function rulesTable(survey: Survey, rules: readonly Standing[]): Html {
  return table({
    caption: 'Wordings that were given a meaning',
    columns: [
      { head: 'Wording' },
      { head: 'Means', as: 'wide' },
      { head: 'By', as: 'unit wide' },
      { head: 'Source', as: 'unit wide' },
      { head: 'Take back', as: 'wide' },
    ],
    bodies: [
      { rows: rules.map(({ id, decision }) => ({ cells: ruleCells(survey, id, decision) })) },
    ],
  })
}

function ruleCells(survey: Survey, id: string, decision: Decision): (Html | string)[] {
  const { body, by, at, why, evidence } = decision
  const [ink] = evidence
  return [
    ink?.ink ?? '',
    meaningInWords(survey, decision),
    `${by}, ${dayInWords(at)}${why ? `: ${why}` : ''}`,
    html`
      <a href="${bodyAddress(survey, body)}">${nameOf(survey, body)}</a>
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

export interface WordLooked {
  /** With at least the body that says it first. */
  desk: DeskLoaded
  word: WordAsked
  /** By all who say it. */
  times: number
  bodies: readonly string[]
}

export interface WordView extends WordLooked, Typed {
  document: Document | null
  received: string | null
}

export function wordPage(view: WordView): Html {
  const { desk, word, times, bodies, document, received, typed, errors } = view
  const { survey } = desk
  const { of, wording, seen } = word
  const [first] = seen
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
        Said of ${saidOf(survey, of)}, ${times === 1 ? 'once' : `${times} times`},
        by ${someNames(survey, bodies)}.
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
