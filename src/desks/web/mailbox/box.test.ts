// The mailbox set up at the desk: kept in a file of its owner alone, tried, and looked at from the next moment on.
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aMail } from '../../../../test/a-mail.ts'
import { type AnImapServer, anImapServer } from '../../../../test/an-imap-server.ts'
import type { House } from '../../../store/house.ts'
import { historyOf } from '../../../store/queries.ts'
import { mailboxSet } from '../../work/mail/mailbox-set.ts'
import { deskApp } from '../app.ts'

let app: Hono
let house: House
let server: AnImapServer
let data: string

before(async () => {
  server = await anImapServer()
  server.mails.push(aMail())
  house = await aHouse()
  data = await mkdtemp(join(tmpdir(), 'candour-mailbox-'))
  app = deskApp({ house, data, work: async () => {} })
})
after(async () => {
  await server.close()
  await house.parsers.close()
  await rm(data, { recursive: true })
})

const page = async (path: string): Promise<string> => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: DESK },
  })
const typed = (more: Record<string, string> = {}) => ({
  ...{ host: '127.0.0.1', port: String(server.port), security: 'none', user: 'foi' },
  ...{ password: 'secret', token: '', folder: 'FOI', server: 'MX.paper.example' },
  ...more,
})

test('what is wrong in the form is said beside its field, and no password comes back', async () => {
  const answered = await send('/mail/box', typed({ host: 'imap.example.org', user: '' }))
  assert.equal(answered.status, 422)
  const html = await answered.text()
  assert.match(html, /Unencrypted only on this machine/)
  assert.match(html, /Write the user of the mailbox/)
  assert.doesNotMatch(html, /value="secret"/)
})

test('a mailbox that is set lies in a file that its owner alone may read, and nowhere else', async () => {
  assert.equal((await send('/mail/box', typed())).status, 303)
  const path = join(data, 'mail.json')
  assert.equal((await stat(path)).mode & 0o077, 0)
  assert.equal(JSON.parse(await readFile(path, 'utf8')).imap.server, 'mx.paper.example')
  const html = await page('/mail/box')
  assert.match(html, /One is kept\. Left empty, it stays/)
  assert.doesNotMatch(html, /secret"/)
  const [kept] = await historyOf(house.db, 'mail')
  assert.deepEqual(kept?.detail, { server: '127.0.0.1', folder: 'FOI' })
})

test('it is tried without anything being fetched for good', async () => {
  assert.match(await (await send('/mail/box/try', {})).text(), /The folder can be read/)
  await send('/mail/box', typed({ password: '', folder: 'Elsewhere' }))
  const html = await (await send('/mail/box/try', {})).text()
  assert.match(html, /has no folder “Elsewhere”/)
})

test('the password stays with its server and user: to another it is typed anew', async () => {
  const answered = await send('/mail/box', typed({ password: '', user: 'other' }))
  assert.match(await answered.text(), /it is kept for the server and user that it was written for/)
})

test('what stands in the form stays there while the password it names is missing', async () => {
  await send('/mail/box', typed({ password: 'env:CANDOUR_NOT_SET_HERE' }))
  const html = await page('/mail/box')
  assert.match(html, /It cannot be used/)
  assert.match(html, /value="127\.0\.0\.1"/)
})

test('tokens that are obtained are set with their endpoint, and the refresh token stays with it alone', async () => {
  const by = {
    ...{ oauthEndpoint: 'https://login.example.org/token', oauthClient: 'paper' },
    ...{ oauthSecret: 'cl1ent', oauthRefresh: 'r3fresh', oauthScope: '' },
  }
  const open = typed({ ...by, password: '', oauthEndpoint: 'http://login.example.org/token' })
  assert.match(await (await send('/mail/box', open)).text(), /Write the whole address, with https/)
  assert.equal((await send('/mail/box', typed({ ...by, password: '' }))).status, 303)
  const kept = async () => JSON.parse(await readFile(join(data, 'mail.json'), 'utf8')).imap
  assert.equal((await kept()).oauth.refresh, 'r3fresh')
  assert.equal((await kept()).password, undefined)
  const html = await page('/mail/box')
  assert.match(html, /value="https:\/\/login\.example\.org\/token"/)
  assert.doesNotMatch(html, /r3fresh|cl1ent/)
  const left = { ...by, oauthSecret: '', oauthRefresh: '', password: '' }
  assert.equal((await send('/mail/box', typed({ ...left, folder: 'INBOX' }))).status, 303)
  assert.deepEqual([(await kept()).folder, (await kept()).oauth.secret], ['INBOX', 'cl1ent'])
  const others: Record<string, string>[] = [
    { oauthEndpoint: 'https://elsewhere.example/' },
    { host: 'imap.elsewhere.example' },
  ]
  for (const other of others)
    assert.match(
      await (await send('/mail/box', typed({ ...left, security: 'tls', ...other }))).text(),
      /Write the refresh token/,
    )
})

test('a server left empty looks at nothing', async () => {
  await send('/mail/box', typed({ host: '' }))
  assert.equal(await mailboxSet(data, () => {}), null)
})
