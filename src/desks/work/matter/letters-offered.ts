// Which letters a course gives occasion for: those that a step which is open needs, and those that tell of one that was taken.
import type { LetterMade, Matter, Step } from '../../../vocabulary/conduct/matter.ts'
import { type LetterTemplate, letterTemplates } from '../../../vocabulary/letters/letters.ts'
import { conductLaw } from '../../../vocabulary/regimes/conduct-law.ts'
import type { Confidence } from '../../../vocabulary/regimes/law.ts'
import type { Course } from './course.ts'

export interface LetterOffered {
  template: LetterTemplate
  title: string
  machine: string
  event: string
  /** Of the step that was taken, and not written in order to take one. */
  tells: boolean
  /** The step that was taken, under the number of its event; null: the letter is written in order to take it. */
  step: (Step & { n: number }) | null
  regulation: string
  confidence: Confidence
  /** Of this kind, about this subject and this step; the latest last. */
  made: LetterMade[]
  /** The course has gone on since. */
  isEarlier: boolean
}

interface Occasion {
  machine: string
  event: string
  step: LetterOffered['step']
  regulation: string
  confidence: Confidence
}

/** In the order of the course: what is open stands last. */
export function lettersOffered({ letters }: Matter, course: Course): LetterOffered[] {
  const { answer, steps, open, late, subject } = course
  const taken = answer.events.flatMap((one, i): Occasion[] => {
    const step = steps[i]
    if (!one.allowed || !step) return []
    const { machine, event, regulation, confidence } = one
    return [{ machine, event, step, regulation, confidence }]
  })
  const last = taken.at(-1)?.step?.n
  const ahead = [...open, ...late].map(
    ({ machine, step: { event, confidence }, regulation }): Occasion => ({
      machine: machine.id,
      event,
      step: null,
      regulation,
      confidence,
    }),
  )
  const offered = [...taken, ...ahead].flatMap((occasion) =>
    letterTemplates().flatMap((template) => {
      const belongs = template.belongs.find(
        ({ machine, event }) => machine === occasion.machine && event === occasion.event,
      )
      if (!belongs || (belongs.when === 'after' && occasion.step === null)) return []
      const own = letters.filter(
        (one) => one.template === template.id && one.subject === subject.number,
      )
      const n = occasion.step?.n ?? null
      return [
        {
          template,
          ...occasion,
          ...(belongs.regulation ?? basisOfClock(belongs.clock, answer.regime)),
          title: belongs.title ?? template.title,
          tells: belongs.when === 'after',
          // Written to take a step, it was written before the step had a number.
          made: belongs.when === 'for' ? own : own.filter(({ step }) => step === n),
          isEarlier: n !== null && n !== last,
        },
      ]
    }),
  )
  return offered.filter(
    ({ tells, template }, i) =>
      tells || !offered.slice(i + 1).some((other) => other.template === template),
  )
}

/** Nothing where it stands on the step's own. */
function basisOfClock(clock: string | undefined, regime: string | null) {
  const variant = conductLaw().clocks[clock ?? '']?.variants.find(
    ({ regimes }) => !regimes || (regime !== null && regimes.includes(regime)),
  )
  return variant ? { regulation: variant.regulation, confidence: variant.confidence } : {}
}
