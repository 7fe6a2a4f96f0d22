import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMail } from '../../../test/a-mail.ts'
import { splitMail } from '../../open/mail/parts.ts'
import { authenticationIn, isForged, isProved } from './authentication.ts'
import { bareSubject } from './bare-subject.ts'
import { addressOf } from './mail-head.ts'
import { kindOfMail, mailSaid } from './mail-said.ts'
import { normal, referencesIn, tells } from './references-in.ts'
import { isFrom, ownDomains } from './sender-of.ts'

const fieldsOf = (...fields: string[]) => splitMail(aMail({ fields })).fields

for (const [from, is] of [
  ['FOI Unit <foi@essex.police.uk>', 'foi@essex.police.uk'],
  ['foi@essex.police.uk', 'foi@essex.police.uk'],
  ['FOI@Essex.Police.UK (the unit)', 'foi@essex.police.uk'],
  ['"foi@essex.police.uk" <x@elsewhere.example>', 'x@elsewhere.example'],
  ['"a <foi@essex.police.uk>" <x@elsewhere.example>', 'x@elsewhere.example'],
  ['foi@essex.police.uk, x@elsewhere.example', null],
  ['A <a@essex.police.uk>, B <b@elsewhere.example>', null],
  ['nobody', null],
] as const)
  test(`${from} writes from ${is ?? 'no address that can be relied on'}`, () =>
    assert.equal(addressOf(from), is))

test('of what servers say of a sender only our own server’s topmost line counts', () => {
  const fields = fieldsOf(
    'Authentication-Results: mx.paper.example 1; spf=pass (it may) smtp.mailfrom=a.example; dkim=fail header.d=b.example; dkim=pass header.d=a.example; dmarc=pass header.from=a.example',
    'Authentication-Results: mx.paper.example; dmarc=fail',
    'Authentication-Results: mx.evil.example; dmarc=pass',
  )
  const said = authenticationIn(fields, 'MX.paper.example')
  const is = { by: 'mx.paper.example', isOurs: true, spf: 'pass', dkim: 'pass', dmarc: 'pass' }
  assert.deepEqual(said, is)
  assert.ok(isProved(said) && !isForged(said))
})

test('what another server says is shown and proves nothing', () => {
  const said = authenticationIn(
    fieldsOf('Authentication-Results: mx.evil.example; dmarc=pass'),
    'mx.paper.example',
  )
  assert.deepEqual(
    [said.by, said.dmarc, said.isOurs, isProved(said)],
    ['mx.evil.example', 'pass', false, false],
  )
})

test('without such a line, or without our server’s name, nothing is proved', () => {
  assert.equal(isProved(authenticationIn(fieldsOf(), 'mx.paper.example')), false)
  const said = authenticationIn(
    fieldsOf('Authentication-Results: mx.paper.example; dmarc=pass'),
    null,
  )
  assert.equal(isProved(said), false)
})

for (const [results, forged] of [
  ['spf=fail; dkim=none; dmarc=fail', true],
  ['spf=fail; dkim=none', true],
  ['spf=softfail; dkim=none', false],
  ['spf=fail; dkim=pass', false],
  ['spf=fail; dkim=none; dmarc=pass', false],
  ['dmarc=none', false],
] as const)
  test(`${results} ${forged ? 'is' : 'is not'} a reason to look`, () =>
    assert.equal(
      isForged(authenticationIn(fieldsOf(`Authentication-Results: a.example; ${results}`), null)),
      forged,
    ))

for (const [subject, bare] of [
  ['RE: [EXTERNAL] FW: Library fines', 'library fines'],
  ['Automatic reply: Library fines', 'library fines'],
  ['[OFFICIAL: SENSITIVE] Re[2]: Library  fines', 'library fines'],
  ['Undeliverable: Library fines', 'library fines'],
  ['Recall: the year in fines', 'the year in fines'],
  ['Reading rooms', 'reading rooms'],
] as const)
  test(`“${subject}” is about “${bare}”`, () => assert.equal(bareSubject(subject), bare))

for (const [one, other] of [
  ['FOI 2024/00123', 'foi-2024-123'],
  ['FOI2024/0123', 'FOI 2024 123'],
  ['01/FOI/24/012345', '1.foi.24.12345'],
] as const)
  test(`${one} and ${other} are one reference`, () => assert.equal(normal(one), normal(other)))

test('references stand in a text however they are joined; a year alone is none', () => {
  const found = referencesIn('Our ref: FOI 2024/00123, of 2024, about 12 fines (case 8812345).')
  assert.ok(found.has(normal('FOI 2024/00123')))
  assert.ok(found.has(normal('8812345')))
  assert.ok(!tells(normal('2024')) && !tells(normal('12')))
})

test('a domain that several bodies share, or anybody may have, tells no body', () => {
  const own = ownDomains(
    new Map([
      ['northford', ['foi@northford.example']],
      ['ward', ['ward@nhs.net']],
      ['shire', ['shire@shared.example']],
      ['vale', ['vale@shared.example']],
      ['parish', ['parish.clerk@gmail.com']],
    ]),
  )
  assert.deepEqual(Object.fromEntries(own), {
    northford: ['northford.example'],
    ward: [],
    shire: [],
    vale: [],
    parish: [],
  })
  const parish = { addresses: ['parish.clerk@gmail.com'], domains: [] }
  assert.ok(isFrom(parish, 'parish.clerk@gmail.com') && !isFrom(parish, 'somebody@gmail.com'))
  assert.ok(!isFrom({ addresses: [], domains: ['ford.example'] }, 'x@northford.example'))
})

const report = (status: string) =>
  aMail({
    from: 'MAILER-DAEMON@mx.paper.example',
    body: `Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.paper.example\n\n${status}\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <ours.1@paper.example>\nSubject: Fines\n\nHow many?\n--b--\n`,
  })

test('a bounce says whom it did not reach, with which words, and which letter came back', () => {
  const said = mailSaid(
    report(
      'Original-Recipient: rfc822; foi@northford.example\nFinal-Recipient: rfc822; x@y.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 No such user',
    ),
    null,
  )
  assert.deepEqual(kindOfMail(said, 'other', 'Sorry.').bounce, {
    ...{ hard: true, code: '5.1.1', words: '550 5.1.1 No such user' },
    ...{ letter: 'ours.1@paper.example', to: 'foi@northford.example' },
  })
})

test('a letter that is late has not come back', () => {
  const said = mailSaid(
    report('Final-Recipient: rfc822; foi@northford.example\nAction: delayed\nStatus: 4.4.1'),
    null,
  )
  assert.equal(kindOfMail(said, 'other', 'Sorry.').bounce?.hard, false)
})

test('a letter arrived where a server says “delivered”, and not where it only went on', () => {
  const told = (status: string) => kindOfMail(mailSaid(report(status), null), 'other', '')
  const to = 'Final-Recipient: rfc822; foi@northford.example'
  assert.deepEqual(told(`${to}\nAction: delivered\nStatus: 2.1.5`), {
    ...{ kind: 'receipt', bounce: null, shown: 'ours.1@paper.example' },
    delivered: {
      ...{ letter: 'ours.1@paper.example', to: 'foi@northford.example', by: 'mx.paper.example' },
    },
  })
  for (const action of ['relayed', 'expanded']) {
    const { kind, delivered, shown } = told(`${to}\nAction: ${action}\nStatus: 2.1.9`)
    assert.deepEqual([kind, delivered, shown], ['receipt', null, 'ours.1@paper.example'])
  }
  assert.equal(told(`${to}\nAction: failed\nStatus: 5.1.1`).delivered, null)
})

test('a server that keeps to no form is understood by its words', () => {
  const text =
    'This message could not be delivered to foi@northford.example:\n550 5.7.1 rejected\n\nMessage-ID: <ours.1@paper.example>\n'
  const said = mailSaid(aMail({ from: 'MAILER-DAEMON@mx.paper.example', text }), null)
  const { kind, bounce } = kindOfMail(said, 'bounce', text)
  assert.deepEqual(
    [kind, bounce?.hard, bounce?.code, bounce?.letter, bounce?.to],
    ['bounce', true, '5.7.1', 'ours.1@paper.example', 'foi@northford.example'],
  )
})

test('a body that writes about letters that could not be delivered is no mail server', () => {
  const said = mailSaid(aMail({ text: 'There were 41 bins that could not be delivered.' }), null)
  assert.equal(kindOfMail(said, 'bounce', '').kind, 'other')
})

test('an out-of-office notice is told by its head where its words do not say so', () => {
  const said = mailSaid(
    aMail({ fields: ['Auto-Submitted: auto-replied'], text: 'See you on Monday.' }),
    null,
  )
  assert.equal(kindOfMail(said, 'other', '').kind, 'auto-reply')
  assert.equal(kindOfMail(said, 'decision', '').kind, 'decision')
})

test('a recall is one, whatever it recalls', () => {
  const said = mailSaid(aMail({ subject: 'Recall: Your request' }), null)
  assert.equal(
    kindOfMail(said, 'withdrawal', 'FOI Unit would like to recall the message, "Your request".')
      .kind,
    'recall',
  )
})

test('a sender without end is none, and lines without end name no letter', () => {
  assert.equal(addressOf(`"${'\\"'.repeat(1_000_000)}`), null)
  const said = mailSaid(aMail({ from: 'MAILER-DAEMON@mx.paper.example' }), null)
  assert.equal(kindOfMail(said, 'bounce', '\n'.repeat(1_000_000)).bounce?.letter, null)
})
