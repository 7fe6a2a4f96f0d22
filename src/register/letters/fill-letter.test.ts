import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LetterPart } from '../../vocabulary/letters/letters.ts'
import { fillLetter } from './fill-letter.ts'

const text = (...parts: (string | LetterPart)[]) => ({
  text: parts.map((part) =>
    typeof part === 'string' ? { is: 'paragraph' as const, text: part } : part,
  ),
})
const said = (words: string) => ({ is: words, words })

test('a fact stands in its place, and one that is not recorded is named and never made up', () => {
  const facts = { 'fact.level': said('misconduct') }
  assert.deepEqual(fillLetter(text('{fact.level} by {fact.forum}, {fact.forum}.'), facts), {
    blocks: [{ kind: 'paragraph', text: 'misconduct by […], […].' }],
    missing: ['fact.forum'],
  })
})

test('a part that hangs on a fact is left out where it is not recorded, and asks for nothing', () => {
  const part: LetterPart = { is: 'paragraph', text: 'Until {clock.a}.', only: { key: 'clock.a' } }
  assert.deepEqual(fillLetter(text(part), {}), { blocks: [], missing: [] })
  assert.deepEqual(fillLetter(text(part), { 'clock.a': said('1 May') }).blocks, [
    { kind: 'paragraph', text: 'Until 1 May.' },
  ])
})

test('a part that hangs on a value stands with that value alone', () => {
  const only = { key: 'fact.level', values: ['misconduct'] }
  const part: LetterPart = { is: 'paragraph', text: 'A meeting.', only }
  assert.equal(fillLetter(text(part), { 'fact.level': said('gross_misconduct') }).blocks.length, 0)
  assert.equal(fillLetter(text(part), { 'fact.level': said('misconduct') }).blocks.length, 1)
})

test('what is a list is one, and without a line it is missing', () => {
  const list: LetterPart = { is: 'list', of: 'allegations' }
  const lines = ['that a post was made', 'that it stayed']
  assert.deepEqual(fillLetter(text(list), { allegations: { ...said('two'), lines } }).blocks, [
    { kind: 'list', marks: 'bullet', items: lines },
  ])
  assert.deepEqual(fillLetter(text(list), {}).missing, ['allegations'])
})

test('what was typed with its own full stop gets no second one', () => {
  const [block] = fillLetter(text('The reasons: {a}.'), { a: said('It was admitted.') }).blocks
  assert.deepEqual(block, { kind: 'paragraph', text: 'The reasons: It was admitted.' })
})

test('what was typed is printed as it was typed, its dots too', () => {
  const words = 'They wrote “wait...” and “why?. ok.. ” twice...'
  const [block] = fillLetter(text('It says: {a}'), { a: said(words) }).blocks
  assert.deepEqual(block, { kind: 'paragraph', text: `It says: ${words}` })
})
