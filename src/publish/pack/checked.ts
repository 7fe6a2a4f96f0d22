// What a person has checked of a body, and whether its clock can be spoken of.
import type { PackInput } from './input.ts'

/** Has a person confirmed a number or an answer of what this body sent? */
export const isChecked = ({ figures, answers }: PackInput, slug: string): boolean =>
  figures.some(({ body }) => body === slug) || answers.some(({ body }) => body === slug)

/** While a question back is open, or nobody has checked what came, the clock may stand still: no day is due that one could print. */
export function isDueKnown(input: PackInput, slug: string): boolean {
  const events = input.requests.find(({ body }) => body === slug)?.events
  if (!events) return false
  if (events.clarificationAsked && !events.clarificationGiven) return false
  if (events.feeNotice && !events.feePaid) return false
  return isChecked(input, slug) || !input.replies.some(({ body, seen }) => body === slug && seen)
}
