// A mailbox taken in by two fetchers at once: are there exactly the distinct mails, how many a second, in how much memory?
// node bench/mail.ts [OURS] [--copies N] [--others N] [--imap] [--drops N] [--kills N]
import { type ChildProcess, fork } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { keepAddress } from '../src/ask/directory/queries.ts'
import { lettersOut } from '../src/ask/letters-out.ts'
import { putLetter } from '../src/ask/put-letter.ts'
import { fetchMail } from '../src/desks/work/mail/fetch-mail.ts'
import { imapBox } from '../src/desks/work/mail/imap-box.ts'
import { maildirBox } from '../src/desks/work/mail/maildir-box.ts'
import { boxesSeen } from '../src/receive/mail/boxes/queries.ts'
import { mailsByState, mailsOf } from '../src/receive/mail/queries.ts'
import { messagesOf } from '../src/receive/queries.ts'
import type { House, MailBox } from '../src/store/house.ts'
import { keepRequests, keepSurvey } from '../src/survey/queries.ts'
import type { LetterOut } from '../src/vocabulary/asking/letter-out.ts'
import { aSurvey } from '../test/a-survey.ts'
import { anImapServer } from '../test/an-imap-server.ts'
import { type HowMany, mailsMade } from './mail-made.ts'
import { within } from './many-taken-in.ts'

interface Measured extends HowMany {
  /** By a server, which drops each connection at this command (0: at none); else by a Maildir. */
  imap: { drops: number } | null
  /** So often a fetcher is killed at a random moment, and another goes on. */
  kills: number
}

async function measure({ imap, kills, ...many }: Measured): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'candour-mail-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const data = join(home, 'data')
  const box = join(home, 'maildir')
  let server: Served | null = null
  try {
    const survey = await asked(data)
    server = imap && (await serving(data, many, imap.drops))
    const { due, given } = server ?? (await filled(data, box, many))
    const from = performance.now()
    // While both run nothing else may: the house that made the survey is closed.
    const where = server ? `imap:${server.port}` : box
    for (let i = 0; i < kills; i++) await killed(start(data, where))
    const keptBefore = kills > 0 ? await keptIn(data, survey) : 0
    const fetchers = [start(data, where), ...(kills > 0 ? [] : [start(data, where)])]
    const peaks = watched(fetchers)
    const said = await Promise.all(fetchers.map(ended))
    const seconds = (performance.now() - from) / 1000
    const megabytes = peaks()
    const again = performance.now()
    await ended(start(data, where))
    const secondSeconds = (performance.now() - again) / 1000
    const bodies = await server?.bodies()
    await within(data, async (house) => {
      const mails = await mailsOf(house.db, survey)
      const messages = await messagesOf(house.db, survey)
      console.log(
        JSON.stringify({
          given,
          kills,
          keptWhenKilled: keptBefore,
          bodiesAskedFor: bodies,
          distinctOfBodies: due,
          kept: mails.length,
          replies: messages.length,
          files: messages.reduce((sum, { files }) => sum + files.length, 0),
          states: Object.fromEntries(await mailsByState(house.db)),
          boxes: await boxesSeen(house.db),
          fetchers: said,
          seconds: Math.round(seconds * 10) / 10,
          mailsASecond: Math.round(given / seconds),
          megabytes,
          secondFetchSeconds: Math.round(secondSeconds * 10) / 10,
        }),
      )
      if (mails.length !== due || messages.length !== due) process.exitCode = 1
    })
  } finally {
    server?.close()
    await rm(home, { recursive: true, force: true })
  }
}

async function keptIn(data: string, survey: string): Promise<number> {
  let kept = 0
  await within(data, async ({ db }) => {
    kept = (await mailsOf(db, survey)).length
  })
  return kept
}

const BODIES = Array.from({ length: 43 }, (_, i) => `body-${i + 1}`)

async function asked(data: string): Promise<string> {
  let id = ''
  await within(data, async (house) => {
    id = house.newId()
    const bodies = BODIES.map((slug) => ({ slug, name: `Body ${slug}`, workforce: null }))
    const survey = aSurvey({ slug: 'fines', title: 'Library fines', bodies })
    await house.db.transaction(async (db) => {
      await keepSurvey(db, id, survey, house.now())
      await keepRequests(
        db,
        id,
        BODIES.map((body) => ({ body, sent: '2024-05-20', received: '2024-05-20' })),
      )
      for (const body of BODIES)
        await keepAddress(db, { body, email: `foi@${body}.example`, by: 'bench', at: house.now() })
    })
    for (const body of BODIES) await put(house, id, body)
  })
  return id
}

async function put(house: House, survey: string, body: string): Promise<void> {
  const words = { subject: 'Freedom of information request: fines', text: 'How many fines?' }
  const done = await putLetter(house, { survey, body, kind: 'request', ...words })
  if (!done.ok) throw new Error(JSON.stringify(done.formErrors))
}

/** How many distinct mails of the bodies there are, and how many mails in all. */
async function filled(data: string, box: string, many: HowMany) {
  await mkdir(join(box, 'new'), { recursive: true })
  await mkdir(join(box, 'cur'))
  const keys = new Set<string>()
  let given = 0
  await within(data, async (house) => {
    for (const { bytes, key, body } of mailsMade(await lettersOut(house.db), many)) {
      if (body !== null) keys.add(key)
      await writeFile(join(box, 'new', `${++given}.mail`), bytes)
    }
  })
  return { due: keys.size, given }
}

/** In a process of its own, so that what it holds is not counted. */
async function serving(data: string, many: HowMany, drops: number): Promise<Served> {
  let letters: LetterOut[] = []
  await within(data, async (house) => {
    letters = await lettersOut(house.db)
  })
  const child = fork(fileURLToPath(import.meta.url), ['serve'], { stdio: ['ignore', 1, 2, 'ipc'] })
  const hears = () => new Promise<ServerSays>((resolve) => child.once('message', resolve))
  const first = hears()
  child.send({ letters, many, drops })
  return {
    ...(await first),
    async bodies() {
      const said = hears()
      child.send('bodies')
      return (await said).bodies
    },
    close: () => void child.kill(),
  }
}

interface Served extends Omit<ServerSays, 'bodies'> {
  bodies(): Promise<number>
  close(): void
}

interface ServerSays {
  port: number
  due: number
  given: number
  /** Mails of which more than the head was asked for. */
  bodies: number
}

/** Dovecot's place taken by the server of the tests, filled in memory. */
async function serve(): Promise<void> {
  const server = await anImapServer()
  const keys = new Set<string>()
  const says = (): ServerSays => ({
    port: server.port,
    due: keys.size,
    given: server.mails.length,
    bodies: server.bodies.size,
  })
  process.on(
    'message',
    (told: 'bodies' | { letters: LetterOut[]; many: HowMany; drops: number }) => {
      if (told !== 'bodies') {
        server.dropsAt = told.drops
        for (const { bytes, key, body } of mailsMade(told.letters, told.many)) {
          if (body !== null) keys.add(key)
          server.mails.push(bytes)
        }
      }
      process.send?.(says())
    },
  )
}

const start = (data: string, where: string): ChildProcess =>
  fork(fileURLToPath(import.meta.url), ['fetch', data, where], { stdio: ['ignore', 1, 2, 'ipc'] })

/** While it is at work: some before anything is kept, most in the middle of a batch. */
async function killed(child: ChildProcess): Promise<void> {
  // It may be done before.
  const ends = new Promise((resolve) => child.once('exit', resolve))
  await Promise.race([ends, new Promise((resolve) => child.once('message', resolve))])
  await Promise.race([ends, pause(Math.random() * MOMENTS_MS)])
  child.kill('SIGKILL')
  await ends
}

const MOMENTS_MS = 3000

const boxAt = (where: string): Promise<MailBox> | MailBox =>
  where.startsWith('imap:')
    ? imapBox({
        setting: {
          ...{ host: '127.0.0.1', port: Number(where.slice(5)), security: 'none', user: 'foi' },
          ...{ password: 'secret', token: null, oauth: null, folder: 'FOI' },
          ...{ server: null, authority: null },
        },
        log: () => {},
        pauses: [0, 0, 0, 100],
      })
    : maildirBox(where)

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    let said: unknown = null
    child.on('message', (message) => {
      said = message
    })
    child.on('exit', (code) => (code === 0 ? resolve(said) : reject(new Error(`exit ${code}`))))
  })

/** The most that each had at once, with its children but without the database, in MB; looked at once a second. */
function watched(fetchers: readonly ChildProcess[]): () => number[] {
  const peaks = fetchers.map(() => 0)
  let isOver = false
  const look = async (): Promise<void> => {
    while (!isOver) {
      for (const [i, { pid }] of fetchers.entries())
        if (pid) peaks[i] = Math.max(peaks[i] ?? 0, await residentBelow(pid).catch(() => 0))
      await pause(1000, undefined, { ref: false })
    }
  }
  void look()
  return () => {
    isOver = true
    return peaks.map((kb) => Math.round(kb / 1024))
  }
}

async function residentBelow(pid: number): Promise<number> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  if (name.startsWith('postgres')) return 0
  const status = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  let sum = Number(/^Pss:\s+(\d+)/m.exec(status)?.[1] ?? 0)
  for (const task of await readdir(`/proc/${pid}/task`).catch(() => [])) {
    const below = await readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')
    for (const child of below.split(' ').filter(Boolean)) sum += await residentBelow(Number(child))
  }
  return sum
}

async function fetchOnce(data: string, where: string): Promise<void> {
  await within(data, async (house) => {
    process.send?.('begun')
    const box = await boxAt(where)
    const { mails, others } = await fetchMail(house, box)
    await box.close()
    const fresh = mails.filter(({ state }) => state !== 'already').length
    const { user, system } = process.cpuUsage()
    const cpuSeconds = Math.round((user + system) / 1e6)
    process.send?.({ fresh, already: mails.length - fresh, others, cpuSeconds })
  })
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    copies: { type: 'string' },
    others: { type: 'string' },
    imap: { type: 'boolean', default: false },
    drops: { type: 'string', default: '0' },
    kills: { type: 'string', default: '0' },
  },
})
const [first = '8100', data, where] = positionals
if (first === 'serve') await serve()
else if (first === 'fetch' && data && where) await fetchOnce(data, where)
else {
  const ours = Number(first)
  await measure({
    ours,
    copies: Number(values.copies ?? Math.round(ours / 8)),
    others: Number(values.others ?? Math.round(ours / 9)),
    imap: values.imap ? { drops: Number(values.drops) } : null,
    kills: Number(values.kills),
  })
}
