// What a body put on a page of its own: where that is, as it stands in the mail, and when it is gone. Nobody goes there but a person.
import { daysLater, monthsLater } from '../../calendar/day.ts'
import type { Portal } from '../../vocabulary/asking/mail-in.ts'
import { numberOf, ONE_NUMBER } from '../../vocabulary/packs/number-words.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { datesIn } from '../when/dates.ts'

const say = plainLists('mail', ['expires', 'within', 'days', 'weeks', 'hours', 'months'])
const EXPIRES = anyOf(say.expires)
const SPAN = worded`${say.within}\s+(?:\w+\s+){0,2}?(${ONE_NUMBER})\s+(?:(${say.days})|(${say.weeks})|(${say.hours})|(${say.months}))\b`
/** More, of whatever, is no time for which a link is kept. */
const MOST = 999
const A_LINK = /https?:\/\/[^\s<>"'()]{4,2000}/g

/** `links`: where its page leads to, in their order; `received`: ISO day. */
export function portalIn(text: string, links: readonly string[], received: string): Portal {
  const inText = [...text.matchAll(A_LINK)].map(([link]) => link.replace(/[.,;:!?]+$/, ''))
  const link = [...inText, ...links].find((one) => /^https?:/i.test(one)) ?? null
  const said = text
    .split(/\n\s*\n|(?<=[.!?])\s+/)
    .filter((sentence) => EXPIRES.test(sentence))
    .map((sentence) => sentence.replaceAll(A_LINK, ' '))
  const expires = said.map((one) => dayIn(one, received)).find((day) => day !== null) ?? null
  return { link, expires }
}

function dayIn(sentence: string, received: string): string | null {
  const named = datesIn(sentence).find(({ grain, yearSaid }) => grain === 'day' && yearSaid)
  if (named) return named.to
  const [, number = '', days, weeks, hours, months] = SPAN.exec(sentence) ?? []
  const count = numberOf(number)
  if (!(count >= 1 && count <= MOST)) return null
  if (days) return daysLater(received, count)
  if (weeks) return daysLater(received, count * 7)
  if (hours) return daysLater(received, Math.floor(count / 24))
  return months ? monthsLater(received, count) : null
}
