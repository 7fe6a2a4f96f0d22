// A letter about one request: why it is due, the refusal section by section, who answered the same, and the letter, to be changed
// and put.
import type { ChaseFacts, Draft, Rests } from '../../../ask/chase/letters/chase-facts.ts'
import type { Group, PointShown } from '../../../ask/chase/letters/points.ts'
import {
  button,
  checkboxes,
  errorSummary,
  linkButton,
  select,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Chaser, Task } from '../../../vocabulary/asking/task.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'
import { capital } from '../../../wording/count-words.ts'
import { sectionInWords } from '../../../wording/missing-words.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'
import { bundleAddress, challengeAddress, TODO } from './addresses.ts'
import { letterForm } from './letter-form.ts'
import { asideInWords } from './todo-page.ts'

export interface ChallengeView extends Typed {
  survey: Survey
  body: BodyAsked
  task: Task | null
  /** Which letters there are for it now. */
  chasers: readonly Chaser[]
  chaser: Chaser
  facts: ChaseFacts
  groups: readonly Group[]
  draft: Draft
  /** Where it goes; null where none is kept. */
  to: string | null
  today: string
}

export function challengePage(view: ChallengeView, viewer: string): Html {
  const { survey, body, task, chaser, errors, groups, draft } = view
  const reads = chaser === 'review' || chaser === 'complaint'
  return deskFrame({
    title: `${CHASER_WORDS[chaser]}: ${body.name}`,
    viewer,
    survey,
    current: 'bodies',
    crumbs: [
      { text: body.name, href: bodyAddress(survey, body.slug) },
      { text: CHASER_WORDS[chaser] },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${CHASER_WORDS[chaser]}: ${body.name}</h1>
      <p class="note">
        ${task ? `${task.why}.` : 'Nothing is to be done about this request now.'}
        <a href="${TODO}?survey=${survey.slug}">To do</a>
      </p>
      ${lettersOffered(view)}
      ${reads && groups.length > 0 && refusalPanel(view)}
      ${reads && othersPanel(view)}
      ${panel({ id: 'letter', heading: 'The letter', content: letterPanel(view) })}
      ${chaser === 'complaint' && bundlePanel(view)}
      ${task && asidePanel(view, task)}
      ${panel({ id: 'rests', heading: 'What it rests on', content: restsShown(draft.restsOn) })}
    `,
  })
}

const CHASER_WORDS: Record<Chaser, string> = {
  reminder: 'Reminder',
  clarification: 'Clarification',
  fee: 'About the fee',
  review: 'Request for a review',
  complaint: 'Complaint',
  'new-request': 'Ask anew',
}

const lettersOffered = ({ survey, body, chasers, chaser }: ChallengeView): Html | false =>
  chasers.length > 1 &&
  html`
    <nav class="chips" aria-label="Letters">
      ${chasers.map(
        (one) => html`
          <a
            href="${challengeAddress(survey, body.slug, one)}"${one === chaser && raw(' aria-current="page"')}>${CHASER_WORDS[one]}</a>
        `,
      )}
    </nav>
  `

/** What each section needs, whether words of the letter say it, and what the letter does about it. */
function refusalPanel(view: ChallengeView): Html {
  const { survey, body, chaser, groups, facts } = view
  return panel({
    id: 'refusal',
    heading: 'The refusal, section by section',
    content: html`
      <p class="note">
        ${
          facts.refusal === ''
            ? 'Its own letter is not here, so nothing of it is quoted.'
            : 'What is quoted stands in its letter. Where nothing was found the letter only asks; that it lacks something is said once you have looked and choose so.'
        }
      </p>
      <form method="get" action="${challengeAddress(survey, body.slug)}">
        <input type="hidden" name="letter" value="${chaser}">
        ${groups.map((group) => groupShown(group))}
        ${checkboxes({
          name: 'with',
          label: 'Who answered the same question',
          chosen: facts.withFigures ? ['figures'] : [],
          options: [{ value: 'figures', text: 'With their numbers' }],
        })}
        <div class="btns">${button({ text: 'Draft it with these', rank: 2 })}</div>
      </form>
    `,
  })
}

function groupShown({ answers, points }: Group): Html {
  const [first] = answers
  const sections = first?.sections.map(sectionInWords).join(', ')
  const numbers = answers.map(({ number }) => number).join(', ')
  return html`
    <h3>${answers.length === 1 ? 'Question' : 'Questions'} ${numbers}${sections && `, ${sections}`}</h3>
    ${first?.ink && html`<p><q>${first.ink}</q></p>`}
    ${points.length === 0 && html`<p class="note">No point is known for it: say in the letter what is missing.</p>`}
    <ul class="checks">${points.map(pointShown)}</ul>
  `
}

function pointShown(point: PointShown): Html {
  const { key, section, need, ink, because, basis, choices, chosen, answersInk } = point
  return html`
    <li>
      ${mark(ink === null || answersInk ? 'doubt' : 'exact')}
      <div>
        <h3>${section && `${sectionInWords(section)}: `}${section ? need : capital(need)}</h3>
        <p>
          ${ink === null ? 'Not found in what was read.' : html`Its letter: <q>${ink}</q>.`}${' '}
          <span class="quiet">${because}${basis === 'memory' && ' From memory: check it.'}</span>
        </p>
        ${select({
          name: fieldOf(key),
          label: 'In the letter',
          value: chosen,
          options: choices.map((value) => ({
            value,
            text: CHOICE_WORDS[value === 'missing' && answersInk ? 'say' : value],
          })),
        })}
      </div>
    </li>
  `
}

const CHOICE_WORDS = {
  ask: 'ask for it',
  missing: 'say that it is not there: I have looked',
  say: 'answer it',
  leave: 'leave it out',
} as const

/** "p-1-2_cost-estimate": a key as a field of a form names it. */
export const fieldOf = (key: string): string => `p-${key.replaceAll(' ', '_')}`

export const keyOf = (field: string): string | null =>
  field.startsWith('p-') ? field.slice(2).replaceAll('_', ' ') : null

function othersPanel({ facts }: ChallengeView): Html | false {
  const numbers = facts.answers.map(({ number }) => number)
  const own = facts.others.filter(({ number, gave }) => numbers.includes(number) && gave.length > 0)
  if (own.length === 0) return false
  const all = own.reduce((sum, { gave }) => sum + gave.length, 0)
  return panel({
    id: 'others',
    heading: 'Who answered the same question',
    content: html`
      <details${all <= FEW && raw(' open')}>
        <summary>${all === 1 ? 'One answer' : `${all} answers`} with a number that was confirmed</summary>
        ${table({
          caption: 'Who answered the same question, and with what',
          columns: [
            { head: 'Body' },
            { head: 'Question' },
            { head: 'Gave', as: 'num', narrow: 'gave' },
          ],
          bodies: own.map(({ number, gave }) => ({
            rows: gave.map(({ name, value }) => ({
              cells: [name, number, value ?? 'in its own way'],
            })),
          })),
        })}
      </details>
    `,
  })
}

const FEW = 12

function letterPanel(view: ChallengeView): Html {
  const { survey, body, chaser, draft, to, today, typed, errors } = view
  const isByHand = chaser === 'complaint'
  return letterForm({
    action: challengeAddress(survey, body.slug),
    subject: draft.subject,
    text: draft.text,
    to,
    toHint: isByHand
      ? 'It goes by the Commissioner’s own form, or in writing'
      : to === null
        ? 'No address is kept for this body: what you write here is for this letter alone'
        : 'As the list of bodies has it',
    canPut: !isByHand,
    today,
    hidden: html`<input type="hidden" name="letter" value="${chaser}">${chosenHidden(view)}`,
    typed,
    errors,
  })
}

/** What was chosen above stays chosen when the letter comes back with what is wrong in it. */
const chosenHidden = ({ groups, facts }: ChallengeView): Html => html`
  ${groups.flatMap(({ points }) =>
    points.map(
      ({ key, chosen }) => html`<input type="hidden" name="${fieldOf(key)}" value="${chosen}">`,
    ),
  )}
  ${facts.withFigures && html`<input type="hidden" name="with-figures" value="yes">`}
`

/** A list that cannot be made shorter is not worked through. */
const asidePanel = ({ survey, body, typed, errors }: ChallengeView, { aside }: Task): Html =>
  panel({
    id: 'aside',
    heading: aside ? 'Set aside' : 'Leave it',
    content: html`
      ${aside && html`<p>${asideInWords(aside)}</p>`}
      <form method="post" action="${challengeAddress(survey, body.slug)}">
        ${
          aside
            ? html`<div class="btns">${button({ text: 'Take it up again', rank: 2, name: 'act', value: 'take-up' })}</div>`
            : html`
              <details${errors.some(({ field }) => field === 'why' || field === 'until') && raw(' open')}>
                <summary>Nothing is to be done about it, or not yet</summary>
                ${textInput({ name: 'why', label: 'Why', hint: 'For the newsroom', value: typed['why'] ?? '', errors })}
                ${textInput({
                  name: 'until',
                  label: 'Until',
                  hint: 'A day; empty: until something else is to be done',
                  value: typed['until'] ?? '',
                  size: 12,
                  errors,
                })}
                <div class="btns">${button({ text: 'Set it aside', rank: 2, name: 'act', value: 'aside' })}</div>
              </details>
            `
        }
      </form>
    `,
  })

/** With what was chosen above. */
function bundleOf({ survey, body, groups, facts }: ChallengeView): string {
  const chosen = new URLSearchParams(
    groups.flatMap(({ points }) =>
      points.map(({ key, chosen }): [string, string] => [fieldOf(key), chosen]),
    ),
  )
  if (facts.withFigures) chosen.set('with-figures', 'yes')
  return `${bundleAddress(survey, body.slug)}${chosen.size > 0 ? `?${chosen}` : ''}`
}

const bundlePanel = (view: ChallengeView): Html =>
  panel({
    id: 'bundle',
    heading: 'The bundle',
    content: html`
      <p>
        The request, what came, the request for a review and its outcome, with a list of the files
        by day and hash; the letter above is written into it as it is drafted, without what you type
        into it; where a complaint is kept already, it is that one.
      </p>
      <div class="btns">
        ${linkButton({ text: 'Download the bundle (ZIP)', href: bundleOf(view) })}
      </div>
    `,
  })

const restsShown = (all: readonly Rests[]): Html => html`
  <ul class="refs">
    ${all.map(
      ({ what, basis, source }) => html`
        <li>
          <b>${BASIS_WORDS[basis]}</b>
          <span>${what}${source !== '—' && html` <span class="quiet">${source}</span>`}</span>
        </li>
      `,
    )}
  </ul>
`

const BASIS_WORDS = { verified: 'seen', memory: 'from memory', practice: 'practice' } as const
