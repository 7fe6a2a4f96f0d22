// Reply sheets of invented surveys, filled in by chance, written, read and understood: does each say what was written?
// node bench/sheets.ts [TIMES] [SEED]
import fc from 'fast-check'
import { anyFilled } from '../fixtures/make/filled-sheets.ts'
import { wrongIn } from '../fixtures/make/sheet-truth.ts'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { writeOds } from '../src/write/write-ods.ts'
import { writeXlsx } from '../src/write/write-xlsx.ts'

const [times = 1000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const wrong: string[] = []
let [figures, cases, sheets] = [0, 0, 0]

for (const [i, filled] of fc.sample(anyFilled, { numRuns: times, seed }).entries()) {
  const file = i % 2 === 0 ? 'reply.xlsx' : 'reply.ods'
  const bytes = (i % 2 === 0 ? writeXlsx : writeOds)(filled.workbook)
  const read = await readFile({ name: file, bytes })
  if (read.status !== 'read') {
    wrong.push(`${i}: ${read.reason.message}`)
    continue
  }
  const { survey, body } = filled
  const said = extractReply([read.document], { survey, body, file })
  wrong.push(...wrongIn(filled, said).map((one) => `${i} (${file}): ${one}`))
  figures += said.figures.length
  cases += said.caseRows.length
  sheets++
}

for (const one of wrong.slice(0, 20)) console.log(one)
console.log(
  `${sheets} of ${times} sheets read (seed ${seed}): ${figures} figures, ${cases} cases, ${wrong.length} wrong`,
)
process.exitCode = wrong.length === 0 && sheets === times ? 0 : 1
