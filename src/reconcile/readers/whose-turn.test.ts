import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '../../vocabulary/survey.ts'
import { canUndo, ownAnswer, taken, wanted } from './whose-turn.ts'

const answered = (...names: string[]) => names.map((by, i) => ({ by, decision: `${by}-${i + 1}` }))
const pencil = { state: 'pencil' as const }
const ann = { reader: 'Ann' }

test('of whom something is wanted', () => {
  const cases = [
    ['one reader is asked and nobody answered', pencil, 'answer'],
    ['it is settled', { state: 'confirmed' as const }, null],
    ['Ann answered and another is awaited', said(['Ann'], false), null],
    ['Ben answered and Ann has not', said(['Ben'], false), 'answer'],
    ['Ann and Ben differ', said(['Ann', 'Ben'], true), 'word'],
    ['two others differ', said(['Ben', 'Cat'], true), 'word'],
  ] as const
  assert.equal(cases.length, 6)
  for (const [what, one, expected] of cases) assert.equal(wanted(ann, one), expected, what)
})

test('a reader of two takes back their own answer and never the other’s', () => {
  const decided = { by: 'Ben', at: '2026-01-01', why: null }
  assert.equal(canUndo(ann, { ...said(['Ben'], false), decided: null }), false)
  assert.equal(canUndo(ann, { ...said(['Ben', 'Ann'], false), decided }), true)
  assert.equal(canUndo(ann, { state: 'confirmed', decided }), true)
  assert.equal(canUndo(ann, { ...pencil, decided: null }), false)
})

test('what a reader answered last is theirs, where they may see it', () => {
  const decisions = new Map([['Ann-1', decision('Ann')]])
  assert.equal(ownAnswer({ ...ann, decisions }, said(['Ann', 'Ben'], true))?.by, 'Ann')
  assert.equal(ownAnswer({ ...ann, decisions }, said(['Ben'], false)), null)
})

test('another’s answer is taken only where the two differ, and says whose it was', () => {
  const sight = { ...ann, decisions: new Map([['Ben-2', decision('Ben')]]) }
  assert.equal(
    taken(sight, said(['Ann', 'Ben'], true), 'Ben-2')?.why,
    'As Ben answered. In a note.',
  )
  assert.equal(taken(sight, said(['Ann', 'Ben'], false), 'Ben-2'), null)
  assert.equal(taken(sight, said(['Ann', 'Ben'], true), 'Cat-1'), null)
})

const said = (names: string[], differ: boolean) => ({
  ...pencil,
  readers: { answered: answered(...names), differ },
})

const decision = (by: string): Decision => ({
  body: 'kent',
  about: 'figure',
  action: 'reject',
  evidence: [],
  why: 'In a note.',
  by,
  at: '2026-01-01',
})
