import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { addressBounced, addressesKept } from '../../../ask/directory/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { putLetter } from '../../../ask/put-letter.ts'
import { openMail } from '../../../open/mail/open-mail.ts'
import type { House } from '../../../store/house.ts'
import { historyAfter } from '../../../store/queries.ts'
import { importSurvey } from '../../../survey/import-survey.ts'
import { keepEvents, requestsOf } from '../../../survey/queries.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { writeFolder } from '../../../survey/write-folder.ts'
import { mailFile } from '../../work/mail/way-in/mail-file.ts'
import { deskApp } from '../app.ts'

const YAML = (title: string) => `title: ${title}
law: foia
period: { year: "2025" }
questions:
  - { number: "1", asks: "How many buses were late?", counts: { one: bus, many: buses, kind: count } }
bodies:
  - { slug: ashby, name: Ashby Council, email: foi@ashby.example }
  - { slug: brent-vale, name: Brent Vale Council }
  - { slug: cold-ash, name: Cold Ash Council }
  - police-scotland
`

let house: House
let data: string
let app: ReturnType<typeof deskApp>
const ids = new Map<string, string>()

before(async () => {
  house = await aHouse('Ada Reader')
  data = await mkdtemp(join(tmpdir(), 'candour-letters-'))
  app = deskApp({ house, work: async () => {}, data })
  for (const [slug, title] of [
    ['buses', 'Late buses'],
    ['again', 'Late buses, again'],
  ] as const) {
    const { folder } = readFolder(slug, { 'survey.yaml': YAML(title) })
    assert.ok(folder)
    ids.set(slug, (await importSurvey(house, folder)).id)
  }
})

after(async () => {
  await house.parsers.close()
  await rm(data, { recursive: true, force: true })
})

const ask = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: DESK },
  })
const HOME = '/surveys/buses/letters'

test('a letter that nobody signs is not sent, and says so beside the field, with all that was typed', async () => {
  const fields = {
    subject: 'S [{{our reference}}]',
    text: 'Dear,\n{{questions}}\nmy own words',
    signed: '',
    sheet: 'ods',
  }
  const answer = await send(HOME, { ...fields, action: 'put', whom: 'left' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Nobody signs it/)
  assert.match(page, /my own words/)
  assert.equal((await lettersOut(house.db)).length, 0)
})

test('letters saved to be sent by hand are drafts with the body’s own sheet, and go by nobody else from then on', async () => {
  const fields = {
    subject: 'S [{{our reference}}]',
    text: 'Dear {{body}},\n{{questions}}',
    signed: 'Ada Reader',
    sheet: 'ods',
  }
  const saved = await send(HOME, { ...fields, action: 'save', whom: 'ticked', 'to-ashby': 'yes' })
  assert.deepEqual([saved.status, saved.headers.get('location')], [303, `${HOME}#by-hand`])
  assert.match(await ask(HOME), /Saved, to be sent by hand: 1 letter/)
  assert.equal((await send(`${HOME}/by-hand`, { action: 'eml' })).status, 200)
  const answer = await send(`${HOME}/by-hand`, { action: 'eml' })
  const mail = openMail(new Uint8Array(await answer.arrayBuffer()))
  assert.match(mail.bodies[0]?.text ?? '', /Dear Ashby Council,\s+1\. How many buses were late\?/)
  assert.deepEqual(
    mail.attached.map(({ rawName }) => rawName),
    ['ashby.ods'],
  )
  const [letter] = await lettersOut(house.db)
  assert.deepEqual(
    [letter?.state, letter?.to, letter?.sentOn],
    ['taken-out', ['foi@ashby.example'], null],
  )
  const wrong = await send(`${HOME}/by-hand`, { sent: '1 December 2099' })
  assert.equal(wrong.status, 422)
  const before = await send(`${HOME}/by-hand`, { sent: '20 November 2026' })
  assert.equal(before.status, 422)
  assert.match(await before.text(), /put on 24\s+November\s+2026, and went on no day before/)
  assert.equal((await send(`${HOME}/by-hand`, { sent: '24 November 2026' })).status, 303)
  const [events] = await requestsOf(house.db, ids.get('buses') ?? '')
  assert.deepEqual(events, {
    body: 'ashby',
    sent: '2026-11-24',
    received: '2026-11-24',
    ourReference: letter?.tag,
  })
})

test('what stands in the survey after a letter went is exported and comes back the same', async () => {
  const { folder } = readFolder('buses', { 'survey.yaml': YAML('Late buses') })
  assert.ok(folder)
  const requests = await requestsOf(house.db, ids.get('buses') ?? '')
  const texts = writeFolder({ ...folder, requests })
  assert.deepEqual(readFolder('buses', texts).folder?.requests, requests)
})

test('the very same asked again of the same body is refused with the first survey named', async () => {
  const fields = {
    subject: 'S [{{our reference}}]',
    text: '{{questions}}',
    signed: 'Ada Reader',
    action: 'put',
    whom: 'ticked',
    'to-ashby': 'yes',
  }
  const answer = await send('/surveys/again/letters', fields)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /asked of Ashby Council by “Late buses” since/)
})

test('a body of which the dates say that it was asked is not written to again', async () => {
  const survey = ids.get('buses') ?? ''
  await keepEvents(house.db, survey, { body: 'cold-ash', sent: '2026-01-05' })
  assert.match(await ask(HOME), /asked on 5\s+January\s+2026, not from here/)
  const answer = await send(HOME, { action: 'put', whom: 'ticked', 'to-cold-ash': 'yes' })
  assert.equal(answer.status, 422)
})

test('a list of addresses is kept for every survey, wrong lines are named and nothing of the list is kept', async () => {
  const form = new FormData()
  form.set('addresses', 'Brent Vale Council,foi@brent\r\nCold Ash Council,foi@cold.example')
  const post = (body: FormData) =>
    app.request(`${DESK}/bodies`, { method: 'POST', body, headers: { origin: DESK } })
  const wrong = await post(form)
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Line 1: “foi@brent” is no e-mail address/)
  assert.doesNotMatch(await ask('/surveys/again/letters'), /foi@cold\.example/)
  form.set(
    'file',
    new File(
      [
        'Name;E-mail\r\nBrent Vale Council;foi@brent.example, press@brent.example\r\nPolice Scotland;foi@scotland.example\r\n',
      ],
      'a.csv',
    ),
  )
  const page = await (await post(form)).text()
  assert.match(page, /2 bodies kept[\s\S]*Brent Vale Council: foi@brent\.example/)
  assert.match(await ask('/surveys/again/letters'), /foi@brent\.example/)
  assert.match(await ask('/bodies/police-scotland'), /FOISA 2002/)
})

test('a body whose address is written down for an environmental survey answers under its Act in others', async () => {
  const yaml = YAML('Spills').replace('law: foia', 'law: eir').replace('buses were', 'spills were')
  const { folder } = readFolder('spills', { 'survey.yaml': yaml.replaceAll('ashby', 'dee-vale') })
  assert.ok(folder)
  await importSurvey(house, folder)
  const page = await ask('/bodies/dee-vale')
  const law = /value="(\w+)" checked/.exec(page)?.[1]
  assert.equal(law, 'foia')
  const kept = await send('/bodies/dee-vale', { email: 'foi@dee.example', law: law ?? '' })
  assert.equal(kept.status, 303)
  const letter = await ask('/surveys/spills/letters/dee-vale')
  assert.match(letter, /Under the Environmental Information Regulations 2004/)
})

test('a body of an own list that the Scottish Act binds is asked of the environment under the Regulations of Scotland', async () => {
  const body = { email: 'foi@dee.example', law: 'foisa' }
  assert.equal((await send('/bodies/dee-vale', body)).status, 303)
  const letter = await ask('/surveys/spills/letters/dee-vale')
  assert.match(letter, /Under the Environmental Information \(Scotland\) Regulations 2004/)
  const complaint = {
    letter: 'complaint',
    act: 'sent',
    to: '',
    subject: 'An application',
    text: 'No answer came.',
    on: '24 November 2026',
  }
  const kept = await send('/surveys/spills/bodies/dee-vale/challenge', complaint)
  assert.equal(kept.status, 303)
  const sent = (await lettersOut(house.db)).find(({ kind }) => kind === 'complaint')
  assert.deepEqual(sent?.to, ['Scottish Information Commissioner'])
})

test('letters to be sent at an hour are saved together, each under its own law, and as one mailbox', async () => {
  const put = { action: 'put', whom: 'left', day: '2 December 2026', hour: '8.30' }
  assert.equal((await send(HOME, { ...put, hour: '25' })).status, 422)
  assert.equal((await send(HOME, { ...put, day: '1 November 2026' })).status, 422)
  assert.equal((await send(HOME, put)).status, 303)
  const waiting = (await lettersOut(house.db)).filter(({ state }) => state === 'waiting')
  assert.deepEqual(
    waiting.map(({ body, notBefore }) => [body, notBefore.toISOString()]).toSorted(),
    [
      ['brent-vale', '2026-12-02T08:30:00.000Z'],
      ['police-scotland', '2026-12-02T08:30:00.000Z'],
    ],
  )
  assert.equal((await send(`${HOME}/waiting`, { action: 'now' })).status, 303)
  const history = await historyAfter(house.db, 0, 1000)
  assert.equal(history.filter(({ what }) => what === 'letter sent at once').length, 2)
  assert.equal((await send(`${HOME}/waiting`, { action: 'save' })).status, 303)
  const answer = await send(`${HOME}/by-hand`, { action: 'eml' })
  const zip = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  assert.deepEqual(
    Object.keys(zip)
      .map((path) => path.split('/')[1])
      .toSorted(),
    ['brent-vale-request-1.eml', 'police-scotland-request-1.eml'],
  )
  const page = await ask(HOME)
  assert.match(page, / · 2 saved or not known to have gone/)
  assert.doesNotMatch(page, /on the way/)
  const one = await send(`${HOME}/by-hand`, { action: 'mbox' })
  assert.equal((await one.text()).match(/^From /gm)?.length, 2)
  assert.equal((await send(`${HOME}/waiting`, { action: 'save' })).status, 409)
})

test('a request to an address from which a letter came back is put only once a person says so', async () => {
  const { folder } = readFolder('bounced', {
    'survey.yaml': YAML('Early buses').replace('late?', 'early?'),
  })
  assert.ok(folder)
  const { id } = await importSurvey(house, folder)
  const fields = {
    ...{ subject: 'S [{{our reference}}]', text: 'Dear {{body}},\n{{questions}}', sheet: 'none' },
    ...{ signed: 'Ada Reader', action: 'put', whom: 'ticked', 'to-ashby': 'yes' },
  }
  const at = '/surveys/bounced/letters'
  const [address] = (await addressesKept(house.db)).filter(({ body }) => body === 'ashby')
  assert.ok(address)
  const back = { body: 'ashby', emails: [address.email], on: '2026-11-23', words: '550 closed' }
  await addressBounced(house.db, back)
  const warned = await send(at, fields)
  assert.equal(warned.status, 422)
  const page = await warned.text()
  assert.match(page, /Ashby Council: a letter to \S+ came back \(“550 closed”\)/)
  assert.match(page, /Send there all the same/)
  assert.equal((await lettersOut(house.db, id)).length, 0)
  assert.equal((await send(at, { ...fields, 'again-yes': 'yes' })).status, 303)
  assert.equal((await lettersOut(house.db, id)).length, 1)
})

test('the page of a request’s dates says that the letter went on another day than is typed', async () => {
  const at = '/surveys/buses/bodies/ashby/request'
  const went = (await lettersOut(house.db, ids.get('buses'))).find(
    ({ body, kind }) => body === 'ashby' && kind === 'request',
  )?.sentOn
  assert.equal(went, '2026-11-24')
  assert.doesNotMatch(await ask(at), /the letter went from here/)
  const kept = await send(at, { sent: '20 November 2026', received: '24 November 2026' })
  assert.equal(kept.headers.get('location'), at)
  for (const path of [at, '/surveys/buses/requests'])
    assert.match(
      await ask(path),
      /20\s+November\s+2026 is written down, and the letter went from here on\s+<b>24\s+November\s+2026/,
    )
  assert.equal((await send(at, { sent: went ?? '', received: went ?? '' })).status, 303)
  assert.doesNotMatch(await ask(at), /the letter went from here/)
})

test('of a letter that is not known to have gone a person says what became of it, once', async () => {
  const put = await putLetter(house, {
    survey: ids.get('buses') ?? '',
    body: 'brent-vale',
    kind: 'reminder',
    subject: 'A reminder',
    text: 'Dear officer,',
  })
  assert.ok(put.ok)
  const { value: letter } = put
  await house.db.query(`update letter_out set state = 'unknown' where id = '${letter}'`)
  const at = `${HOME}/brent-vale`
  assert.match(await ask(at), /Nothing sends it again by itself/)
  await house.db.query(`update letter_out set state = 'refused' where id = '${letter}'`)
  assert.match(await ask(HOME), /To be looked at[\s\S]*Brent Vale Council<\/a>:\s+refused/)
  await house.db.query(`update letter_out set state = 'unknown' where id = '${letter}'`)
  assert.equal((await send(`${at}/letter`, { letter, action: 'back' })).status, 409)
  assert.equal((await send(`${at}/letter`, { letter, action: 'went', sent: '' })).status, 422)
  const went = (sent: string) => send(`${at}/letter`, { letter, action: 'went', sent })
  assert.equal((await went('23 November 2026')).status, 422)
  assert.equal((await went('24 November 2026')).status, 303)
  assert.match(await ask(at), /Reminder: sent on 24\s+November\s+2026/)
  assert.equal((await send(`${at}/letter`, { letter, action: 'again' })).status, 409)
})

test('where a file of one letter cannot be read, none of those that were to be saved is taken from the server', async () => {
  const put = async (body: string) => {
    const letter = await putLetter(house, {
      survey: ids.get('again') ?? '',
      body,
      kind: 'other',
      subject: 'A letter',
      text: 'Dear officer,',
      files: [{ name: 'a.txt', mediaType: 'text/plain', bytes: Buffer.from(body) }],
      to: ['foi@body.example'],
    })
    assert.ok(letter.ok)
    return letter.value
  }
  const letters = [await put('ashby'), await put('brent-vale')]
  const seal = '0'.repeat(64)
  await house.db.query(
    `update letter_file set sha256 = '${seal}' where letter_id = '${letters[1]}'`,
  )
  const answer = await send('/surveys/again/letters/waiting', { action: 'eml' })
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /is gone from/)
  const states = (await lettersOut(house.db)).filter(({ id }) => letters.includes(id))
  assert.deepEqual(
    states.map(({ state }) => state),
    ['waiting', 'waiting'],
  )
})

test('the password goes into a file that its owner alone reads, and nowhere else; to another server it is typed anew', async () => {
  const mail = {
    address: 'foi@paper.example',
    name: 'Ada',
    host: '127.0.0.1',
    port: '2525',
    security: 'none',
    user: 'foi',
    password: 'h0rse-battery',
  }
  assert.equal((await send('/mail', mail)).status, 303)
  assert.equal((await stat(mailFile(data))).mode & 0o077, 0)
  assert.doesNotMatch(await ask('/mail'), /h0rse/)
  const { password: _, ...without } = mail
  assert.equal((await send('/mail', { ...without, perMinute: '5' })).status, 303)
  assert.match(await readFile(mailFile(data), 'utf8'), /h0rse-battery/)
  const elsewhere = await send('/mail', { ...without, host: '127.0.0.2' })
  assert.equal(elsewhere.status, 422)
  assert.match(await elsewhere.text(), /Write the password/)
  const open = await send('/mail', { ...mail, host: 'mail.example.org' })
  assert.match(await open.text(), /only on this machine/)
  const history = JSON.stringify(await historyAfter(house.db, 0, 1000))
  assert.match(history, /mail set up/)
  assert.doesNotMatch(history, /h0rse/)
})
