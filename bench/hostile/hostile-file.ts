// A file that is bad, and what a careful clerk would make of it.
import type { FileIn } from '../../src/store/house.ts'
import { type Taken, withSameWords } from './taken.ts'

export interface HostileFile {
  /** What it is one of. */
  set: string
  /** Its own name, which it comes under. */
  name: string
  /** How it was made, where its name does not say. */
  how?: string
  make(): Uint8Array
  /** It before it was harmed. */
  good?: FileIn
  /** What is wrong with what was made of it; null where it is as expected. `good`: what is made of it unharmed. */
  wrong(now: Taken, good: Taken | null): string | null
}

/** Read with something, or refused with a reason: which of the two is not known beforehand. */
export const anyAnswer = (now: Taken): string | null => (now.leaves.length > 0 ? null : 'NOTHING')

export const says =
  (expected: RegExp) =>
  (now: Taken): string | null =>
    expected.test(now.says) ? null : `expected ${expected.source}`

/** A reason, or a doubt more than before. */
export const isSaid = (now: Taken, good: Taken): boolean =>
  now.refused.length > 0 || now.doubts.some((code) => !good.doubts.includes(code))

/** Something was harmed: it is refused, doubted, or read as before. */
export function wrongOfHarm(now: Taken, good: Taken, mayBeQuiet = false): string | null {
  if (now.refused.length === 0 && now.text.trim() === '') return 'NOTHING SAID'
  return mayBeQuiet || isSaid(now, good) || withSameWords(now.text, good.text) ? null : 'SILENT'
}

/** None of its words was harmed: all are read. */
export const wrongOfKept = (now: Taken, good: Taken): string | null =>
  withSameWords(now.text, good.text) ? null : 'NOT AS BEFORE'
