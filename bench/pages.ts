// What each page of the desk costs, and a confirm: processor time of the desk's process and of the database's, and wall time.
// node bench/pages.ts FOLDER [BODIES REPLIES] : one survey of many bodies, made once and kept in FOLDER. Linux only.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { writeManyBodies } from './altered-copies.ts'
import { openDeskOn } from './desk-apart.ts'
import { confirmedInHalf, takenIn } from './many-taken-in.ts'
import { pagesOfSurvey } from './open-loop.ts'
import { processorTime, type Spent } from './processor-time.ts'

const ROUNDS = 8
const CONFIRMS = 5

const [folder, bodies = '400', replies = '10'] = process.argv.slice(2)
if (!folder) throw new Error('Say where the data folder is kept: node bench/pages.ts FOLDER')
const home = join(folder, `${bodies}-bodies-${replies}-replies`)
const data = join(home, 'data')
if (!existsSync(join(home, 'made'))) await make()

const desk = await openDeskOn(data)
let pages: [name: string, path: string][] = []
try {
  await desk.idle
  pages = await pagesOfSurvey(desk)
  const spent = processorTime(desk.pid, data)
  console.log(`${bodies} bodies with ${replies} replies each; milliseconds a request`)
  row('', ['desk', 'database', 'wall', 'bytes', 'kept'])
  for (const [name, path] of pages) {
    await shown(path)
    let n = 0
    // Another address each time: the desk would show again what it made before.
    const made = () => ask(`${path}${path.includes('?') ? '&' : '?'}made=${n++}`)
    const cost = await costOf(spent, ROUNDS, made)
    const kept = await costOf(spent, ROUNDS, () => ask(path))
    row(name, [cost.desk, cost.database, cost.wall, cost.bytes, kept.desk + kept.database])
  }
  await confirms(spent)
} finally {
  await desk.stop()
}

async function make(): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o755 })
  const survey = join(home, 'many-bodies')
  writeManyBodies(survey, { bodies: Number(bodies), replies: Number(replies) })
  await takenIn(data, survey, console.log)
  await confirmedInHalf(data, console.log)
  await mkdir(join(home, 'made'))
}

/** A reading confirmed from the queue until the page it leads to is there, and until everything is counted anew. */
async function confirms(spent: () => Spent): Promise<void> {
  const readings = await undecidedReadings(1 + 2 * CONFIRMS)
  let at = 0
  const once = async (): Promise<number> => post(readings[at++] ?? '', 'action=confirm&queue=1')
  await once()
  await counted()
  const cost = await costOf(spent, CONFIRMS, once)
  row('confirm, to the next page', [cost.desk, cost.database, cost.wall, cost.bytes])
  await counted()
  const settled = await costOf(spent, CONFIRMS, async () => {
    const bytes = await once()
    await counted()
    return bytes
  })
  row('confirm, until counted', ['', '', settled.wall, settled.bytes])
  // As it was found, for the next time.
  for (const path of readings) await post(path, 'action=undo')
  await counted()
}

/** One of each body that nobody has decided about yet. */
async function undecidedReadings(many: number): Promise<string[]> {
  const found: string[] = []
  const survey = await (await desk.fetch(pages[1]?.[1] ?? '')).text()
  const bodies = [...new Set(survey.match(/\/surveys\/[a-z0-9-]+\/bodies\/[a-z0-9-]+/g))]
  for (const body of bodies.filter((_, i) => i % 2 === 1)) {
    const page = await (await desk.fetch(body)).text()
    const [reading] = /\/surveys\/[^"#]+\/figures\/[a-z0-9-]{8,}/.exec(page) ?? []
    if (reading !== undefined) found.push(reading)
    if (found.length === many) break
  }
  return found
}

async function counted(): Promise<void> {
  const path = pages.find(([name]) => name === 'body')?.[1] ?? ''
  while ((await (await desk.fetch(path)).text()).includes('Being recounted')) await pause(100)
}

/** A large pack is put together behind its page. */
async function shown(path: string): Promise<void> {
  const from = performance.now()
  for (let n = 0; ; n++) {
    const answer = await desk.fetch(path)
    if (!(await answer.text()).includes('being put together')) {
      if (n > 0) console.log(`put together after ${Math.round(performance.now() - from)} ms`)
      return
    }
    await pause(500)
  }
}

async function ask(path: string): Promise<number> {
  const answer = await desk.fetch(path)
  const { byteLength } = await answer.arrayBuffer()
  if (answer.status >= 400 && answer.status !== 409) throw new Error(`${path}: ${answer.status}`)
  return byteLength
}

async function post(path: string, body: string): Promise<number> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: desk.origin }
  const answer = await desk.fetch(path, { method: 'POST', body, headers })
  const { byteLength } = await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return byteLength
}

interface Cost {
  desk: number
  database: number
  wall: number
  bytes: number
}

async function costOf(
  spent: () => Spent,
  rounds: number,
  work: () => Promise<number>,
): Promise<Cost> {
  const before = spent()
  const from = performance.now()
  let bytes = 0
  for (let i = 0; i < rounds; i++) bytes = await work()
  const wall = performance.now() - from
  const after = spent()
  return {
    desk: (after.desk - before.desk) / rounds,
    database: (after.database - before.database) / rounds,
    wall: wall / rounds,
    bytes,
  }
}

function row(name: string, cells: readonly (number | string)[]): void {
  const shown = cells.map((cell) =>
    String(typeof cell === 'number' ? Math.round(cell) : cell).padStart(10),
  )
  console.log(`${name.padEnd(28)}${shown.join('')}`)
}
