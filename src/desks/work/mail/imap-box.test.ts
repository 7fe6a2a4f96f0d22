// A mailbox on a server is looked at from where the last look ended, whatever becomes of the connection, and never touched.
import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { aMail } from '../../../../test/a-mail.ts'
import { type AnImapServer, anImapServer } from '../../../../test/an-imap-server.ts'
import type { BoxPlace, MailAhead, MailBox, Sift } from '../../../store/house.ts'
import { imapBox } from './imap-box.ts'
import { restAfter } from './way-in/rest-after.ts'

let server: AnImapServer
const opened: (MailBox | AnImapServer)[] = []
beforeEach(async () => {
  server = await anImapServer()
  opened.push(server)
})
after(async () => {
  for (const one of opened.toReversed()) await one.close()
})

function aBox(more: { password?: string; folder?: string } = {}): MailBox {
  const setting = {
    ...{ host: '127.0.0.1', port: server.port, security: 'none' as const, user: 'foi' },
    ...{
      password: 'secret',
      token: null,
      oauth: null,
      folder: 'FOI',
      server: null,
      authority: null,
    },
    ...more,
  }
  const box = imapBox({ setting, log: () => {}, pauses: [0, 0, 0] })
  opened.push(box)
  return box
}

async function all(box: MailBox, seen: BoxPlace | null = null) {
  const found: MailAhead[] = []
  for (let place = seen; ; ) {
    const some = await box.next(place, 3, null)
    const last = some.at(-1)
    if (!last) return { found, place }
    found.push(...some)
    place = { uidValidity: last.uidValidity, lastUid: last.uid }
  }
}

const subjects = (mails: readonly MailAhead[]): string[] =>
  mails.map(
    ({ beginning }) => /^Subject: (.*)\r$/m.exec(Buffer.from(beginning).toString())?.[1] ?? '',
  )

const fill = (from: number, to: number): void => {
  for (let i = from; i <= to; i++) server.mails.push(aMail({ subject: `mail ${i}` }))
}

/** All that may be said to a mailbox that is only read. */
const READS =
  /^(CAPABILITY|ID|LOGIN|AUTHENTICATE|NAMESPACE|ENABLE|LIST|LSUB|EXAMINE|NOOP|UID SEARCH|UID FETCH|IDLE|LOGOUT)$/

test('a folder is opened to be read only, its mails are peeked at, and nothing else is asked of the server', async () => {
  fill(1, 7)
  const { found } = await all(aBox())
  assert.deepEqual(
    subjects(found),
    [1, 2, 3, 4, 5, 6, 7].map((i) => `mail ${i}`),
  )
  assert.deepEqual(
    server.commands.filter((name) => !READS.test(name)),
    [],
  )
  assert.ok(server.commands.includes('EXAMINE'))
})

test('the next look goes on behind the last number', async () => {
  fill(1, 4)
  const box = aBox()
  const { place } = await all(box)
  fill(5, 6)
  assert.deepEqual(subjects((await all(box, place)).found), ['mail 5', 'mail 6'])
  assert.deepEqual((await all(aBox(), { uidValidity: '1', lastUid: 6 })).found, [])
})

test('numbers that the server gave anew are others: the folder is looked through once more', async () => {
  fill(1, 3)
  server.uidValidity = 2
  assert.equal((await all(aBox(), { uidValidity: '1', lastUid: 3 })).found.length, 3)
})

test('a server that drops every connection at its tenth command is looked through all the same', async () => {
  fill(1, 20)
  server.dropsAt = 10
  const { found } = await all(aBox())
  assert.deepEqual(
    subjects(found),
    Array.from({ length: 20 }, (_, i) => `mail ${i + 1}`),
  )
  assert.ok(server.commands.filter((name) => name === 'EXAMINE').length > 3)
})

test('of a large mail the beginning comes first, and all of it when it is asked for', async () => {
  server.mails.push(aMail({ text: `Dear Ada,\n${'a'.repeat(400_000)}\n` }))
  const { found } = await all(aBox())
  assert.equal(found[0]?.beginning.length, 256_000)
  assert.equal((await found[0]?.whole())?.length, server.mails[0]?.length)
})

/** As who asks for one word would have it. */
const aSift = (word: string): Sift => ({
  words: ['ASK-', '10452'],
  mayBeOurs: async (heads) => heads.map((head) => Buffer.from(head).includes(word)),
})

test('of mails of others no more than the head is asked for; what names a request in its words is found by the server', async () => {
  for (let i = 1; i <= 9; i++)
    server.mails.push(aMail({ subject: i % 3 === 0 ? `ours ${i}` : `lunch ${i}` }))
  server.mails.push(aMail({ subject: 'From elsewhere', text: 'Your reference: ASK-7K2M-9XQF\n' }))
  server.mails.push(aMail({ subject: 'Our letter', text: 'We refer to FOI 2024/10452.\n' }))
  const box = aBox()
  const found: MailAhead[] = []
  for (let place: BoxPlace | null = null; ; ) {
    const some = await box.next(place, 2, null, aSift('ours'))
    const last = some.at(-1)
    if (!last) break
    found.push(...some)
    place = { uidValidity: last.uidValidity, lastUid: last.uid }
  }
  assert.deepEqual(
    found.map(({ uid }) => uid),
    Array.from({ length: 11 }, (_, i) => i + 1),
  )
  assert.deepEqual(
    found.filter(({ isOfOthers }) => !isOfOthers).map(({ uid }) => uid),
    [3, 6, 9, 10, 11],
  )
  assert.deepEqual([...server.bodies], [3, 6, 9, 10, 11])
})

test('what somebody deletes between the search and the look is passed by, also where it is all that came', async () => {
  fill(1, 4)
  for (const uid of [3, 4]) server.gone.add(uid)
  const box = aBox()
  for (const sift of [undefined, aSift('mail')]) {
    const place = { uidValidity: '1', lastUid: 2 }
    const some = await box.next(place, 3, null, sift)
    assert.deepEqual(
      some.map(({ uid, size }) => [uid, size]),
      [[4, 0]],
    )
    assert.deepEqual(await box.next({ ...place, lastUid: 4 }, 3, null, sift), [])
  }
})

test('of a folder that its server cannot search the mails themselves are looked at', async () => {
  fill(1, 3)
  const box = aBox()
  await box.next({ uidValidity: '1', lastUid: 2 }, 3, null, aSift('nobody’s'))
  assert.deepEqual([...server.bodies], [])
  server.refuses = 'UID SEARCH BODY'
  const some = await box.next({ uidValidity: '1', lastUid: 2 }, 3, null, aSift('nobody’s'))
  assert.deepEqual([some.length, [...server.bodies]], [1, [3]])
})

test('who waits is told at once when something came', async () => {
  fill(1, 1)
  const box = aBox()
  const { place } = await all(box)
  const waits = box.wait(600_000)
  while (!server.commands.includes('IDLE')) await new Promise((resolve) => setImmediate(resolve))
  fill(2, 2)
  server.tell()
  await waits
  assert.deepEqual(subjects((await all(box, place)).found), ['mail 2'])
})

test('a wrong password is not tried twice, and no sentence holds it', async () => {
  await assert.rejects(all(aBox({ password: 'wrong-word' })), (error: Error) => {
    assert.match(error.message, /does not let foi in/)
    assert.doesNotMatch(error.message, /wrong-word/)
    return true
  })
  assert.equal(server.commands.filter((name) => name === 'LOGIN').length, 1)
})

test('a folder that is not there is named', async () => {
  await assert.rejects(all(aBox({ folder: 'Elsewhere' })), /has no folder “Elsewhere”/)
})

test('a server that cannot be reached is said, after some tries', async () => {
  await server.close()
  await assert.rejects(all(aBox()), /127\.0\.0\.1 could not be read/)
})

test('a server that refuses to search its folder does not count as one whose folder is empty', async () => {
  fill(1, 2)
  server.refuses = 'UID SEARCH'
  await assert.rejects(aBox().next(null, 3, null), /could not be searched/)
})

test('a mailbox whose password is wrong is let be far longer than one whose server fails', async () => {
  const why = (box: MailBox) => all(box).catch((error: unknown) => error)
  const wrong = restAfter(await why(aBox({ password: 'wrong-word' })))
  server.refuses = 'UID SEARCH'
  assert.ok(wrong >= 10 * restAfter(await why(aBox())))
})
