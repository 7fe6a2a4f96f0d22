import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { DESK } from '../../../../test/a-desk.ts'
import { type AStandardsDesk, aStandardsDesk } from '../../../../test/a-standards-desk.ts'
import { RIGHTS } from '../../../people/roles.ts'
import { many, sql } from '../../../store/db.ts'
import { standardsPages } from './routes/pages.ts'
import { STANDARDS_ROUTES } from './routes.ts'

let desk: AStandardsDesk

before(async () => {
  desk = await aStandardsDesk()
})

after(() => desk.close())

test('every address names the right that it needs, and one that is known', () => {
  const known = [...Object.keys(RIGHTS), 'anyone', 'signed-in']
  assert.ok(STANDARDS_ROUTES.length > 2)
  assert.deepEqual(
    STANDARDS_ROUTES.filter(({ needs }) => !known.includes(needs)),
    [],
  )
})

test('whatever answers has its address in the table of routes, and each once', () => {
  const answering = Object.keys(standardsPages({ house: desk.house, work: async () => {} }))
  assert.deepEqual(STANDARDS_ROUTES.map(({ page }) => page).sort(), answering.sort())
})

test('nobody is sent to the way in, whether the address is there or not', async () => {
  for (const path of ['/', '/people', '/no-such-page', '/matters/1']) {
    const answer = await desk.ask(path)
    assert.equal(answer.status, 303, path)
    assert.match(answer.headers.get('location') ?? '', /^\/sign-in/, path)
  }
})

test('who is signed in sees the desk under their name', async () => {
  const sam = await desk.someone('Sam Example', 'investigator')
  const answer = await sam.ask('/')
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /Sam Example/)
})

test('every answer says how a browser may take it: kept nowhere, framed by nobody, read as what it is', async () => {
  const sam = await desk.someone('Sal Example', 'investigator')
  for (const path of ['/', '/matters', '/matters.ics', '/no-such-page']) {
    const { headers } = await sam.ask(path)
    assert.equal(headers.get('cache-control'), 'no-store', path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'same-origin', path)
    assert.equal(headers.get('access-control-allow-origin'), null, path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'.*base-uri 'none'; frame-ancestors 'none'/, path)
    assert.match(headers.get('content-type') ?? '', /charset=utf-8/i, path)
  }
})

test('only the methods that an address has are answered', async () => {
  const sam = await desk.someone('Sol Example', 'investigator')
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await sam.ask('/matters', { method, headers: { origin: DESK } })
    assert.equal(answer.status, 404, method)
  }
})

test('a browser that signed out is nobody', async () => {
  const kim = await desk.someone('Kim Example', 'member')
  assert.equal((await kim.send('/sign-out')).status, 303)
  assert.equal((await kim.ask('/')).status, 303)
})

for (const [role, seesWho] of [
  ['investigator', false],
  ['member', false],
  ['case-administrator', false],
  ['appropriate-authority', false],
  ['head', true],
] as const)
  test(`the first page promises ${role} who was told of the rules only where they may see it`, async () => {
    const one = await desk.someone(`Told ${role}`, role)
    const page = await (await one.ask('/')).text()
    assert.equal(/who was told/.test(page), seesWho)
    assert.match(page, /read the rules/)
  })

test('what is not open to somebody, or not there, is answered alike and written down alike', async () => {
  const sam = await desk.someone('Tries Addresses', 'investigator')
  const paths = ['/people', '/no-such-page', '/matters/5f0c9a3e-0000-4000-8000-000000000000']
  const answers = []
  for (const path of paths) answers.push(await (await sam.ask(path)).text())
  assert.equal(new Set(answers).size, 1)
  const said = await many<{ detail: unknown }>(
    desk.house.db,
    sql`
      select detail from history
      where what = 'nothing here for them' and who = ${sam.viewer.account}
      order by seq
    `,
  )
  assert.deepEqual(
    said.map(({ detail }) => detail),
    paths.map((path) => ({ address: `GET ${path}` })),
  )
})
