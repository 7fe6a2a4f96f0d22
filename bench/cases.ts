// npm run bench:cases [-- FOLDER…]: the fields of cases, against what a careful human read (NAME.txt beside NAME.json with `cases`).
// A survey.yaml in a folder says what was asked. Beside it stands what the same letters give to somebody who copies their cells as they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import type { Survey } from '../src/vocabulary/survey.ts'
import { asRead } from '../test/a-letter.ts'
import {
  type CaseScore,
  casesCopied,
  casesRead,
  noCases,
  scoreCases,
  type TrueCase,
  truthOf,
} from './cases/score-cases.ts'

const SETS = [
  'fixtures/extract/replies',
  'fixtures/extract/fresh',
  'fixtures/extract/cases/dog-bites',
  'fixtures/extract/cases/prosecutions',
]
const args = process.argv.slice(2)
const withList = args.includes('--list')
const named = args.filter((one) => !one.startsWith('--'))

for (const folder of named.length > 0 ? named : SETS) {
  const [read, copied] = [noCases(), noCases()]
  const survey = surveyOf(folder)
  for (const name of lettersOf(folder)) {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const truth = truthOf(readFileSync(join(folder, `${name}.json`), 'utf8'))
    if (truth.length === 0) continue
    const extraction = extractReply([await asRead(text, `${name}.txt`)], {
      file: `${name}.txt`,
      ...(survey && { survey, body: survey.bodies[0]?.slug }),
    })
    scoreCases(truth, casesRead(extraction.caseRows), read, withList ? name : null)
    scoreCases(truth, casesCopied(text), copied, null)
  }
  print(folder, read, copied)
}
if (named.length === 0) await formats()

/** The forces that do not exist: their truth was written with their letters. */
async function formats(): Promise<void> {
  const truth: { bodies: Record<string, { caseRows?: { file: string; facets: TrueCase }[] }> } =
    JSON.parse(readFileSync('fixtures/formats.truth.json', 'utf8'))
  const read = noCases()
  for (const [body, { caseRows = [] }] of Object.entries(truth.bodies))
    for (const file of new Set(caseRows.map((row) => row.file))) {
      const folder = join('fixtures/formats/replies', body)
      const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((one) =>
        one.endsWith(file),
      )
      if (path === undefined) continue
      const outcome = await readFile({
        name: file,
        bytes: new Uint8Array(readFileSync(join(folder, path))),
      })
      const documents = outcome.status === 'read' ? [outcome.document] : []
      const wanted = caseRows.filter((row) => row.file === file).map(({ facets }) => facets)
      scoreCases(wanted, casesRead(extractReply(documents, { file }).caseRows), read, body)
    }
  print('fixtures/formats', read, null)
}

function lettersOf(folder: string): string[] {
  return readdirSync(folder)
    .filter(
      (file) => file.endsWith('.txt') && existsSync(join(folder, file.replace('.txt', '.json'))),
    )
    .map((file) => file.slice(0, -'.txt'.length))
    .sort()
}

function surveyOf(folder: string): Survey | undefined {
  const path = join(folder, 'survey.yaml')
  if (!existsSync(path)) return undefined
  const { folder: read, problems } = readFolder('cases', {
    'survey.yaml': readFileSync(path, 'utf8'),
  })
  if (!read) throw new Error(`${path}: ${JSON.stringify(problems)}`)
  return read.survey
}

function print(folder: string, read: CaseScore, copied: CaseScore | null): void {
  const asked = (score: CaseScore) => score.right + score.wrong + score.missing
  const share = (score: CaseScore) => ((100 * score.right) / Math.max(1, asked(score))).toFixed(1)
  console.log(
    `${folder}: ${read.letters} letters, ${read.cases} cases (${read.casesRead} read): of ${asked(read)} fields right ${read.right} (${share(read)} %), wrong ${read.wrong}, missing ${read.missing}; invented ${read.invented}${copied ? `; copied cell by cell right ${copied.right} (${share(copied)} %)` : ''}`,
  )
}
