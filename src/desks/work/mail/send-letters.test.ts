import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { type AMailServer, type Answers, aMailServer } from '../../../../test/a-mail-server.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import { letterBounced } from '../../../ask/bounced.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { type LetterToPut, putLetter, TAG } from '../../../ask/put-letter.ts'
import { saidSent, sendAgain, takeBack } from '../../../ask/settle-letter.ts'
import { openMail } from '../../../open/mail/open-mail.ts'
import type { House, Post } from '../../../store/house.ts'
import { requestsOf } from '../../../survey/queries.ts'
import { keepBounced, keepSent } from './keep-sent.ts'
import { sendLetters } from './send-letters.ts'
import { smtpPost } from './smtp-post.ts'

const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
})

interface Sender {
  house: House
  survey: string
  server: AMailServer
  post: Post
  /** Minutes go by. */
  wait(minutes: number): void
  put(more?: Partial<LetterToPut>): Promise<string>
  send(): ReturnType<typeof sendLetters>
  state(): Promise<string[]>
}

async function aSender(answers: Answers = {}, more: { password?: string } = {}): Promise<Sender> {
  const server = await aMailServer(answers)
  let now = new Date('2026-11-24T12:00:00Z')
  const kept = await aHouse('A Reporter')
  closing.push(kept.parsers.close, server.close)
  const post = smtpPost({
    from: { name: 'A Reporter', address: 'foi@paper.example' },
    smtp: {
      host: '127.0.0.1',
      port: server.port,
      security: 'none',
      user: answers.user ?? null,
      password: more.password ?? answers.password ?? null,
      token: null,
      oauth: null,
      authority: null,
    },
    undoMinutes: 10,
    perMinute: 20,
    plusTags: true,
  })
  assert.ok(post)
  const house: House = { ...kept, now: () => now, post: async () => post }
  const { id: survey } = await aSmallSurvey(house)
  return {
    house,
    survey,
    server,
    post,
    wait: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    async put(letter = {}) {
      const put = await putLetter(house, {
        survey,
        body: 'essex',
        kind: 'request',
        subject: `Request for information [${TAG}]`,
        text: `Dear Essex Police,\n\n.hidden? No: ‘£5’ and a line that is so long that it must be broken in the mail, but not in what is read of it.\n\nOur reference: ${TAG}`,
        to: ['foi@essex.example'],
        ...letter,
      })
      assert.ok(put.ok, JSON.stringify(put))
      return put.value
    },
    send: () => sendLetters(house, post),
    state: async () => (await lettersOut(house.db, survey)).map(({ state }) => state),
  }
}

test('a letter waits until it can no longer be taken back, goes once, and its day stands in the survey', async () => {
  const sender = await aSender()
  await sender.put()
  await sender.send()
  assert.deepEqual([sender.server.taken.length, await sender.state()], [0, ['waiting']])
  sender.wait(10)
  await sender.send()
  await sender.send()
  assert.deepEqual([sender.server.taken.length, await sender.state()], [1, ['accepted']])
  const [letter] = await lettersOut(sender.house.db)
  assert.match(letter?.words ?? '', /queued as 1/)
  const [events] = await requestsOf(sender.house.db, sender.survey)
  assert.deepEqual(events, {
    body: 'essex',
    sent: '2026-11-24',
    received: '2026-11-24',
    ourReference: letter?.tag,
  })
})

test('the mail that the server takes reads as the letter was written, and carries the reference of the request four times', async () => {
  const sender = await aSender()
  const bytes = new TextEncoder().encode('a sheet')
  await sender.put({ files: [{ name: 'sheet.xlsx', mediaType: 'text/plain', bytes }] })
  sender.wait(10)
  await sender.send()
  const [mail] = sender.server.taken
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(mail && letter)
  const opened = openMail(mail.bytes)
  assert.equal(opened.bodies[0]?.text.trim(), letter.text)
  assert.equal(opened.subject, `Request for information [${letter.tag}]`)
  assert.match(letter.tag, /^ASK-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  assert.deepEqual(
    opened.attached.map(({ rawName }) => rawName),
    ['sheet.xlsx'],
  )
  assert.equal(mail.messageId, letter.messageId)
  const head = mail.bytes.toString('latin1').split('\r\n\r\n')[0] ?? ''
  assert.match(head, /^From: "A Reporter" <foi@paper\.example>/m)
  assert.match(
    head,
    new RegExp(`^Reply-To: "A Reporter" <foi\\+${letter.tag.toLowerCase()}@paper\\.example>`, 'm'),
  )
  assert.ok(letter.messageId.startsWith(letter.tag.toLowerCase()))
  assert.deepEqual([mail.to, mail.from], [['foi@essex.example'], 'foi@paper.example'])
  assert.doesNotMatch(head, /X-Unsent|X-Mailer|nodemailer/i)
})

test('a letter that is taken back does not go, also while the server is being told of it', async () => {
  let meanwhile: () => Promise<unknown> = async () => {}
  const sender = await aSender({
    toRecipient: () => {
      void meanwhile()
      return null
    },
    slowMs: 60,
  })
  await sender.put()
  sender.wait(10)
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(letter)
  let back: Promise<boolean> = Promise.resolve(false)
  meanwhile = () => (back = takeBack(sender.house, letter))
  await sender.send()
  assert.equal(await back, true)
  assert.deepEqual([sender.server.taken.length, await sender.state()], [0, ['undone']])
  assert.equal(await takeBack(sender.house, letter), false)
})

test('a second request to the same body is refused while the first stands, and may be put where the first was taken back', async () => {
  const sender = await aSender()
  await sender.put()
  const again = {
    survey: sender.survey,
    body: 'essex',
    kind: 'request',
    subject: 's',
    text: 't',
    to: ['a@b.example'],
  } as const
  const second = await putLetter(sender.house, again)
  assert.ok(!second.ok)
  assert.match(second.formErrors[0]?.message ?? '', /2026-11-24/)
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(letter && (await takeBack(sender.house, letter)))
  const third = await putLetter(sender.house, again)
  assert.ok(third.ok)
  const all = await lettersOut(sender.house.db)
  assert.deepEqual(
    all.map(({ number, tag }) => [number, tag === letter.tag]),
    [
      [1, true],
      [2, true],
    ],
  )
})

test('a server that puts a letter off is asked again later; one that does not know the address is not', async () => {
  const said = ['451 4.7.1 Greylisted, come again', '550 5.1.1 No such mailbox']
  const sender = await aSender({ toRecipient: () => said.shift() ?? null })
  await sender.put()
  sender.wait(10)
  await sender.send()
  assert.deepEqual(await sender.state(), ['deferred'])
  await sender.send()
  assert.equal(sender.server.connections(), 1)
  sender.wait(5)
  await sender.send()
  assert.deepEqual(await sender.state(), ['refused'])
  sender.wait(2000)
  await sender.send()
  assert.deepEqual([sender.server.connections(), sender.server.taken.length], [2, 0])
  const [letter] = await lettersOut(sender.house.db)
  assert.match(letter?.words ?? '', /No such mailbox/)
})

test('what the server had and did not answer is not known, is never sent again by itself, and a person settles it', async () => {
  let hangs = true
  const sender = await aSender({ toMail: () => (hangs ? 'hang up' : null) })
  await sender.put()
  sender.wait(10)
  await sender.send()
  assert.deepEqual([sender.server.taken.length, await sender.state()], [1, ['unknown']])
  hangs = false
  sender.wait(10_000)
  await sender.send()
  assert.equal(sender.server.taken.length, 1)
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(letter)
  const went = (db: Parameters<typeof keepSent>[1], one: typeof letter, on: string) =>
    keepSent(sender.house, db, one, on)
  assert.equal(await saidSent(sender.house, letter, '2026-11-24', went), true)
  assert.equal(await sendAgain(sender.house, letter, sender.post), false)
  assert.deepEqual(await sender.state(), ['accepted'])
  assert.equal((await requestsOf(sender.house.db, sender.survey))[0]?.sent, '2026-11-24')
})

test('a letter whose connection breaks while it is marked, before the server has its end, is sent at the next try', async () => {
  const sender = await aSender()
  await sender.put()
  sender.wait(10)
  const breaking: Post = {
    ...sender.post,
    send: (mail, isMine) =>
      sender.post.send(mail, async () => {
        await isMine()
        throw new Error('broken off')
      }),
  }
  const { stopped } = await sendLetters(sender.house, breaking)
  assert.deepEqual([stopped?.why, sender.server.taken.length], ['not-reached', 0])
  sender.wait(2)
  await sender.send()
  assert.deepEqual([sender.server.taken.length, await sender.state()], [1, ['accepted']])
})

test('a password that is not taken stops all letters, is said with the server’s words, and stands in none of them', async () => {
  const sender = await aSender({ user: 'foi', password: 'right' }, { password: 'h0rse-battery' })
  await sender.put()
  sender.wait(10)
  const { stopped } = await sender.send()
  assert.equal(stopped?.why, 'not-reached')
  assert.match(stopped.words, /not known here/)
  assert.doesNotMatch(JSON.stringify([stopped, await lettersOut(sender.house.db)]), /h0rse/)
  assert.deepEqual(await sender.state(), ['waiting'])
  assert.match((await sender.post.tryOut()) ?? '', /not known here/)
})

test('no more letters go in a minute than the rate allows', async () => {
  const sender = await aSender()
  const post = { ...sender.post, perMinute: 3 }
  for (const kind of ['reminder', 'review', 'fee', 'other', 'complaint'] as const)
    await sender.put({ kind })
  sender.wait(10)
  const first = await sendLetters(sender.house, post)
  assert.deepEqual([first.stopped?.why, sender.server.taken.length], ['rate', 3])
  sender.wait(1)
  const second = await sendLetters(sender.house, post)
  assert.deepEqual([second.stopped, sender.server.taken.length], [null, 5])
})

test('two who send at once send each letter once', async () => {
  const sender = await aSender({ slowMs: 5 })
  for (const kind of ['request', 'reminder', 'review', 'fee', 'other', 'complaint'] as const)
    await sender.put({ kind })
  sender.wait(10)
  await Promise.all([sender.send(), sender.send(), sender.send()])
  const ids = sender.server.taken.map(({ messageId }) => messageId)
  assert.deepEqual([ids.length, new Set(ids).size], [6, 6])
})

test('a letter that comes back for good is said to have, and so is its address', async () => {
  const sender = await aSender()
  await sender.put()
  sender.wait(10)
  await sender.send()
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(letter)
  const bounce = { messageId: letter.messageId, hard: true, words: '550 mailbox closed' }
  assert.equal((await letterBounced(sender.house, bounce))?.body, 'essex')
  assert.equal(await letterBounced(sender.house, { ...bounce, messageId: 'x@y' }), null)
  assert.deepEqual(await sender.state(), ['bounced'])
})

test('the day of receipt of a request that came back is forgotten, and stands again once it went anew on the same day', async () => {
  const sender = await aSender()
  await sender.put()
  sender.wait(10)
  await sender.send()
  const [letter] = await lettersOut(sender.house.db)
  assert.ok(letter)
  const bounce = { messageId: letter.messageId, hard: true, words: '550 no such user' }
  const hear = async () => {
    const of = await letterBounced(sender.house, bounce)
    if (of) await keepBounced(sender.house, of)
    return (await requestsOf(sender.house.db, sender.survey))[0]
  }
  const heard = await hear()
  assert.deepEqual([heard?.sent, heard?.received], ['2026-11-24', undefined])
  await sender.put({ to: ['info@essex.example'] })
  sender.wait(10)
  await sender.send()
  // The same bounce is heard once more.
  assert.equal((await hear())?.received, '2026-11-24')
})

test('no connection leaves but to the server that was set', async () => {
  const sender = await aSender({ user: 'foi', password: 'right' })
  await sender.put()
  sender.wait(10)
  const reached: string[] = []
  const seen = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    socket.on('connectionAttempt', (ip: string, port: number) => void reached.push(`${ip}:${port}`))
  }
  subscribe('net.client.socket', seen)
  await sender.send()
  await sender.post.tryOut()
  unsubscribe('net.client.socket', seen)
  assert.equal(sender.server.taken.length, 1)
  const others = reached.filter((one) => !/^(?:127\.0\.0\.1|::1|localhost):/.test(one))
  assert.ok(reached.includes(`127.0.0.1:${sender.server.port}`), String(reached))
  assert.deepEqual(others, [])
})
