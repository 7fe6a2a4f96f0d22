import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Document, evidenceOf } from '../../src/vocabulary/document.ts'
import type { Extraction, Figure } from '../../src/vocabulary/reply.ts'
import { decide } from './decide.ts'
import { said } from './letter.ts'
import type { BodyTruth } from './truth.ts'

const text =
  'Between those dates there were 20 investigations of officers and staff. Form 20 applies.'
const letter: Document = {
  file: 'reply.txt',
  sha256: 'ab',
  mediaType: 'text/plain',
  pageCount: null,
  text,
  runs: [{ start: 0, end: text.length, place: { kind: 'text', start: 0, end: text.length } }],
  tables: [],
  pages: [],
  doubts: [],
}

const truth: BodyTruth = {
  received: '2014-03-14',
  reference: '1',
  kind: 'decision',
  status: 'full',
  answers: [{ number: '1a', answer: 'full', sections: [], ink: '20 investigations' }],
  exemptions: [],
  figures: [
    said({
      file: 'reply.txt',
      value: 20,
      unit: 'investigation',
      unitInk: 'investigations',
      ink: '20',
      within: '20 investigations',
    }),
  ],
  caseRows: [],
  notes: [],
}

const reading = (more: Partial<Figure> = {}): Figure => ({
  ...evidenceOf(letter, text.indexOf('20 inv'), text.indexOf('20 inv') + 17),
  question: '1a',
  unit: 'investigation',
  unitInk: 'investigations',
  population: 'all',
  period: null,
  facets: {},
  value: { low: 20, high: 20 },
  sure: true,
  ...more,
})

const read = (...figures: Figure[]): Extraction => ({
  file: 'reply.txt',
  kind: 'decision',
  status: 'full',
  questions: [{ number: '1a', answer: 'full', sections: [], data: true }],
  exemptions: [],
  figures,
  caseRows: [],
  doubts: [],
})

const figuresOf = (extraction: Extraction) =>
  decide({ body: 'kent', documents: [letter], extraction }, truth).filter(
    ({ about }) => about === 'figure',
  )

test('a reading that says what the letter says is confirmed, without a why', () => {
  const [decision] = figuresOf(read(reading()))
  assert.equal(decision?.action, 'confirm')
  assert.equal(decision?.why, undefined)
})

const wrong: [what: string, reading: Partial<Figure>, why: RegExp][] = [
  ['value', { value: { low: 21, high: 21 } }, /value: 20, not 21/],
  ['unit', { unit: 'person' }, /unit: investigation, not person/],
  ['population', { population: 'officers' }, /population: officers and staff, not officers/],
  ['question', { question: '2' }, /question: 1a, not 2/],
  ['period', { period: { year: '2013' } }, /period: .*, not 2013/],
  ['facets', { facets: { outcome: 'dismissed' } }, /facets: none, not outcome dismissed/],
  ['ceiling', { value: { low: 20, high: null } }, /value: 20, not 20 to unknown/],
]

for (const [what, as, why] of wrong) {
  test(`a reading with another ${what} is corrected, never confirmed`, () => {
    const [decision] = figuresOf(read(reading(as)))
    assert.equal(decision?.action, 'correct')
    assert.match(decision?.why ?? '', why)
    assert.deepEqual(decision?.reads?.value, { low: 20, high: 20 })
  })
}

test('a figure that no machine read is added, on its ink and the body’s own word', () => {
  const [decision] = figuresOf(read())
  assert.equal(decision?.action, 'correct')
  assert.equal(decision?.evidence[0]?.ink, '20 investigations')
  assert.match(decision?.why ?? '', /Not read by machine/)
})

test('the same number elsewhere in the letter is rejected', () => {
  const at = text.indexOf('20 applies')
  const stray = reading(evidenceOf(letter, at, at + 2))
  assert.deepEqual(
    figuresOf(read(reading(), stray)).map(({ action }) => action),
    ['confirm', 'reject'],
  )
})

test('a truth that stands nowhere in the letter stops the work', () => {
  const [figure] = truth.figures
  assert.ok(figure)
  const other = { ...truth, figures: [{ ...figure, within: '19 investigations' }] }
  const reply = { body: 'kent', documents: [letter], extraction: read() }
  assert.throws(() => decide(reply, other), /stands nowhere/)
})
