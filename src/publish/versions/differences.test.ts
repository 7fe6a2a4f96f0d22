import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { makePack } from '../make-pack.ts'
import type { PackInput } from '../pack/input.ts'
import { differences } from './differences.ts'
import { printedMark, tablesOf } from './printed-mark.ts'

let input: PackInput
before(async () => {
  input = await aCountedSurvey()
})

const tables = (given: PackInput) => tablesOf(makePack(given))

test('the same pack made twice differs in nothing and has one mark', () => {
  assert.deepEqual(differences(tables(input), tables(input)), [])
  assert.equal(printedMark(makePack(input)), printedMark(makePack(input)))
})

test('a figure that is corrected, one that is gone and a statement that came are each told once', () => {
  const [first, second] = input.figures
  assert.ok(first && second)
  const now = {
    ...input,
    figures: [
      { ...first, figure: { ...first.figure, value: { low: 3, high: 3 } } },
      ...input.figures.slice(2),
    ],
    versions: input.versions.map((one) => ({
      ...one,
      rightOfReply: [
        { body: 'west-marl', askedOn: '2026-11-10', deadline: '2026-11-17', answer: 'Sorry.' },
      ],
    })),
  }
  const found = differences(tables(input), tables(now))
  const figures = found.filter(({ what }) => what === 'figure')
  assert.equal(figures.length, 2)
  const corrected = figures.find(({ is }) => is !== null)
  assert.equal(corrected?.body, first.body)
  assert.match(corrected?.is ?? '', /^3, /)
  assert.equal(figures.find(({ is }) => is === null)?.body, second.body)
  assert.deepEqual(
    found.filter(({ what }) => what === 'statement').map(({ was, is }) => [was, is]),
    [[null, '2026-11-17; Sorry.']],
  )
  assert.notEqual(printedMark(makePack(input)), printedMark(makePack(now)))
})

test('an order that changed is no difference', () => {
  const reversed = { ...input, figures: input.figures.toReversed() }
  assert.deepEqual(
    differences(tables(input), tables(reversed)).filter(({ what }) => what === 'figure'),
    [],
  )
})

test('a version that follows another lists what it says otherwise, and prints what it puts right', () => {
  const [first] = input.figures
  assert.ok(first)
  const [one] = input.versions
  const files = makePack({
    ...input,
    before: { number: 1, tables: tables({ ...input, figures: input.figures.slice(1) }) },
    versions: [
      one ?? { number: 1, asOf: '2026-11-22', changed: 'First.' },
      {
        number: 2,
        asOf: '2026-11-24',
        changed: 'One number more.',
        corrections: [
          { body: first.body, question: '1a', said: 'none', says: '=2+3 <b>', why: 'Overlooked.' },
        ],
      },
    ],
  })
  const text = (path: string) => String(files.find((file) => file.path === path)?.content)
  const changes = JSON.parse(text('data/changes.json'))
  assert.deepEqual([changes.from, changes.to, changes.changes.length], [1, 2, 1])
  assert.equal(changes.changes[0].was, null)
  for (const path of ['corrections.html', `bodies/${first.body}.html`])
    assert.match(text(path), /It said: none It says now: =2\+3 &lt;b&gt; Why: Overlooked\./, path)
  assert.match(text('data/corrections.csv'), /2,2026-11-24,.*,none,'=2\+3 <b>,Overlooked\./)
  assert.match(text('index.html'), /href="corrections\.html"/)
})
