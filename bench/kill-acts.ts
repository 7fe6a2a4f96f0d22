// What people do to a desk that is killed under them: readings decided, files added, and every errand that a page puts off to a
// step. Each act is named by a mark of its own, by which it is looked for in the end.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { ERRANDS, type ErrandKind } from '../src/store/errands.ts'

export interface DeskKey {
  address: string
  cookie: string
}

/** What the desk answered; `errand`: the step that it leads to. */
export interface Answered {
  status: number
  errand: string | null
}

/** `home`: a folder of this machine that is thrown away in the end. */
type Act = (desk: DeskKey, mark: string, home: string) => Promise<Answered>

const SURVEY_KILLED = `title: Killed
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex, kent]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`
export const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers.\n'

const locked = fileURLToPath(
  new URL('../fixtures/read/pdf-opens-with-a-password/reply.pdf', import.meta.url),
)

/** The folder that is taken in first: a letter, and a file that is locked. */
export function writeKilled(folder: string): void {
  const replies: [at: string, bytes: string | Uint8Array][] = [
    ['durham/2014-03-12/reply.txt', LETTER],
    ['essex/2014-03-12/reply.pdf', readFileSync(locked)],
  ]
  for (const [at, bytes] of replies) {
    const path = join(folder, 'replies', at)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
  }
  writeFileSync(join(folder, 'survey.yaml'), SURVEY_KILLED)
}

const SURVEY = '/surveys/killed'
const DURHAM = `${SURVEY}/bodies/durham`
const ESSEX = `${SURVEY}/bodies/essex`

/** Of a body that no kill comes between: without it a statement's file has no place. */
export const askRightOfReply = (desk: DeskKey): Promise<Answered> =>
  post(
    desk,
    `${DURHAM}/right-of-reply`,
    fields({ act: 'ask', claim: '13 officers', asked: '1 March 2026', days: '5' }),
  )

const reject: Act = async (desk, mark) => {
  const { status, found } = await onPage(desk, DURHAM, /\/figures\/([0-9a-f-]{8,})/)
  if (!found) return none(status)
  const form = { action: 'reject', 'reject-why': mark }
  return post(desk, `${DURHAM}/figures/${found}`, fields(form))
}

const addFile: Act = (desk, mark) =>
  post(desk, `${DURHAM}/upload`, withFile('files', note(mark), { received: '2014-03-20' }))

/** By the body that an upload names, or by none: then it waits until somebody says whose it is. */
const putInAnywhere: Act = (desk, mark) =>
  post(desk, `${SURVEY}/upload`, withFile('files', note(mark), { received: '2014-03-20' }))

const place: Act = async (desk, mark, home) => {
  const { status, found } = await onPage(desk, `${SURVEY}/upload`, /name="(whose-[0-9a-f-]+)"/)
  if (status === 200 && !found) return putInAnywhere(desk, mark, home)
  if (!found) return none(status)
  return post(desk, `${SURVEY}/whose`, fields({ [found]: 'kent' }))
}

const sendZip: Act = (desk, mark) => {
  const zip = zipSync({
    [`${mark}/survey.yaml`]: strToU8(titled(mark)),
    [`${mark}/replies/durham/2014-03-12/reply.txt`]: strToU8(LETTER),
  })
  const file = new File([new Uint8Array(zip)], `${mark}.zip`)
  return post(desk, '/import', withFile('zip', file, {}))
}

const nameFolder: Act = (desk, mark, home) => {
  const folder = join(home, mark)
  writeKilled(folder)
  writeFileSync(join(folder, 'survey.yaml'), titled(mark))
  return post(desk, '/import', withFile(null, null, { folder }))
}

const example: Act = (desk) => post(desk, '/examples/what-forces-said', fields({}))

const practise: Act = (desk) => post(desk, `${SURVEY}/practise`, fields({}))

const sample: Act = (desk, mark) => {
  const form = {
    title: mark,
    'bodies-from': 'pasted',
    bodies: 'Ashby Transport',
    period: '2022/23',
    'q1-number': '1',
    'q1-asks': 'How many complaints about buses?',
    'q1-one': 'complaint',
    'q1-many': 'complaints',
    action: 'try',
  }
  return post(desk, '/new-survey', withFile('sample-file', note(mark), form))
}

const password: Act = async (desk) => {
  const { status, found } = await onPage(desk, ESSEX, /href="([^"]+\/password)"/)
  if (!found) return none(status)
  return post(desk, found, fields({ password: 'Millbrook' }))
}

const statement: Act = (desk, mark) =>
  post(desk, `${DURHAM}/right-of-reply/file`, withFile('file', note(mark), {}))

const askModel: Act = async (desk) => {
  const { status, found } = await onPage(desk, DURHAM, /name="message" value="([^"]+)"/)
  if (!found) return none(status)
  return post(desk, `${DURHAM}/proposals`, fields({ message: found }))
}

const table = (mark: string): File =>
  new File([`area,a,b\n${mark},10,20\nelsewhere,12,3\n`], `${mark}.csv`)

const sendTable: Act = (desk, mark) => post(desk, '/release', withFile('file', table(mark), {}))

const auditTable: Act = (desk, mark) => post(desk, '/audit', withFile('file', table(mark), {}))

const checkFile: Act = (desk, mark) => post(desk, '/check', withFile('file', note(mark), {}))

/** In the order in which one person does them, again and again. Deciding comes between, as it does at a desk. */
const ALL: readonly [name: string, act: Act][] = [
  ['reject', reject],
  ['add a file', addFile],
  ['send a ZIP', sendZip],
  ['reject', reject],
  ['put a file in', putInAnywhere],
  ['say whose it is', place],
  ['name a folder', nameFolder],
  ['try a sample', sample],
  ['reject', reject],
  ['type a password', password],
  ['seal a statement', statement],
  ['ask the model', askModel],
  ['practise', practise],
  ['try an example', example],
  ['bring a table', sendTable],
  ['audit a table', auditTable],
  ['check a file', checkFile],
]

/** The nth of who begins at any place in it. */
export function actAt(n: number): { name: string; act: Act } {
  const [name, act] = ALL[n % ALL.length] ?? ['reject', reject]
  return { name, act }
}
export const MANY_ACTS = ALL.length

/** Kinds of step that only the other desk puts off, which reads policies and registers; and one that follows a form of columns. */
const NOT_HERE: readonly ErrandKind[] = ['read-policy', 'read-sheet', 'import-register', 'protect']
export const ERRANDS_HERE = ERRANDS.filter((kind) => !NOT_HERE.includes(kind))

/** Its slug is its folder's name, so that each is a survey of its own. */
const titled = (mark: string): string => SURVEY_KILLED.replace('Killed', mark)

const note = (mark: string): File => new File([`A note ${mark}.\n`], `${mark}.txt`)

const fields = (typed: Record<string, string>): URLSearchParams => new URLSearchParams(typed)

function withFile(name: string | null, file: File | null, typed: Record<string, string>): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(typed)) form.set(field, value)
  if (name && file) form.set(name, file)
  return form
}

/** A page without what is looked for is one on which there is nothing to do. */
const none = (status: number): Answered => ({ status: status === 200 ? 404 : status, errand: null })

async function onPage(
  { address, cookie }: DeskKey,
  path: string,
  what: RegExp,
): Promise<{ status: number; found: string | null }> {
  const answer = await fetch(`${address}${path}`, { headers: { cookie } })
  const text = await answer.text()
  return { status: answer.status, found: what.exec(text)?.[1] ?? null }
}

async function post(
  { address, cookie }: DeskKey,
  path: string,
  body: URLSearchParams | FormData,
): Promise<Answered> {
  const headers = { origin: address, cookie }
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  })
  await answer.arrayBuffer()
  const [, errand = null] =
    /(?:\/errands\/|[?&](?:put|tried|read)=)([0-9a-f-]{36})/.exec(
      answer.headers.get('location') ?? '',
    ) ?? []
  return { status: answer.status, errand }
}
