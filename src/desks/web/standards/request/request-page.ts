// The page of a request: what is open next, its clock, its questions, what was done. Who asked is not on it.

import { nextStep } from '../../../../answer/course/next-step.ts'
import type { QuestionCourse } from '../../../../answer/course/questions.ts'
import { allOf, lastOf } from '../../../../answer/course/standing.ts'
import { dayInWords as dayOfWeek } from '../../../../calendar/day.ts'
import { factsList } from '../../../../dress/html/facts-list.ts'
import { linkButton } from '../../../../dress/html/form.ts'
import { type Hole, type Html, html, joined } from '../../../../dress/html/html.ts'
import { columns, panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import { may } from '../../../../people/viewer.ts'
import {
  DOOR_WORDS,
  OUTCOME_WORDS,
  QUESTION_STATE_WORDS,
} from '../../../../wording/answering/course-words.ts'
import { LAW_WORDS } from '../../../../wording/answering/law-words.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { actsPanel } from './acts-panel.ts'
import { REQUESTS, requestActAddress, requestAddress, requesterAddress } from './addresses.ts'
import { clocksShown, leftInWords } from './clock-shown.ts'
import { consultedPanel } from './consulted-panel.ts'
import { stepAddress } from './next-step-shown.ts'
import type { Named, RequestAt } from './request-at.ts'
import { requestTimeline } from './timeline-panel.ts'

export interface RequestShown extends RequestAt {
  /** Asked the same earlier. */
  alike: readonly Named[]
  /** What further rooms have to say of it: the count, the reasons, the letter, the release. */
  panels: readonly Hole[]
}

export function requestPage(shown: RequestShown): Html {
  const { viewer, request, course } = shown
  return standardsFrame({
    title: request.reference,
    viewer,
    current: REQUESTS,
    crumbs: [{ text: 'Requests', href: REQUESTS }, { text: request.reference }],
    main: html`
      <h1>${course.isReview ? 'Review' : 'Request'} ${request.reference}</h1>
      <p class="note">${leftInWords(course)}; this reading is in the history.</p>
      ${nextPanel(shown)}
      ${columns(
        '21',
        html`
          ${questionsPanel(shown)}
          ${shown.panels}
          ${consultedPanel(shown)}
          ${requestTimeline(shown)}
        `,
        html`${clocksShown(course)}${factsPanel(shown)}${actsPanel(shown)}`,
      )}
    `,
  })
}

function nextPanel({ course, viewer }: RequestShown): Html {
  const next = nextStep(course)
  const href = stepAddress(course, next, viewer)
  return panel({
    id: 'next',
    heading: 'What is open next',
    content: html`
      <p>${next.words}</p>
      ${href && html`<div class="btns">${linkButton({ text: href.text, href: href.href, rank: 1 })}</div>`}
    `,
  })
}

function questionsPanel({ course, request, alike }: RequestShown): Html {
  return panel({
    id: 'questions',
    heading: 'Questions',
    content: html`
      ${alike.length > 0 && html`<p>The same was asked before: ${joined(alike.map(named), ', ')}.</p>`}
      ${
        course.questions.length === 0
          ? html`<p>Not split yet. <a href="${requestActAddress(request.id, 'questions')}">Split it into questions</a></p>`
          : table({
              caption: 'Questions',
              columns: [
                { head: 'No.' },
                { head: 'Question', as: 'wide' },
                { head: 'Stands', narrow: 'stands' },
              ],
              bodies: [
                {
                  rows: course.questions.map(({ number, words, state, outcome }) => ({
                    id: `q${number}`,
                    cells: [
                      number,
                      words,
                      html`
                        ${QUESTION_STATE_WORDS[state]}
                        ${outcome && saysOutcome(state, outcome) && html`<br><span class="unit">${OUTCOME_WORDS[outcome]}</span>`}
                      `,
                    ],
                  })),
                },
              ],
            })
      }
    `,
  })
}

/** What is given is said once it was: before that what is withheld of its table is not known here. */
const saysOutcome = (
  state: QuestionCourse['state'],
  outcome: NonNullable<QuestionCourse['outcome']>,
): boolean => outcome !== 'full' || state === 'answered'

function factsPanel(shown: RequestShown): Html {
  const { course, request, parent, reviews, viewer } = shown
  const triaged = lastOf(course.events, 'triaged')
  const taken = lastOf(course.events, 'taken-on')
  return panel({
    id: 'facts',
    heading: 'About it',
    content: html`
      ${factsList(
        [
          course.received && {
            name: 'Received',
            value: `${dayNamed(course.received.facts.on)}, ${DOOR_WORDS[course.received.facts.door]}`,
          },
          { name: 'Law', value: LAW_WORDS[course.law] },
          { name: 'Who works on it', value: taken?.facts.name ?? 'nobody yet' },
          triaged && {
            name: 'Risk',
            value: html`${triaged.facts.risk}${triaged.facts.why && `: ${triaged.facts.why}`}`,
          },
          parent && { name: 'Reviews', value: named(parent) },
          parent !== null &&
            parent.objection !== '' && {
              name: 'What is said to be wrong',
              value: parent.objection,
            },
          reviews.length > 0 && {
            name: 'Reviewed by',
            value: joined(reviews.map(named), ', '),
          },
          ...allOf(course.events, 'linked').map(({ facts }) => ({
            name: 'Beside',
            value: html`${named({ id: facts.to, reference: facts.reference })}: ${facts.why}`,
          })),
        ],
        true,
      )}
      <p class="note">
        ${
          lastOf(course.events, 'requester-erased')
            ? 'Who asked was erased at the end of its time.'
            : may(viewer, 'see-requester')
              ? html`<a href="${requesterAddress(request.id)}">Look up who asked</a>: it is written down that you did.`
              : 'Who asked is known to who writes to them, and is no matter for the answer.'
        }
      </p>
    `,
  })
}

const named = ({ id, reference }: Named): Html =>
  html`<a href="${requestAddress(id)}">${reference}</a>`

const dayNamed = (day: string): string => dayOfWeek(day, true)
