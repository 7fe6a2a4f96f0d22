// A senior official or a spokesman stays: an office that answers to the public is named with its holder.
import type { RedactionWords } from '../words/redaction-words.ts'
import type { Named } from './named.ts'

/** The office stands right beside the name, in its line or the next one. */
export function isSenior(text: string, { start, end, name }: Named, say: RedactionWords): boolean {
  if (!name) return false
  const after = text.slice(end, end + 80)
  const before = text.slice(Math.max(0, start - 50), start)
  return say.seniorAfter.test(after) || say.seniorBefore.test(before)
}
