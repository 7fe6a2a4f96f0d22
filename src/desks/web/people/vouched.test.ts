// Signing in by OpenID Connect, with a real provider on this machine: oidc-provider, its own pages to sign in and agree.
import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Provider } from 'oidc-provider'
import { aHouse } from '../../../../test/a-desk.ts'
import { anAccount, emailOf } from '../../../../test/a-standards-desk.ts'
import { endAccount } from '../../../people/accounts/look-after.ts'
import { allAccounts } from '../../../people/queries.ts'
import type { House } from '../../../store/house.ts'
import { vouching } from '../../work/vouching/vouching.ts'
import { vouchingOf } from '../../work/vouching/vouching-setting.ts'
import { type Served, serve } from '../serve.ts'
import { standardsApp } from '../standards/app.ts'

let house: House
let desk: Served
let idp: Server
const SECRET = 'a-secret-between-the-two-of-at-least-32-characters'
/** What the provider says of each person. */
const said = new Map<string, { email: string; email_verified: boolean }>()

before(async () => {
  house = await aHouse('standards desk')
  idp = createServer()
  await new Promise<void>((listening) => idp.listen(0, '127.0.0.1', listening))
  const issuer = `http://127.0.0.1:${(idp.address() as AddressInfo).port}`
  const set = vouchingOf({ issuer, client: 'candour', secret: SECRET, name: 'Severnshire Police' })
  assert.ok(set)
  const app = standardsApp({ house, work: async () => {}, vouching: vouching(set) })
  desk = await serve(app, 0)
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'candour',
        client_secret: SECRET,
        redirect_uris: [`${desk.address}/sign-in/back`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['only for a test'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...said.get(id) }),
    }),
  })
  idp.on('request', provider.callback())
})

after(async () => {
  await desk.close()
  idp.closeAllConnections()
  idp.close()
  await house.parsers.close()
})

/** Keeps cookies by server, and goes where it is sent. */
function aBrowser() {
  const jars = new Map<string, Map<string, string>>()
  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(address)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie }
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  /** Follows until a page is there, or until it is to go where `stopAt` says. */
  async function follow(first: Response, at: string, stopAt?: string): Promise<[Response, string]> {
    let [answer, here] = [first, at]
    for (let hops = 0; hops < 12; hops++) {
      const to = answer.headers.get('location')
      if (!to) return [answer, here]
      here = new URL(to, here).href
      if (stopAt && here.startsWith(stopAt)) return [answer, here]
      answer = await ask(here)
    }
    throw new Error('sent in a circle')
  }
  return { ask, follow }
}

type ABrowser = ReturnType<typeof aBrowser>

/** Signs in at the provider as this person and agrees; answers the address with which it is sent back to the desk. */
async function vouchedFor(browser: ABrowser, login: string): Promise<string> {
  const back = `${desk.address}/sign-in/back`
  const start = `${desk.address}/sign-in/with?back=/account`
  let [page, at] = await browser.follow(await browser.ask(start), start, back)
  for (let forms = 0; forms < 3 && !at.startsWith(back); forms++) {
    const text = await page.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? assert.fail(text)
    const prompt = /name="prompt" value="(\w+)"/.exec(text)?.[1] ?? assert.fail(text)
    const body = new URLSearchParams({ prompt, login, password: 'anything' })
    const to = new URL(action, at).href
    ;[page, at] = await browser.follow(await browser.ask(to, { method: 'POST', body }), to, back)
  }
  assert.ok(at.startsWith(back), at)
  return at
}

const isIn = async (browser: ABrowser): Promise<boolean> =>
  (await browser.ask(`${desk.address}/account`)).status === 200

async function invited(name: string, subject: string, verified = true) {
  const viewer = await anAccount(house, name, ['member'])
  said.set(subject, { email: emailOf(name), email_verified: verified })
  return viewer
}

test('who was invited and is vouched for gets in, and is known afterwards also under another address', async () => {
  await invited('Ines Vouched', 'ines')
  const browser = aBrowser()
  const answer = await browser.ask(await vouchedFor(browser, 'ines'))
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /http-equiv="refresh" content="0;url=\/account"/)
  assert.ok(await isIn(browser))
  said.set('ines', { email: 'ines.married@severnshire.example', email_verified: false })
  const later = aBrowser()
  await later.ask(await vouchedFor(later, 'ines'))
  assert.ok(await isIn(later))
})

test('who was not invited is told so, and gets no account', async () => {
  said.set('stranger', { email: 'stranger@severnshire.example', email_verified: true })
  const before = (await allAccounts(house.db)).length
  const browser = aBrowser()
  const answer = await browser.ask(await vouchedFor(browser, 'stranger'))
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /Nobody was invited to this desk under the address/)
  assert.equal(await isIn(browser), false)
  assert.equal((await allAccounts(house.db)).length, before)
})

test('an address that nobody checked opens no account', async () => {
  await invited('Una Unchecked', 'una', false)
  const browser = aBrowser()
  assert.equal((await browser.ask(await vouchedFor(browser, 'una'))).status, 409)
})

test('another who is given the address of an account later does not get into it', async () => {
  await invited('Petra First', 'petra')
  const petra = aBrowser()
  await petra.ask(await vouchedFor(petra, 'petra'))
  said.set('other-petra', { email: emailOf('Petra First'), email_verified: true })
  const other = aBrowser()
  assert.equal((await other.ask(await vouchedFor(other, 'other-petra'))).status, 409)
  assert.equal(await isIn(other), false)
})

test('an account that ended is not opened by being vouched for', async () => {
  const viewer = await invited('Emil Ended', 'emil')
  const browser = aBrowser()
  await browser.ask(await vouchedFor(browser, 'emil'))
  await endAccount(house, await anAccount(house, 'A head', ['head']), viewer.account)
  assert.equal(await isIn(browser), false)
  const again = aBrowser()
  assert.equal((await again.ask(await vouchedFor(again, 'emil'))).status, 409)
})

test('what came back works once, and only in the browser that was sent', async () => {
  await invited('Olga Once', 'olga')
  const [browser, thief] = [aBrowser(), aBrowser()]
  const back = await vouchedFor(browser, 'olga')
  assert.equal((await thief.ask(back)).status, 409)
  assert.equal((await browser.ask(back)).status, 200)
  assert.equal((await browser.ask(back)).status, 409)
})

const tampered: [what: string, column: string][] = [
  ['another state than it was sent with', 'state'],
  ['a token for another nonce', 'nonce'],
  ['a code for another verifier (PKCE)', 'verifier'],
]

for (const [what, column] of tampered)
  test(`${what} lets nobody in`, async () => {
    await invited(`Tam ${column}`, `tam-${column}`)
    const browser = aBrowser()
    const back = await vouchedFor(browser, `tam-${column}`)
    await house.db.query(`update vouching set ${column} = $1`, ['x'.repeat(43)])
    const answer = await browser.ask(back)
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /does not hold together/)
    assert.equal(await isIn(browser), false)
  })

test('where nobody vouches there is no such page, and no button', async () => {
  const app = standardsApp({ house, work: async () => {} })
  const page = await (await app.request('http://127.0.0.1:4343/sign-in')).text()
  assert.doesNotMatch(page, /sign-in\/with/)
  assert.equal((await app.request('http://127.0.0.1:4343/sign-in/with')).status, 303)
})

test('a provider that does not answer is said in a sentence', async () => {
  const set = vouchingOf({ issuer: 'http://127.0.0.1:1', client: 'candour', name: 'The force' })
  assert.ok(set)
  const app = standardsApp({ house, work: async () => {}, vouching: vouching(set) })
  const answer = await app.request('http://127.0.0.1:4343/sign-in/with')
  assert.equal(answer.status, 503)
  assert.match(await answer.text(), /The force does not answer at http:\/\/127\.0\.0\.1:1/)
})

test('without https only a provider on this machine is asked', () => {
  assert.throws(() => vouchingOf({ issuer: 'http://login.force.example', client: 'x' }), /https/)
  assert.throws(() => vouchingOf({ issuer: 'https://login.force.example' }), /CANDOUR_OIDC_CLIENT/)
  assert.equal(vouchingOf({}), null)
})
