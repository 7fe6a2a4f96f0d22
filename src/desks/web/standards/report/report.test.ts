// Somebody reports, page by page, sends it, and comes back by the receipt; the department makes a matter of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { questionsFor, type Way } from '../../../../register/intake/questions.ts'
import { reportsHeldBack } from './held-back.ts'

let desk: AStandardsDesk
let ada: Someone
let hope: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
  hope = await desk.someone('Hope Example', 'head')
})
after(() => desk.close())

type Form = Record<string, string>

/** As anybody's browser sends it. */
async function send(path: string, form: Form, cookie = ''): Promise<Response> {
  const body = new FormData()
  for (const [name, value] of Object.entries(form)) body.set(name, value)
  return desk.ask(path, { method: 'POST', headers: { origin: DESK, cookie }, body })
}

async function begun(way: Way, cookie = ''): Promise<string> {
  const answer = await send('/report', { way }, cookie)
  assert.equal(answer.status, 303)
  return (answer.headers.get('location') ?? '').replace(/\/[^/]*$/, '')
}

/** Through all its questions; the receipt. */
async function reported(way: Way, answers: Form, cookie = ''): Promise<string> {
  const draft = await begun(way, cookie)
  for (const { id } of questionsFor(way)) {
    const answer = await send(`${draft}/${id}`, answers)
    assert.equal(answer.status, 303, `${id}: ${answer.status}`)
  }
  const sent = await send(`${draft}/send`, {})
  assert.equal(sent.status, 200)
  const page = await sent.text()
  assert.doesNotMatch(page, /what\s+came of/)
  assert.match(page, /whether your report was taken up/)
  return /Your receipt: ([0-9A-Z-]+)/.exec(page)?.[1] ?? ''
}

const waiting = async (who: Someone): Promise<string> => (await who.ask('/reports')).text()

async function reportIn(who: Someone, words: string): Promise<string> {
  const row = (await waiting(who)).split('<tr').find((part) => part.includes(words)) ?? ''
  return /href="(\/reports\/[^"]+)"/.exec(row)?.[1] ?? ''
}

test('a member of the public reports without an account, one question a page, and comes back by a receipt', async () => {
  const receipt = await reported('public', {
    words: 'A post about my neighbour',
    platform: 'facebook',
    name: 'Robin Invented',
    role: 'officer',
  })
  const back = await (await send('/report/receipt', { receipt: receipt.toLowerCase() })).text()
  assert.match(back, /It waits to be taken up/)
  assert.doesNotMatch(back, /my neighbour/)
})

test('what was answered is kept in the draft, and what is wrong in an answer is said with what was typed', async () => {
  const draft = await begun('public')
  await send(`${draft}/what`, { words: 'A post' })
  const wrong = await send(`${draft}/when`, { from: 'the 31st of never', when: 'in summer' })
  assert.equal(wrong.status, 422)
  const page = await wrong.text()
  assert.match(page, /the 31st of never/)
  assert.match(page, /in summer/)
  const first = await (await desk.ask(`${draft}/what`)).text()
  assert.match(first, />A post</)
})

test('a draft that says nothing of what happened is led back to that question', async () => {
  const draft = await begun('colleague')
  const sent = await send(`${draft}/send`, {})
  assert.equal(sent.headers.get('location'), `${draft}/what`)
})

test('a draft is found by its address alone, and by no other once it was sent', async () => {
  const draft = await begun('public')
  await send(`${draft}/what`, { words: 'A post' })
  await send(`${draft}/send`, {})
  assert.equal((await desk.ask(`${draft}/what`)).status, 303)
  assert.equal((await ada.ask(`${draft}/what`)).status, 404)
})

test('who presses twice to send sees the same receipt, and later its address tells nothing', async () => {
  const draft = await begun('public')
  await send(`${draft}/what`, { words: 'A post' })
  const pages = await Promise.all([1, 2].map(async () => (await send(`${draft}/send`, {})).text()))
  const [first, second] = pages.map((page) => /Your receipt: ([0-9A-Z-]+)/.exec(page)?.[1])
  assert.ok(first)
  assert.equal(second, first)
  await desk.house.db.query(`update report set sent_at = sent_at - interval '2 minutes'`)
  assert.doesNotMatch(await (await send(`${draft}/send`, {})).text(), /Your receipt/)
})

test('a draft that nobody went on with is let go when the next is begun, and one that was sent stays', async () => {
  const left = await begun('public')
  await send(`${left}/what`, { words: 'A post' })
  const receipt = await reported('public', { words: 'Another post' })
  await desk.house.db.query(`update report set touched_at = touched_at - interval '31 days'`)
  const fresh = await begun('public')
  assert.equal((await ada.ask(`${left}/what`)).status, 404)
  assert.equal((await ada.ask(`${fresh}/what`)).status, 200)
  assert.match(await (await send('/report/receipt', { receipt })).text(), /It waits/)
})

test('a report is declined once: the second reason does not take the place of the first', async () => {
  const receipt = await reported('public', { words: 'A third post' })
  const at = await reportIn(ada, 'A third post')
  await ada.send(`${at}/decline`, { why: 'Not of this force' })
  const again = await ada.send(`${at}/decline`, { why: 'Said anew' })
  assert.match(await again.text(), /It was declined: Not of this force/)
  assert.match(await (await send('/report/receipt', { receipt })).text(), /Not of this force/)
})

test('two pages of one draft answered at once lose neither answer', async () => {
  const draft = await begun('public')
  await Promise.all([
    send(`${draft}/what`, { words: 'A post' }),
    send(`${draft}/who`, { name: 'Robin Invented' }),
  ])
  const check = await (await desk.ask(`${draft}/check`)).text()
  assert.match(check, /A post/)
  assert.match(check, /Robin Invented/)
})

test('the department opens a matter of a report, with its subject, allegation and notes', async () => {
  await reported('public', {
    words: 'A taunting picture',
    name: 'Sam Made-Up',
    role: 'officer',
    platform: 'twitter',
    reporter: 'Kit Pretended',
  })
  const at = await reportIn(ada, 'A taunting picture')
  const taken = await ada.send(`${at}/take-up`)
  assert.equal(taken.status, 303)
  const matter = await (await ada.ask(taken.headers.get('location') ?? '')).text()
  for (const words of [
    /Sam Made-Up/,
    /A taunting picture/,
    /Twitter/,
    /Reported by: Kit Pretended/,
    /Public complaint/,
  ])
    assert.match(matter, words)
  const again = await ada.send(`${at}/take-up`)
  assert.equal(again.status, 409)
  assert.match(await again.text(), /It was taken up as/)
})

test('a report by the public that need not be recorded came in from the public, unless who takes it up says otherwise', async () => {
  const takenUp = async (words: string, form: Form = {}): Promise<string> => {
    await reported('public', { words, name: 'Sam Made-Up', wantsRecording: 'no' })
    const taken = await ada.send(`${await reportIn(ada, words)}/take-up`, form)
    return (await ada.ask(taken.headers.get('location') ?? '')).text()
  }
  const page = await takenUp('A loud joke')
  assert.match(page, /Public complaint/)
  assert.doesNotMatch(page, /Internal report of conduct|Complaint made/)
  assert.match(
    await takenUp('A sent picture', { kind: 'recordable_conduct' }),
    /Recordable conduct matter/,
  )
})

test('a report in confidence keeps nothing of who made it, also of somebody who is signed in', async () => {
  const carl = await desk.someone('Carl Colleague', 'member')
  await reported('confidential', { words: 'A hushed remark' }, carl.cookie)
  const { db } = desk.house
  const { rows } = await db.query<{ all: string }>(
    `select row_to_json(report)::text as all from report where answers -> 'said' ->> 'words' = 'A hushed remark'`,
  )
  assert.equal(rows.length, 1)
  assert.ok(!rows[0]?.all.includes(carl.viewer.account))
  const { rows: history } = await db.query<{ who: string }>(
    `select who from history where what like 'report %' and who = $1`,
    [carl.viewer.account],
  )
  assert.deepEqual(history, [])
})

test('a report in confidence is not shown to who takes in ordinary ones', async () => {
  await reported('confidential', { words: 'A whispered thing' })
  assert.doesNotMatch(await waiting(ada), /A whispered thing/)
  const at = await reportIn(hope, 'A whispered thing')
  assert.notEqual(at, '')
  assert.equal((await ada.ask(at)).status, 404)
  assert.equal((await ada.send(`${at}/take-up`)).status, 404)
  assert.equal((await ada.send(`${at}/decline`, { why: 'x' })).status, 404)
})

test('whoever reported is asked, answers by the receipt, and is told when it is declined', async () => {
  const receipt = await reported('confidential', { words: 'A vague thing' })
  const at = await reportIn(hope, 'A vague thing')
  await hope.send(`${at}/say`, { words: 'Which group was it?' })
  assert.match(await (await send('/report/receipt', { receipt })).text(), /Which group was it\?/)
  await send('/report/receipt', { receipt, add: 'yes', words: 'The old one.' })
  assert.match(await (await hope.ask(at)).text(), /The old one\./)
  await hope.send(`${at}/decline`, { why: 'There is nothing to look into.' })
  assert.match(
    await (await send('/report/receipt', { receipt })).text(),
    /There is nothing to look into\./,
  )
})

test('a receipt that was made up opens nothing', async () => {
  assert.equal((await send('/report/receipt', { receipt: 'AAAA-BBBB-CCCC-DDDD' })).status, 422)
})

test('reports that a machine begins by the thousand are held back, and another place’s are not', () => {
  let at = Date.parse('2026-11-24T12:00:00Z')
  const may = reportsHeldBack(() => new Date(at))
  const begun = Array.from({ length: 100 }, () => may('192.0.2.1'))
  assert.equal(begun.filter((one) => one).length, 60)
  assert.equal(may('192.0.2.2'), true)
  at += 60 * 60 * 1000
  assert.equal(may('192.0.2.1'), true)
})

test('who is held back is told so, and no draft is begun', async () => {
  const answers: number[] = []
  for (let i = 0; i < 70; i++) answers.push((await send('/report', { way: 'public' })).status)
  assert.deepEqual([...new Set(answers)], [303, 503])
})
