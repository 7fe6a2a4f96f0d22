// What a letter tells of the request's clock: that it asks back, that a fee is due, that it takes longer.

import { evidenceOf } from '../../vocabulary/document.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { EventOffered, Kind } from '../../vocabulary/reply.ts'
import { sentencesOf } from '../letter/sentences.ts'
import { datesIn } from '../when/dates.ts'
import type { KindRead } from './kind-of-message.ts'

const say = plainLists('kinds', ['extends', 'until'])
const EXTENDS = anyOf(say.extends)
const UNTIL = anyOf(say.until)

const EVENT_OF: Partial<Record<Kind, EventOffered['event']>> = {
  clarification: 'clarificationAsked',
  'fee-notice': 'feeNotice',
}

/** date: the letter's own day. A holding letter is an extension only where it takes one that the law knows. */
export function eventsOffered({ kind, ink }: KindRead, date: string | undefined): EventOffered[] {
  if (!ink) return []
  const { letter, start } = ink
  const { text } = letter.document
  const lines = letter.lines.filter(({ part }) => part === 'answer' || part === 'head')
  const sentences = sentencesOf(text, lines)
  const says =
    kind === 'holding'
      ? sentences.find((one) => EXTENDS.test(one.text))
      : sentences.find((one) => one.start <= start && start < one.end)
  const event = kind === 'holding' ? 'extension' : EVENT_OF[kind]
  if (!says || !event) return []
  const until = sentences.map((one) => dayNamed(one.text)).find((day) => day !== null)
  return [
    {
      event,
      ...(date !== undefined && { date }),
      ...(until && { until }),
      ...evidenceOf(letter.document, says.start, says.end),
    },
  ]
}

/** "We will reply by 25 June 2024." */
function dayNamed(text: string): string | null {
  const day = datesIn(text).find(
    ({ start, grain, yearSaid }) =>
      grain === 'day' && yearSaid && UNTIL.test(text.slice(Math.max(0, start - 40), start)),
  )
  return day?.from ?? null
}
