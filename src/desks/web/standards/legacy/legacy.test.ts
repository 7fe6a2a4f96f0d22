// A register kept elsewhere, of which nearly a third cannot be mapped: looked at, put right, taken in, and once only.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { runWaiting } from '../../../work/run-waiting.ts'

let desk: AStandardsDesk
let ada: Someone
let other: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
  other = await desk.someone('Otto Example', 'case-administrator')
})
after(() => desk.close())

const ROWS = [
  'Case No;Date Recorded;Officer;Rank;Allegation;Site;Outcome',
  ...Array.from(
    { length: 7 },
    (_, i) => `L/${i}/09;04/03/2009;Robin Invented${i};PC;A remark;FB;NFA`,
  ),
  'L/7/09;04/03/2009;Sam Made-Up;PC;A picture;FB;Dismissed',
  'L/8/09;some time in May;Kit Pretended;PC;A picture;FB;NFA',
  ';04/03/2009;Nobody;PC;A picture;FB;NFA',
  'L/9/09;;Nobody;PC;A picture;FB;NFA',
].join('\n')

async function sent(who: Someone, text: string): Promise<string> {
  const body = new FormData()
  body.set('file', new File([text], 'old register.csv'))
  const answer = await who.ask('/import', { method: 'POST', headers: { origin: DESK }, body })
  assert.equal(answer.status, 303)
  return answer.headers.get('location') ?? ''
}

const pageOf = async (who: Someone, path: string): Promise<string> => (await who.ask(path)).text()

async function taken(at: string): Promise<string> {
  const errand = (await ada.send(at, { do: 'take' })).headers.get('location') ?? ''
  await runWaiting(desk.house)
  const led = await ada.ask(errand)
  assert.equal(led.headers.get('location'), at)
  return pageOf(ada, at)
}

test('before anything is taken in, it is said what would be, what is left out and why', async () => {
  const page = await pageOf(ada, await sent(ada, ROWS))
  assert.match(page, /<b>8<\/b> matters of 11 rows/)
  assert.match(page, /3 of them \(27 %\) tell no matter/)
  assert.match(page, /“some time in May” is no day that has been/)
  assert.match(page, /Outcome: “Dismissed”/)
  assert.doesNotMatch(await pageOf(ada, '/matters'), /L\/0\/09/)
})

test('a value that may mean several is said by a person, and the matters are taken in so, and once only', async () => {
  const at = await sent(ada, ROWS)
  const page = await pageOf(ada, at)
  const columns = Object.fromEntries(
    [...page.matchAll(/<select[^>]*name="(column-\w+)"[\s\S]*?<\/select>/g)].map(
      ([whole, name = '']) => [name, /value="(\d*)" selected/.exec(whole)?.[1] ?? ''],
    ),
  )
  assert.equal(columns['column-outcome'], '6')
  await ada.send(at, { ...columns, 'value-outcome-dismissed': 'dismissed', do: 'look' })
  assert.match(await pageOf(ada, at), /value="dismissed" selected/)
  assert.match(await taken(at), /8 matters were taken in/)
  const list = await pageOf(ada, '/matters?outcome=dismissed')
  assert.match(list, /L\/7\/09/)
  assert.match(list, /1 matter\./)
  const again = await sent(ada, ROWS)
  assert.match(await taken(again), /8 were here already/)
  assert.match(await pageOf(ada, '/matters'), /8 matters\./)
})

test('a register that somebody sent is looked at by nobody else', async () => {
  const at = await sent(ada, ROWS)
  assert.equal((await other.ask(at)).status, 404)
  assert.equal((await other.send(at, { do: 'take' })).status, 404)
})

test('a file that is no table is refused with what to do', async () => {
  const body = new FormData()
  body.set('file', new File(['hello'], 'hello.txt'))
  const answer = await ada.ask('/import', { method: 'POST', headers: { origin: DESK }, body })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /its first line must name at least two columns/)
})
