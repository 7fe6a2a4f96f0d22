import assert from 'node:assert/strict'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type AMailServer, aMailServer } from '../../../../test/a-mail-server.ts'
import { keepDraft } from '../../../ask/draft/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { openMail } from '../../../open/mail/open-mail.ts'
import { importSurvey } from '../../../survey/import-survey.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { takeAddresses } from '../../work/mail/directory.ts'
import { keepMailFile } from '../../work/mail/way-in/mail-file.ts'
import { openHouse } from '../../work/open-house.ts'
import { candour } from '../main.ts'

const SURVEY = `title: Late buses
law: foia
period: { year: "2025" }
questions:
  - { number: "1", asks: "How many buses were late?", counts: { one: bus, many: buses, kind: count } }
bodies:
  - { slug: ashby, name: Ashby Council }
  - { slug: brent-vale, name: Brent Vale Council }
  - { slug: cold-ash, name: Cold Ash Council }
`
let data: string
let server: AMailServer

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'candour-send-'))
  await chmod(data, 0o755)
  server = await aMailServer()
  const { house, close } = await openHouse({
    data,
    desk: 'investigations',
    viewer: 'x',
    parsers: 1,
    log: () => {},
  })
  const { folder } = readFolder('buses', { 'survey.yaml': SURVEY })
  assert.ok(folder)
  await importSurvey(house, folder)
  const taken = await takeAddresses(
    house,
    'Ashby Council,foi@ashby.example\nBrent Vale Council,foi@brent.example',
  )
  assert.ok(taken.ok)
  await close()
})

after(async () => {
  await server.close()
  await rm(data, { recursive: true, force: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const code = await candour([...args, '--data', data, '--json'], io)
  return { code, lines: out.map((line) => JSON.parse(line)), err: err.join('\n') }
}

const UNSIGNED = 'Nobody signs it: a request must bear the real name of who asks (section 8).'

/** As the page of one letter keeps it. */
async function worded(body: string, text: string) {
  const { house, close } = await openHouse({
    data,
    desk: 'investigations',
    viewer: 'x',
    parsers: 1,
    log: () => {},
  })
  const kept = await surveyBySlug(house.db, 'buses')
  assert.ok(kept)
  await keepDraft(house.db, {
    ...{ survey: kept.id, body, subject: 'S [{{our reference}}]', text },
    ...{ signed: 'Ada Reader', sheet: 'xlsx', by: 'x', at: house.now() },
  })
  await close()
}

test('letters are written into a folder, refused without a server, and sent once by the one that is set', async () => {
  const dir = join(data, 'dry')
  const dry = await run('send', 'buses', '--dry-run', dir)
  assert.deepEqual(
    dry.lines.map(({ body, state, why }) => [body, state, why]),
    [
      ['ashby', 'dry', UNSIGNED],
      ['brent-vale', 'dry', UNSIGNED],
      ['cold-ash', 'dry', `No address is known. ${UNSIGNED}`],
    ],
  )
  assert.deepEqual((await readdir(dir)).toSorted(), ['ashby.eml', 'brent-vale.eml', 'cold-ash.eml'])
  const mail = openMail(await readFile(join(dir, 'ashby.eml')))
  assert.match(mail.bodies[0]?.text ?? '', /1\. How many buses were late\?/)
  assert.match(mail.subject ?? '', /\[ASK-0000-0000\]$/)
  assert.doesNotMatch(mail.bodies[0]?.text ?? '', /\{\{/)
  assert.deepEqual(
    mail.attached.map(({ rawName }) => rawName),
    ['ashby.xlsx'],
  )

  const without = await run('send', 'buses')
  assert.equal(without.code, 2)
  assert.match(without.err, /No server is set/)

  await keepMailFile(data, {
    from: { name: 'Ada Reader', address: 'foi@paper.example' },
    smtp: { host: '127.0.0.1', port: server.port, security: 'none' },
  })
  const waiting = await run('send', 'buses', '--to', 'ashby')
  assert.deepEqual(
    waiting.lines.map(({ body, state }) => [body, state]),
    [['ashby', 'waiting']],
  )
  assert.equal(server.taken.length, 0)
  await worded('brent-vale', 'Dear {{offcer}},\n{{questions}}')
  const stopped = await run('send', 'buses', '--now')
  assert.deepEqual([stopped.code, server.taken.length], [2, 0])
  assert.match(stopped.err, /Brent Vale Council has a wording of its own\. No field is called/)
  await worded('brent-vale', 'Dear {{officer}},\n{{questions}}')
  const sent = await run('send', 'buses', '--now')
  assert.deepEqual(
    sent.lines.map(({ body, state }) => [body, state]),
    [
      ['ashby', 'accepted'],
      ['brent-vale', 'accepted'],
      ['cold-ash', 'not-put'],
    ],
  )
  assert.match(sent.lines[0].why, /queued/)
  const again = await run('send', 'buses', '--now')
  assert.deepEqual(
    again.lines.map(({ state }) => state),
    ['accepted', 'accepted', 'not-put'],
  )
  assert.deepEqual(
    server.taken.map(({ to }) => to[0]),
    ['foi@ashby.example', 'foi@brent.example'],
  )
})

test('a mail setting that others can read is not used, and a strange body is named', async () => {
  await chmod(join(data, 'mail.json'), 0o644)
  const open = await run('send', 'buses')
  assert.deepEqual([open.code, /chmod 600/.test(open.err)], [2, true])
  await chmod(join(data, 'mail.json'), 0o600)
  const strange = await run('send', 'buses', '--to', 'atlantis')
  assert.match(strange.err, /asks no body atlantis/)
  const { house, close } = await openHouse({
    data,
    desk: 'investigations',
    viewer: 'x',
    parsers: 1,
    log: () => {},
  })
  assert.equal((await lettersOut(house.db)).length, 2)
  await close()
})
