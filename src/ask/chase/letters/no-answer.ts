// That no answer came: said only where nothing lies here that may be one. Else it is a gap, and the letter goes nowhere with it.
import { stoppedBy } from '../../../calendar/stopped-by.ts'
import type { TaskKind } from '../../../vocabulary/asking/task.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { type AskedBody, clockOfBody } from '../asked-body.ts'
import { taskOf } from '../task-of.ts'
import { gap } from './chase-facts.ts'

/** null where it can be said. */
export function notSilent(asked: AskedBody): string | null {
  const task = taskOf(asked)
  if (!(task && NOT_SILENT.has(task.kind)) && stoppedBy(asked.messages))
    return gap('what this letter asks for. That no answer came is not said: it answered')
  return task && NOT_SILENT.has(task.kind)
    ? gap(`what this letter asks for. That no answer came is not said: ${task.why}`)
    : null
}

/** Something came that nobody has read, or lies for us elsewhere; the request came back; or the next step is ours. */
const NOT_SILENT: ReadonlySet<TaskKind> = new Set([
  'to-read',
  'portal',
  'bounced',
  'clarification',
  'fee',
])

/** "An answer was due by 29 September 2026": "is" where that day has not passed. */
export function wasDue(asked: AskedBody, what: string): string | null {
  const { due } = clockOfBody(asked)
  return due && `${what} ${due < asked.today ? 'was' : 'is'} due by ${dayInWords(due)}`
}
