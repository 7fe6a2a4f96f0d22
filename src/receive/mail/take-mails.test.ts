import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../../test/a-database.ts'
import { aMail } from '../../../test/a-mail.ts'
import { noParsers } from '../../../test/no-parsers.ts'
import { openingMail } from '../../desks/work/mail/open-mail-in.ts'
import type { House } from '../../store/house.ts'
import { historyOf } from '../../store/queries.ts'
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { messagesOf } from '../queries.ts'
import { unpackFile } from '../unpack-file.ts'
import { knownRequests } from './known-requests.ts'
import { leaveMailOut, letIn } from './let-in.ts'
import { matchAgain } from './match-again.ts'
import { mailById, mailsIn, mailsOf, referencesLearned, sendersKnown } from './queries.ts'
import { settleTaken } from './settle-taken.ts'
import { type MailGiven, takeMails } from './take-mails.ts'

const store = await aStore()

const house: House = {
  ...store,
  parsers: {
    ...noParsers,
    unpack: async (file, spent) => unpackFile(file, spent),
    apart: async (step, given) => ({ made: await step.does(given, () => {}) }),
  },
  now: () => new Date('2024-06-10T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada Reader' },
  log: () => {},
}

async function aSurvey(): Promise<string> {
  const id = randomUUID()
  await store.db.query(
    'insert into survey (id, slug, title, survey, imported_at) values ($1, $2, $3, $4, now())',
    [id, id, 'Library fines', { bodies: [{ slug: 'northford' }, { slug: 'southford' }] }],
  )
  return id
}

const aRequest = (survey: string, more: Partial<RequestKnown> = {}): RequestKnown => ({
  ...{ survey, title: 'Library fines', body: 'northford', name: 'Northford', sent: '2024-05-20' },
  ...{
    tags: ['ASK-7K2M-9XQF'],
    messageIds: ['ours.1@paper.example'],
    claims: [],
    subjects: [],
    theirs: [],
  },
  ...{ addresses: ['foi@northford.example'], domains: ['northford.example'] },
  ...more,
})

const given = (bytes: Uint8Array, box = 'a box'): MailGiven => ({
  ...{ bytes, box, uidValidity: '1', uid: 1, received: new Date('2024-06-03T09:00:00Z') },
})

async function take(requests: RequestKnown[], mails: Uint8Array[], { byHand = false } = {}) {
  const known = knownRequests(requests)
  const how = { known, opening: openingMail, ours: null, byHand }
  const taken = await takeMails(
    house,
    mails.map((bytes) => given(bytes)),
    how,
  )
  const told: string[] = []
  await settleTaken(
    house,
    taken.flatMap(({ mail, state }) => (mail && state !== 'already' ? [mail] : [])),
    async ({ kind, body }) => void told.push(`${body} ${kind}`),
  )
  return { taken, told }
}

const states = ({ taken }: Awaited<ReturnType<typeof take>>) => taken.map(({ state }) => state)

test('a mail of a request is received as a reply, under the day it came, and its reference is learned', async () => {
  const survey = await aSurvey()
  const text =
    'Our reference: FOI/2024/0815\n\nThank you for your request. We will reply within 20 working days.\n'
  const mail = aMail({ subject: 'RE: fines ASK-7K2M-9XQF', text })
  const { taken, told } = await take([aRequest(survey)], [mail])
  assert.deepEqual(
    taken.map(({ state, kind, received }) => [state, kind, received]),
    [['taken', 'acknowledgement', '2024-06-03']],
  )
  assert.deepEqual(told, ['northford acknowledgement'])
  const [message] = await messagesOf(store.db, survey)
  assert.equal(message?.received, '2024-06-03')
  assert.deepEqual(
    message?.files.map(({ name }) => name),
    ['fines ask-7k2m-9xqf.eml'],
  )
  const [one] = await mailsOf(store.db, survey)
  assert.deepEqual(
    [one?.body, one?.kind, one?.why, one?.message, one?.reference],
    ['northford', 'acknowledgement', 'tag', message?.id, 'FOI/2024/0815'],
  )
  assert.deepEqual(await referencesLearned(store.db), [
    { survey, body: 'northford', reference: 'FOI/2024/0815' },
  ])
})

test('what an acknowledgement taught is known for the next mail of the same look', async () => {
  const survey = await aSurvey()
  const first = aMail({
    subject: 'ASK-7K2M-9XQF',
    text: 'Our reference: FOI/2024/4711\n\nThank you for your request.\n',
  })
  const second = aMail({ subject: 'FOI/2024/4711: decision', text: 'We hold nothing.\n' })
  const { taken } = await take([aRequest(survey)], [first, second])
  assert.deepEqual(
    taken.map(({ matches }) => matches.map(({ why }) => why)),
    [['tag'], ['theirs']],
  )
})

test('the same mail twice is one: in a batch, later, by another way, and with other line ends', async () => {
  const survey = await aSurvey()
  const mail = aMail({ subject: 'ASK-7K2M-9XQF' })
  const byAnotherWay = Buffer.concat([Buffer.from('Received: from relay.example\r\n'), mail])
  const asUnix = Buffer.from(
    Buffer.from(mail).toString('latin1').replaceAll('\r\n', '\n'),
    'latin1',
  )
  const requests = [aRequest(survey)]
  assert.deepEqual(states(await take(requests, [mail, mail])), ['taken', 'already'])
  const again = [{ ...given(mail), received: null }]
  const how = { known: knownRequests(requests), opening: openingMail, ours: null, byHand: true }
  const [here] = await takeMails(house, again, how)
  assert.deepEqual([here?.state, here?.received], ['already', null])
  assert.deepEqual(states(await take(requests, [mail, byAnotherWay, asUnix])), [
    'already',
    'already',
    'already',
  ])
  const { taken } = await take(requests, [mail, byAnotherWay])
  assert.deepEqual(
    taken.map(({ matches, subject }) => [subject, matches[0]?.body, matches[0]?.why]),
    Array(2).fill(['ASK-7K2M-9XQF', 'northford', 'tag']),
  )
  assert.equal((await messagesOf(store.db, survey)).length, 1)
})

test('a mail of which only the beginning is here waits with its request proposed, whatever is learned meanwhile', async () => {
  const survey = await aSurvey()
  const requests = [aRequest(survey)]
  const how = { known: knownRequests(requests), opening: openingMail, ours: null, byHand: false }
  const cut = { ...given(aMail({ subject: 'ASK-7K2M-9XQF', text: 'It is long' })), isCut: true }
  const [one] = await takeMails(house, [cut], how)
  assert.deepEqual([one?.state, one?.why, one?.matches], ['waits', 'too-large', []])
  const found = await mailById(store.db, one?.mail ?? '')
  assert.deepEqual(found?.proposed[0]?.body, 'northford')
  assert.ok(!(await matchAgain(house, how)).includes(one?.mail ?? ''))
})

test('a mail of which only the beginning is here is no answer either once its sender is known to be the body’s', async () => {
  const survey = await aSurvey()
  const how = { known: knownRequests([aRequest(survey)]), opening: openingMail, ours: null }
  const bytes = aMail({ from: 'legal@firm.example', subject: 'ASK-7K2M-9XQF', text: 'It is long' })
  const [one] = await takeMails(house, [{ ...given(bytes), isCut: true }], {
    ...how,
    byHand: false,
  })
  const known = knownRequests([aRequest(survey, { addresses: ['legal@firm.example'] })])
  assert.ok(!(await matchAgain(house, { ...how, known })).includes(one?.mail ?? ''))
  const found = await mailById(store.db, one?.mail ?? '')
  assert.deepEqual([found?.why, found?.proposed[0]?.body], ['too-large', 'northford'])
})

test('a mail that borrows the Message-ID of another is another', async () => {
  const survey = await aSurvey()
  const one = aMail({
    subject: 'ASK-7K2M-9XQF',
    id: 'same@northford.example',
    text: 'We refuse.\n',
  })
  const other = aMail({
    subject: 'ASK-7K2M-9XQF',
    id: 'same@northford.example',
    text: 'We agree.\n',
  })
  assert.deepEqual(states(await take([aRequest(survey)], [one, other])), ['taken', 'taken'])
})

test('two who fetch at once keep each mail once', async () => {
  const survey = await aSurvey()
  const mails = Array.from({ length: 12 }, (_, i) => aMail({ subject: `ASK-7K2M-9XQF ${i}` }))
  const both = await Promise.all([
    take([aRequest(survey)], mails),
    take([aRequest(survey)], mails.toReversed()),
  ])
  const fresh = both.flatMap(states).filter((state) => state === 'taken')
  assert.equal(fresh.length, 12)
  assert.equal((await messagesOf(store.db, survey)).length, 12)
})

test('what was broken off between a mail and its reply is done when somebody fetches again', async () => {
  const survey = await aSurvey()
  const how = { known: knownRequests([aRequest(survey)]), opening: openingMail, ours: null }
  await takeMails(house, [given(aMail({ subject: 'ASK-7K2M-9XQF' }))], { ...how, byHand: false })
  assert.equal((await messagesOf(store.db, survey)).length, 0)
  const broken = settleTaken(house, null, async () => {
    throw new Error('killed')
  })
  await assert.rejects(broken)
  await settleTaken(house, null, async () => {})
  const messages = await messagesOf(store.db, survey)
  assert.equal(messages.length, 1)
  assert.equal((await mailsOf(store.db, survey))[0]?.message, messages[0]?.id)
})

test('mails of others are not kept; those that a person put in wait for one', async () => {
  const survey = await aSurvey()
  const mail = aMail({ from: 'friend@elsewhere.example', subject: 'Lunch?' })
  const seen = await take([aRequest(survey)], [mail])
  assert.deepEqual(
    seen.taken.map(({ mail, state }) => [mail, state]),
    [[null, 'of-others']],
  )
  assert.deepEqual(states(await take([aRequest(survey)], [mail], { byHand: true })), ['waits'])
})

const A_RECEIPT =
  'Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: text/plain\n\nYour message was read.\n--b\nContent-Type: message/disposition-notification\n\nOriginal-Message-ID: <ours.1@paper.example>\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--\n'

const ARRIVED =
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt arrived.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; foi@northford.example\nAction: delivered\nStatus: 2.0.0\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ours.1@paper.example>\n--b--\n'

test('a receipt and a letter that is late are noted, and nothing of them is a reply', async () => {
  const survey = await aSurvey()
  const receipt = aMail({
    subject: 'Read: fines',
    body: A_RECEIPT,
  })
  const late = aMail({
    from: 'MAILER-DAEMON@mx.paper.example',
    subject: 'Delayed',
    body: 'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt is late.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; foi@northford.example\nAction: delayed\nStatus: 4.4.1\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <ours.1@paper.example>\n--b--\n',
  })
  const { taken } = await take([aRequest(survey)], [receipt, late])
  assert.deepEqual(
    taken.map(({ state, kind }) => [state, kind]),
    [
      ['noted', 'receipt'],
      ['noted', 'bounce'],
    ],
  )
  assert.equal((await messagesOf(store.db, survey)).length, 0)
})

test('a person lets a mail in, for several requests at once; its sender is known from then on if they say so', async () => {
  const survey = await aSurvey()
  const mail = aMail({
    from: 'New Officer <new@northford-shared.example>',
    subject: 'ASK-7K2M-9XQF',
  })
  const { taken } = await take([aRequest(survey)], [mail])
  assert.deepEqual(
    taken.map(({ state, why }) => [state, why]),
    [['waits', 'sender-unknown']],
  )
  const id = taken[0]?.mail ?? ''
  assert.equal((await messagesOf(store.db, survey)).length, 0)
  const requests = [
    { survey, body: 'northford' },
    { survey, body: 'southford' },
  ]
  await letIn(house, { mail: id, requests, senderIsTheirs: true })
  await settleTaken(house, [id], async () => {})
  assert.deepEqual(
    (await messagesOf(store.db, survey)).map(({ body }) => body),
    ['northford', 'southford'],
  )
  assert.equal((await mailById(store.db, id))?.state, 'taken')
  assert.ok(
    (await sendersKnown(store.db)).some(
      ({ body, address }) => body === 'northford' && address === 'new@northford-shared.example',
    ),
  )
  await assert.rejects(letIn(house, { mail: id, requests, senderIsTheirs: false }), /meanwhile/)
  const did = (await historyOf(store.db, `mail:${id}`)).map(({ what }) => what)
  assert.deepEqual(did, ['mail waits', 'mail let in'])
})

test('a receipt that waited is noted, whether it is matched later or a person lets it in', async () => {
  const survey = await aSurvey()
  const before = aRequest(survey, { messageIds: [], tags: [] })
  const receipts = ['Read: fines', 'Read: fines again'].map((subject) =>
    aMail({ subject, body: A_RECEIPT }),
  )
  const { taken } = await take([before], receipts, { byHand: true })
  assert.deepEqual(states({ taken, told: [] }), ['waits', 'waits'])
  const [later = '', byPerson = ''] = taken.map(({ mail }) => mail ?? '')
  const requests = [{ survey, body: 'northford' }]
  await letIn(house, { mail: byPerson, requests, senderIsTheirs: false })
  const known = knownRequests([aRequest(survey)])
  await matchAgain(house, { known, opening: openingMail })
  await settleTaken(house, null, async () => {})
  for (const mail of [later, byPerson])
    assert.equal((await mailById(store.db, mail))?.state, 'noted')
  assert.equal((await messagesOf(store.db, survey)).length, 0)
})

test('a mail that could not be opened at first is known by what it says once it can be', async () => {
  const survey = await aSurvey()
  const mails = [
    aMail({ subject: 'Read: fines', body: A_RECEIPT }),
    aMail({ from: 'friend@elsewhere.example', subject: 'Lunch on Monday?' }),
    aMail({ from: 'MAILER-DAEMON@mx.paper.example', subject: 'Delivered', body: ARRIVED }),
  ]
  const shut: House = {
    ...house,
    parsers: { ...house.parsers, apart: async () => ({ refused: reason('timed-out', 'a mail') }) },
  }
  const known = knownRequests([aRequest(survey)])
  const how = { known, opening: openingMail, ours: null, byHand: false }
  const taken = await takeMails(
    shut,
    mails.map((bytes) => given(bytes)),
    how,
  )
  assert.deepEqual(
    taken.map(({ why }) => why),
    ['not-opened', 'not-opened', 'not-opened'],
  )
  await matchAgain(house, { known, opening: openingMail })
  await settleTaken(house, null, async () => {})
  const [receipt, lunch, arrived] = await Promise.all(
    taken.map(({ mail }) => mailById(store.db, mail ?? '')),
  )
  assert.deepEqual(
    [receipt?.state, receipt?.kind, receipt?.subject],
    ['noted', 'receipt', 'Read: fines'],
  )
  assert.equal((await messagesOf(store.db, survey)).length, 0)
  assert.deepEqual([lunch?.subject, lunch?.why], ['Lunch on Monday?', 'no-request'])
  assert.deepEqual([arrived?.state, arrived?.delivered?.letter], ['noted', 'ours.1@paper.example'])
})

test('what a person leaves out while it is matched again stays left out', async () => {
  const survey = await aSurvey()
  const mail = aMail({ subject: 'ASK-7K2M-9XQF' })
  const { taken } = await take([], [mail], { byHand: true })
  const id = taken[0]?.mail ?? ''
  const slow: House = {
    ...house,
    parsers: {
      ...house.parsers,
      async apart(step, given) {
        if ((await mailById(store.db, id))?.state === 'waits') await leaveMailOut(house, id)
        return { made: await step.does(given, () => {}) }
      },
    },
  }
  const known = knownRequests([aRequest(survey)])
  const matched = await matchAgain(slow, { known, opening: openingMail })
  assert.ok(!matched.includes(id))
  assert.equal((await mailById(store.db, id))?.state, 'left-out')
  await letIn(house, { mail: id, requests: [{ survey, body: 'northford' }], senderIsTheirs: false })
})

test('a mail that is put in by hand came on the day it says, and never on one that is yet to come', async () => {
  const survey = await aSurvey()
  const mails = ['Mon, 13 May 2024 10:00:00 +0100', 'Mon, 10 Jun 2030 10:00:00 +0100'].map((date) =>
    aMail({ subject: 'ASK-7K2M-9XQF', date }),
  )
  const known = knownRequests([aRequest(survey)])
  const taken = await takeMails(
    house,
    mails.map((bytes) => ({ ...given(bytes), received: null })),
    { known, opening: openingMail, ours: null, byHand: true },
  )
  assert.deepEqual(
    taken.map(({ received }) => received),
    ['2024-05-13', '2024-06-10'],
  )
})

test('a mail that was left out can be let in later', async () => {
  const survey = await aSurvey()
  const mail = aMail({ from: 'x@elsewhere.example', subject: 'ASK-7K2M-9XQF' })
  const { taken } = await take([aRequest(survey)], [mail])
  const id = taken[0]?.mail ?? ''
  await leaveMailOut(house, id)
  assert.deepEqual(
    (await mailsIn(store.db, ['left-out'])).map((one) => one.id),
    [id],
  )
  await letIn(house, { mail: id, requests: [{ survey, body: 'northford' }], senderIsTheirs: false })
  assert.equal((await mailById(store.db, id))?.state, 'taken')
})
