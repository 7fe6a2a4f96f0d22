// A desk with 2,000 open invented requests and as many answered ones: how long their list, the first page, what waits to be signed,
// the ledger and the disclosure log take on the server.
// node bench/requests.ts [OPEN] [TIMES]
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addRequest, addRequestEvents } from '../src/answer/queries.ts'
import { daysLater } from '../src/calendar/day.ts'
import { dayHere } from '../src/calendar/day-here.ts'
import type { House } from '../src/store/house.ts'
import { openStore } from '../src/store/open-store.ts'
import type { EventSaid } from '../src/vocabulary/answering/event.ts'
import { asked, sent } from '../test/a-request.ts'
import { aStandardsDesk, type Someone } from '../test/a-standards-desk.ts'
import { noParsers } from '../test/no-parsers.ts'

const OPEN = Number(process.argv[2] ?? 2000)
const TIMES = Number(process.argv[3] ?? 9)

const data = await mkdtemp(join(tmpdir(), 'candour-requests-'))
const store = await openStore({ data, oneRun: true, log: () => {} })
const house: House = {
  ...store,
  parsers: noParsers,
  now: () => new Date(),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'a bench' },
  log: console.error,
}
const desk = await aStandardsDesk(house)

try {
  const clerk = await desk.someone('Cleo Bench', 'request-officer')
  const officer = await desk.someone('Oda Bench', 'disclosure-officer')
  const second = await desk.someone('Sam Bench', 'second-person')
  await fill()
  await timed('list, open', clerk, '/requests')
  await timed('list, closed', clerk, '/requests?show=closed')
  await timed('calendar', clerk, '/requests.ics')
  await timed('first page, officer', officer, '/')
  await timed('to sign', second, '/signing')
  await timed('ledger', officer, '/ledger')
  await timed('returns', officer, '/returns')
  await timed('log', clerk, '/log')
  await timed('feed', clerk, '/log.atom')
} finally {
  await store.close()
  await rm(data, { recursive: true, force: true })
}

async function timed(what: string, who: Someone, path: string): Promise<void> {
  const took: number[] = []
  for (let i = 0; i < TIMES + 2; i++) {
    const began = performance.now()
    const answer = await who.ask(path)
    await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    if (i >= 2) took.push(performance.now() - began)
  }
  took.sort((a, b) => a - b)
  const at = (share: number) => (took[Math.floor(share * (took.length - 1))] ?? 0).toFixed(0)
  console.log(`${what.padEnd(22)} median ${at(0.5)} ms, least ${at(0)}, most ${at(1)}`)
}

async function fill(): Promise<void> {
  const today = dayHere(house.now())
  await house.db.transaction(async (db) => {
    for (let i = 0; i < 2 * OPEN; i++) {
      const isOpen = i % 2 === 0
      const received = daysLater(today, -(isOpen ? i % 40 : 60 + (i % 600)))
      const said = eventsOf(received, isOpen)
      const id = randomUUID()
      const reference = `FOI ${received.slice(0, 4)}/${String(i).padStart(4, '0')}`
      await addRequest(db, { id, reference, parent: null, at: new Date(received) })
      const events = said.map((one, at) => ({
        ...one,
        seq: at + 1,
        account: 'an account',
        actor: 'Wilf Example',
        at: new Date(received),
        salt: 'a salt',
        seal: 'a seal',
      }))
      await addRequestEvents(db, id, events)
    }
  })
  await house.db.query('vacuum analyze')
}

function eventsOf(received: string, isOpen: boolean): EventSaid[] {
  const text = 'This is what the letter says of it, in words that go on. '.repeat(60)
  const first: EventSaid[] = [
    ...asked(received),
    { kind: 'taken-on', facts: { account: 'an account', name: 'Wilf Example' } },
    { kind: 'triaged', facts: { risk: 'low', why: 'Nothing of it is new.' } },
    { kind: 'held', facts: { questions: ['1', '2'], held: true, why: 'In the register.' } },
    {
      kind: 'notice-written',
      facts: {
        version: 1,
        kind: 'answer',
        on: received,
        parts: { opening: text, held: text },
        edited: [],
        asked: {},
        welsh: null,
      },
    },
  ]
  if (isOpen) return first
  return [
    ...first,
    ...sent(daysLater(received, 14), ['1', '2'], first.length + 1),
    {
      kind: 'logged',
      facts: {
        release: 1,
        on: daysLater(received, 15),
        subject: 'Posts on social media',
        asked: 'How many were looked into.',
        answered: 'In full.',
        files: ['a'.repeat(64)],
        sections: [],
      },
    },
  ]
}
