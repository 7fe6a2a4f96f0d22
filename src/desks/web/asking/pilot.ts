// Three bodies to ask first: a large, a middling and a small one, as far as their sizes are known.
import { isLeft, type RequestLetter } from '../../work/mail/request-letters.ts'

export function pilotOf(bodies: readonly RequestLetter[]): string[] {
  const ready = bodies
    .filter((one) => isLeft(one) && one.address !== null)
    .toSorted((a, b) => (b.body.workforce ?? 0) - (a.body.workforce ?? 0))
  const places = [0, Math.floor((ready.length - 1) / 2), ready.length - 1]
  return [...new Set(places)].flatMap((at) => ready[at]?.body.slug ?? [])
}
