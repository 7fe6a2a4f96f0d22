// Mail that came, at the desk: put in by hand, with its request or waiting, let in, left out; and a mailbox that is looked at.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aMail, type MailAsked } from '../../../../test/a-mail.ts'
import { addressesKept, keepAddress } from '../../../ask/directory/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { putLetter } from '../../../ask/put-letter.ts'
import { mailsIn, mailsOf } from '../../../receive/mail/queries.ts'
import { messagesOf } from '../../../receive/queries.ts'
import type { House, MailBox } from '../../../store/house.ts'
import { exportSurvey } from '../../../survey/export-survey.ts'
import { keepEvents, requestsOf, surveyBySlug } from '../../../survey/queries.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { fetchMail } from '../../work/mail/fetch-mail.ts'
import { keepFetching } from '../../work/mail/keep-fetching.ts'
import { keepReferences } from '../../work/mail/keep-sent.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { takeIn } from '../../work/take-in.ts'
import { deskApp } from '../app.ts'

let app: Hono
let house: House
let survey: string
let tag: string
let messageId: string
const box = aBox()

before(async () => {
  house = { ...(await aHouse()), now: () => new Date('2027-03-15T12:00:00Z') }
  house.mailbox = async () => box
  await takeIn(house, { example: 'library-fines' })
  await runWaiting(house)
  survey = (await surveyBySlug(house.db, 'library-fines'))?.id ?? ''
  const address = { body: 'denscombe', email: 'foi@denscombe.example', by: 'a', at: house.now() }
  await keepAddress(house.db, address)
  const words = { subject: 'Library fines', text: 'How many?', atOnce: true }
  const put = await putLetter(house, { survey, body: 'denscombe', kind: 'request', ...words })
  assert.ok(put.ok)
  const [letter] = await lettersOut(house.db, survey)
  tag = letter?.tag ?? ''
  messageId = letter?.messageId ?? ''
  app = deskApp({ house, work: () => runWaiting(house) })
})
after(() => house.parsers.close())

/** What a test puts into it, from one to the last. */
function aBox(): MailBox & { mails: Uint8Array[] } {
  const mails: Uint8Array[] = []
  return {
    ...{ mails, name: 'foi@mail.paper.example/FOI', server: 'mx.paper.example', byHand: false },
    async next(seen, most) {
      const from = seen?.lastUid ?? 0
      return mails.slice(from, from + most).map((bytes, i) => ({
        ...{ uidValidity: '1', uid: from + i + 1, size: bytes.length, beginning: bytes },
        received: new Date('2027-03-12T09:00:00Z'),
        whole: async () => bytes,
      }))
    },
    async wait() {
      await new Promise(() => {})
    },
    async close() {},
  }
}

const page = async (path: string): Promise<string> => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, body: FormData | URLSearchParams) =>
  app.request(`${DESK}${path}`, { method: 'POST', body, headers: { origin: DESK } })

async function putIn(...mails: MailAsked[]): Promise<string> {
  const form = new FormData()
  for (const [i, mail] of mails.entries())
    form.append(
      'files',
      new File(
        [new Uint8Array(aMail({ date: 'Fri, 12 Mar 2027 09:00:00 +0000', ...mail }))],
        `${i}.eml`,
      ),
    )
  const answered = await send('/tray/put', form)
  assert.equal(answered.status, 303)
  return page(answered.headers.get('location') ?? '')
}

test('mails that are put in are with their request, or wait with why and a proposal', async () => {
  const html = await putIn(
    {
      from: 'FOI <foi@denscombe.example>',
      subject: `RE: Library fines [${tag}]`,
      text: 'Our reference: FOI/2027/0099\n\nThank you for your request. We will reply within 20 working days.\n',
    },
    { from: 'Somebody <x@elsewhere.example>', subject: `FW: ${tag}`, text: 'Please see below.\n' },
  )
  assert.match(html, /1 with their requests, 1 waiting for you/)
  assert.match(html, /It waits because the body never wrote from this address/)
  assert.match(html, /Perhaps <b>Denscombe/)
  assert.match(html, /Need nobody \(1\)/)
  assert.match(html, /matched by our reference in its subject/)
  const [one] = await mailsOf(house.db, survey)
  assert.equal(one?.reference, 'FOI/2027/0099')
  // It stands in the survey from then on where nobody wrote another, and goes out and comes back with its folder.
  const inFolder = async () => {
    const texts = await exportSurvey(house, 'library-fines', async () => [])
    const back = readFolder('library-fines', texts).folder?.requests ?? []
    return back.find(({ body }) => body === 'denscombe')?.reference
  }
  assert.equal(await inFolder(), 'DC-20871')
  const [{ reference: _ = '', ...events } = { body: 'denscombe' }] = await requestsOf(
    house.db,
    survey,
    ['denscombe'],
  )
  await keepEvents(house.db, survey, events)
  await keepReferences(house)
  assert.equal(await inFolder(), 'FOI/2027/0099')
  const { confirmedOn } =
    (await addressesKept(house.db)).find(({ body }) => body === 'denscombe') ?? {}
  assert.equal(confirmedOn, '2027-03-12')
})

test('a person lets a waiting mail in, and it is a reply from then on', async () => {
  const [waits] = await mailsIn(house.db, ['waits'])
  const before = (await messagesOf(house.db, survey, 'denscombe')).length
  const form = await page(`/tray/${waits?.id}`)
  assert.match(form, /The body writes from x@elsewhere\.example/)
  const nothing = await send(`/tray/${waits?.id}`, new URLSearchParams({ action: 'let-in' }))
  assert.equal(nothing.status, 422)
  assert.match(await nothing.text(), /Choose the request that it answers/)
  const fields = new URLSearchParams({ action: 'let-in', 'request-0': 'yes' })
  assert.equal((await send(`/tray/${waits?.id}`, fields)).status, 303)
  assert.equal((await messagesOf(house.db, survey, 'denscombe')).length, before + 1)
  assert.match(await page(`/tray/${waits?.id}`), /matched by a person \(an editor\)/)
  assert.match(await page('/tray'), /Nothing waits/)
  assert.equal((await send(`/tray/${waits?.id}`, fields)).status, 409)
})

test('a mail that is none of ours is left out, and can be looked at still', async () => {
  await putIn({ from: 'Somebody <y@elsewhere.example>', subject: 'Lunch on Friday' })
  const [waits] = await mailsIn(house.db, ['waits'])
  assert.match(await page(`/tray/${waits?.id}`), /nothing in it says which request it answers/)
  await send(`/tray/${waits?.id}`, new URLSearchParams({ action: 'leave-out' }))
  assert.match(await page('/tray'), /Left out \(1\)/)
  const file = await app.request(`${DESK}/tray/${waits?.id}/mail.eml`)
  assert.match(await file.text(), /Subject: Lunch on Friday/)
})

test('strangers’ mails by the hundred are counted, and left out together; what names a request still waits', async () => {
  const strangers = Array.from({ length: 210 }, (_, i) => ({
    from: `P <p${i}@elsewhere.example>`,
    subject: `Note ${i}`,
  }))
  const html = await putIn(...strangers, {
    from: 'Somebody <z@elsewhere.example>',
    subject: `FW: ${tag}`,
    text: 'Please see below, again.\n',
  })
  assert.match(html, /Waiting for you \(211\)/)
  assert.match(html, /The last 200 to come are shown/)
  assert.match(html, /Leave out all 210 that name no request/)
  const seen = /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const before = new URLSearchParams({ seen: '2020-01-01T00:00:00.000Z' })
  await send('/tray/leave-out', before)
  assert.match(await page('/tray'), /Waiting for you \(211\)/, 'what came since is not left out')
  assert.equal((await send('/tray/leave-out', new URLSearchParams({ seen }))).status, 303)
  const after = await page('/tray')
  assert.match(after, /Waiting for you \(1\)/)
  assert.match(after, /Left out \(211\)/)
  const [still] = await mailsIn(house.db, ['waits'])
  await send(`/tray/${still?.id}`, new URLSearchParams({ action: 'leave-out' }))
})

test('a sender of whom a person says that it is the body’s needs nobody from then on, also for what waits already', async () => {
  const from = 'Casework <casework@systems.example>'
  const texts = ['Please see attached.\n', 'One more thing.\n']
  await putIn(...texts.map((text) => ({ from, subject: `Request ${tag}`, text })))
  const [one] = await mailsIn(house.db, ['waits'])
  const fields = { action: 'let-in', 'request-0': 'yes', 'sender-theirs': 'yes' }
  await send(`/tray/${one?.id}`, new URLSearchParams(fields))
  assert.match(await page('/tray'), /Nothing waits/)
  const other = 'Sales <sales@systems.example>'
  await putIn({ from: other, subject: `Request ${tag}`, text: 'An offer.\n' })
  const [waiting] = await mailsIn(house.db, ['waits'])
  assert.deepEqual([waiting?.from, waiting?.why], [other, 'sender-unknown'])
  await send(`/tray/${waiting?.id}`, new URLSearchParams({ action: 'leave-out' }))
})

test('a server’s report makes a letter delivered; until it comes the page says that no more than its going is known', async () => {
  await house.db.query(
    `update letter_out set state = 'accepted', sent_on = '2027-03-12' where message_id = '${messageId}'`,
  )
  const at = '/surveys/library-fines/letters/denscombe'
  assert.match(await page(at), /That it went is all that is known/)
  const report = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b',
    'Content-Type: text/plain\n\nYour message was delivered.\n--b',
    'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.denscombe.example\n',
    'Final-Recipient: rfc822; foi@denscombe.example\nAction: delivered\nStatus: 2.0.0\n\n--b',
    `Content-Type: text/rfc822-headers\n\nMessage-ID: <${messageId}>\n\n--b--\n`,
  ].join('\n')
  const html = await putIn({
    ...{ from: 'MAILER-DAEMON@mx.denscombe.example', subject: 'Delivered', body: report },
  })
  assert.match(html, /1 noted/)
  assert.match(html, /In the mailbox of foi@denscombe\.example, says mx\.denscombe\.example/)
  const letter = await page(at)
  assert.match(letter, /sent on 12\s+March\s+2027, delivered on 12\s+March\s+2027/)
  assert.doesNotMatch(letter, /That it went is all that is known/)
})

test('a mail that Outlook saved is read as any other: who wrote it, to which request, and its words', async () => {
  const bytes = await readFile('fixtures/read/mail-outlook-plain/reply.msg')
  const form = new FormData()
  form.append('files', new File([new Uint8Array(bytes)], 'reply.msg'))
  const answered = await send('/tray/put', form)
  const html = await page(answered.headers.get('location') ?? '')
  assert.match(html, /1 waiting for you/)
  const [mail] = (await mailsIn(house.db, ['waits'])).filter(({ box }) => box.includes('reply.msg'))
  assert.ok(mail)
  assert.match(`${mail.from} ${mail.subject}`, /@.* \S/)
  assert.ok(mail.words.length > 20)
  const kept = await app.request(`${DESK}/tray/${mail.id}/mail.eml`)
  assert.match(kept.headers.get('content-disposition') ?? '', /mail\.msg/)
  const asked = new URLSearchParams({ action: 'let-in', other: `${survey} denscombe` })
  assert.equal((await send(`/tray/${mail.id}`, asked)).status, 303)
  const messages = await messagesOf(house.db, survey, 'denscombe')
  assert.ok(messages.some(({ files }) => files.some(({ name }) => name.endsWith('.msg'))))
})

test('files that are no mails are said to be none beside the field that they were chosen in', async () => {
  const form = new FormData()
  form.append('files', new File(['%PDF-1.4\n'], 'answer.pdf'))
  form.append('files', new File([], 'empty.eml'))
  const answered = await send('/tray/put', form)
  assert.equal(answered.status, 422)
  const html = await answered.text()
  assert.match(
    html,
    /id="files-error">.*answer\.pdf, empty\.eml: no saved mail \(\.eml, \.msg\) and no mailbox file/,
  )
  form.append('files', new File([new Uint8Array(aMail({ subject: 'Lunch' }))], 'lunch.eml'))
  const some = await send('/tray/put', form)
  assert.match(
    await page(some.headers.get('location') ?? ''),
    /No mails: answer\.pdf, empty\.eml\./,
  )
})

test('a mailbox is looked at from where the last look ended, and mails of others are only counted', async () => {
  const from = 'FOI <foi@denscombe.example>'
  box.mails.push(
    aMail({ from, fields: [`In-Reply-To: <${messageId}>`], text: 'We hold nothing.\n' }),
    aMail({ from: 'friend@elsewhere.example', subject: 'Hello' }),
  )
  const first = await fetchMail(house, box)
  assert.deepEqual([first.mails.length, first.others], [1, 1])
  const again = await fetchMail(house, box)
  assert.deepEqual([again.mails.length, again.others], [0, 0])
  assert.match(
    await page('/tray'),
    /foi@mail\.paper\.example\/FOI: last looked at 15\sMarch\s2027, 12:00;\s+1 mail of others/,
  )
})

test('a bounce says on the letter that it did not arrive, and what to do', async () => {
  box.mails.push(
    aMail({
      from: 'MAILER-DAEMON@mx.paper.example',
      subject: 'Undelivered Mail Returned to Sender',
      body: `Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.paper.example\n\nFinal-Recipient: rfc822; foi@denscombe.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${messageId}>\n--b--\n`,
    }),
  )
  await fetchMail(house, box)
  const [letter] = await lettersOut(house.db, survey)
  assert.deepEqual([letter?.state, letter?.words], ['bounced', '550 5.1.1 no such user'])
  assert.match(
    await page('/tray'),
    /There is no such address: find the right one and send it again/,
  )
})

test('a notice with a link that expires says until when; the link is words and leads nowhere', async () => {
  box.mails.push(
    aMail({
      from: 'FOI <foi@denscombe.example>',
      fields: [`In-Reply-To: <${messageId}>`],
      text: 'You have received a secure message. Click here to access the message: https://portal.denscombe.example/m/1 . The link will expire in 14 days.\n',
    }),
  )
  await fetchMail(house, box)
  const html = await page('/tray')
  assert.match(html, /It is gone after <b>26\sMarch\s2027<\/b>/)
  assert.match(html, /https:\/\/portal\.denscombe\.example\/m\/1/)
  assert.doesNotMatch(html, /href="https:\/\/portal/)
})

test('a program that answers every mail of ours by itself is answered by nothing', async () => {
  const letters = (await lettersOut(house.db)).length
  for (let i = 0; i < 5; i++)
    box.mails.push(
      aMail({
        from: 'FOI <foi@denscombe.example>',
        fields: [`In-Reply-To: <${messageId}>`, 'Auto-Submitted: auto-replied'],
        subject: 'Automatic reply: Library fines',
        text: 'I am out of the office until Monday.\n',
      }),
    )
  const { mails } = await fetchMail(house, box)
  assert.deepEqual(
    mails.map(({ kind }) => kind),
    Array(5).fill('auto-reply'),
  )
  await runWaiting(house)
  assert.equal((await lettersOut(house.db)).length, letters)
})

test('the desk looks by itself, at once when it is asked to, and says what keeps it from looking', async () => {
  let woken = () => {}
  const came = new Promise<void>((resolve) => {
    woken = resolve
  })
  const fetching = keepFetching(house, woken)
  box.mails.push(
    aMail({
      from: 'FOI <foi@denscombe.example>',
      fields: [`In-Reply-To: <${messageId}>`],
      text: 'One more.\n',
    }),
  )
  await until(() => {
    fetching.wake()
    return fetching.now().box !== null && !fetching.now().isLooking
  })
  await came
  await fetching.close()
  const broken = keepFetching(
    {
      ...house,
      mailbox: async () => {
        throw new Error('mail.json is no JSON')
      },
    },
    () => {},
  )
  await until(() => broken.now().trouble !== null)
  assert.match(broken.now().trouble ?? '', /no JSON/)
  await broken.close()
})

test('large mails are taken in a few at a time', async () => {
  const large = aBox()
  const here = async (): Promise<number> => (await mailsOf(house.db, survey)).length
  const before = await here()
  const seen: number[] = []
  const texts = ['One of three.\n', 'Two of three.\n', 'Three of three.\n']
  const mails = texts.map((text) =>
    aMail({ from: 'FOI <foi@denscombe.example>', subject: `RE: ${tag}`, text }),
  )
  const next: MailBox['next'] = async (place) =>
    place
      ? []
      : mails.map((bytes, i) => ({
          ...{ uidValidity: '1', uid: i + 1, size: 40_000_000, beginning: bytes },
          received: new Date('2027-03-12T09:00:00Z'),
          async whole() {
            seen.push((await here()) - before)
            return bytes
          },
        }))
  await fetchMail(house, { ...large, name: 'a box of large mails', next })
  assert.deepEqual(seen, [0, 1, 2])
  assert.equal(await here(), before + 3)
})

test('a mailbox that is set otherwise is let go at once, and the one that is set now is looked at', async () => {
  const looked: string[] = []
  const named = (name: string): MailBox => ({
    ...aBox(),
    name,
    async next() {
      looked.push(name)
      return []
    },
  })
  let set: MailBox | null = named('before')
  const fetching = keepFetching({ ...house, mailbox: async () => set }, () => {})
  await until(() => looked.length === 1 && !fetching.now().isLooking)
  set = named('now')
  fetching.wake()
  await until(() => looked.length === 2 && !fetching.now().isLooking)
  assert.deepEqual(looked, ['before', 'now'])
  assert.equal(fetching.now().box, 'now')
  await fetching.close()
})

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((resolve) => setTimeout(resolve, 10))
}
