// What is put to a body before print, as a person types it; and what came of it.
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import type { RightOfReply, Survey } from '../../vocabulary/survey.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { said, type Typed } from './typed.ts'

export const WORKING_DAYS = 5
const MOST_DAYS = 60

/** Fields: claim, to, asked, days, also-BODY. `kept`: what was put to it before, with what it said. */
export function readAskedForm(
  typed: Typed,
  { survey, body, kept }: { survey: Survey; body: string; kept: RightOfReply | null },
): FormRead<RightOfReply> {
  const formErrors: FormError[] = []
  const claim = said(typed, 'claim')
  const askedOn = dayTyped(said(typed, 'asked'))
  const days = Number(said(typed, 'days'))
  if (claim === '') formErrors.push({ field: 'claim', message: 'Write what is put to it' })
  if (!askedOn)
    formErrors.push({ field: 'asked', message: 'Write the day it was asked as 14 March 2026' })
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    formErrors.push({ field: 'days', message: `Write a number of working days, 1 to ${MOST_DAYS}` })
  if (!askedOn || formErrors.length > 0) return { ok: false, formErrors }
  const deadline = workingDaysLater(survey.law, askedOn, days).at(-1)?.date ?? askedOn
  const to = said(typed, 'to')
  const { to: _, ...before } = kept ?? {}
  return { ok: true, value: { ...before, body, askedOn, deadline, claim, ...(to && { to }) } }
}

/** Fields: answer, answered, also-BODY. All of the statement, as it is printed. */
export function readStatementForm(
  typed: Typed,
  { survey, kept, today }: { survey: Survey; kept: RightOfReply; today: string },
): FormRead<RightOfReply> {
  const formErrors: FormError[] = []
  const answer = said(typed, 'answer').replaceAll('\r\n', '\n')
  const answeredOn = dayTyped(said(typed, 'answered'))
  if (answer === '') formErrors.push({ field: 'answer', message: 'Paste its statement, whole' })
  if (!answeredOn || answeredOn > today)
    formErrors.push({ field: 'answered', message: 'Write the day it came as 14 March 2026' })
  if (!answeredOn || formErrors.length > 0) return { ok: false, formErrors }
  const alsoFor = survey.bodies
    .map(({ slug }) => slug)
    .filter((slug) => slug !== kept.body && said(typed, `also-${slug}`) !== '')
  // One that answered is not silent, whatever was decided before.
  const { silent: _, alsoFor: __, statement: file, ...before } = kept
  const statement = file && { sha256: file.sha256, name: file.name }
  return {
    ok: true,
    value: {
      ...before,
      ...(statement && { statement }),
      answer,
      answeredOn,
      ...(alsoFor.length > 0 && { alsoFor }),
    },
  }
}
