// What a letter says that puts something to a body before print.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../../../vocabulary/survey.ts'
import { gapsIn } from './chase-facts.ts'
import { rightOfReply } from './right-of-reply.ts'

const survey: Survey = {
  slug: 's',
  title: 'Library fines',
  law: 'foia',
  period: null,
  questions: [],
  bodies: [{ slug: 'ashcombe', name: 'Ashcombe Council', workforce: null }],
  readers: 1,
  newsroom: { name: 'The Herald' },
}
const put = (more: object = {}) =>
  rightOfReply({
    survey,
    body: { slug: 'ashcombe', name: 'Ashcombe Council', workforce: null },
    asked: {
      body: 'ashcombe',
      askedOn: '2026-12-01',
      deadline: '2026-12-08',
      claim: 'Ashcombe Council gave 41 fines.',
      ...more,
    },
    signer: 'Sam Reed',
  })

test('the claim stands in it as it will be printed, with the last day for an answer and what follows on silence', () => {
  const { subject, text } = put()
  assert.equal(subject, 'For your reply by 8 December 2026: Library fines')
  assert.match(text, /\n\nAshcombe Council gave 41 fines\.\n\n/)
  assert.match(text, /The Herald intends to publish a report/)
  assert.match(text, /will say that you were asked, and had until that day/)
  assert.deepEqual(gapsIn(text), [])
})

test('without a claim nothing is made up', () => {
  assert.deepEqual(gapsIn(put({ claim: undefined }).text), ['what is put to it'])
})
