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

/** Letters like any: one that is changed, left out or turned round is told by nothing. */
const PLAIN = /\.(?:csv|txt|html|rtf|eml|mbox|mht|fods|fodt|xml|doc|xls|msg|tar)$/
/** ... nor is an end that never came. */
const ENDLESS = /\.(?:csv|txt|mbox)$/
const ANYWHERE =
  /^(?:without its|a bit|512 noughts|64 noughts|bytes turned|16 bytes of noise|every two|turned back|written in base64|all 0xff)/
const AT_THE_END = /^(?:cut|last)/
/** What stands behind a text is text, and its name says what a text of commas is. */
const OF_TEXT = /^(?:1,000 bytes of noise behind|named)/

const mayBeQuiet = (name: string, what: string): boolean =>
  (PLAIN.test(name) && ANYWHERE.test(what)) || (ENDLESS.test(name) && AT_THE_END.test(what))

/** What is wrong with the answer; null where it is as expected. */
function wrong(name: string, { what, harm }: Mutation, good: Said, now: Said): string | null {
  if (now.threw) return `THREW ${now.threw}`
  if (now.empties > 0) return 'EMPTY SUCCESS'
  if (now.refused.length === 0 && now.text.trim() === '') return 'NOTHING SAID'
  const more = now.doubts.some((code) => !good.doubts.includes(code))
  const same = withSameWords(now.text, good.text)
  if (harm === 'kept' && !(PLAIN.test(name) && OF_TEXT.test(what)))
    return same ? null : 'NOT AS BEFORE'
  if (now.refused.length > 0 || same || more || mayBeQuiet(name, what)) return null
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
    const why = wrong(name, mutation, good, now)
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
