// npm run bench:cases [-- FOLDER…]: the fields of cases, against what a careful human read (NAME.txt, NAME.docx … beside NAME.json with `cases`).
// NAME.yaml, or a survey.yaml in the folder, says what was asked. Beside it stands what the same letters give to somebody who copies their cells as they are.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFolder } from '../src/survey/read-folder.ts'
import type { Survey } from '../src/vocabulary/survey.ts'
import { documentsOf } from './cases/documents-of.ts'
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
  ...readdirSync('fixtures/extract/cases')
    .filter((name) => extname(name) === '')
    .map((topic) => join('fixtures/extract/cases', topic)),
]
const args = process.argv.slice(2)
const withList = args.includes('--list')
const named = args.filter((one) => !one.startsWith('--'))

for (const folder of named.length > 0 ? named : SETS) {
  const [read, copied] = [noCases(), noCases()]
  const ofAll = surveyIn(join(folder, 'survey.yaml'))
  for (const file of lettersOf(folder)) {
    const truth = truthOf(readFileSync(join(folder, `${stemOf(file)}.json`), 'utf8'))
    if (truth.length === 0) continue
    const documents = await documentsOf(join(folder, file))
    const survey = surveyIn(join(folder, `${stemOf(file)}.yaml`)) ?? ofAll
    const extraction = extractReply(documents, {
      file,
      ...(survey && { survey, body: survey.bodies[0]?.slug }),
    })
    scoreCases(truth, casesRead(extraction.caseRows), read, withList ? stemOf(file) : null)
    scoreCases(truth, casesCopied(documents.map(({ text }) => text).join('\n')), copied, null)
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
      const documents = await documentsOf(join(folder, path))
      const wanted = caseRows.filter((row) => row.file === file).map(({ facets }) => facets)
      scoreCases(wanted, casesRead(extractReply(documents, { file }).caseRows), read, body)
    }
  print('fixtures/formats', read, null)
}

function stemOf(file: string): string {
  return file.slice(0, -extname(file).length)
}

function lettersOf(folder: string): string[] {
  return readdirSync(folder)
    .filter(
      (file) => !/\.(?:json|yaml)$/.test(file) && existsSync(join(folder, `${stemOf(file)}.json`)),
    )
    .sort()
}

function surveyIn(path: string): Survey | undefined {
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
