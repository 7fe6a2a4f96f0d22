// Copies of fixtures/formats with other bytes, other forces behind the letters and other numbers: work that nothing can have learnt.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  formatsFolder,
  type SentReply,
  type SurveyForm,
  truthOf,
} from '../examples/make/formats.ts'
import { type InventedBody, inventedForces } from '../examples/make/invented-forces.ts'
import { LETTERS } from '../examples/make/letters/all.ts'
import type { Truth } from '../examples/make/truth.ts'

export interface AlteredCopy {
  /** The survey folder. */
  folder: string
  /** What a careful human reads in it; beside the folder as NAME.truth.json too. */
  truth: Truth
  replies: number
  bytes: number
}

/** Writes `count` survey folders, copy-001 and so on, into a folder. The same seed gives the same bytes. */
export function writeAlteredCopies(into: string, count: number, seed = 2014): AlteredCopy[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, i) => {
    const name = `copy-${String(i + 1).padStart(3, '0')}`
    const folder = join(into, name)
    const replies = alteredReplies(i + 1, random)
    const files = formatsFolder(replies, formOf(i + 1))
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    const truth = truthOf(replies)
    writeFileSync(`${folder}.truth.json`, `${JSON.stringify(truth, null, 1)}\n`)
    return {
      folder,
      truth,
      replies: replies.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    }
  })
}

export interface ManyBodies {
  bodies: number
  /** Of each body. */
  replies: number
  seed?: number
}

/** One survey folder of many bodies that each replied many times. The same plan gives the same bytes. */
export function writeManyBodies(
  folder: string,
  { bodies, replies, seed = 2014 }: ManyBodies,
): void {
  const random = seeded(seed)
  const asked = Array.from({ length: bodies }, (_, i) => districtOf(i))
  const all = asked.flatMap((force, i) =>
    Array.from({ length: replies }, (_, j): SentReply => {
      const letter = LETTERS[(i * 7 + j * 4) % LETTERS.length]
      if (!letter) throw new Error('there are no letters')
      const received = new Date(Date.UTC(2014, 2, FIRST_DAY + j)).toISOString().slice(0, 10)
      const times = 1 + Math.floor(random() * MOST_TIMES)
      const reference = `${letter.reference}-${i}-${j}`
      return { force, ...letter.write({ force, received, reference, times }) }
    }),
  )
  const form = {
    ...formOf(1),
    title: `${bodies} bodies with ${replies} replies each`,
    expectations: [],
  }
  for (const { path, bytes } of formatsFolder(all, form, asked)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
}

/** "Oxmoor, district 3": as many as are wanted, and none of them exists. */
function districtOf(i: number): InventedBody {
  const force = inventedForces[i % inventedForces.length]
  if (!force) throw new Error('there are no forces')
  const district = Math.floor(i / inventedForces.length) + 1
  const name = `${force.name}, district ${district}`
  return { ...force, slug: `${force.slug}-${district}`, name, officialName: `${name} Police` }
}

const MOST_TIMES = 9
const FIRST_DAY = 3
const DAYS = 17

/** Each letter goes to another force, with every number a few times as large: what added up still adds up. */
function alteredReplies(copy: number, random: () => number): SentReply[] {
  const forces = shuffled([...inventedForces], random)
  return LETTERS.flatMap((letter, i) => {
    const force = forces[i]
    if (!force) return []
    const day = FIRST_DAY + Math.floor(random() * DAYS)
    const received = `2014-03-${String(day).padStart(2, '0')}`
    const times = 1 + Math.floor(random() * MOST_TIMES)
    const reference = `${letter.reference}-${copy}`
    return [{ force, ...letter.write({ force, received, reference, times }) }]
  })
}

/** No total is expected: nobody has confirmed anything in a copy. */
const formOf = (copy: number): SurveyForm => ({
  title: `Altered copy ${copy} of the formats`,
  notice:
    'An altered copy, made to measure with. Which force wrote which letter, and every number, is made up.',
  claims: [],
  expectations: [{ says: 'replies 43', measure: 'replies', low: 43, high: 43 }],
})

function shuffled<T>(items: T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** Mulberry32: small, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
