// The investigations desk where its people have accounts: who may open what, and under whose name they decide.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Context, Hono } from 'hono'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { anAccount, emailOf } from '../../../../test/a-standards-desk.ts'
import { setPassword, takeRoles } from '../../../people/queries.ts'
import { type Role, rightsOf, rolesOf } from '../../../people/roles.ts'
import { beginSession } from '../../../people/session/begin-session.ts'
import { hashedPassword } from '../../../people/sign-in/password.ts'
import type { House } from '../../../store/house.ts'
import { deskApp } from '../app.ts'
import type { Desk } from '../frame/desk.ts'
import { pagesOf } from '../routes/pages.ts'
import { ROUTES } from '../routes.ts'
import { serve } from '../serve.ts'
import { PEOPLE_ROUTES } from './routes.ts'

let house: House
let desk: Desk
let app: Hono

before(async () => {
  house = await aHouse('whoever started it')
  desk = { house, work: async () => {}, accounts: true, key: 'a key' }
  app = deskApp(desk)
})

after(() => house.parsers.close())

async function cookieOf(name: string, ...roles: Role[]): Promise<{ cookie: string; id: string }> {
  const { account: id } = await anAccount(house, name, roles)
  const token = await house.db.transaction((db) =>
    beginSession(db, house, { account: id, browser: 'a test', how: 'test' }),
  )
  return { cookie: `candour-session-4343=${token}`, id }
}

const asked = (path: string): string =>
  path
    .replace('{[0-9]+.png}', '.png')
    .replace('{[0-9]+.zip}', '.zip')
    .replace(':file{[a-z0-9-]+\\.(?:xlsx|ods)}', 'x.ods')
    .replace(/:(page|copy)\b/g, '1')
    .replaceAll(/:\w+(\{[^}]*\})?/g, 'x')

const ask = async (to: Hono, method: string, path: string, cookie?: string): Promise<Response> =>
  to.request(`${DESK}${path}`, {
    method: method.toUpperCase(),
    headers: { ...(cookie && { cookie }), ...(method === 'post' && { origin: DESK }) },
  })

test('an address answers those whose role brings its right, and nobody else', async () => {
  const pages = pagesOf(desk)
  for (const name of Object.keys(pages))
    Object.assign(pages, { [name]: (c: Context) => c.text(`reached ${name}`) })
  const probing = deskApp(desk, pages)
  let cells = 0
  for (const role of [...rolesOf('investigations'), 'nobody'] as const) {
    const cookie = role === 'nobody' ? undefined : (await cookieOf(`A ${role}`, role)).cookie
    const rights = role === 'nobody' ? new Set<string>() : rightsOf([role])
    for (const { method, path, page, needs } of ROUTES) {
      const answer = await ask(probing, method, asked(path), cookie)
      const mayAsk =
        needs === 'anyone' || (needs === 'signed-in' ? cookie !== undefined : rights.has(needs))
      const cell = `${role}: ${method} ${path}`
      if (mayAsk) assert.equal(await answer.text(), `reached ${page}`, cell)
      else if (cookie) assert.equal(answer.status, 404, cell)
      else assert.match(answer.headers.get('location') ?? '', /^\/sign-in/, cell)
      cells++
    }
  }
  assert.ok(cells > 400, `only ${cells} cells`)
})

test('the addresses of who works here are those of the other desk, and need the same', async () => {
  const { cookie } = await cookieOf('A mere reader', 'reader')
  for (const { method, path } of PEOPLE_ROUTES.filter(({ needs }) => needs === 'people'))
    assert.equal((await ask(app, method, asked(path), cookie)).status, 404, path)
  assert.equal((await ask(app, 'get', '/sign-in')).status, 200)
})

test('the key of the data folder opens nothing where people have accounts', async () => {
  assert.equal((await ask(app, 'get', '/?key=a+key')).status, 303)
  assert.equal((await ask(app, 'get', '/', 'candour-key-4343=a key')).status, 303)
})

test('whatever name a browser kept, its person reads under that of the account', async () => {
  const { cookie } = await cookieOf('Ada Reader', 'reader')
  const page = await (await ask(app, 'get', '/', `${cookie}; candour-reader=Somebody Else`)).text()
  assert.match(page, /Ada Reader/)
  assert.doesNotMatch(page, /Somebody Else/)
  const answer = await ask(app, 'get', '/reader', cookie)
  assert.equal(answer.headers.get('location'), '/account')
})

test('a page that was kept is not shown to one whose role ended meanwhile', async () => {
  const { cookie, id } = await cookieOf('Bea Reader', 'reader')
  assert.equal((await ask(app, 'get', '/', cookie)).status, 200)
  assert.equal((await ask(app, 'get', '/', cookie)).status, 200)
  await takeRoles(house.db, id, ['reader'])
  assert.equal((await ask(app, 'get', '/', cookie)).status, 404)
})

test('who sits at another machine has no folder of this one read', async () => {
  const { cookie } = await cookieOf('An editor', 'editor')
  const form = new FormData()
  form.set('folder', '/etc')
  const headers = { cookie, origin: DESK }
  const answer = await app.request(`${DESK}/import`, { method: 'POST', headers, body: form })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Send it here as a ZIP/)
})

test('a desk without accounts has no way in and asks for its key', async () => {
  const alone = deskApp({ house, work: async () => {}, key: 'a key' })
  assert.equal((await ask(alone, 'get', '/sign-in')).status, 403)
  const own = deskApp({ house, work: async () => {} })
  assert.equal((await ask(own, 'get', '/sign-in')).status, 404)
  assert.equal((await ask(own, 'get', '/')).status, 200)
})

test('behind a certificate cookies are for that host alone, and forms come from there', async () => {
  const address = 'https://desk.force.example'
  const first = await serve(app, 0)
  await first.close()
  const served = await serve(deskApp({ ...desk, hosts: ['desk.force.example'] }), portOf(first), {
    address,
  })
  try {
    assert.equal(served.address, address)
    const { account } = await anAccount(house, 'Behind It', ['editor'])
    await setPassword(house.db, account, await hashedPassword('four quiet grey herons'))
    const sent = (origin: string): Promise<Response> =>
      fetch(`${first.address}/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({
          email: emailOf('Behind It'),
          password: 'four quiet grey herons',
        }),
      })
    assert.equal((await sent(first.address)).status, 403)
    const answer = await sent(address)
    assert.equal(answer.status, 303)
    assert.match(answer.headers.get('strict-transport-security') ?? '', /max-age=31536000/)
    for (const line of answer.headers.getSetCookie())
      assert.match(line, /^__Host-candour-(session|known)=[\w-]{43};.*Secure/)
  } finally {
    await served.close()
  }
})

const portOf = ({ address }: { address: string }): number => Number(new URL(address).port)
