// Bad files of every kind, each through all that a reply's files go through, in the children that a desk uses: taken apart, read,
// understood, looked into. What came of it is held against what a careful clerk would make of it, and what it cost against its
// bounds. Then folders that are bad. npm run bench:hostile [-- [SEED] [HOW MANY BY CHANCE] [WORD]] : WORD for those alone whose
// kind, name or making holds it. Linux only.
import { openParsers } from '../src/desks/child/parsers.ts'
import type { FileIn } from '../src/store/house.ts'
import { costOf } from './hostile/cost.ts'
import type { HostileFile } from './hostile/hostile-file.ts'
import { knownFiles } from './hostile/known-files.ts'
import { anySeed, seededFiles } from './hostile/seeded.ts'
import { type Taken, taken } from './hostile/taken.ts'

const MOST_SECONDS = 30
const MOST_BYTES = 1_000_000_000
const SHOWN = 240

const [asked = '', many = '1500', word = ''] = process.argv.slice(2)
const seed = Number(asked) || anySeed()
const failures: string[] = []
const parsers = openParsers({ count: 1, log: (line) => void failures.push(line) })
const before = new Map<Uint8Array, Promise<Taken>>()

interface Tally {
  tried: number
  asExpected: number
  faults: number
  empties: number
  failed: number
  longest: { seconds: number; name: string }
  largest: { peak: number; name: string }
}

const nothing = (): Tally => ({
  ...{ tried: 0, asExpected: 0, faults: 0, empties: 0, failed: 0 },
  longest: { seconds: 0, name: '' },
  largest: { peak: 0, name: '' },
})
const sets = new Map<string, Tally>()

try {
  console.log(`seed ${seed}, ${many} by chance`)
  for (const file of [...knownFiles(), ...seededFiles(seed, Number(many))])
    if (titleOf(file).includes(word)) await tryOne(file)
} finally {
  await parsers.close()
}
const all = [...sets].reduce((sum, [, one]) => added(sum, one), nothing())
for (const [set, one] of sets) console.log(`${set.padEnd(26)}${inLine(one)}`)
console.log(`${'all'.padEnd(26)}${inLine(all)}`)
const share = (100 * all.asExpected) / Math.max(1, all.tried)
console.log(
  `${all.tried} files: ${all.faults} crashes, ${all.empties} empty successes, ${share.toFixed(1)} % as expected, ${all.failed} where a reader threw and the file was called damaged; longest ${all.longest.seconds.toFixed(1)} s of processor time (${all.longest.name}), most memory ${Math.round(all.largest.peak / 1e6)} MB (${all.largest.name})`,
)
const isWithin = all.longest.seconds <= MOST_SECONDS && all.largest.peak <= MOST_BYTES
process.exitCode =
  all.tried > 0 && all.faults + all.empties === 0 && share >= 97 && isWithin ? 0 : 1

async function tryOne(file: HostileFile): Promise<void> {
  const { good } = file
  const unharmed = good ? await goodOnce(good) : null
  if (unharmed && isBadItself(unharmed)) return
  const bytes = file.make()
  const thrown = failures.length
  const { made, seconds, peak } = await costOf(() => taken(parsers, { name: file.name, bytes }))
  const failed = failures.slice(thrown)
  const wrong = file.wrong(made, unharmed)
  const empties = made.faults.filter((fault) => fault === 'an empty success').length
  const faults = made.faults.length - empties
  const name = titleOf(file)
  const one: Tally = {
    tried: 1,
    asExpected: wrong === null ? 1 : 0,
    faults,
    empties,
    failed: failed.length > 0 ? 1 : 0,
    longest: { seconds, name },
    largest: { peak, name },
  }
  sets.set(file.set, added(sets.get(file.set) ?? nothing(), one))
  const why = [...(wrong === null ? [] : [wrong]), ...made.faults]
  if (seconds > MOST_SECONDS) why.push('TOO LONG')
  if (peak > MOST_BYTES) why.push('TOO LARGE')
  if (why.length > 0 || failed.length > 0 || word !== '')
    console.log(
      `${why.length > 0 ? '!!' : '  '} ${seconds.toFixed(1)} s ${Math.round(peak / 1e6)} MB ${name}: ${why.join('; ')} | ${made.says.slice(0, SHOWN)} | ${[...new Set(made.understood)].join(' ')} | ${made.inspected.join('; ').slice(0, SHOWN)}${failed.length > 0 ? ` | ${failed.join(' ').slice(0, 3 * SHOWN)}` : ''}`,
    )
}

/** What is made of it unharmed, found out once. */
function goodOnce(good: FileIn): Promise<Taken> {
  const found = before.get(good.bytes) ?? taken(parsers, good)
  before.set(good.bytes, found)
  return found
}

/** Some shipped letters are: what is said of one says nothing of how it was harmed. */
function isBadItself({ refused, doubts }: Taken): boolean {
  return (
    refused.length > 0 ||
    doubts.some((code) => /^(?:ending-disagrees|damaged-part|.*-cut)$/.test(code))
  )
}

function titleOf({ set, name, how }: HostileFile): string {
  return `${set}: ${name}${how === undefined ? '' : ` (${how.slice(0, SHOWN)})`}`
}

function added(a: Tally, b: Tally): Tally {
  return {
    tried: a.tried + b.tried,
    asExpected: a.asExpected + b.asExpected,
    faults: a.faults + b.faults,
    empties: a.empties + b.empties,
    failed: a.failed + b.failed,
    longest: b.longest.seconds > a.longest.seconds ? b.longest : a.longest,
    largest: b.largest.peak > a.largest.peak ? b.largest : a.largest,
  }
}

function inLine({ tried, asExpected, faults, empties, longest, largest }: Tally): string {
  return `${tried} files, ${asExpected} as expected, ${faults} crashes, ${empties} empty, longest ${longest.seconds.toFixed(1)} s, most ${Math.round(largest.peak / 1e6)} MB`
}
