// A survey asked and answered by mail in programs whose sockets are guarded: letters sent, replies fetched, the to-do asked for, and
// the desk opened on all of it. Says in JSON what came of it and what was reached for. Its servers are its own, so that it runs
// as well where there is no network at all.
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { keepDraft } from '../../src/ask/draft/queries.ts'
import { takeAddresses } from '../../src/desks/work/mail/directory.ts'
import { keepMailFile } from '../../src/desks/work/mail/way-in/mail-file.ts'
import { openHouse } from '../../src/desks/work/open-house.ts'
import { importSurvey } from '../../src/survey/import-survey.ts'
import { surveyBySlug } from '../../src/survey/queries.ts'
import { readFolder } from '../../src/survey/read-folder.ts'
import { houseLetter } from '../../src/vocabulary/asking/request-letter.ts'
import { aMail } from '../a-mail.ts'
import { aMailServer } from '../a-mail-server.ts'
import { aTokenEndpoint } from '../a-token-endpoint.ts'
import { anImapServer } from '../an-imap-server.ts'

export interface Walked {
  /** Letters at the server, and lines of each verb. */
  taken: number
  sent: string[]
  fetched: string[]
  todo: number
  /** Of the desk, by address. */
  pages: Record<string, number>
  /** What was reached for: "connect 127.0.0.1:2525". */
  reached: string[]
  refused: string[]
  /** Processes that were guarded. */
  guarded: number
  /** As they are set: "127.0.0.1:2525". */
  servers: string[]
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const GUARD = new URL('guard.ts', import.meta.url).href

const SURVEY = `title: Late buses
law: foia
period: { year: "2025" }
questions:
  - { number: "1", asks: "How many buses were late?", counts: { one: bus, many: buses, kind: count } }
bodies:
  - { slug: ashby, name: Ashby Council }
  - { slug: brent-vale, name: Brent Vale Council }
`

export async function walk(): Promise<Walked> {
  const data = await mkdtemp(join(tmpdir(), 'candour-walk-'))
  await chmod(data, 0o755) // for root, the database server runs as another user
  const smtp = await aMailServer({ user: 'foi', password: 'secret' })
  // The third that may be set: where tokens for the mailbox are given out.
  const tokens = await aTokenEndpoint()
  const imap = await anImapServer({ token: () => tokens.token })
  const log = join(data, 'reached.jsonl')
  const servers = [`127.0.0.1:${smtp.port}`, new URL(tokens.at).host, `localhost:${imap.port}`]
  const env = guardedBy(servers, log)
  try {
    await filled(data)
    const oauth = { endpoint: tokens.at, client: 'paper', refresh: 'r' }
    await keepMailFile(data, {
      from: { name: 'Ada Reader', address: 'foi@paper.example' },
      ...{ perMinute: 600, undoMinutes: 0 },
      smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', ...ACCOUNT },
      imap: {
        host: 'localhost',
        port: imap.port,
        security: 'none',
        folder: 'FOI',
        user: 'foi',
        oauth,
      },
    })
    const sent = await said(['send', 'buses', '--now', '--data', data, '--json'], env)
    for (const { messageId, to } of smtp.taken)
      imap.mails.push(
        aMail({
          ...{ from: to[0] ?? '', subject: 'Re: buses', text: ANSWER },
          fields: [`In-Reply-To: <${messageId}>`],
        }),
      )
    const fetched = await said(['fetch', '--data', data, '--json'], env)
    const todo = await said(['todo', '--data', data, '--json'], env)
    imap.commands.length = 0
    const pages = await deskAsked(data, env, imap.commands)
    const lines = (await readFile(log, 'utf8')).trim().split('\n')
    const all: { what: string; to: string; refused: boolean; pid: number }[] = lines.map((line) =>
      JSON.parse(line),
    )
    const of = (refused: boolean) =>
      new Set(
        all.flatMap((one) =>
          one.refused === refused && one.what !== 'guarded' ? [`${one.what} ${one.to}`] : [],
        ),
      )
    return {
      ...{ taken: smtp.taken.length, sent: states(sent), fetched: states(fetched), pages, servers },
      todo: todo.length,
      reached: [...of(false)].sort(),
      refused: [...of(true)].sort(),
      guarded: new Set(all.map(({ pid }) => pid)).size,
    }
  } finally {
    await smtp.close()
    await imap.close()
    await tokens.close()
    await rm(data, { recursive: true, force: true })
  }
}

const ACCOUNT = { user: 'foi', password: 'secret' }
const ANSWER = 'Dear Ada Reader,\n\nThere were 41 late buses in 2025.\n'

export const guardedBy = (servers: readonly string[], log: string): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _, ...own } = process.env
  return {
    ...own,
    NODE_OPTIONS: `--import ${GUARD}`,
    ONLY_TO: servers.join(','),
    ONLY_TO_LOG: log,
  }
}

async function filled(data: string): Promise<void> {
  const { house, close } = await openHouse({
    ...{ data, desk: 'investigations', viewer: 'x', parsers: 1 },
    log: () => {},
  })
  const { folder } = readFolder('buses', { 'survey.yaml': SURVEY })
  if (!folder) throw new Error('no survey')
  await importSurvey(house, folder)
  await takeAddresses(
    house,
    'Ashby Council,foi@ashby.example\nBrent Vale Council,foi@brent.example',
  )
  const kept = await surveyBySlug(house.db, 'buses')
  if (!kept) throw new Error('no survey')
  await keepDraft(house.db, {
    ...{ survey: kept.id, ...houseLetter, signed: 'Ada Reader', sheet: 'xlsx' },
    ...{ by: 'x', at: house.now() },
  })
  await close()
}

const states = (lines: readonly string[]): string[] =>
  lines.map((line) => {
    const { body, state } = JSON.parse(line)
    return `${body} ${state}`
  })

async function said(args: string[], env: NodeJS.ProcessEnv): Promise<string[]> {
  const child = spawn(process.execPath, ['bin/candour.mjs', ...args], {
    ...{ cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] },
  })
  let out = ''
  let err = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${err}`)
  return out.split('\n').filter(Boolean)
}

const PAGES = [
  '/',
  '/todo',
  '/surveys/buses',
  '/surveys/buses/letters',
  '/mail',
  '/mail/box',
  '/tray',
]
const TRIES = ['/mail/try', '/mail/box/try']

/** Opened, looked at, both servers tried, and left alone until it waits at the mailbox. */
async function deskAsked(
  data: string,
  env: NodeJS.ProcessEnv,
  commands: readonly string[],
): Promise<Record<string, number>> {
  const desk = spawn(process.execPath, ['bin/candour.mjs', '--data', data, '--port', '0'], {
    ...{ cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] },
  })
  const ended = new Promise((resolve) => desk.once('close', resolve))
  try {
    const opens = await new Promise<URL>((resolve, reject) => {
      createInterface({ input: desk.stdout }).on('line', (line) => {
        const found = /http:\S+/.exec(line)
        if (found) resolve(new URL(found[0]))
      })
      desk.once('close', () => reject(new Error('the desk ended')))
    })
    const came = await fetch(opens, { redirect: 'manual' })
    const cookie = (came.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const pages: Record<string, number> = {}
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { cookie, origin: opens.origin }
      pages[path] = (await fetch(new URL(path, opens), { ...init, headers })).status
    }
    for (const path of PAGES) await ask(path)
    for (const path of TRIES) await ask(path, { method: 'POST', body: new URLSearchParams() })
    for (let i = 0; i < 600 && !commands.includes('IDLE'); i++) await pause(50)
    return pages
  } finally {
    desk.kill('SIGINT')
    await ended
  }
}

if (import.meta.main) console.log(JSON.stringify(await walk()))
