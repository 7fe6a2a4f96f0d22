import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailTakenInWords } from './mail-words.ts'

test('a mail’s sender and subject are written without what commands a terminal', () => {
  const line = mailTakenInWords({
    ...{ state: 'waits', kind: null, survey: null, body: null, because: null },
    from: '\u001b[2Jfoi@northford.example',
    subject: 'Your request\u009b1A\u202e',
  })
  assert.equal(
    line,
    'waits: Mail from \ufffd[2Jfoi@northford.example, “Your request\ufffd1A\ufffd”',
  )
})
