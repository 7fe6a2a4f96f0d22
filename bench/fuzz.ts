// Good files of every format, one byte of each changed by chance, through the children: nothing throws, nothing hangs, no success is
// empty, and what a format can tell of the harm is said. node bench/fuzz.ts [HOW MANY] [SEED] [WORD]; it prints what was passed over.
import { openParsers } from '../src/desks/child/parsers.ts'
import { chance, goodFiles } from './mutated-files.ts'
import { type Said, whatIsSaid, withSameWords } from './said.ts'

const [many = '2000', seed = '9', word = ''] = process.argv.slice(2)
/** A checksum or a structure tells of every changed byte that matters; the words of the others are letters like any. */
const CHECKED = /\.(?:docx|xlsx|xlsb|ods|odt|zip|gz|png|pdf)$/
/** Reading a picture takes seconds. */
const SELDOM = /^scan\./
const parsers = openParsers({ count: 2 })
const random = chance(Number(seed))
const files = Object.entries(goodFiles()).filter(([name]) => name.includes(word))
const good = new Map<string, Said>()
const tally: Record<string, number> = {}
const count = (what: string): void => {
  tally[what] = (tally[what] ?? 0) + 1
}
let longest = 0

for (let n = 0; n < Number(many); n++) {
  const [name, bytes] = files[random(files.length)] ?? ['', new Uint8Array()]
  if (SELDOM.test(name) && random(20) > 0) {
    n--
    continue
  }
  if (!good.has(name)) good.set(name, await whatIsSaid(parsers, name, bytes))
  const before = good.get(name)
  const harmed = Buffer.from(bytes)
  const at = random(harmed.length)
  harmed[at] = (harmed[at] ?? 0) ^ (1 + random(255))
  const said = await whatIsSaid(parsers, name, harmed)
  longest = Math.max(longest, said.seconds)
  if (!before) continue
  const more = said.doubts.some((code) => !before.doubts.includes(code))
  const what = said.threw
    ? 'THREW'
    : said.empties > 0 || (said.refused.length === 0 && said.text.trim() === '')
      ? 'EMPTY'
      : said.refused.length > 0
        ? `refused ${[...new Set(said.refused)].join(' ')}`
        : withSameWords(said.text, before.text)
          ? more
            ? 'as before, doubted'
            : 'as before'
          : more
            ? 'otherwise, doubted'
            : CHECKED.test(name)
              ? 'PASSED OVER'
              : 'otherwise, and nothing can tell'
  count(what)
  if (/^[A-Z]|empty|bomb|unsupp/.test(what))
    console.log(
      `!! ${what} ${name} at ${at}: ${said.threw ?? JSON.stringify(said.text.slice(0, 200))}`,
    )
}
await parsers.close()
console.log(`${many} files of seed ${seed}, longest ${longest.toFixed(1)} s on the clock`, tally)
process.exitCode = Object.keys(tally).some((what) => /^[A-Z]/.test(what)) ? 1 : 0
