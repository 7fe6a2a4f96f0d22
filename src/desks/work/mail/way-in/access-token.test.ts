// Tokens of an hour: obtained from the endpoint that was set, for both servers, held until they end, and said where none is given.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { aMail } from '../../../../../test/a-mail.ts'
import { AUTHORITY, aMailServer } from '../../../../../test/a-mail-server.ts'
import { type ATokenEndpoint, aTokenEndpoint } from '../../../../../test/a-token-endpoint.ts'
import { anImapServer } from '../../../../../test/an-imap-server.ts'
import { imapBox } from '../imap-box.ts'
import { imapSetting } from '../imap-setting.ts'
import { mailSetting } from '../mail-setting.ts'
import { smtpPost } from '../smtp-post.ts'
import { withToken } from './access-token.ts'
import { keepMailFile } from './mail-file.ts'
import type { OauthSetting } from './oauth-setting.ts'
import { restAfter } from './rest-after.ts'

const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing.toReversed()) await close()
})

let endpoint: ATokenEndpoint
let nth = 0
beforeEach(async () => {
  endpoint = await aTokenEndpoint()
  closing.push(endpoint.close)
})

const oauth = (more: Partial<OauthSetting> = {}): OauthSetting => ({
  ...{ endpoint: endpoint.at, client: 'paper', secret: 'cl1ent', refresh: `r${++nth}` },
  ...{ scope: null, keepRefresh: async () => {} },
  ...more,
})
const never = () => false
const given = (of: OauthSetting) => withToken(of, async (token) => token, never)
const why = (of: OauthSetting): Promise<Error> =>
  given(of).then(
    () => assert.fail('a token was given'),
    (error: Error) => error,
  )

test('a token is asked for with the refresh token and the client, and held until it ends', async () => {
  const of = oauth({ scope: 'mail offline_access' })
  assert.equal(await given(of), 'given-1')
  assert.equal(await given(of), 'given-1')
  assert.deepEqual(endpoint.asked, [
    {
      ...{ grant_type: 'refresh_token', client_id: 'paper', client_secret: 'cl1ent' },
      ...{ refresh_token: of.refresh, scope: 'mail offline_access' },
    },
  ])
  const short = oauth()
  endpoint.says = { status: 200, body: { access_token: 'short', expires_in: 30 } }
  assert.equal(await given(short), 'short')
  endpoint.says = null
  assert.notEqual(await given(short), 'short')
})

test('one that is held and no longer taken is obtained anew once; one just given is not tried twice', async () => {
  const of = oauth()
  await given(of)
  const tried: string[] = []
  const refused = async (token: string): Promise<string> => {
    tried.push(token)
    throw new Error('535')
  }
  await assert.rejects(
    withToken(of, refused, () => true),
    /535/,
  )
  assert.deepEqual(tried, ['given-1', 'given-2'])
  await assert.rejects(
    withToken(oauth(), refused, () => true),
    /535/,
  )
  assert.equal(tried.length, 3)
})

test('a consent that ended is said, without what is secret, and the mailbox is let be', async () => {
  endpoint.says = { status: 400, body: { error: 'invalid_grant', error_description: 'expired' } }
  const of = oauth()
  const error = await why(of)
  assert.match(error.message, /“invalid_grant”. The consent has ended or was withdrawn/)
  assert.doesNotMatch(error.message, new RegExp(`cl1ent|${of.refresh}\\b`))
  assert.ok(restAfter(error) >= 3_600_000)
})

test('an endpoint that sends on, fails or answers no JSON gives none, and nothing follows it elsewhere', async () => {
  const other = await aTokenEndpoint()
  closing.push(other.close)
  endpoint.says = { status: 307, body: '', location: other.at }
  assert.match((await why(oauth())).message, /sent us on to another address/)
  assert.equal(other.asked.length, 0)
  endpoint.says = { status: 500, body: 'out of order' }
  assert.match((await why(oauth())).message, /“status 500”/)
  endpoint.says = { status: 200, body: '<html>' }
  assert.match((await why(oauth())).message, /gave no token/)
  await endpoint.close()
  assert.match((await why(oauth())).message, /could not be reached \(ECONNREFUSED\)/)
})

async function aFolder(parts: Record<string, unknown>): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), 'candour-oauth-'))
  closing.push(() => rm(data, { recursive: true }))
  await keepMailFile(data, { from: { address: 'foi@paper.example' }, ...parts })
  return data
}

test('letters go and answers come by tokens that are obtained, also when the one held was ended by its server', async () => {
  endpoint.token = 'none given yet'
  const smtp = await aMailServer({
    ...{ encrypted: 'tls', user: 'foi' },
    get token() {
      return endpoint.token
    },
  })
  const imap = await anImapServer({ encrypted: 'tls', token: () => endpoint.token })
  imap.mails.push(aMail())
  closing.push(smtp.close, imap.close)
  const of = { host: '127.0.0.1', user: 'foi', authority: AUTHORITY }
  const by = { endpoint: endpoint.at, client: 'paper', refresh: `both-${++nth}` }
  const data = await aFolder({
    smtp: { ...of, port: smtp.port, oauth: by },
    imap: { ...of, port: imap.port, folder: 'FOI', oauth: by },
  })
  const sends = async () => {
    const set = await mailSetting(data)
    return set && (await smtpPost(set)?.tryOut())
  }
  const looks = async (): Promise<number> => {
    const setting = await imapSetting(data)
    assert.ok(setting)
    const box = imapBox({ setting, log: () => {}, pauses: [] })
    return (await box.next(null, 1, null).finally(() => box.close())).length
  }
  assert.equal(await sends(), null)
  assert.equal(await looks(), 1)
  assert.equal(endpoint.asked.length, 1)
  endpoint.token = 'of another day'
  assert.equal(await looks(), 1)
  assert.equal(await sends(), null)
  assert.equal(endpoint.asked.length, 2)
  endpoint.says = { status: 400, body: { error: 'invalid_grant' } }
  endpoint.token = 'withdrawn'
  assert.match((await sends()) ?? '', /The consent has ended/)
  await assert.rejects(looks(), /The consent has ended/)
})

test('a refresh token that is given in the place of the old one is kept wherever that stood, and the file stays its owner’s alone', async () => {
  const by = { endpoint: endpoint.at, client: 'paper', refresh: `old-${++nth}` }
  const of = { host: '127.0.0.1', user: 'foi' }
  const data = await aFolder({
    smtp: { ...of, oauth: by },
    imap: { ...of, folder: 'FOI', oauth: by },
  })
  const set = (await mailSetting(data))?.smtp?.oauth
  assert.ok(set)
  endpoint.says = { status: 200, body: { access_token: 'a', refresh_token: 'next-one' } }
  assert.equal(await given(set), 'a')
  const file = JSON.parse(await readFile(join(data, 'mail.json'), 'utf8'))
  assert.deepEqual(
    [file.smtp.oauth.refresh, file.imap.oauth.refresh, file.imap.folder],
    ['next-one', 'next-one', 'FOI'],
  )
  const now = (await imapSetting(data))?.oauth
  assert.ok(now)
  assert.equal(await given(now), 'a')
  assert.equal(endpoint.asked.length, 1)
})

test('an endpoint that gives another refresh token each time is shown each once, whoever was set up before, and the last is kept', async () => {
  const spent = `chain-${++nth}-0`
  const by = { endpoint: endpoint.at, client: 'paper', refresh: spent }
  const data = await aFolder({ imap: { host: '127.0.0.1', user: 'foi', folder: 'FOI', oauth: by } })
  const before = (await imapSetting(data))?.oauth
  assert.ok(before)
  for (const n of [1, 2]) {
    const body = { access_token: 'a', refresh_token: `chain-${nth}-${n}`, expires_in: 30 }
    endpoint.says = { status: 200, body }
    assert.deepEqual(await Promise.all([given(before), given(before)]), ['a', 'a'])
  }
  const now = (await imapSetting(data))?.oauth
  assert.equal(now?.refresh, `chain-${nth}-2`)
  assert.ok(now)
  await given(now)
  assert.deepEqual(
    endpoint.asked.map(({ refresh_token }) => refresh_token),
    [0, 1, 2].map((n) => `chain-${nth}-${n}`),
  )
})

test('one that stands in the environment stays there, and the newer one is used as long as this program runs', async () => {
  process.env['CANDOUR_TEST_REFRESH'] = `env-${++nth}`
  const by = { endpoint: endpoint.at, client: 'paper', refresh: 'env:CANDOUR_TEST_REFRESH' }
  const data = await aFolder({ smtp: { host: '127.0.0.1', user: 'foi', oauth: by } })
  const set = (await mailSetting(data))?.smtp?.oauth
  assert.ok(set)
  endpoint.says = {
    status: 200,
    body: { access_token: 'a', refresh_token: 'newer', expires_in: 30 },
  }
  await given(set)
  await given(set)
  assert.deepEqual(
    endpoint.asked.map(({ refresh_token }) => refresh_token),
    [set.refresh, 'newer'],
  )
  assert.match(readFileSync(join(data, 'mail.json'), 'utf8'), /env:CANDOUR_TEST_REFRESH/)
})

test('an endpoint in the open, or one without a refresh token, is not used, and a sentence says so', async () => {
  const of = { host: '127.0.0.1', user: 'foi' }
  const open = { endpoint: 'http://login.example.org/token', client: 'paper', refresh: 'r' }
  const data = await aFolder({ smtp: { ...of, oauth: open }, imap: { ...of, oauth: {} } })
  await assert.rejects(mailSetting(data), /by https/)
  await assert.rejects(imapSetting(data), /names no endpoint/)
})
