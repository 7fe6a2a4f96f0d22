// From one thing of the queue to the next: a decision leads on by itself, and what was just done can be undone from there.

import type { Context } from 'hono'
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { bodyOfThing } from '../../../reconcile/queue/queries.ts'
import { entryWith } from '../../../reconcile/queue/review-entries.ts'
import {
  answerKey,
  caseKey,
  contradictionKey,
  figureKey,
  letterKey,
  nextAfter,
} from '../../../reconcile/queue/waiting-for.ts'
import { canUndo, ownAnswer } from '../../../reconcile/readers/whose-turn.ts'
import type { House } from '../../../store/house.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { TAKEN_WORDS } from '../../../wording/taken-words.ts'
import {
  addressOf,
  answerAddress,
  caseAddress,
  contradictionAddress,
  figureAddress,
  groupAddress,
  letterAddress,
} from '../frame/desk-frame.ts'
import { bodyNamed, type DeskSurvey } from '../view/desk-view.ts'
import { type DeskLoaded, loadSurvey } from '../view/load-survey.ts'
import { bodiesInOrder, manyWaiting, placesOf } from '../view/places.ts'
import { valueInWords } from '../view/reading-words.ts'
import { entriesOf, type QueueEntry, queueOf } from './queue.ts'

export interface Flow {
  /** Come from the queue, and going on in it. */
  inQueue: boolean
  /** What was decided last: it can be undone from here. */
  done: string | null
}

export const NO_FLOW: Flow = { inQueue: false, done: null }

/** `typed`: a form that comes back stays in the queue. */
export const flowOf = (c: Context, typed: Record<string, string> = {}): Flow => ({
  inQueue: c.req.query('queue') !== undefined || typed['queue'] === '1',
  done: c.req.query('done') ?? null,
})

/** For every form of a page: that it stands in the queue. */
export const flowField = ({ inQueue }: Flow): Html | false =>
  inQueue && html`<input type="hidden" name="queue" value="1">`

/** Where a decided form leads: on in the queue, or to `home`, the page that it was on. */
export async function onwards(
  house: House,
  c: Context,
  { before, key, typed, home }: Decided,
): Promise<Response> {
  if (typed['queue'] !== '1') return c.redirect(home, 303)
  if (typed['action'] === 'undo') return c.redirect(`${home}?queue`, 303)
  const next = await entryAfter(house, before, key)
  const to = next ? next.address : `${addressOf(before.survey)}/queue`
  return c.redirect(`${to}?queue&done=${encodeURIComponent(key)}`, 303)
}

/**
 * Of the body that was at work, of the one that follows it, and of the first: no other body's things are looked at.
 * `before` has what waits of every body and the things of one body, as they were when the form came.
 */
export async function entryAfter(
  house: House,
  before: DeskLoaded,
  key: string,
): Promise<QueueEntry | null> {
  const { places = [] } = before
  const here = await bodyOfThing(house.db, before.id, key)
  const own = (await entriesOf(house, before)).filter(({ body }) => body === here)
  const now = bodiesInOrder(await placesOf(house, before))
  const all = bodiesInOrder(places)
  const following = all.slice(all.indexOf(here ?? '') + 1).find((body) => now.includes(body))
  const near = [
    ...(here === null ? [] : [here]),
    ...(following ? [following] : []),
    ...now.slice(0, 2),
  ]
  const looked = await loadSurvey(house, before, [...new Set(near)], { inBrief: true })
  const entries = await entriesOf(house, looked)
  const after = entries.filter(({ body }) => body === following)
  return nextEntry([...own, ...after], entries, key)
}

/** What follows a thing that was left undecided. `desk` has what waits of every body and the things of its body. */
export async function entryPast(
  house: House,
  desk: DeskLoaded,
  key: string,
): Promise<QueueEntry | null> {
  const at = entryWith(await entriesOf(house, desk), key)
  return entryAfter(house, desk, at?.key ?? key)
}

/** What is left of the table that was at work; else what follows it. */
export function nextEntry(
  before: readonly QueueEntry[],
  now: readonly QueueEntry[],
  key: string,
): QueueEntry | null {
  const at = entryWith(before, key)
  const left = new Set(at?.items.map((item) => item.key).filter((one) => one !== key))
  const rest =
    at?.key === key ? null : now.find(({ items }) => items.some((one) => left.has(one.key)))
  return rest ?? nextAfter(before, now, at?.key ?? key)
}

interface Decided {
  /** The survey as it was when the form came. */
  before: DeskLoaded
  key: string
  typed: Record<string, string>
  home: string
}

/** "Reading 4 of 31, most consequential first", and what was done last. */
export function flowHead(desk: DeskSurvey, key: string, flow: Flow): Html {
  return html`${flow.done && doneNotice(desk, flow.done)}${flow.inQueue && placeInQueue(desk, key)}`
}

function placeInQueue(desk: DeskSurvey, key: string): Html | false {
  const queue = queueOf(desk)
  const body = queue.find((item) => item.key === key)?.body
  const own = queue.filter((item) => item.body === body)
  const { places } = desk
  if (!places) return false
  const before = places.slice(0, bodiesInOrder(places).indexOf(body ?? ''))
  const at = manyWaiting(before) + own.findIndex((item) => item.key === key) + 1
  return (
    body !== undefined &&
    html`
      <p class="note">
        ${at} of ${manyWaiting(places)} in the queue, the most consequential body first
      </p>
    `
  )
}

/** On with the queue without deciding. */
export const skipLink = (desk: DeskSurvey, key: string): Html =>
  html`
    <a
      href="${addressOf(desk.survey)}/next?after=${encodeURIComponent(key)}"
      data-key="n"
      aria-keyshortcuts="n">
      Next in the queue
    </a>
  `

export function doneNotice(desk: DeskSurvey, key: string): Html | false {
  const done = whatWasDone(desk, key)
  return (
    done !== null &&
    html`
      <form class="done" method="post" action="${done.address}" role="status">
        <input type="hidden" name="queue" value="1"><span>${done.says}</span> ${button({
          text: 'Undo',
          rank: 3,
          key: 'u',
          name: 'action',
          value: 'undo',
        })}
      </form>
    `
  )
}

function whatWasDone(desk: DeskSurvey, key: string): { says: string; address: string } | null {
  const { survey } = desk
  const named = (body: string) => bodyNamed(desk, body)?.name ?? body
  for (const reading of desk.readings) {
    if (figureKey(reading.id) !== key || !canUndo(desk, reading)) continue
    const { body, figure } = reading
    return {
      says: `${named(body)}, ${valueInWords(figure)}: ${deedOf(desk, reading)}`,
      address: figureAddress(survey, body, reading.id),
    }
  }
  for (const said of desk.answers) {
    const { body, answer } = said
    if (answerKey(body, answer.number) !== key || !canUndo(desk, said)) continue
    return {
      says: `${named(body)}, ${answer.number} ${ANSWERS_SAID[answer.answer].says.toLowerCase()}: ${deedOf(desk, said)}`,
      address: answerAddress(survey, body, answer.number),
    }
  }
  const [, body = '', group = ''] = /^table:([^:]+):(.+)$/.exec(key) ?? []
  if (bodyNamed(desk, body))
    return {
      says: `${named(body)}: decided in one act.`,
      address: groupAddress(survey, body, group),
    }
  for (const one of desk.cases)
    if (caseKey(one.id) === key && canUndo(desk, one))
      return {
        says: `${named(one.body)}, a case: ${one.state === 'pencil' ? 'answered; a second reader is wanted' : one.state}.`,
        address: caseAddress(survey, one.body, one.id),
      }
  for (const { id, body, kind, decided } of desk.messages)
    if (letterKey(id) === key && decided && kind)
      return {
        says: `${named(body)}, a letter: ${TAKEN_WORDS[kind].toLowerCase()}.`,
        address: letterAddress(survey, body, id),
      }
  for (const { id, body, decided } of desk.contradictions)
    if (contradictionKey(id) === key && decided)
      return {
        says: `${named(body)}, contradiction: noted.`,
        address: contradictionAddress(survey, body, id),
      }
  return null
}

const DEEDS = {
  confirm: 'confirmed',
  correct: 'corrected',
  reject: 'rejected',
  map: 'mapped',
  note: 'noted',
  add: 'added',
  split: 'split',
  join: 'joined',
  tick: 'ticked',
} as const

function deedOf(desk: DeskSurvey, one: DecidedFigure | DecidedAnswer): string {
  const own = ownAnswer(desk, one)
  if (one.readers?.differ)
    return `you ${own ? DEEDS[own.action] : 'answered'} it, and the two answers differ.`
  if (one.state === 'pencil')
    return `you ${own ? DEEDS[own.action] : 'answered'} it; a second reader is wanted.`
  return `${one.state}.`
}
