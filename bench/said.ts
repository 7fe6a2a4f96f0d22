// What is said of one file, everything that comes out of it together: for the benches that harm good files.
import { unpackAll } from '../src/receive/unpack-all.ts'
import type { Parsers } from '../src/store/house.ts'

export interface Said {
  /** Codes, in the order of the files that came out. */
  refused: string[]
  text: string
  doubts: string[]
  /** Successes without a word. */
  empties: number
  threw: string | null
  /** On the clock. */
  seconds: number
}

/** Taken apart and read as a reply's files are. */
export async function whatIsSaid(parsers: Parsers, name: string, bytes: Uint8Array): Promise<Said> {
  const said: Said = { refused: [], text: '', doubts: [], empties: 0, threw: null, seconds: 0 }
  const began = performance.now()
  try {
    for await (const part of unpackAll([{ name, bytes }], parsers.unpack)) {
      said.doubts.push(...part.doubts.map(({ code }) => code))
      if (part.refused) said.refused.push(part.refused.code)
      else if (part.leaf && part.bytes) await readInto(said, parsers, part.name, part.bytes)
    }
  } catch (error) {
    said.threw = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  said.seconds = (performance.now() - began) / 1000
  return said
}

async function readInto(
  said: Said,
  parsers: Parsers,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const outcome = await parsers.read({ name, bytes })
  if (outcome.status === 'refused') {
    said.refused.push(outcome.reason.code)
    return
  }
  if (outcome.document.text.trim() === '') said.empties++
  said.text += `${outcome.document.text}\n`
  said.doubts.push(...outcome.document.doubts.map(({ code }) => code))
}

/** All that was said before is said, whatever stands beside it. */
export const withSameWords = (now: string, before: string): boolean =>
  inOneLine(now).includes(inOneLine(before))

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
