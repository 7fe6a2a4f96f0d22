import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '../vocabulary/survey.ts'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const SURVEY = `title: Dog bites
bodies: [{ slug: ashcombe, name: Ashcombe }]
questions:
  - { number: "1", asks: "Each bite, one by one?", rows: [date, victim] }
`

const ink = {
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: 9 },
  ink: 'a postman',
} as const
const other = { ...ink, place: { kind: 'text', start: 20, end: 27 }, ink: 'a child' } as const
const about = { body: 'ashcombe', about: 'case', by: 'Jo', at: '2026-11-29' } as const

const DECISIONS: Decision[] = [
  { ...about, action: 'confirm', evidence: [ink], reads: { facets: { victim: 'postman' } } },
  {
    ...about,
    action: 'correct',
    question: '1',
    evidence: [ink],
    reads: {
      facets: { victim: 'courier', date: '2019-05-02' },
      was: { victim: 'postman' },
      act: other,
    },
    why: 'The list says so: see line 2.',
  },
  { ...about, action: 'reject', evidence: [ink], reads: { was: {} }, why: 'no' },
  {
    ...about,
    action: 'split',
    evidence: [ink],
    reads: { parts: [{ victim: 'a: b' }, { victim: '5' }] },
  },
  { ...about, action: 'join', evidence: [ink, other], reads: { facets: { victim: 'child' } } },
  {
    ...about,
    action: 'add',
    evidence: [other],
    reads: { facets: { victim: 'child' }, act: other },
  },
  { ...about, action: 'tick', evidence: [ink], reads: { was: { victim: 'postman' } } },
  { ...about, action: 'note', evidence: [ink], why: 'Nobody is named by it.' },
]

test('what is decided about cases is written and read back the same', () => {
  const { folder } = readFolder('bites', { 'survey.yaml': SURVEY })
  assert.ok(folder)
  const written = writeFolder({ ...folder, decisions: DECISIONS })
  const again = readFolder('bites', written)
  assert.deepEqual(again.problems, [])
  assert.deepEqual(again.folder?.decisions, DECISIONS)
  assert.ok(again.folder)
  const twice = writeFolder(again.folder)
  const third = readFolder('bites', twice).folder
  assert.deepEqual(third && writeFolder(third), twice)
})
