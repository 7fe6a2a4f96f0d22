// kill -9 of the desk, of its database, and of both at once, while people decide, add files and have every kind of errand done:
// nothing that was acknowledged may be lost or doubled, the queue never sticks, and in the end verify finds nothing.
// node bench/kill-desk.ts [TIMES]
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../src/desks/work/open-house.ts'
import { verifyHouse } from '../src/desks/work/verify-house.ts'
import { many, sql } from '../src/store/db.ts'
import {
  type Answered,
  actAt,
  askRightOfReply,
  type DeskKey,
  ERRANDS_HERE,
  MANY_ACTS,
  writeKilled,
} from './kill-acts.ts'
import { marksKept } from './kill-marks.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const KILLS = ['desk', 'database', 'both'] as const

export interface DeskKilled {
  kills: number
  acknowledged: number
  /** Of each act, how often it was acknowledged. */
  acts: Record<string, number>
  lost: string[]
  doubled: string[]
  /** Starts and recoveries that took too long, and what verify found in the end. */
  problems: string[]
}

/** A start or a recovery above this is a queue or a desk that is stuck. */
const MOST_MS = 60_000
/** Until everything that waited is done: an example and some hundred surveys may have been taken in. */
const MOST_IDLE_MS = 600_000

export async function killDesk(times: number): Promise<DeskKilled> {
  const home = await mkdtemp(join(tmpdir(), 'candour-kill-desk-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const data = join(home, 'data')
  const folder = join(home, 'killed')
  const acknowledged: Acknowledged[] = []
  const problems: string[] = []
  let isClean = false
  const model = await aModel()
  try {
    writeKilled(folder)
    const first = await started(data, folder, 'idle')
    await askRightOfReply(first)
    await first.stop()
    for (let i = 0; i < times; i++) {
      if (i % 20 === 0) console.error(`${i} kills, ${acknowledged.length} acknowledged`)
      const desk = await started(data, folder, 'open')
      const people = ['a', 'b'].map((name) => actAgainAndAgain(desk, `${name}${i}`, home))
      await pause(100 + Math.random() * 1900)
      const kind = KILLS[i % KILLS.length] ?? 'desk'
      if (kind !== 'desk') await killDatabase(data)
      if (kind === 'database') {
        const stuck = await goesOn(desk, people)
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
    const seen = await look(data, acknowledged, problems)
    isClean = seen.lost.length + seen.doubled.length + seen.problems.length === 0
    return {
      kills: times,
      acknowledged: acknowledged.length,
      acts: Object.fromEntries(
        [...Map.groupBy(acknowledged, ({ act }) => act)].map(([act, all]) => [act, all.length]),
      ),
      ...seen,
    }
  } finally {
    model.close()
    for (const child of running) child.kill('SIGKILL')
    await killDatabase(data)
    if (isClean) await rm(home, { recursive: true, force: true })
    else console.error(`What is wrong can be looked at in ${data}`)
  }
}

/** A language model that proposes nothing: it is asked all the same. */
async function aModel(): Promise<Server> {
  const answer = JSON.stringify({ choices: [{ message: { content: '{"proposals": []}' } }] })
  const server = createServer((request, response) => {
    request.resume()
    response.end(answer)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const at = server.address()
  if (at === null || typeof at === 'string') throw new Error('the model has no port')
  process.env['CANDOUR_MODEL_URL'] = `http://127.0.0.1:${at.port}/v1`
  process.env['CANDOUR_MODEL'] = 'proposes-nothing'
  return server
}

/** Desks that were started and not ended yet. */
const running = new Set<ChildProcess>()

interface Desk extends DeskKey {
  child: ChildProcess
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
      until === 'open' ? MOST_MS : MOST_IDLE_MS,
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

interface Acknowledged {
  act: string
  /** By which it is looked for: its own, or that of the step that it was put off to. */
  marks: string[]
}

interface Person {
  /** How many acts were acknowledged so far. */
  done(): number
  /** What its last act was answered. */
  last(): string
  /** Answers that are neither done nor not now. */
  wrong: string[]
  /** What was acknowledged, once the desk is gone. */
  ended: Promise<Acknowledged[]>
}

/** One act after the other, beginning anywhere; a refusal with 503 is neither done nor wrong, nor is nothing to do. */
function actAgainAndAgain(desk: Desk, name: string, home: string): Person {
  const said: Acknowledged[] = []
  const wrong: string[] = []
  let last = 'nothing yet'
  const from = Math.floor(Math.random() * MANY_ACTS)
  const loop = async (): Promise<Acknowledged[]> => {
    for (let n = 0; ; n++) {
      const mark = `${name}-${n}`
      const { name: act, act: does } = actAt(from + n)
      try {
        const answer = await does(desk, mark, home)
        last = `${act} ${mark}: ${answer.status}`
        if (answer.status === 303) said.push({ act, marks: marksOf(act, mark, answer) })
        else if (![503, 404, ...(NOTHING_TO_DO[act] ?? [])].includes(answer.status))
          wrong.push(`${act} ${mark} was answered ${answer.status}: ${desk.complaint()}`)
      } catch (error) {
        // The desk is gone.
        last = `${act} ${mark}: ${error instanceof Error ? (error.cause ?? error) : error}`
        return said
      }
    }
  }
  return { done: () => said.length, last: () => last, wrong, ended: loop() }
}

/** The other person said whose it is while this one looked at the form. */
const NOTHING_TO_DO: Readonly<Record<string, number[]>> = { 'say whose it is': [422] }

/** What is done to something that is there leaves no mark but its step's. */
const WITHOUT_OWN = [
  'type a password',
  'ask the model',
  'practise',
  'try an example',
  'say whose it is',
  'bring a table',
  'audit a table',
  'check a file',
]

const marksOf = (act: string, mark: string, { errand }: Answered): string[] => [
  ...(WITHOUT_OWN.includes(act) ? [] : [mark]),
  ...(errand === null ? [] : [errand]),
]

async function killDatabase(data: string): Promise<void> {
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8').catch(() => null)
  const pid = Number(lock?.split('\n')[0])
  if (pid > 1) process.kill(pid, 'SIGKILL')
}

/** With its database killed the desk starts it again and answers, without being started itself. */
async function goesOn({ child }: Desk, people: Person[]): Promise<string[]> {
  const before = people.map((person) => person.done())
  const until = performance.now() + MOST_MS
  while (performance.now() < until) {
    if (people.some((person, i) => person.done() > (before[i] ?? 0))) return []
    await pause(50)
  }
  const last = people.map((person) => person.last()).join(' | ')
  const { exitCode, signalCode } = child
  const lives = exitCode === null && signalCode === null ? 'lives' : `ended with ${exitCode}`
  return [
    `after its database was killed the desk, which ${lives}, acknowledged nothing more (${last})`,
  ]
}

async function look(
  data: string,
  acknowledged: readonly Acknowledged[],
  before: string[],
): Promise<Pick<DeskKilled, 'lost' | 'doubled' | 'problems'>> {
  const { house, verify, close } = await openHouse({ data, viewer: 'look', log: () => {} })
  try {
    const times = Map.groupBy(await marksKept(house.db), ({ mark }) => mark)
    const { problems } = await verifyHouse(house, verify)
    const waiting = await house.jobs.waiting()
    const marks = acknowledged.flatMap(({ act, marks }) => marks.map((mark) => ({ act, mark })))
    const open = await many<{ kind: string; refused: { message: string } | null }>(
      house.db,
      sql`
        select kind, refused
        from errand
        where came is null
      `,
    )
    const kinds = await many<{ kind: string }>(house.db, sql`select distinct kind from errand`)
    const never = ERRANDS_HERE.filter((kind) => !kinds.some((one) => one.kind === kind))
    const givenUp = await house.jobs.givenUp()
    return {
      lost: marks.filter(({ mark }) => !times.has(mark)).map(({ act, mark }) => `${act}: ${mark}`),
      doubled: [...times].filter(([, all]) => all.length > 1).map(([mark]) => mark),
      problems: [
        ...before,
        ...problems.map(({ message }) => message),
        ...open.map(({ kind, refused }) => `${kind}: ${refused?.message ?? 'not done'}`),
        ...givenUp.map(({ stage, error }) => `${stage} was given up: ${error}`),
        ...never.map((kind) => `no errand of the kind ${kind} was ever put`),
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
