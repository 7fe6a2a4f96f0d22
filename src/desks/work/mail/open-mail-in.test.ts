import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail, type MailAsked } from '../../../../test/a-mail.ts'
import { openingMail } from './open-mail-in.ts'

const opened = (asked: MailAsked) =>
  openingMail.does({ bytes: aMail(asked), ours: null, received: '2024-06-03T09:00:00Z' }, () => {})

test('the answer that a cover note forwards is what the mail says', async () => {
  const { own, kind, reference } = await opened({
    from: 'Press Office <press@northford.example>',
    subject: 'FW: Library fines',
    text: [
      'Please see below.',
      '',
      '-----Original Message-----',
      'From: FOI Unit <foi@northford.example>',
      'Sent: 3 June 2024 09:00',
      'To: Press Office <press@northford.example>',
      'Subject: Library fines',
      '',
      'Our reference: FOI/2024/0815',
      '',
      'We hold this information. There were 41 fines in 2021 and 38 in 2022.',
      '',
    ].join('\n'),
  })
  assert.match(own, /There were 41 fines/)
  assert.deepEqual([kind, reference], ['decision', 'FOI/2024/0815'])
})

test('our own letter quoted below is not what the mail says', async () => {
  const { own, quoted, reference } = await opened({
    text: 'We hold nothing.\n\nOn 20 May 2024 Ada Reader wrote:\n> Our reference: ASK-7K2M-9XQF\n> How many fines?\n',
  })
  assert.doesNotMatch(own, /How many/)
  assert.match(quoted, /How many/)
  assert.equal(reference, null)
})

for (const [what, body] of [
  ['nothing', ''],
  ['no blank line', 'Content-Type: text/plain'],
  [
    'a part that never ends',
    'Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n',
  ],
  [
    'a report that reports nothing',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n\n\n\n--b--\n',
  ],
  ['bytes that no charset has', 'Content-Type: text/plain; charset=utf-99\n\n\xff\xfe\x00\x01'],
] as const)
  test(`a mail with ${what} is opened all the same`, async () => {
    const { head } = await opened({ body })
    assert.equal(head.address, 'foi@northford.example')
  })

test('what is no mail at all says nothing of anybody', async () => {
  const given = { ours: null, received: '2024-06-03T09:00:00Z' }
  for (const bytes of [new Uint8Array(), Buffer.from([0, 1, 2, 3]), Buffer.from('\n\n\n')]) {
    const { head } = await openingMail.does({ ...given, bytes }, () => {})
    assert.deepEqual([head.address, head.messageId, head.inReplyTo], [null, null, []])
  }
})
