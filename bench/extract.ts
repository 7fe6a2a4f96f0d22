// npm run bench:extract [-- FOLDER]: how well replies are understood, against a truth read by hand (NAME.txt beside NAME.json).
import { existsSync } from 'node:fs'
import { extractReply } from '../src/extract/extract-reply.ts'
import type { Extraction } from '../src/vocabulary/reply.ts'
import { asRead } from '../test/a-letter.ts'
import { type Fact, type Finding, inShort, lettersIn, measuredBy } from './letter-truth.ts'

const folder = process.argv[2] ?? 'fixtures/extract/replies'
if (!existsSync(folder)) {
  console.error(
    `There is no folder ${folder}. Name one that holds replies (NAME.txt) and their truth (NAME.json).`,
  )
  process.exit(2)
}

/** Listed, and no fault by themselves: a total, a part, or something else the letter counts. */
const NOTED: Fact[] = ['beside', 'sure']
const letters = lettersIn(folder)
const findings: Finding[] = []
for (const letter of letters) {
  const { name, text, body, survey } = letter
  const read = extractReply([await asRead(text, `${name}.txt`)], {
    file: `${name}.txt`,
    body,
    ...(survey && { survey }),
  })
  const found = measuredBy(letter, read)
  print(name, read, found)
  findings.push(...found)
}

function print(name: string, read: Extraction, found: Finding[]): void {
  const wrong = found.filter(({ holds, fact }) => !holds && !NOTED.includes(fact))
  const sections = read.exemptions
    .map(({ section, question }) => (question ? `${section}@${question}` : section))
    .join(' ')
  console.log(
    `${wrong.length === 0 ? 'right' : 'WRONG'}  ${name.padEnd(24)} ${read.kind}, ${read.status}; ${sections || 'no sections'}; ${read.figures.length} figures, ${read.caseRows.length} rows`,
  )
  for (const { holds, says } of found) if (!holds) console.log(`         ${says}`)
  if (process.env['CANDOUR_ALL'])
    console.log(
      read.figures.map((figure) => `         = ${inShort(figure)}`).join('\n'),
      read.caseRows.map((row) => JSON.stringify(row.facets)).join('\n'),
    )
}

const of = (fact: Fact): Finding[] => findings.filter((one) => one.fact === fact)
const right = (fact: Fact): number => of(fact).filter(({ holds }) => holds).length
const share = (fact: Fact): string => `${right(fact)} of ${of(fact).length}`

console.log(`
${letters.length} replies: kind ${right('kind')}, status ${right('status')}, reference ${right('reference')}, date ${share('date')}
exemptions ${share('section')}, beside the truth ${of('section too many').length}; notices told from exemptions ${share('notice')}
countable values with period and population ${share('count')}; invented where the truth has none ${of('invented').length}; beside a truth that has some ${of('beside').length} (totals, parts, or wrong)
hidden counts not read as exact ${share('hidden')}
of ${of('sure').length} figures marked sure, where the truth counts, ${right('sure')} stand in it (${((100 * right('sure')) / Math.max(1, of('sure').length)).toFixed(1)} %)
case rows ${share('rows')}, outcomes ${share('outcome')}`)
