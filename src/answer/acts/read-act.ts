// A form of an act, read: what was typed becomes the event, or what is wrong in it.
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import { dayInWords } from '../../wording/dates.ts'
import { type AllSaid, type Asked, readAsked, type Typed } from '../../wording/form/asked.ts'
import type { Course } from '../course/course-of.ts'
import type { ActOn } from './act.ts'

export function readAct(
  typed: Typed,
  { course }: ActOn,
  asked: readonly Asked[],
  event: (said: AllSaid) => EventSaid | { field: string; message: string },
): FormRead<EventSaid> {
  const read = readAsked(asked, typed, course.today)
  if (!read.ok) return read
  const made = event(read.value)
  return 'field' in made ? { ok: false, formErrors: [made] } : { ok: true, value: made }
}

/** Fields that many acts ask. */
export const on = (label: string): Asked => ({
  name: 'on',
  label,
  as: 'day',
  must: 'Write the day',
  short: true,
})

export const why = (label = 'Why'): Asked => ({
  name: 'why',
  label,
  as: 'words',
  must: 'Say why',
})

/** Which questions it is about, where there are several; none chosen: all. */
export const whichQuestions = ({ course }: ActOn, hint: string): readonly Asked[] =>
  course.questions.length < 2
    ? []
    : [
        {
          name: 'questions',
          label: 'Which questions it is about',
          as: 'several',
          hint,
          options: course.questions.map(({ number, words }) => ({
            id: number,
            label: `${number}. ${words}`,
          })),
        },
      ]

/** The day of a form that was not filled yet. */
export const today = ({ course }: ActOn): { on: string } => ({ on: dayInWords(course.today) })

export const closedOnce = ({ isClosed }: Pick<Course, 'isClosed'>): string | null =>
  isClosed ? 'It is answered, withdrawn or lapsed.' : null
