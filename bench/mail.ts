// A mailbox taken in by two fetchers at once: are there exactly the distinct mails, how many a second, in how much memory?
// node bench/mail.ts [MAILS] [--others PERCENT]
import { type ChildProcess, fork } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { keepAddress } from '../src/ask/directory/queries.ts'
import { lettersOut } from '../src/ask/letters-out.ts'
import { putLetter } from '../src/ask/put-letter.ts'
import { fetchMail } from '../src/desks/work/mail/fetch-mail.ts'
import { maildirBox } from '../src/desks/work/mail/maildir-box.ts'
import { boxesSeen, mailsByState, mailsOf } from '../src/receive/mail/queries.ts'
import { messagesOf } from '../src/receive/queries.ts'
import type { House } from '../src/store/house.ts'
import { keepRequests, keepSurvey } from '../src/survey/queries.ts'
import { aSurvey } from '../test/a-survey.ts'
import { mailsMade } from './mail-made.ts'
import { within } from './many-taken-in.ts'

async function measure(many: number, others: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'candour-mail-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const data = join(home, 'data')
  const box = join(home, 'maildir')
  try {
    const survey = await asked(data)
    const due = await filled(data, box, many, others)
    // While both run nothing else may: the house that made the survey is closed.
    const from = performance.now()
    const fetchers = [0, 1].map(() =>
      fork(fileURLToPath(import.meta.url), ['fetch', data, box], {
        stdio: ['ignore', 1, 2, 'ipc'],
      }),
    )
    const peaks = watched(fetchers)
    const said = await Promise.all(fetchers.map(ended))
    const seconds = (performance.now() - from) / 1000
    const megabytes = peaks()
    await within(data, async (house) => {
      const mails = await mailsOf(house.db, survey)
      const messages = await messagesOf(house.db, survey)
      console.log(
        JSON.stringify({
          given: many,
          distinctOfBodies: due,
          kept: mails.length,
          replies: messages.length,
          files: messages.reduce((sum, { files }) => sum + files.length, 0),
          states: Object.fromEntries(await mailsByState(house.db)),
          boxes: await boxesSeen(house.db),
          fetchers: said,
          seconds: Math.round(seconds * 10) / 10,
          mailsASecond: Math.round(many / seconds),
          megabytes,
        }),
      )
      if (mails.length !== due || messages.length !== due) process.exitCode = 1
    })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
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

/** Answers how many distinct mails of the bodies there are. */
async function filled(data: string, box: string, many: number, others: number): Promise<number> {
  await mkdir(join(box, 'new'), { recursive: true })
  await mkdir(join(box, 'cur'))
  const keys = new Set<string>()
  await within(data, async (house) => {
    let nth = 0
    for (const { bytes, key, body } of mailsMade(await lettersOut(house.db), many, { others })) {
      if (body !== null) keys.add(key)
      await writeFile(join(box, 'new', `${++nth}.mail`), bytes)
    }
  })
  return keys.size
}

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

const [first = '10000', data, box] = process.argv.slice(2)
const at = process.argv.indexOf('--others')
if (first === 'fetch' && data && box)
  await within(data, async (house) => {
    const { mails, others } = await fetchMail(house, await maildirBox(box))
    const fresh = mails.filter(({ state }) => state !== 'already').length
    const { user, system } = process.cpuUsage()
    const cpuSeconds = Math.round((user + system) / 1e6)
    process.send?.({ fresh, already: mails.length - fresh, others, cpuSeconds })
  })
else await measure(Number(first), at < 0 ? 10 : Number(process.argv[at + 1]))
