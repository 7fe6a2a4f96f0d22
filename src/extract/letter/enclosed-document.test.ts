import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { extractReply } from '../extract-reply.ts'

const LETTER =
  'Dear Requester,\nThere were 14 complaints in 2022. Our policy is attached.\nKind regards'
const POLICY = `Complaints Policy
Version 4.0, approved March 2023
1. A complainer may ask for an internal review. The original decision is upheld or overturned.
2. In 2021 there were 112 complaints.`

const read = (...files: [text: string, name: string][]) =>
  extractReply(
    files.map(([text, name]) => aLetter(text, name)),
    { file: 'reply.eml' },
  )
const numbers = ({ figures }: ReturnType<typeof read>) =>
  figures.map(({ value }) => ('none' in value ? null : value.low))

test('a policy that came with a letter is no internal review, and its numbers are no answer', () => {
  const reply = read([LETTER, 'reply.txt'], [POLICY, 'policy.txt'])
  assert.equal(reply.kind, 'decision')
  assert.deepEqual(numbers(reply), [14])
})

test('which of the files is the letter does not hang on their order', () => {
  assert.deepEqual(numbers(read([POLICY, 'a.txt'], [LETTER, 'b.txt'])), [14])
})

test('a response about a policy is a letter', () => {
  const RESPONSE = 'Response to a request about our policy\nThere were 7 complaints in 2022.'
  assert.deepEqual(
    numbers(read(['Dear Requester,\nPlease see attached.', 'a.txt'], [RESPONSE, 'b.txt'])),
    [7],
  )
})
