// The day and hour at which letters are to go, as typed; on the clocks of the United Kingdom.
import { embargoAt, endOf, ZONE_UNSAID } from '../../../calendar/embargo.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'

/** null: no hour is asked for. Without an hour it is nine in the morning. */
export function hourTyped(day: string, hour: string, now: Date): FormRead<Date | null> {
  const wrong = (field: string, message: string): FormRead<Date | null> => ({
    ok: false,
    formErrors: [{ field, message }],
  })
  if (day.trim() === '' && hour.trim() === '') return { ok: true, value: null }
  const iso = dayTyped(day)
  if (!iso) return wrong('day', 'Write the day as 14 March 2024')
  const [, hours, minutes] =
    /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(hour.trim() === '' ? '9' : hour) ?? []
  if (!hours || Number(hours) > 23 || Number(minutes ?? 0) > 59)
    return wrong('hour', 'Write the hour as 09:00')
  const at = `${iso}T${hours.padStart(2, '0')}:${minutes ?? '00'}`
  const read = embargoAt({ at, zone: ZONE_UNSAID })
  if ('wrong' in read) return wrong('hour', read.wrong)
  const time = endOf(read.embargo)
  return time < now.getTime()
    ? wrong('day', 'That is over: write a time that is to come')
    : { ok: true, value: new Date(time) }
}
