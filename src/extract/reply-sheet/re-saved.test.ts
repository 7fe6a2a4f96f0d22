import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { TrueCase, TrueFigure } from '../../../fixtures/make/filled-sheets.ts'
import { wrongIn } from '../../../fixtures/make/sheet-truth.ts'
import { readFile } from '../../read/read-file.ts'
import { readFolder } from '../../survey/read-folder.ts'
import type { Extraction } from '../../vocabulary/reply.ts'
import { extractReply } from '../extract-reply.ts'

const folder = new URL('../../../fixtures/extract/reply-sheets/', import.meta.url)
const { folder: read } = readFolder('vale-assaults', {
  'survey.yaml': readFileSync(new URL('survey.yaml', folder), 'utf8'),
})
const truth: { figures: TrueFigure[]; cases: TrueCase[] } = JSON.parse(
  readFileSync(new URL('truth.json', folder), 'utf8'),
)

async function said(file: string): Promise<Extraction> {
  assert.ok(read)
  const bytes = new Uint8Array(readFileSync(new URL(file, folder)))
  const outcome = await readFile({ name: file, bytes })
  assert.equal(outcome.status, 'read')
  const documents = outcome.status === 'read' ? [outcome.document] : []
  return extractReply(documents, { survey: read.survey, body: 'ashcombe', file })
}

const files = readdirSync(folder)
const unchanged = files.filter((file) => file.startsWith('filled'))
const changed = files.filter((file) => file.startsWith('changed'))

test('the sheets of four programs and formats are here, as filled in and as changed', () => {
  assert.deepEqual([unchanged.length, changed.length], [4, 4])
})

for (const file of unchanged) {
  test(`${file} says all that was written, without a doubt of its frame`, async () => {
    assert.deepEqual(wrongIn(truth, await said(file)), [])
  })
}

for (const file of changed) {
  test(`${file} says all that can be seen, and what was changed`, async () => {
    const extraction = await said(file)
    const seen = truth.figures.filter(({ period }) => JSON.stringify(period) !== HIDDEN)
    assert.ok(seen.length < truth.figures.length)
    const east: TrueFigure = {
      question: '1',
      facets: { ward: 'East' },
      population: 'all',
      period: { financialYear: '2019/20' },
      value: { low: 5, high: 5 },
    }
    assert.deepEqual(
      wrongIn({ figures: [...seen, east], cases: truth.cases }, extraction)
        .map((one) => one.split(':')[0])
        .sort(),
      ['in doubt', 'said to be changed', 'said to be changed'],
    )
    const notes = extraction.doubts.map(({ note }) => note).join('\n')
    assert.match(notes, /a row “by ward East” was added/)
    assert.match(notes, /the column “2020\/21” is hidden; it holds \*, n\/a, 10\+/)
    assert.match(notes, /Tab Compensation .* the tab was called Q2/)
    assert.deepEqual(
      extraction.figures.filter(({ sure }) => !sure).map(({ facets }) => facets),
      [{ ward: 'East' }],
    )
  })
}

const HIDDEN = JSON.stringify({ financialYear: '2020/21' })
