// kill -9 of a postman at random moments while it hands letters to a server: what it had not marked goes at the next start, what it
// had is said not to be known and a person looks; in the end each letter is at the server once.
// node bench/kill-letters.ts [TIMES] [LETTERS]
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lettersOut } from '../src/ask/letters-out.ts'
import { putLetter } from '../src/ask/put-letter.ts'
import { saidSent, sendAgain } from '../src/ask/settle-letter.ts'
import type { House, Post } from '../src/store/house.ts'
import { jobQueue } from '../src/store/job-queue.ts'
import { postgresDatabase } from '../src/store/postgres-database.ts'
import { sealedBlobs } from '../src/store/sealed-blobs.ts'
import { bodies, police43 } from '../src/vocabulary/bodies.ts'
import { startTestServer } from '../test/a-database.ts'
import { aMailServer } from '../test/a-mail-server.ts'
import { aSmallSurvey } from '../test/a-small-survey.ts'
import { noParsers } from '../test/no-parsers.ts'
import type { Told } from './send-until-killed.ts'

export interface LettersKilled {
  kills: number
  letters: number
  /** Kills that met a letter of which the server had all. */
  unknown: number
  /** Kills after which letters still waited: the others met a postman with nothing to do. */
  atWork: number
  /** At the server, by Message-ID: each once when all is well. */
  taken: number
  distinct: number
  states: string[]
}

export async function killLetters(
  times: number,
  letters = police43.length,
): Promise<LettersKilled> {
  const server = await startTestServer()
  const home = await mkdtemp(join(tmpdir(), 'candour-kill-letters-'))
  await chmod(home, 0o755)
  const mail = await aMailServer({ slowMs: 12 })
  const address = { ...server.address, database: 'candour_template' }
  const db = postgresDatabase({
    address,
    name: 'kill letters',
    size: 4,
    folder: home,
    revive: null,
  })
  const blobs = await sealedBlobs(join(home, 'blobs'), { db })
  let aheadMs = 0
  const house: House = {
    db,
    blobs,
    jobs: jobQueue(db, 'kill letters'),
    parsers: noParsers,
    now: () => new Date(Date.now() + aheadMs),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'an editor' },
    log: () => {},
  }
  try {
    const { id: survey } = await aSmallSurvey(house)
    await putAll(house, survey, letters)
    const told = (): Told => ({ address, blobs: join(home, 'blobs'), port: mail.port, aheadMs })
    let unknown = 0
    let atWork = 0
    for (let i = 0; i < times; i++) {
      await startAndKill(told())
      aheadMs += 61_000
      // What its connection still holds reaches the server, or does not.
      await pause(60)
      atWork += (await lettersOut(db)).some(({ state }) => state !== 'accepted') ? 1 : 0
    }
    for (;;) {
      await toTheEnd(told())
      aheadMs += 61_000
      const left = (await lettersOut(db)).filter(({ state }) => state === 'unknown')
      unknown += left.length
      if (left.length === 0) break
      for (const letter of left) {
        // A person looks: the account's sent mail, or the body, says whether it went.
        const isThere = mail.taken.some(({ messageId }) => messageId === letter.messageId)
        if (isThere) await saidSent(house, letter, '2026-11-24', async () => {})
        else await sendAgain(house, letter, { undoMinutes: 0 } as Post)
      }
    }
    const ids = mail.taken.map(({ messageId }) => messageId)
    const states = (await lettersOut(db)).map(({ state }) => state)
    return {
      kills: times,
      letters,
      unknown,
      atWork,
      taken: ids.length,
      distinct: new Set(ids).size,
      states: [...new Set(states)],
    }
  } finally {
    await mail.close()
    await db.close()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
}

async function putAll(house: House, survey: string, letters: number): Promise<void> {
  const sheet = new TextEncoder().encode('a sheet to be filled in '.repeat(2000))
  for (let i = 0; i < letters; i++) {
    const body = bodies[i % bodies.length]?.slug ?? ''
    const put = await putLetter(house, {
      survey,
      body: i < bodies.length ? body : `${body}-${i}`,
      kind: 'request',
      subject: 'Request for information',
      text: 'Dear FOI officer,',
      to: [`foi@${body}.example`],
      files: [{ name: 'sheet.xlsx', mediaType: 'text/plain', bytes: sheet }],
      atOnce: true,
    })
    if (!put.ok) throw new Error(JSON.stringify(put))
  }
}

async function startAndKill(told: Told): Promise<void> {
  const postman = start(told)
  await new Promise<void>((resolve) => postman.stdout?.once('data', () => resolve()))
  await pause(Math.random() * MOMENTS_MS)
  postman.kill('SIGKILL')
  await ended(postman)
}

/** About as long as a letter takes from end to end, so that a kill meets any step of one. */
const MOMENTS_MS = 220

async function toTheEnd(told: Told): Promise<void> {
  const code = await ended(start(told))
  if (code !== 0) throw new Error(`a postman ended with ${code}`)
}

function start(told: Told): ChildProcess {
  const script = fileURLToPath(new URL('send-until-killed.ts', import.meta.url))
  const postman = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  postman.stdin?.end(JSON.stringify(told))
  return postman
}

const ended = (postman: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => postman.once('exit', resolve))

if (import.meta.main) {
  const [times = '50', letters = String(police43.length)] = process.argv.slice(2)
  const began = performance.now()
  const found = await killLetters(Number(times), Number(letters))
  console.log(JSON.stringify({ ...found, seconds: Math.round((performance.now() - began) / 1000) }))
  process.exit(found.taken === found.letters && found.distinct === found.letters ? 0 : 1)
}
