// One file through all that a reply's files go through: taken apart, read, understood and looked into, and what was said of it.
import { understandFiles } from '../../src/extract/understand-files.ts'
import { unpackAll } from '../../src/receive/unpack-all.ts'
import type { FileIn, Parsers } from '../../src/store/house.ts'
import type { Doubt } from '../../src/vocabulary/reading.ts'
import type { Reason } from '../../src/vocabulary/reasons.ts'

/** What came of one file of those that came out. */
type Leaf = { reason: Reason } | { text: string; doubts: string[] }

export interface Taken {
  leaves: Leaf[]
  /** Of what they lay in. */
  around: string[]
  /** All of it together. */
  text: string
  refused: string[]
  doubts: string[]
  /** Each file that came out: "read(its doubts)", "held" where it says what it should, or the code of its reason; parted by semicolons. */
  says: string
  /** Doubts of understanding it. */
  understood: string[]
  /** Verdicts of looking into it, with what was found. */
  inspected: string[]
  /** What must never be: a throw, a child that died, a step that failed, a success without a word. */
  faults: string[]
}

const UNSEEN = ['hidden', 'deleted', 'struck', 'white', 'covered', 'tiny']
const HOLDS = /hold\s+7\s+records/
/** Blanks, joiners and marks of direction show nothing. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u
/** How a reason says that the child died of a file. */
const DIED = /stopped at it/

/** Never throws. */
export async function taken(parsers: Parsers, file: FileIn): Promise<Taken> {
  const all: Taken = {
    ...{ leaves: [], around: [], text: '', refused: [], doubts: [] },
    ...{ says: '', understood: [], inspected: [], faults: [] },
  }
  const says: string[] = []
  const into = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
      all.faults.push(`${what} threw ${why.slice(0, 600)}`)
    }
  }
  const refuse = (reason: Reason): void => {
    all.leaves.push({ reason })
    all.refused.push(reason.code)
    says.push(reason.code)
    if (DIED.test(reason.message)) all.faults.push(`a child died: ${reason.message}`)
  }
  await into('taking apart', async () => {
    for await (const part of unpackAll([file], parsers.unpack)) {
      const around = codesOf(part.doubts)
      all.around.push(...around)
      all.doubts.push(...around)
      if (part.refused) refuse(part.refused)
      else if (part.leaf && part.bytes) {
        const bytes = part.bytes
        await into('reading', async () => readLeaf({ name: part.name, bytes }, around))
      } else says.push(`[${part.mediaType} ${around.join(' ')}]`)
    }
  })
  await into('looking in', async () => {
    for (const { verdict, reason, carriers } of await parsers.inspect(file)) {
      all.inspected.push(`${verdict} ${carriers.map(({ carrier }) => carrier).join(' ')}`.trim())
      if (reason && DIED.test(reason.message))
        all.faults.push(`a child died: ${reason.message} (looked into)`)
    }
  })
  all.says = says
    .filter((one) => !one.startsWith('[') || /-/.test(one.split(' ')[1] ?? ''))
    .join('; ')
  if (all.leaves.length === 0) all.faults.push('nothing was said of it')
  return all

  async function readLeaf(leaf: FileIn, around: string[]): Promise<void> {
    const outcome = await parsers.read(leaf)
    if (outcome.status === 'refused') return refuse(outcome.reason)
    const { text, runs } = outcome.document
    if (!SHOWN.test(text)) all.faults.push('an empty success')
    const own = codesOf(outcome.document.doubts)
    // What nobody sees is marked here, and said where it is understood.
    if (runs.some(({ flags }) => flags?.some((flag) => UNSEEN.includes(flag))))
      own.push('unseen-ink')
    all.leaves.push({ text, doubts: own })
    all.text += `${text}\n`
    all.doubts.push(...own)
    const codes = [...new Set([...around, ...own])].join(' ')
    says.push(`read(${codes})${HOLDS.test(text) ? ' held' : ''}`)
    await into('understanding', async () => {
      const files = [{ name: leaf.name, outcome: JSON.stringify(outcome) }]
      const understood = await understandFiles(parsers, { files, context: { file: leaf.name } })
      all.understood.push(...codesOf(understood.doubts))
      const stopped = understood.doubts.find(({ note }) => DIED.test(note))
      if (stopped) all.faults.push(`a child died: ${stopped.note} (understood)`)
    })
  }
}

const codesOf = (doubts: readonly Doubt[]): string[] => doubts.map(({ code }) => code)

/** All that was said before is said, whatever stands beside it. */
export const withSameWords = (now: string, before: string): boolean =>
  inOneLine(now).includes(inOneLine(before))

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
