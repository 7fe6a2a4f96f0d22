import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Flag, Run } from '../../vocabulary/document.ts'
import { clausesOf } from './clauses-of.ts'

/** Lines of a letter or page, each a run of its own; a head is marked with its flag. */
function written(...lines: (string | [text: string, flag: Flag])[]) {
  const runs: Run[] = []
  let text = ''
  for (const line of lines) {
    const [words, flag] = typeof line === 'string' ? [line] : line
    const at = { start: text.length, end: text.length + words.length }
    if (words) runs.push({ ...at, place: { kind: 'text', ...at }, ...(flag && { flags: [flag] }) })
    text += `${words}\n`
  }
  return { text, runs }
}

const inShort = (...lines: Parameters<typeof written>) =>
  clausesOf(written(...lines)).map(({ number, under, text }) => [number, under.join(' / '), text])

test('a numbered paragraph is a clause, with the headings it stands under', () => {
  assert.deepEqual(
    inShort(
      ['Personal accounts', 'heading'],
      '1.1 You must not post.',
      '1.2 You may say where you work.',
      ['Corporate accounts', 'heading'],
      '2.1 Only those trained may post.',
    ),
    [
      ['1.1', 'Personal accounts', 'You must not post.'],
      ['1.2', 'Personal accounts', 'You may say where you work.'],
      ['2.1', 'Corporate accounts', 'Only those trained may post.'],
    ],
  )
})

test('a short numbered title above its own sub-numbers is a heading', () => {
  assert.deepEqual(inShort('4 Personal accounts', '4.1 Do not post.', '4.2 Do not share.'), [
    ['4.1', '4 Personal accounts', 'Do not post.'],
    ['4.2', '4 Personal accounts', 'Do not share.'],
  ])
})

test('a letter, a bullet and a paragraph without a number belong to the clause above', () => {
  assert.deepEqual(inShort('1. You must not:', '(a) post;', '- share;', 'or like.', '2. End.'), [
    ['1', '', 'You must not:\n(a) post;\n- share;\nor like.'],
    ['2', '', 'End.'],
  ])
})

test('a number that does not follow on begins a sentence, not a clause', () => {
  for (const line of ['12 officers were asked.', '2013 was the year of it.', '24 7 cover is kept.'])
    assert.deepEqual(inShort('1. One.', '2. Two.', line), [
      ['1', '', 'One.'],
      ['2', '', `Two.\n${line}`],
    ])
})

test('without numbers what stands under a heading is the clause', () => {
  assert.deepEqual(
    inShort(['Your posts', 'heading'], 'Think.', 'Wait.', ['Help', 'heading'], 'Ask.'),
    [
      [null, 'Your posts', 'Think.\nWait.'],
      [null, 'Help', 'Ask.'],
    ],
  )
})

test('without numbers and headings each paragraph is a clause', () => {
  assert.deepEqual(inShort('Think before', 'you post.', '', 'Ask for help.'), [
    [null, '', 'Think before you post.'],
    [null, '', 'Ask for help.'],
  ])
})

test('hashes are headings in Markdown, by their level, and stars no words', () => {
  assert.deepEqual(
    inShort('# Policy', '', '## Posts', '', '1. Do **not** post.', '', '## Help', '', '2. Ask.'),
    [
      ['1', 'Policy / Posts', 'Do not post.'],
      ['2', 'Policy / Help', 'Ask.'],
    ],
  )
})

test('numbers begin anew under a new heading', () => {
  assert.deepEqual(inShort(['A', 'heading'], '1. One.', '2. Two.', ['B', 'heading'], '1. Three.'), [
    ['1', 'A', 'One.'],
    ['2', 'A', 'Two.'],
    ['1', 'B', 'Three.'],
  ])
})

test('what is deleted, hidden or stands in the foot of a page is no rule', () => {
  assert.deepEqual(
    inShort('1. One.', ['2. Gone.', 'deleted'], ['Page 2 of 3', 'header-footer'], '2. Two.'),
    [
      ['1', '', 'One.'],
      ['2', '', 'Two.'],
    ],
  )
})

test('an empty file has no clause', () => {
  assert.deepEqual(inShort(''), [])
})
