// What is due, on its page and in a calendar that is fetched by a key.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { openMatter } from '../../../../register/record-deeds.ts'

let desk: AStandardsDesk
let ada: Someone
let ivo: Someone
let mel: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
  ivo = await desk.someone('Ivo Example', 'investigator')
  mel = await desk.someone('Mel Example', 'case-administrator')
  const late = Array.from({ length: 205 }, (_, i) => `answer ${i} that is late`)
  const standing = (due: string, whats: readonly string[]) => () => ({
    regime: null,
    state: 'investigation',
    stateKind: 'open' as const,
    level: null,
    outcome: null,
    impliesProven: null,
    questions: 0,
    due: whats.map((what) => ({
      kind: what,
      what,
      due,
      owner: 'appropriate authority',
      regulation: '18',
      confidence: 'memory',
    })),
  })
  for (const [who, due, whats] of [
    [ada, '2026-11-20', ['an answer that is late']],
    [ada, '2026-12-04', ['an answer that is to come']],
    [ivo, '2026-12-05', ['an answer to another']],
    [mel, '2026-11-20', late],
    [mel, '2026-12-04', ['an answer that is to come']],
  ] as const)
    await openMatter(desk.house, {
      viewer: who.viewer,
      opened: { kind: 'complaint', cameToAttention: '2026-11-02', complaintOn: null, summary: 'x' },
      deeds: () => [
        {
          action: 'subject named',
          subject: {
            name: 'Robin Invented',
            account: null,
            role: 'officer',
            rankThen: null,
            rankNow: null,
            grade: null,
            force: '',
            facts: {},
          },
        },
      ],
      standingOf: standing(due, whats),
    })
})
after(() => desk.close())

const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text()
const feedOf = async (who: Someone): Promise<string> => {
  const page = await textOf(who.send('/due/calendar', { do: 'make' }))
  return /\/calendars\/[\w-]+/.exec(page)?.[0] ?? ''
}

test('what is overdue stands first, and what is another’s is not there', async () => {
  const page = await textOf(ada.ask('/due'))
  assert.ok(page.indexOf('An answer that is late') < page.indexOf('An answer that is to come'))
  assert.doesNotMatch(page, /An answer to another/)
  assert.match(page, /reg 18 \(from memory: check it\)/)
})

test('the first page counts all that is due, also where it lists only what comes first', async () => {
  const page = await textOf(mel.ask('/'))
  assert.match(page, /<b>205 overdue\.<\/b> 1 due in the next fortnight/)
  assert.match(await textOf(ivo.ask('/')), /<p>1 due in the next fortnight/)
})

test('a calendar is fetched by its key without signing in, and holds no name', async () => {
  const feed = await feedOf(ada)
  const fetched = await desk.ask(feed)
  assert.match(fetched.headers.get('content-type') ?? '', /text\/calendar/)
  const text = await fetched.text()
  assert.match(text, /SUMMARY:2026-\d{4}: An answer that is to come/)
  assert.doesNotMatch(text, /Robin|another/)
  assert.equal(
    text.replace(/DTSTAMP.*/g, ''),
    (await textOf(ada.ask('/due.ics'))).replace(/DTSTAMP.*/g, ''),
  )
})

test('a key that was made anew or ended opens nothing', async () => {
  const first = await feedOf(ada)
  const second = await feedOf(ada)
  assert.equal((await desk.ask(first)).status, 303)
  assert.equal((await desk.ask(second)).status, 200)
  await ada.send('/due/calendar', { do: 'end' })
  assert.equal((await desk.ask(second)).status, 303)
})

test('a calendar ends with the account and with the role of its owner', async () => {
  const feed = await feedOf(ivo)
  assert.equal((await desk.ask(feed)).status, 200)
  await desk.house.db.query('delete from account_role where account_id::text = $1', [
    ivo.viewer.account,
  ])
  assert.equal((await desk.ask(feed)).status, 303)
})
