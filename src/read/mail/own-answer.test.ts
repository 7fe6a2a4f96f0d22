import assert from 'node:assert/strict'
import { test } from 'node:test'
import { announcesAnswer, sentBy } from './own-answer.ts'

const notes: [note: string, announces: boolean][] = [
  ['Please see below the response from our Professional Standards Department.', true],
  ['The information you requested is below, from the department that holds it.', true],
  ['The department has answered as follows:', true],
  ['Our finance team has provided the following figures.', true],
  ['The response to your request is set out below.', true],
  ['Your request was as follows:', false],
  ['You asked for the following information:', false],
  ['Your request for information is below.', false],
  ['Please find our response attached.', false],
  ['We do not hold this.', false],
]
for (const [note, announces] of notes) {
  test(`“${note}” ${announces ? 'announces' : 'does not announce'} an answer below`, () => {
    assert.equal(announcesAnswer(note), announces)
  })
}

test('an old mail is whose its address says', () => {
  const around = { from: '"FOI" <foi@north.example>', to: 'request-1@site.example' }
  assert.equal(sentBy('From: PSD <psd@north.example>', around), 'ours')
  assert.equal(sentBy('From: A Requester <request-1@site.example>', around), 'theirs')
  assert.equal(sentBy('From: A Requester <someone@else.example>', around), 'theirs')
  assert.equal(sentBy('From: Professional Standards', around), 'unknown')
})
