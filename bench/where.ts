// Where an import's processor time goes, stage by stage and process by process, and how many questions each stage puts to the
// database: one step after the other, so that what is spent meanwhile is that step's. Linux only.
// node bench/where.ts [COPIES] : that many altered copies of fixtures/formats, taken into one house.
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openParsers } from '../src/desks/child/parsers.ts'
import { doors } from '../src/desks/work/doors.ts'
import { importFolder } from '../src/desks/work/import-folder.ts'
import type { Database, Db } from '../src/store/db.ts'
import type { House } from '../src/store/house.ts'
import { STAGES } from '../src/store/jobs.ts'
import { openStore } from '../src/store/open-store.ts'
import { writeAlteredCopies } from './altered-copies.ts'
import { processorTime, type Spent } from './processor-time.ts'
import { watched } from './watched.ts'

const COPIES = Number(process.argv[2] ?? 30)
/** Until its program is compiled and its sessions know their questions. */
const WARM_UP = Math.ceil(COPIES / 5)

interface Row {
  steps: number
  desk: number
  children: number
  database: number
  questions: number
  seconds: number
}

const NOTHING: Row = { steps: 0, desk: 0, children: 0, database: 0, questions: 0, seconds: 0 }
const rows = new Map<string, Row>()
let asked = 0
let spent: () => Spent

const home = await mkdtemp(join(tmpdir(), 'candour-bench-where-'))
await chmod(home, 0o755) // for root, the database server runs as another user
try {
  const copies = writeAlteredCopies(join(home, 'copies'), COPIES)
  const bare = await watched(process.execPath, [
    fileURLToPath(new URL('bare-parsing.ts', import.meta.url)),
    join(home, 'copies'),
  ])
  const all = copies.reduce((sum, { replies }) => sum + replies, 0)
  const store = await openStore({ data: join(home, 'data'), log: console.error })
  spent = processorTime(process.pid, join(home, 'data'))
  const parsers = openParsers({ count: 1 })
  const { blobs, jobs } = store
  const house: House = {
    db: counted(store.db),
    blobs,
    jobs,
    parsers,
    now: () => new Date(),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'bench' },
    log: console.error,
  }
  const byTenth: Row[] = []
  let before = NOTHING
  for (const [i, { folder }] of copies.entries()) {
    if (i === WARM_UP) {
      rows.clear()
      before = NOTHING
    }
    await spentOn('taking in', () => importFolder(house, folder))
    for (;;) {
      const job = await spentOn('looking for a step', () => jobs.take(STAGES))
      if (!job) break
      await spentOn(job.stage, () => doors[job.stage](house, job))
    }
    const now = allOf(rows)
    const tenth = Math.floor((10 * i) / COPIES)
    byTenth[tenth] = together(byTenth[tenth] ?? NOTHING, less(now, before))
    before = now
  }
  await parsers.close()
  await store.close()
  print(copies.slice(WARM_UP).reduce((sum, { replies }) => sum + replies, 0))
  const grown = (of: 'desk' | 'children' | 'database' | 'questions'): string =>
    ((byTenth[9]?.[of] ?? 0) / (byTenth[1]?.[of] ?? 1)).toFixed(2)
  console.log(
    `the last tenth beside the second: desk ${grown('desk')}, children ${grown('children')}, database ${grown('database')}, questions ${grown('questions')}`,
  )
  console.log(
    `bare parsing: ${((1000 * bare.seconds) / all).toFixed(1)} ms a reply, its start with it`,
  )
} finally {
  await rm(home, { recursive: true, force: true })
}

async function spentOn<T>(what: string, work: () => Promise<T>): Promise<T> {
  const before = spent()
  const [own, questions, from] = [process.cpuUsage(), asked, performance.now()]
  const result = await work()
  const desk = process.cpuUsage(own)
  const seconds = (performance.now() - from) / 1000
  const after = spent()
  const row = rows.get(what) ?? NOTHING
  rows.set(what, {
    steps: row.steps + 1,
    desk: row.desk + (desk.user + desk.system) / 1000,
    children: row.children + after.children - before.children,
    database: row.database + after.database - before.database,
    questions: row.questions + asked - questions,
    seconds: row.seconds + seconds,
  })
  return result
}

/** Every question that a stage puts to this database from now on is counted; the queue and what seals files have sessions of their own. */
function counted(db: Database): Database {
  const [ask, within] = [db.query, db.transaction]
  const hear = (one: Db, asks: Db['query']): Db =>
    Object.assign(one, {
      query: (...question: Parameters<Db['query']>) => {
        asked++
        return asks(...question)
      },
    })
  hear(db, ask)
  db.transaction = (work, how) => {
    // Its beginning and its end.
    asked += 2
    return within((one) => work(hear(one, one.query)), how)
  }
  return db
}

function print(replies: number): void {
  console.log(`milliseconds of the processor a reply, of ${replies} replies`)
  line('', ['steps', 'desk', 'children', 'database', 'together', 'wall', 'questions'])
  const all = allOf(rows)
  for (const [what, row] of [...rows, ['all', all] as const]) {
    const { steps, desk, children, database, questions, seconds } = row
    const each = [desk, children, database, desk + children + database, 1000 * seconds, questions]
    line(what, [steps, ...each.map((ms) => (ms / replies).toFixed(1))])
  }
}

function allOf(all: ReadonlyMap<string, Row>): Row {
  return [...all.values()].reduce(together, NOTHING)
}

function less(a: Row, b: Row): Row {
  return together(a, {
    steps: -b.steps,
    desk: -b.desk,
    children: -b.children,
    database: -b.database,
    questions: -b.questions,
    seconds: -b.seconds,
  })
}

function together(a: Row, b: Row): Row {
  return {
    steps: a.steps + b.steps,
    desk: a.desk + b.desk,
    children: a.children + b.children,
    database: a.database + b.database,
    questions: a.questions + b.questions,
    seconds: a.seconds + b.seconds,
  }
}

function line(name: string, cells: readonly (number | string)[]): void {
  console.log(`${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`)
}
