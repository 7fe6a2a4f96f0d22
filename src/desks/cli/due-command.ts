// candour due: when must this be answered, and the sum.
import { dayInWords, isDay } from '../../calendar/day.ts'
import { type Due, dueDate } from '../../calendar/due.ts'
import type { Law } from '../../vocabulary/survey.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'

const LAWS: Law[] = ['foia', 'foisa', 'eir']
const DATE_FLAGS = ['received', 'clarified', 'fee-notice', 'fee-paid'] as const

export const dueCommand: Command = {
  name: 'due',
  summary: 'the last day for an answer, with the sum day by day',
  usage:
    'candour due --received DATE [--law foia|foisa|eir] [--clarified DATE] [--fee-notice DATE --fee-paid DATE] [--json]',
  example: 'candour due --received 2014-02-17',

  async run(args, { out, err }) {
    const { values } = readFlags(this, args, {
      received: { type: 'string' },
      law: { type: 'string', default: 'foia' },
      clarified: { type: 'string' },
      'fee-notice': { type: 'string' },
      'fee-paid': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const law = LAWS.find((known) => known === values.law)
    if (!law) throw usedWrongly(this, `there is no law “${values.law}”; it is foia, foisa or eir.`)
    if (!values.received) throw usedWrongly(this, 'say on which day the request was received.')
    for (const flag of DATE_FLAGS) {
      const day = values[flag]
      if (day !== undefined && !isDay(day)) {
        throw usedWrongly(this, `--${flag} is “${day}”, which is no day; write it as 2014-02-17.`)
      }
    }
    const [received, clarified, feeNotice, feePaid] = DATE_FLAGS.map((flag) => values[flag])
    const problem = outOfOrder(received ?? '', clarified, feeNotice, feePaid)
    if (problem) throw usedWrongly(this, problem)

    const due = dueDate(law, { received: values.received, clarified, feeNotice, feePaid })
    for (const warning of due.warnings) err(warning)
    if (values.json) out(JSON.stringify(due))
    else for (const line of inLines(due)) out(line)
    return 0
  },
}

function outOfOrder(
  received: string,
  clarified?: string,
  feeNotice?: string,
  feePaid?: string,
): string | null {
  if (clarified && clarified < received) return 'the clarification came before the request.'
  if (feePaid && !feeNotice) return 'a fee was paid without a fee notice: give --fee-notice too.'
  if (feeNotice && feeNotice < received) return 'the fee notice came before the request.'
  if (feePaid && feeNotice && feePaid < feeNotice) return 'the fee was paid before its notice.'
  return null
}

function inLines(due: Due): string[] {
  const head = due.due
    ? `Due ${dayInWords(due.due, true)}: working day 20 after ${dayInWords(due.received, true)}.`
    : 'No day is due yet.'
  const sum = due.days.map(({ date, nth, why }) =>
    nth ? `  ${date}  ${String(nth).padStart(2)}` : `  ${date}   -  ${why}`,
  )
  const latest = due.latest
    ? [
        `At the latest ${dayInWords(due.latest, true)}, with an extension that rests on ${due.latestRestsOn}.`,
      ]
    : due.law === 'foisa'
      ? ['The Scottish Act knows no extension.']
      : []
  return [head, ...sum, ...latest, `Calendar: ${due.calendar}.`]
}
