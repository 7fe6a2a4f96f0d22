// Small surveys whose tables were once read for something else, each held against what a careful human reads in them.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { surveyIn } from '../src/desks/cli/survey-in.ts'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { unpackAll } from '../src/receive/unpack-all.ts'
import { unpackFile } from '../src/receive/unpack-file.ts'
import type { Document } from '../src/vocabulary/document.ts'
import { inUnits } from '../src/vocabulary/least-unit.ts'
import type { Figure } from '../src/vocabulary/reply.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/surveys/cases', import.meta.url))
const cases = readdirSync(FOLDER).filter((name) =>
  readdirSync(join(FOLDER, name)).includes('tables.json'),
)

test('there are cases', () => assert.ok(cases.length >= 7))

for (const name of cases)
  test(`${name}: every figure of the table, and nothing else`, async () => {
    const folder = join(FOLDER, name)
    const expected: Record<string, string[]> = JSON.parse(
      readFileSync(join(folder, 'tables.json'), 'utf8'),
    )
    const survey = await surveyIn(folder)
    for (const [file, figures] of Object.entries(expected)) {
      const bytes = new Uint8Array(readFileSync(join(folder, 'replies', file)))
      const [body] = file.split('/')
      const read = extractReply(await documentsIn({ name: basename(file), bytes }), {
        survey,
        file,
        ...(body !== undefined && { body }),
      })
      assert.deepEqual(read.figures.filter(inTable).map(inShort), figures)
    }
  })

/** Sentences beside a table are another matter: their ink has words in it. */
const inTable = ({ ink, place }: Figure): boolean =>
  !/[a-z]/i.test(ink) && !('path' in place && place.path.startsWith('paragraph'))

/** "1 312 2023/24 ward=Abbey" */
function inShort({ question, kind, value, period, facets }: Figure): string {
  const { low, high } =
    'none' in value ? { low: value.none, high: value.none } : inUnits(value, kind)
  const when =
    period === null
      ? 'no period'
      : 'year' in period
        ? period.year
        : 'financialYear' in period
          ? period.financialYear
          : `${period.from} to ${period.to}`
  const parts = Object.entries(facets).map(([dimension, category]) => `${dimension}=${category}`)
  return [question, low === high ? low : `${low}-${high}`, when, ...parts].join(' ')
}

async function documentsIn(whole: { name: string; bytes: Uint8Array }): Promise<Document[]> {
  const documents: Document[] = []
  for await (const { name, bytes, leaf } of unpackAll([whole], async (inner, spent) =>
    unpackFile(inner, spent),
  )) {
    const outcome = leaf && bytes ? await readFile({ name, bytes }) : null
    if (outcome?.status === 'read') documents.push(outcome.document)
  }
  return documents
}
