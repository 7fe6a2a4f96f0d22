// Where one subject's course stands: what the law allows next and why the rest is closed, what is asked, clocks, assessments.

import type { OpenStep } from '../../../../assess/what-is-open.ts'
import { type Fact, factsList } from '../../../../dress/html/facts-list.ts'
import { linkButton } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { mark } from '../../../../dress/html/mark.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { conductWords, labelOf } from '../../../../vocabulary/conduct/conduct-words.ts'
import type { Subject } from '../../../../vocabulary/conduct/matter.ts'
import { conductLaw } from '../../../../vocabulary/regimes/conduct-law.ts'
import { idAsHead, idInWords } from '../../../../vocabulary/regimes/id-words.ts'
import type { Confidence } from '../../../../vocabulary/regimes/law.ts'
import { titleOfLaw } from '../../../../vocabulary/regimes/law-title.ts'
import { BASIS_SIGNS, basisInWords, regulationCited } from '../../../../wording/basis-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import {
  type Course,
  type LateStep,
  type Question,
  questionsOf,
} from '../../../work/matter/course.ts'
import { stepAddress } from './addresses.ts'
import { meaningOf, whyInWords } from './fact-words.ts'

export interface CourseShown {
  matter: string
  course: Course
  today: string
  /** false: whoever looks may read and not act. */
  mayAct: boolean
}

/** "Stands at", in the order it was come to, and what runs beside. */
export function standsPanel({ course }: CourseShown): Html {
  const { answer, subject } = course
  const taken = answer.events.filter((step) => step.allowed)
  return panel({
    id: `stands-${subject.number}`,
    heading: subject.name === '' ? 'Where it stands' : `Where it stands: ${subject.name}`,
    content: html`
      ${
        answer.state === null
          ? html`<p>No step of the law has been recorded, and which procedure applies cannot be said yet.</p>`
          : html`
            <ol class="state">
              ${taken
                .slice(-MOST_STATES)
                .map((step) => html`<li><b>${idAsHead(step.event)}</b>${dayOf(step.on)}</li>`)}
              <li class="now" aria-current="step">
                <b>${idAsHead(answer.state)}</b>${course.isPending ? PENDING : answer.stateKind}
              </li>
            </ol>
          `
      }
      ${refusedNotice(course)}
      ${factsList(
        [
          {
            name: 'Regulations',
            value:
              answer.law === null
                ? 'which apply cannot be said yet'
                : titleOfLaw(conductLaw(), answer.law),
          },
          answer.facts['level'] !== null &&
            answer.facts['level'] !== undefined && {
              name: 'Assessed as',
              value: idAsHead(String(answer.facts['level'])),
            },
          typeof answer.facts['outcome'] === 'string' && {
            name: 'Outcome',
            value: html`
              ${labelOf(conductWords().outcomes, answer.facts['outcome'])}${' '}
              <span class="unit">${provenInWords(answer.facts['impliesProven'])}</span>
            `,
          },
          ...elsewhereShown(subject),
          ...besideShown(course),
        ],
        true,
      )}
    `,
  })
}

/** What runs beside; of a case that has ended only what a step recorded: in which state it began is then no news of today. */
function besideShown({ answer }: Course): Fact[] {
  const hasEnded = answer.stateKind === 'closed'
  const recorded = answer.events.flatMap((step) => (step.allowed ? [step.machine] : []))
  return Object.entries(answer.beside)
    .filter(([machine]) => !hasEnded || recorded.includes(machine))
    .map(([machine, state]) => ({
      name: idAsHead(machine),
      value: hasEnded ? `${idAsHead(state)}, as it was last recorded` : idAsHead(state),
    }))
}

/** What another register had, which is no step of the law here. */
function elsewhereShown({ elsewhere }: Subject): Fact[] {
  if (!elsewhere) return []
  const { outcome, closedOn } = elsewhere
  return [
    {
      name: 'Kept elsewhere before',
      value: [
        outcome === null ? 'no outcome' : labelOf(conductWords().outcomes, outcome),
        closedOn === null ? 'not closed' : `closed on ${dayInWords(closedOn)}`,
      ].join(', '),
    },
  ]
}

const MOST_STATES = 6

const PENDING = 'open until the appeal is decided'

const dayOf = (on: unknown): string => (typeof on === 'string' ? dayInWords(on) : '')

const provenInWords = (implies: unknown): string =>
  implies === true
    ? 'implies that it was proved'
    : implies === false
      ? 'implies nothing proved'
      : 'does not say whether it was proved'

/** What was recorded and no longer holds, since something before it was put right. */
function refusedNotice({ answer, steps }: Course): Html | false {
  const refused = answer.events.filter((step) => !step.allowed)
  return (
    refused.length > 0 &&
    notice({
      heading: 'Recorded, and not allowed by the rules as it now stands',
      alarm: true,
      content: html`
        <ul class="steps">
          ${refused.map(
            (step) =>
              html`
                <li>
                  ${idAsHead(step.event)}, ${dayOf(step.on)} (event ${steps[step.n - 1]?.n ?? ''}):
                  ${!step.allowed && [regulationCited(step), whyInWords(step.why)].filter(Boolean).join(': ')}
                </li>
              `,
          )}
        </ul>
      `,
    })
  )
}

export function nextPanel({ matter, course, mayAct }: CourseShown): Html {
  const { open, late, subject } = course
  const steps: (OpenStep & Partial<LateStep>)[] = [...open, ...late]
  return panel({
    id: `next-${subject.number}`,
    heading: 'What the law allows next',
    content:
      steps.length === 0
        ? html`<p>Nothing is open from here.</p>`
        : html`
          <ul class="next">
            ${steps.map(
              ({ step, regulation, open: asks, rule }) =>
                html`
                  <li>
                    <h4>${idAsHead(step.event)}</h4>
                    <p>
                      ${basis({ regulation, confidence: step.confidence })}
                      ${step.by && ` · by the ${idInWords(step.by)}`}
                      ${asks.length > 0 && ` · asks for what nobody has stated: ${asks.map(meaningOf).join('; ')}`}
                    </p>
                    ${rule && html`<p>Not open today (${whyInWords(rule.why)}): recorded with the day on which it was done.</p>`}
                    ${mayAct && linkButton({ text: 'Record', href: stepAddress(matter, subject.number, step.event) })}
                  </li>
                `,
            )}
          </ul>
        `,
  })
}

/** Folded: it is asked for when something is missed above, and is longer than all that is open. */
export const closedPanel = ({ course: { barred, subject } }: CourseShown): Html | false =>
  barred.length > 0 &&
  panel({
    id: `closed-${subject.number}`,
    heading: 'Why the rest is closed',
    content: html`
      <details>
        <summary>${barred.length} ${barred.length === 1 ? 'step' : 'steps'}, each with its reason</summary>
        <ul class="next next--closed">
          ${barred.map(
            ({ step, rule }) =>
              html`
                <li>
                  ${mark('shut')}
                  <h4>${idAsHead(step.event)}</h4>
                  <p>${basis({ regulation: rule.regulation, confidence: rule.confidence ?? step.confidence })}: ${whyInWords(rule.why)}</p>
                </li>
              `,
          )}
        </ul>
      </details>
    `,
  })

/** "reg 42(2)", with how it is known where nobody read it. */
export function basis(of: { regulation: string; confidence: Confidence }): Html {
  const unread = of.confidence === 'memory' || of.confidence === 'secondary'
  return html`${unread && [mark('doubt'), ' ']}${regulationCited(of) || 'no regulation'}`
}

/** At the foot of a matter: what the signs beside its regulations mean. */
export function signsExplained(courses: readonly Course[]): Html | false {
  const shown = new Set(
    courses.flatMap(({ open, barred, answer }) => [
      ...open.map(({ step }) => step.confidence),
      ...barred.map(({ step, rule }) => rule.confidence ?? step.confidence),
      ...answer.clocks.map(({ confidence }) => confidence),
    ]),
  )
  const signs = [...shown].filter((one) => one !== 'seen' && one !== 'policy')
  return (
    signs.length > 0 &&
    html`
      <p class="note">
        Beside a regulation: ${signs.map((one) => `“${BASIS_SIGNS[one]}”: ${basisInWords(one)}`).join('; ')}.
      </p>
    `
  )
}

/** What is asked and what is not written down, as things to do. */
export function questionsPanel({ matter, course, mayAct }: CourseShown): Html | false {
  const questions = questionsOf(course.answer)
  return (
    questions.length > 0 &&
    panel({
      id: `questions-${course.subject.number}`,
      heading: 'To be stated',
      content: html`
        <ul class="checks">
          ${questions.map((one) => html`<li>${mark('doubt')}<div>${questionShown(one, { matter, course, mayAct })}</div></li>`)}
        </ul>
      `,
    })
  )
}

function questionShown(
  { fact, event, is, step }: Question,
  { matter, course, mayAct }: Omit<CourseShown, 'today'>,
): Html {
  const n = course.steps[step]?.n
  return html`
    <h3>${idAsHead(meaningOf(fact))}</h3>
    <p>
      ${is === 'open' ? 'The rules ask for it at' : 'The law wants it recorded with'} “${idAsHead(event)}”.
      ${
        mayAct &&
        n !== undefined &&
        html` <a href="${stepAddress(matter, course.subject.number, event)}?corrects=${n}">State it</a>`
      }
    </p>
  `
}
