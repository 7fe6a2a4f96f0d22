// Every address of the desk, asked by every role: what answers is decided by the table of addresses and the table of roles alone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Context, Hono } from 'hono'
import { DESK } from '../../../../test/a-desk.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../test/a-standards-desk.ts'
import { ROLES, type Role, rightsOf, rolesOf } from '../../../people/roles.ts'
import { standardsApp } from './app.ts'
import { type StandardsPages, standardsPages } from './routes/pages.ts'
import { STANDARDS_ROUTES } from './routes.ts'

let desk: AStandardsDesk
let app: Hono
const people = new Map<Role, Someone>()

before(async () => {
  desk = await aStandardsDesk()
  const work = async (): Promise<void> => {}
  app = standardsApp({ house: desk.house, work }, reached({ house: desk.house, work }))
  for (const role of rolesOf('standards')) people.set(role, await desk.someone(`A ${role}`, role))
})

after(() => desk.close())

/** Each page says only that it was asked: whether it is asked is the question. */
function reached(given: Parameters<typeof standardsPages>[0]): StandardsPages {
  const pages = standardsPages(given)
  for (const name of Object.keys(pages))
    Object.assign(pages, { [name]: (c: Context) => c.text(`reached ${name}`) })
  return pages
}

const ask = async (method: string, path: string, cookie?: string): Promise<Response> =>
  app.request(`${DESK}${path}`, {
    method: method.toUpperCase(),
    headers: { ...(cookie && { cookie }), ...(method === 'post' && { origin: DESK }) },
  })

/** "/people/:account/end" asked for as "/people/anything/end". */
const asked = (path: string): string =>
  path.replaceAll(/:(\w+)(\{[^}]*\})?/g, () => '5f0c9a3e-0000-4000-8000-000000000000')

test('an address answers those whose role brings its right, and nobody else', async () => {
  let cells = 0
  for (const [role, { cookie }] of people) {
    const nothing = await (await ask('get', '/no-such-address', cookie)).text()
    for (const { method, path, page, needs } of STANDARDS_ROUTES) {
      const answer = await ask(method, asked(path), cookie)
      const text = await answer.text()
      const mayAsk = needs === 'anyone' || needs === 'signed-in' || rightsOf([role]).has(needs)
      const cell = `${role}: ${method} ${path}`
      // What one may not open cannot be told from what is not there.
      if (mayAsk) assert.equal(text, `reached ${page}`, cell)
      else assert.deepEqual([answer.status, text], [404, nothing], cell)
      cells++
    }
  }
  assert.ok(cells >= 200, `only ${cells} cells`)
})

test('nobody is answered only where anyone is, and else sent to the way in', async () => {
  for (const { method, path, page, needs } of STANDARDS_ROUTES) {
    const answer = await ask(method, asked(path))
    if (needs === 'anyone') assert.equal(await answer.text(), `reached ${page}`, path)
    else {
      assert.equal(answer.status, 303, path)
      assert.match(answer.headers.get('location') ?? '', /^\/sign-in/)
    }
  }
})

test('every form asks where it was sent from, also one that anyone may send', async () => {
  const { cookie } = people.get('head') ?? assert.fail()
  for (const { path } of STANDARDS_ROUTES.filter(({ method }) => method === 'post'))
    for (const origin of ['http://elsewhere.example', 'null']) {
      const headers = { cookie, origin }
      const answer = await app.request(`${DESK}${asked(path)}`, { method: 'POST', headers })
      assert.equal(answer.status, 403, `${path} from ${origin}`)
    }
})

// People and tables to be released are everybody's own at both desks.
test('no role of a newsroom opens anything here', async () => {
  const editor = await desk.someone('An editor', 'editor-in-charge')
  const open = STANDARDS_ROUTES.filter(
    ({ needs }) => !['anyone', 'signed-in', 'people', 'appoint', 'disclose'].includes(needs),
  )
  for (const { method, path } of open)
    assert.equal((await ask(method, asked(path), editor.cookie)).status, 404, path)
})

test('each role brings some right, and each right is brought by some role', () => {
  for (const [role, { rights }] of Object.entries(ROLES)) assert.ok(rights.length > 0, role)
})
