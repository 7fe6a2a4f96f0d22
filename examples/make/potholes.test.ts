import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { sameInk, sameValue } from '../../bench/surveys/alike.ts'
import type { SurveyTruth } from '../../bench/surveys/truth.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { potholesFolder } from './potholes.ts'

const folder = fileURLToPath(new URL('../potholes/', import.meta.url))
const trial = fileURLToPath(new URL('../../fixtures/surveys/potholes/', import.meta.url))
const files = await potholesFolder(trial)
const truth: SurveyTruth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))

test('made again, every file is the same to the byte', () => {
  for (const { path, bytes } of files)
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, path))), bytes, path)
})

test('its replies show the formats in which replies come', () => {
  const endings = files
    .filter(({ path }) => path.startsWith('replies/'))
    .map(({ path }) => extname(path))
  assert.deepEqual([...new Set(endings)].sort(), ['.docx', '.eml', '.pdf', '.txt', '.xlsx', '.zip'])
})

test('it says first that it is invented, and asks eleven councils', () => {
  const survey = parse(readFileSync(join(folder, 'survey.yaml'), 'utf8'))
  assert.match(survey.notice, /^Invented example\. No council in it exists/)
  assert.equal(survey.bodies.length, 11)
  assert.deepEqual(
    survey.bodies.map(({ slug }: { slug: string }) => slug).sort(),
    truth.bodies.map(({ slug }) => slug).sort(),
  )
})

test('what the example editor confirmed is what the truth has under that question, in pounds and days', () => {
  const decisions: Decision[] = parse(readFileSync(join(folder, 'decisions.yaml'), 'utf8'))
  const confirmed = decisions.filter(
    ({ action, about }) => about === 'figure' && action !== 'reject',
  )
  assert.ok(confirmed.length > 100, `only ${confirmed.length} are confirmed`)
  for (const { body, question, evidence, reads } of confirmed) {
    const ink = evidence[0]?.ink ?? ''
    const meant = truth.bodies.find(({ slug }) => slug === body)?.figures ?? []
    const read = { ink, around: ink, unit: reads?.unit ?? '', value: reads?.value }
    assert.ok(
      meant.some(
        (one) =>
          [one.question].flat().includes(question ?? '') &&
          sameInk(one.ink, read) &&
          sameValue(one, { ...read, kind: one.kind }),
      ),
      `${body} ${question}: “${ink}” as ${JSON.stringify(reads?.value)}`,
    )
  }
})
