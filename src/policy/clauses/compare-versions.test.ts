import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Clause } from '../../vocabulary/force/policy.ts'
import { compareVersions } from './compare-versions.ts'

const clause = (id: string, number: string, text: string): Clause => ({
  id,
  number,
  under: [],
  text,
})

const before = [
  clause('c1', '1', 'Do not post.'),
  clause('c2', '2', 'Ask first.'),
  clause('c3', '3', 'Stay calm.'),
]

test('a clause is the same, moved, changed, added or removed, each in its place', () => {
  const after = [
    clause('c1', '1', 'Do not post.'),
    clause('c4', '2', 'Think.'),
    clause('c3', '3', 'Stay very calm.'),
  ]
  assert.deepEqual(
    compareVersions(before, after).map(({ id, kind }) => [id, kind]),
    [
      ['c1', 'same'],
      ['c2', 'removed'],
      ['c4', 'added'],
      ['c3', 'changed'],
    ],
  )
})

test('a clause with its words under another number moved', () => {
  assert.deepEqual(
    compareVersions(before, [clause('c2', '1', 'Ask first.')]).map(({ id, kind }) => [id, kind]),
    [
      ['c1', 'removed'],
      ['c2', 'moved'],
      ['c3', 'removed'],
    ],
  )
})

test('the words of a changed clause say what came and what went', () => {
  const [change] = compareVersions(
    [clause('c1', '1', 'Do not post.')],
    [clause('c1', '1', 'Do not share.')],
  )
  assert.deepEqual(
    change?.words.filter(({ kind }) => kind !== 'same').map(({ text, kind }) => [text, kind]),
    [
      ['post', 'out'],
      ['share', 'in'],
    ],
  )
})

test('both texts can be put together again from the words', () => {
  for (const change of compareVersions(before, [clause('c2', '2', 'Always ask first, please.')])) {
    const without = (gone: string) =>
      change.words.flatMap(({ text, kind }) => (kind === gone ? [] : [text])).join('')
    assert.equal(without('in'), change.before?.text ?? '')
    assert.equal(without('out'), change.after?.text ?? '')
  }
})
