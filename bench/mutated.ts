// Good files of every format (bench/mutated-files.ts), harmed in one way each, read as a reply's files are, and held against the
// good file's own reading. node bench/mutated.ts [WORD] [FOLDER of more good files]
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openParsers } from '../src/desks/child/parsers.ts'
import { chance, goodFiles, MUTATIONS, type Mutation } from './mutated-files.ts'
import { type Said, whatIsSaid, withSameWords } from './said.ts'

const word = process.argv[2] ?? ''
const folder = process.argv[3]
const verbose = process.env.VERBOSE === '1'
const parsers = openParsers({ count: 2 })

/** What is wrong with the answer; null where it is as expected. */
function wrong(mutation: Mutation, good: Said, now: Said): string | null {
  if (now.threw) return `THREW ${now.threw}`
  if (now.empties > 0) return 'EMPTY SUCCESS'
  if (now.refused.length === 0 && now.text.trim() === '') return 'NOTHING SAID'
  const more = now.doubts.filter((code) => !good.doubts.includes(code))
  const same = withSameWords(now.text, good.text)
  if (mutation.harm === 'kept') return same ? null : 'not as before'
  const isBinary = /[^\t\n\r -~]/.test(now.text.slice(0, 2000)) && !same && more.length === 0
  if (isBinary) return 'NOISE AS TEXT?'
  if (now.refused.length > 0) return null
  if (same || more.length > 0) return null
  return 'SILENT'
}

const all = {
  ...goodFiles(),
  ...(folder
    ? Object.fromEntries(
        readdirSync(folder).map((f) => [f, new Uint8Array(readFileSync(join(folder, f)))]),
      )
    : {}),
}
let [tried, asExpected] = [0, 0]
const misses = new Map<string, number>()
for (const [name, bytes] of Object.entries(all)) {
  const good = await whatIsSaid(parsers, name, bytes)
  if (good.text.trim() === '') console.log(`!! good ${name} is not read: ${JSON.stringify(good)}`)
  for (const [i, mutation] of MUTATIONS.entries()) {
    const title = `${name}: ${mutation.what}`
    if (!title.includes(word) || (process.env['NO_SCANS'] && name.startsWith('scan.'))) continue
    tried++
    const made = mutation.of(bytes, chance(i + 1))
    const now = await whatIsSaid(parsers, mutation.named?.(name) ?? name, made)
    const why = wrong(mutation, good, now)
    if (!why) asExpected++
    else misses.set(why.slice(0, 20), (misses.get(why.slice(0, 20)) ?? 0) + 1)
    if (why || verbose || now.seconds > 15)
      console.log(
        `${why ? '!!' : '  '} ${now.seconds.toFixed(1)} s ${title}: ${why ?? ''} refused[${now.refused}] doubts[${[...new Set(now.doubts)]}] ${JSON.stringify(now.text.slice(0, 120))} of ${good.text.length}/${now.text.length}`,
      )
  }
}
await parsers.close()
console.log(
  `${tried} files, ${asExpected} as expected; ${JSON.stringify(Object.fromEntries(misses))}`,
)
