// What a letter would have to say and nobody recorded: each as a sentence that says what to record, and where.
import type { Allegation, Matter } from '../../../vocabulary/conduct/matter.ts'
import { conductLaw } from '../../../vocabulary/regimes/conduct-law.ts'
import { idAsHead, labelOfFact } from '../../../vocabulary/regimes/id-words.ts'
import type { Transition } from '../../../vocabulary/regimes/law.ts'
import type { Course } from './course.ts'
import type { LetterOffered } from './letters-offered.ts'

export interface LetterGap {
  sentence: string
  /** An act on the matter, or a step of the course; corrects: the event of the step that is to be put right. */
  where:
    | { is: 'act'; act: string; n?: number }
    | { is: 'step'; event: string; corrects?: number }
    | null
}

export const letterGaps = (
  missing: readonly string[],
  on: { matter: Matter; course: Course; offered: LetterOffered },
): LetterGap[] => missing.filter((key) => !key.startsWith('asked.')).map((key) => gapOf(key, on))

function gapOf(
  key: string,
  { matter, course, offered }: { matter: Matter; course: Course; offered: LetterOffered },
): LetterGap {
  const { number } = course.subject
  const [kind, fact = ''] = key.split('.')
  switch (kind) {
    case 'subject':
      return {
        sentence: 'Nobody has been identified: name the subject.',
        where: { is: 'act', act: 'subject', n: number },
      }
    case 'allegations':
      return {
        sentence: 'Nothing is alleged against them yet: record what is alleged.',
        where: { is: 'act', act: 'allegation' },
      }
    case 'standards':
      return {
        sentence:
          'Which Standards of Professional Behaviour are concerned is not recorded: tick them with the allegation.',
        where: { is: 'act', act: 'allegation', ...numbered(ownAllegation(matter, number)) },
      }
    case 'step':
      return offered.step
        ? stated(fact, offered.event, offered.step.n)
        : {
            sentence: `It is not recorded yet: take the step “${idAsHead(offered.event)}” first.`,
            where: { is: 'step', event: offered.event },
          }
    case 'fact':
      return factGap(fact, course)
    case 'period':
    case 'clock':
      return {
        sentence: `No period is known for “${conductLaw().clocks[fact]?.what ?? fact}” under the Regulations of this matter: write this letter by hand.`,
        where: null,
      }
    default:
      return {
        sentence: 'Which Regulations apply cannot be said yet: see what is to be stated.',
        where: { is: 'act', act: 'facts', n: number },
      }
  }
}

const ownAllegation = ({ allegations }: Matter, subject: number): Allegation | undefined =>
  allegations.find(({ against }) => against.length === 0 || against.includes(subject))

const numbered = (one: { number: number } | undefined) => (one ? { n: one.number } : {})

const stated = (fact: string, event: string, corrects?: number): LetterGap => ({
  sentence: `“${labelled(fact)}” is not recorded: state it with the step “${idAsHead(event)}”.`,
  where: { is: 'step', event, ...(corrects !== undefined && { corrects }) },
})

/** With the last step that was taken and is stated with it; else with one that is open. */
function factGap(fact: string, { answer, steps, open, late }: Course): LetterGap {
  const taken = answer.events.findLastIndex(
    (one) => one.allowed && stepsOf(one.machine, one.event).some((step) => states(step, fact)),
  )
  const step = steps[taken]
  if (step) return stated(fact, step.event, step.n)
  const ahead = [...open, ...late].find((one) => states(one.step, fact))
  if (ahead) return stated(fact, ahead.step.event)
  return {
    sentence: `“${labelled(fact)}” is not recorded, and no step that is open records it: this letter is not for this course.`,
    where: null,
  }
}

const stepsOf = (machine: string, event: string): Transition[] =>
  conductLaw().machines[machine]?.transitions.filter((step) => step.event === event) ?? []

const states = ({ must, should, may, as, implies }: Transition, fact: string): boolean =>
  [...must, ...should, ...may].some((key) => (as[key] ?? key) === fact) &&
  !Object.hasOwn(implies, fact)

function labelled(fact: string): string {
  const means = labelOfFact(fact) ?? conductLaw().facts[fact]?.means ?? fact
  return means.charAt(0).toUpperCase() + means.slice(1)
}
