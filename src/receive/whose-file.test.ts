import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BodyAsked } from '../vocabulary/survey.ts'
import { type FileSigns, proposedByName, whoseFile } from './whose-file.ts'

const bodies: BodyAsked[] = [
  { slug: 'ashby', name: 'Ashby Council', workforce: null, email: 'foi@ashby.example' },
  {
    slug: 'north-ashby',
    name: 'North Ashby Council',
    workforce: null,
    email: 'foi@nashby.example',
  },
  { slug: 'beck-vale', name: 'Beck Vale', workforce: null },
  { slug: 'essex', name: 'Essex', workforce: null },
]
const whose = (signs: Partial<FileSigns>) =>
  whoseFile({ name: 'reply.pdf', sender: null, text: null, ...signs }, bodies)

for (const [says, signs, body] of [
  ['the address of a body', { sender: 'FOI <FOI@Ashby.example>' }, 'ashby'],
  ['another address of its house', { sender: 'j.doe@nashby.example' }, 'north-ashby'],
  ['a police address', { sender: 'foi@essex.pnn.police.uk' }, 'essex'],
  ['its name', { name: 'beck_vale-reply 2.pdf' }, 'beck-vale'],
  ['the longer of two names in it', { name: 'North Ashby Council.xlsx' }, 'north-ashby'],
  ['the folder it came in', { name: 'replies/ashby/letter.docx' }, 'ashby'],
  ['the head of its letter', { text: 'BECK VALE\nTown Hall\n\nDear Sir' }, 'beck-vale'],
  ['the sender before the name', { sender: 'foi@ashby.example', name: 'beck-vale.pdf' }, 'ashby'],
  ['nothing', { text: 'Dear Sir, we hold nothing.' }, null],
  ['two bodies', { name: 'Essex and Beck Vale.pdf' }, null],
] as const) {
  test(`a file that shows ${says} is ${body ? `${body}’s` : 'asked about'}`, () =>
    assert.equal(whose(signs), body))
}

test('a file that holds a word of one body’s name alone is proposed for it, and placed by nobody', () => {
  assert.equal(whose({ name: 'beck.csv' }), null)
  assert.equal(proposedByName('beck.csv', bodies), 'beck-vale')
  assert.equal(proposedByName('reply_Vale (2).xlsx', bodies), 'beck-vale')
  // Each word of these stands in two names, in none, or tells two bodies.
  for (const name of ['ashby.csv', 'council tax.csv', 'reply.pdf', 'north beck.pdf', 'becks.csv'])
    assert.equal(proposedByName(name, bodies), null, name)
})
