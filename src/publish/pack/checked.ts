// What a person has checked of a body, and whether its clock can be spoken of.
import { ANSWERING } from '../../vocabulary/taken-for.ts'
import type { PackInput, ReplyReceived } from './input.ts'

/** Has a person confirmed a number or an answer of what this body sent? */
export const isChecked = ({ figures, answers }: PackInput, slug: string): boolean =>
  figures.some(({ body }) => body === slug) || answers.some(({ body }) => body === slug)

/** While a question back is open, or nobody has checked what came, the clock may stand still: no day is due that one could print. */
export function isDueKnown(input: PackInput, slug: string): boolean {
  const events = input.requests.find(({ body }) => body === slug)?.events
  if (!events) return false
  if (events.clarificationAsked && !events.clarificationGiven) return false
  if (events.feeNotice && !events.feePaid) return false
  const own = input.replies.filter(({ body, seen }) => body === slug && seen)
  return isChecked(input, slug) || own.every(({ decided }) => decided)
}

/** Nobody has judged it yet; of a file that could not be read there is nothing to check. */
export const isToBeChecked = ({
  kind,
  decided,
}: Pick<ReplyReceived, 'kind' | 'decided'>): boolean => !decided && kind !== 'unreadable'

/** It is an answer, or may be one: not what was judged to be none, nor a file that nobody could read. */
export const mayBeReply = (reply: ReplyReceived): boolean =>
  !reply.seen ||
  (reply.decided ? ANSWERING.some((one) => one === reply.kind) : isToBeChecked(reply))
