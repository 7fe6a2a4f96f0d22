// kill -9 of the desk, of its database, and of both at once, while people decide and add files: nothing that was acknowledged
// may be lost or doubled, the queue never sticks, and in the end verify finds nothing.
// node bench/kill-desk.ts [TIMES]
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../src/desks/work/open-house.ts'
import { verifyHouse } from '../src/desks/work/verify-house.ts'
import { many, sql } from '../src/store/db.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const KILLS = ['desk', 'database', 'both'] as const

const SURVEY = `title: Killed
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`
const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers.\n'

export interface DeskKilled {
  kills: number
  acknowledged: number
  lost: string[]
  doubled: string[]
  /** Starts and recoveries that took too long, and what verify found in the end. */
  problems: string[]
}

/** A start or a recovery above this is a queue or a desk that is stuck. */
const MOST_MS = 60_000

export async function killDesk(times: number): Promise<DeskKilled> {
  const home = await mkdtemp(join(tmpdir(), 'candour-kill-desk-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const data = join(home, 'data')
  const folder = join(home, 'killed')
  const acknowledged: string[] = []
  const problems: string[] = []
  try {
    await mkdir(join(folder, 'replies/durham/2014-03-12'), { recursive: true })
    await writeFile(join(folder, 'survey.yaml'), SURVEY)
    await writeFile(join(folder, 'replies/durham/2014-03-12/reply.txt'), LETTER)
    await (await started(data, folder, 'idle')).stop()
    for (let i = 0; i < times; i++) {
      if (i % 20 === 0) console.error(`${i} kills, ${acknowledged.length} acknowledged`)
      const desk = await started(data, folder, 'open')
      const people = [actAgainAndAgain(desk, `a${i}`), actAgainAndAgain(desk, `b${i}`)]
      await pause(100 + Math.random() * 900)
      const kind = KILLS[i % KILLS.length] ?? 'desk'
      if (kind !== 'desk') await killDatabase(data)
      if (kind === 'database') {
        const stuck = await goesOn(people)
        if (stuck.length > 0) console.error(i, stuck, desk.complaint().slice(-1500))
        problems.push(...stuck)
      }
      desk.child.kill('SIGKILL')
      for (const person of people) {
        acknowledged.push(...(await person.ended))
        problems.push(...person.wrong)
      }
    }
    await (await started(data, folder, 'idle')).stop()
    return {
      kills: times,
      acknowledged: acknowledged.length,
      ...(await look(data, acknowledged, problems)),
    }
  } finally {
    for (const child of running) child.kill('SIGKILL')
    await killDatabase(data)
    await rm(home, { recursive: true, force: true })
  }
}

/** Desks that were started and not ended yet. */
const running = new Set<ChildProcess>()

interface Desk {
  child: ChildProcess
  address: string
  cookie: string
  /** What it wrote to its error output. */
  complaint(): string
  stop(): Promise<void>
}

/** `until`: the desk answers, or all that waited is done. */
async function started(data: string, folder: string, until: 'open' | 'idle'): Promise<Desk> {
  const args = [
    join(root, 'bin/candour.mjs'),
    folder,
    '--data',
    data,
    '--port',
    '0',
    '--as',
    'killed',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  exited.then(() => running.delete(child))
  let said = ''
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk
  })
  const address = await new Promise<URL>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`not ${until} in time: ${said}${complaint}`)),
      MOST_MS,
    )
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const found = (until === 'open' ? /opens at (\S+) ;/ : /The desk is at (\S+)/).exec(said)
      if (!found) return
      clearTimeout(late)
      resolve(new URL(found[1] ?? ''))
    })
    exited.then(async () => {
      const words = await readFile(join(data, 'postgres.log'), 'utf8').catch(() => '')
      reject(new Error(`ended before it was ${until}: ${complaint}\nIts server: ${words}`))
    })
  })
  return {
    child,
    complaint: () => complaint,
    address: address.origin,
    cookie: `candour-key-${address.port}=${address.searchParams.get('key')}`,
    async stop() {
      child.kill('SIGINT')
      await exited
    },
  }
}

interface Person {
  /** How many acts were acknowledged so far. */
  done(): number
  /** What its last act was answered. */
  last(): string
  /** Answers that are neither done nor not now. */
  wrong: string[]
  /** What was acknowledged, once the desk is gone. */
  ended: Promise<string[]>
}

/** Rejects a reading with a reason of its own, or adds a file of its own, in turn; a refusal with 503 is none of the two. */
function actAgainAndAgain(desk: Desk, name: string): Person {
  const said: string[] = []
  const wrong: string[] = []
  let last = 'nothing yet'
  const loop = async (): Promise<string[]> => {
    for (let n = 0; ; n++) {
      const mark = `${name}-${n}`
      try {
        const status = n % 3 === 2 ? await addFile(desk, mark) : await reject(desk, mark)
        last = `${mark}: ${status}`
        if (status === 303) said.push(mark)
        else if (status !== 503 && status !== 404)
          wrong.push(`${mark} was answered ${status}: ${desk.complaint()}`)
      } catch (error) {
        // The desk is gone.
        last = `${mark}: ${error instanceof Error ? (error.cause ?? error) : error}`
        return said
      }
    }
  }
  return { done: () => said.length, last: () => last, wrong, ended: loop() }
}

const BODY = '/surveys/killed/bodies/durham'

async function post(desk: Desk, path: string, body: URLSearchParams | FormData): Promise<number> {
  const headers = { origin: desk.address, cookie: desk.cookie }
  const init = { method: 'POST', redirect: 'manual', headers, body } as const
  const answer = await fetch(`${desk.address}${path}`, init)
  await answer.arrayBuffer()
  return answer.status
}

async function reject(desk: Desk, mark: string): Promise<number> {
  const answer = await fetch(`${desk.address}${BODY}`, { headers: { cookie: desk.cookie } })
  const page = await answer.text()
  const [, figure] = /\/figures\/([0-9a-f-]{8,})/.exec(page) ?? []
  if (!figure) return answer.status === 200 ? 404 : answer.status
  return post(
    desk,
    `${BODY}/figures/${figure}`,
    new URLSearchParams({ action: 'reject', 'reject-why': mark }),
  )
}

function addFile(desk: Desk, mark: string): Promise<number> {
  const form = new FormData()
  form.set('received', '2014-03-20')
  form.set('files', new File([`A note ${mark}.\n`], `${mark}.txt`))
  return post(desk, `${BODY}/upload`, form)
}

async function killDatabase(data: string): Promise<void> {
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8').catch(() => null)
  const pid = Number(lock?.split('\n')[0])
  if (pid > 1) process.kill(pid, 'SIGKILL')
}

/** With its database killed the desk starts it again and answers, without being started itself. */
async function goesOn(people: Person[]): Promise<string[]> {
  const before = people.map((person) => person.done())
  const until = performance.now() + MOST_MS
  while (performance.now() < until) {
    if (people.some((person, i) => person.done() > (before[i] ?? 0))) return []
    await pause(50)
  }
  const last = people.map((person) => person.last()).join(' | ')
  return [`after its database was killed the desk acknowledged nothing more (${last})`]
}

async function look(
  data: string,
  acknowledged: string[],
  before: string[],
): Promise<Pick<DeskKilled, 'lost' | 'doubled' | 'problems'>> {
  const { house, verify, close } = await openHouse({ data, viewer: 'look', log: () => {} })
  try {
    const rows = await many<{ mark: string }>(
      house.db,
      sql`
        select decision ->> 'why' as mark
        from decision
        where decision ->> 'why' is not null
        union all
        select replace(name, '.txt', '') as mark
        from attachment
        where name <> 'reply.txt'
      `,
    )
    const times = Map.groupBy(rows, ({ mark }) => mark)
    const { problems } = await verifyHouse(house, verify)
    const waiting = await house.jobs.waiting()
    return {
      lost: acknowledged.filter((mark) => !times.has(mark)),
      doubled: [...times].filter(([, all]) => all.length > 1).map(([mark]) => mark),
      problems: [
        ...before,
        ...problems.map(({ message }) => message),
        ...(waiting > 0 ? [`${waiting} steps still wait`] : []),
      ],
    }
  } finally {
    await close()
  }
}

if (import.meta.main) {
  const killed = await killDesk(Number(process.argv[2] ?? 200))
  console.log(killed)
  const clean = killed.lost.length + killed.doubled.length + killed.problems.length === 0
  process.exitCode = clean && killed.acknowledged > 0 ? 0 : 1
}
