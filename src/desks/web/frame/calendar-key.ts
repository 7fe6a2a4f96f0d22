// By what a calendar program, which keeps no cookie, is let in to the days alone: made of the desk's key, which it does not tell.
import { createHmac } from 'node:crypto'

/** The one address that it opens. */
export const CALENDAR = '/todo.ics'

export const calendarKeyOf = (key: string): string =>
  createHmac('sha256', key).update('the calendar of what is due').digest('base64url').slice(0, 32)
