// A letter as a person typed it, before it goes: with a subject, with words, and without a gap.
import { gapsIn } from '../../../ask/chase/letters/chase-facts.ts'
import type { FormError, FormRead } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'

/** Fields: act (put, save, sent), subject, text; of what was sent by hand also on. */
export function wrongIn(typed: Record<string, string>, today: string): FormError[] {
  const errors: FormError[] = []
  const gaps = gapsIn(`${typed['subject'] ?? ''}\n${typed['text'] ?? ''}`)
  if ((typed['subject'] ?? '').trim() === '')
    errors.push({ field: 'subject', message: 'Write a subject' })
  if ((typed['text'] ?? '').trim() === '')
    errors.push({ field: 'text', message: 'The letter says nothing' })
  else if (gaps.length > 0 && typed['act'] !== 'save')
    errors.push({ field: 'text', message: `Write in it: ${gaps.join('; ')}` })
  if (typed['act'] !== 'sent') return errors
  const on = dayTyped(typed['on'] ?? '')
  if (!on) errors.push({ field: 'on', message: 'Write the day as 14 March 2024' })
  else if (on > today) errors.push({ field: 'on', message: 'That day is still to come' })
  return errors
}

/** Fields: why, until. */
export function asideTyped(
  typed: Record<string, string>,
  today: string,
): FormRead<{ why: string; until: string | null }> {
  const why = (typed['why'] ?? '').trim()
  const day = (typed['until'] ?? '').trim()
  const until = day === '' ? null : dayTyped(day)
  const formErrors: FormError[] = []
  if (why === '') formErrors.push({ field: 'why', message: 'Say why' })
  if (until === undefined || (day !== '' && until === null))
    formErrors.push({ field: 'until', message: 'Write the day as 14 March 2024' })
  else if (until !== null && until <= today)
    formErrors.push({ field: 'until', message: 'That day has come' })
  return formErrors.length > 0
    ? { ok: false, formErrors }
    : { ok: true, value: { why, until: until ?? null } }
}
