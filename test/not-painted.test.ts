// A letter that only the second engine opens: it can be read, and no picture of its page can be made.
import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { candour } from '../src/desks/cli/main.ts'
import { gatheredPack } from '../src/desks/work/gathered-pack.ts'
import { runWaiting } from '../src/desks/work/run-waiting.ts'
import { makePack } from '../src/publish/make-pack.ts'
import { messagesOf } from '../src/receive/queries.ts'
import { decide } from '../src/reconcile/decide.ts'
import { figuresOf } from '../src/reconcile/queries.ts'
import { surveyBySlug } from '../src/survey/queries.ts'
import { type ADesk, aDesk } from './a-desk.ts'

const LETTER = fileURLToPath(
  new URL('../fixtures/read/only-a-second-engine-opens-it/reply.pdf', import.meta.url),
)
const SURVEY = `title: A small survey
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [essex]
questions:
  - { number: "1", asks: "How many investigations?", unit: investigation }
`
let home: string
let desk: ADesk

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-unpainted-'))
  const replies = join(home, 'survey', 'replies', 'essex', '2014-03-17')
  await mkdir(replies, { recursive: true })
  await writeFile(join(home, 'survey', 'survey.yaml'), SURVEY)
  await cp(LETTER, join(replies, 'reply.pdf'))
  desk = await aDesk(join(home, 'survey'))
})

after(async () => {
  await desk.close()
  await rm(home, { recursive: true, force: true })
})

test('a page that only the second engine opens is shown on the desk as its words, each where it stands', async () => {
  const [file] = (await messagesOf(desk.house.db, await surveyId())).flatMap(({ files }) => files)
  assert.ok(file)
  const image = await desk.fetch(`/files/${file.sha256}/pages/1.png`)
  assert.equal(image.status, 200)
  assert.equal(image.headers.get('content-type'), 'image/svg+xml')
  const shown = await image.text()
  assert.match(shown, /cannot be painted/)
  assert.match(shown, />investigations\.</)
  assert.equal((await desk.fetch(`/files/${file.sha256}/pages/2.png`)).status, 404)
})

test('such a page does not hold up the pack: its words are shown there, framed, without a picture', async () => {
  const { house } = desk
  const id = await surveyId()
  const [first] = await figuresOf(house.db, id)
  assert.ok(first)
  const { body, figure } = first
  await decide(house, id, {
    action: 'confirm',
    body,
    about: 'figure',
    question: figure.question,
    evidence: [figure],
    reads: figure,
  })
  await runWaiting(house)
  const kept = await surveyBySlug(house.db, 'survey')
  assert.ok(kept)
  const input = await gatheredPack(house, kept)
  assert.deepEqual(
    input.replies.flatMap(({ files }) => files.map(({ pages }) => pages)),
    [[{ page: 1, png: null }]],
  )
  const files = makePack(input)
  const source = files.find(({ path }) => path.startsWith('evidence/essex'))
  assert.match(String(source?.content), /cannot be painted[\s\S]*>investigations\.</)
  assert.ok(!files.some(({ path }) => path.startsWith('pages/')))
})

test('where pages are drawn, a sentence stands for the page that cannot be', async () => {
  const err: string[] = []
  const folder = join(home, 'drawn')
  const io = { out: () => {}, err: (line: string) => void err.push(line) }
  assert.equal(await candour(['read', LETTER, '--draw', folder], io), 0)
  assert.match(err.join('\n'), /Page 1 of reply\.pdf cannot be painted/)
})

async function surveyId(): Promise<string> {
  const kept = await surveyBySlug(desk.house.db, 'survey')
  assert.ok(kept)
  return kept.id
}
