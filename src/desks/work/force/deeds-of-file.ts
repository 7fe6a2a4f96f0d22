// A matter's files as acts of the register: the same acts that a person does on its pages, in the same order.
import type { Deed, Step, StepAnswer } from '../../../vocabulary/conduct/matter.ts'
import type { CourseTold, MatterFiles } from './force-files.ts'

export interface Known {
  /** The account of who is meant by the first part of their address. */
  account(short: string): { id: string; name: string }
  /** Of a matter that was taken in before this one. */
  matter(reference: string): string
  /** Of a sealed text of evidence. */
  sealed(text: string): string
}

/** `first`: the number that the first of them gets; what follows speaks of subjects and allegations by their numbers. */
export function deedsOfFile({ told, courses }: MatterFiles, known: Known, first: number): Deed[] {
  const subjects = courses.map((course) => subjectNamed(course, known))
  const firstAllegation = first + subjects.length
  const allegations = told.allegations.map(
    (said): Deed => ({
      action: 'allegation made',
      allegation: { ...said, against: said.against.map((course) => first + course - 1) },
    }),
  )
  return [
    ...subjects,
    ...allegations,
    ...told.evidence.map(
      ({ name, text, allegations: on }): Deed => ({
        action: 'evidence added',
        evidence: {
          sha256: known.sealed(text),
          name,
          mediaType: 'text/plain',
          size: new TextEncoder().encode(text).length,
          note: '',
          allegations: on.map((n) => firstAllegation + n - 1),
        },
      }),
    ),
    ...told.people.map(({ account, part }): Deed => {
      const { id, name } = known.account(account)
      return { action: 'person named', person: { account: id, name, part } }
    }),
    ...(told.restricted ? [{ action: 'access restricted' } as const] : []),
    ...(told.links ?? []).map(
      ({ to, how }): Deed => ({ action: 'matter linked', link: { to: known.matter(to), how } }),
    ),
    ...courses.flatMap((course, i) => stepsOf(course, first + i)),
  ]
}

function subjectNamed({ course, facts }: CourseTold, known: Known): Deed {
  const { role, subject } = course
  const { name, rankThen, rankNow, grade = null, account } = subject
  return {
    action: 'subject named',
    subject: {
      name,
      account: account === undefined ? null : known.account(account).id,
      role,
      rankThen,
      rankNow,
      grade,
      force: '',
      facts,
    },
  }
}

const stepsOf = ({ course, answers }: CourseTold, subject: number): Deed[] =>
  course.events.map((step, i) => ({
    action: 'step recorded',
    subject,
    step,
    answer: answerOf(course.matter, step, answers[i]),
  }))

function answerOf(
  matter: string,
  { event, on }: Step,
  answer: CourseTold['answers'][number] | undefined,
): StepAnswer {
  if (!answer?.allowed)
    throw new Error(`${matter}: ${event} on ${on} is refused: ${answer?.why ?? 'not asked'}`)
  const { regulation, confidence, open, unrecorded, warnings } = answer
  return { regulation, confidence, open, unrecorded, warnings: warnings.map(({ text }) => text) }
}
