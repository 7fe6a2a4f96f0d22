import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { police43 } from '../../src/vocabulary/bodies.ts'
import { factRows } from '../../src/vocabulary/facts.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { CLAIMS } from './claims.ts'
import { folderOf, NOTES, policeAndSocialMedia } from './police-and-social-media.ts'

const folder = fileURLToPath(new URL('../police-and-social-media-2014/', import.meta.url))
const northumbria = new URL(
  '../../fixtures/extract/replies/northumbria-170-14.txt',
  import.meta.url,
)
const files = policeAndSocialMedia(readFileSync(northumbria, 'utf8'))

const printed = factRows('pa-2014-figures', [
  'ons_code',
  'survey',
  'status',
  'figure',
  'officers',
  'staff',
  'source_url',
])
const slugOf = new Map(police43.map(({ onsCode, slug }) => [onsCode, slug]))
const ofPressAssociation = printed.filter(({ survey }) => /^PA 2014(?! \(variant)/.test(survey))

test('made again, every file is the same to the byte', () => {
  for (const { path, bytes } of files)
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, path))), bytes, path)
})

test('each note that gives a total gives the one that was printed, in the paper that printed it', () => {
  const totals = NOTES.flatMap(({ force, figures, paper }) =>
    figures
      .filter(({ role }) => role === 'total')
      .map(({ value }) => ({ force, value: String(value.low), address: paper.address })),
  )
  const known = ofPressAssociation
    .filter(({ status }) => status === 'figure')
    .map(({ ons_code, figure, source_url }) => ({
      force: slugOf.get(ons_code) ?? '',
      value: figure,
      address: source_url,
    }))
  const byForce = (a: { force: string }, b: { force: string }) => (a.force < b.force ? -1 : 1)
  assert.equal(totals.length, 25)
  assert.deepEqual(totals.sort(byForce), known.sort(byForce))
})

test('the 25 come to 639, and the four that refused name no section', () => {
  const all = NOTES.flatMap(({ figures }) => figures).filter(({ role }) => role === 'total')
  assert.equal(
    all.reduce((sum, { value }) => sum + value.low, 0),
    639,
  )
  const refusals = NOTES.filter(({ answers }) =>
    answers.some(({ number, answer }) => number === '1a' && answer === 'refused'),
  )
  assert.deepEqual(refusals.map(({ force }) => force).sort(), [
    'essex',
    'hampshire',
    'merseyside',
    'staffordshire',
  ])
  for (const { says } of refusals) assert.doesNotMatch(says.join(' '), /section \d|s\.? ?\d/i)
})

test('a force whose figure was not found has none, and what another survey printed of it is a claim', () => {
  const without = ofPressAssociation
    .filter(({ status }) => status === 'responded_figure_not_found')
    .map(({ ons_code }) => slugOf.get(ons_code))
  assert.equal(without.length, 13)
  for (const { force, figures } of NOTES)
    if (without.includes(force) || force === 'dorset') assert.deepEqual(figures, [], force)
  assert.ok(CLAIMS.some(({ body, value }) => body === 'dorset' && value?.low === 10))
})

test('every note says inside that it is not the force’s letter, with paper, date and address', () => {
  for (const note of NOTES) {
    const path = `replies/${note.force}/${folderOf(note)}/note.txt`
    const text = readFileSync(join(folder, path), 'utf8')
    assert.match(text, /told in our own words\. This is not the force’s letter\./, path)
    for (const said of [note.paper.paper, note.paper.address]) assert.ok(text.includes(said), path)
    for (const { ink, within } of note.figures)
      assert.ok(within.includes(ink) && text.includes(within), `${path}: ${within}`)
  }
})

test('one note stands in each folder', () => {
  const paths = NOTES.map((note) => `${note.force}/${folderOf(note)}`)
  assert.equal(new Set(paths).size, paths.length)
})

test('of each force that gave one number is confirmed as the answer to 1a, and no other without a facet', () => {
  const decisions: Decision[] = parse(readFileSync(join(folder, 'decisions.yaml'), 'utf8'))
  const totals = decisions.filter(
    ({ action, about, question, reads }) =>
      action !== 'reject' && about === 'figure' && question === '1a' && reads?.value,
  )
  const parts = new Set(['officers', 'staff'])
  const whole = totals.filter(({ reads }) => !parts.has(String(reads?.population)))
  assert.equal(whole.length, 25)
  assert.equal(new Set(whole.map(({ body }) => body)).size, 25)
})
