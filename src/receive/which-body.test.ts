import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bodyOfSender, whichBody } from './which-body.ts'

const senders: [sender: string, body: string | null][] = [
  ['FOI Unit <foi@essex.police.uk>', 'essex'],
  ['foi@essex.pnn.police.uk', 'essex'],
  ['"Data" <data.bureau@mail.westmercia.police.uk>', 'west-mercia'],
  ['foi@met.police.uk', 'metropolitan'],
  ['someone@example.org', null],
  ['request-1@whatdotheyknow.com', null],
  ['no address at all', null],
]

for (const [sender, body] of senders) {
  test(`a mail from ${sender} is from ${body ?? 'nobody we know'}`, () => {
    assert.equal(bodyOfSender(sender)?.slug ?? null, body)
  })
}

test('the folder decides, and a sender from elsewhere is doubted', () => {
  const { value, doubts } = whichBody({
    folder: 'essex',
    sender: 'foi@kent.police.uk',
    text: 'Essex Police',
  })
  assert.equal(value, 'essex')
  assert.deepEqual(
    doubts.map(({ note }) => note),
    [
      'This reply lies with essex but was sent from foi@kent.police.uk, which is Kent. Check whose it is.',
    ],
  )
})

test('without a folder the sender says it, without a sender the letterhead', () => {
  assert.equal(whichBody({ folder: null, sender: 'a@kent.police.uk', text: null }).value, 'kent')
  assert.equal(whichBody({ folder: null, sender: null, text: 'Kent Police' }).value, 'kent')
  assert.equal(whichBody({ folder: null, sender: null, text: 'Dear Sir' }).value, null)
})
