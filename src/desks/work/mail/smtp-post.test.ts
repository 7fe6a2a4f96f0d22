import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Answers, AUTHORITY, aMailServer } from '../../../../test/a-mail-server.ts'
import type { SmtpSetting } from './mail-setting.ts'
import { smtpPost } from './smtp-post.ts'

const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing) await close()
})

async function handing(answers: Answers, setting: Partial<SmtpSetting>) {
  const server = await aMailServer(answers)
  closing.push(server.close)
  const post = smtpPost({
    from: { name: null, address: 'foi@paper.example' },
    smtp: {
      host: '127.0.0.1',
      port: server.port,
      security: 'tls',
      user: null,
      password: null,
      token: null,
      oauth: null,
      authority: null,
      ...setting,
    },
    undoMinutes: 0,
    perMinute: 20,
    plusTags: false,
  })
  assert.ok(post)
  const bytes = Buffer.from('Message-ID: <a@b>\r\n\r\n.Hello\r\n..\r\n')
  const handed = await post.send({ to: ['foi@body.example'], bytes }, async () => true)
  return { ...handed, server, post }
}

for (const security of ['tls', 'starttls'] as const) {
  test(`by ${security} a letter goes where the certificate holds, byte for byte`, async () => {
    const { outcome, server } = await handing(
      { encrypted: security },
      { security, authority: AUTHORITY },
    )
    assert.equal(outcome, 'accepted')
    assert.equal(server.taken[0]?.bytes.toString(), 'Message-ID: <a@b>\r\n\r\n.Hello\r\n..\r\n')
  })

  test(`by ${security} nothing is sent where the certificate does not hold`, async () => {
    const { outcome, words, server } = await handing({ encrypted: security }, { security })
    assert.deepEqual([outcome, server.taken.length], ['not-reached', 0])
    assert.match(words, /certificate/)
  })
}

test('nothing is sent, and no password shown, to a server that offers no encryption where it was asked for', async () => {
  const secret = { user: 'foi', password: 'h0rse' }
  const { outcome, server, words } = await handing(secret, { security: 'starttls', ...secret })
  assert.deepEqual([outcome, server.taken.length], ['not-reached', 0])
  assert.doesNotMatch(words, /h0rse/)
})

test('a token is shown in the place of a password, and one that is not taken is said without it', async () => {
  const of = { user: 'foi', token: 't0ken-of-ours', encrypted: 'tls' } as const
  const good = await handing(of, { user: 'foi', token: 't0ken-of-ours', authority: AUTHORITY })
  assert.deepEqual([good.outcome, await good.post.tryOut()], ['accepted', null])
  const bad = await handing(of, { user: 'foi', token: 'another', authority: AUTHORITY })
  assert.deepEqual([bad.outcome, bad.server.taken.length], ['not-reached', 0])
  assert.doesNotMatch(bad.words, /another/)
})

test('reports of a delivery are asked for where the server offers them', async () => {
  const offered = await handing({ reportsDelivery: true }, { security: 'none' })
  assert.deepEqual(offered.server.taken[0]?.notify, [['SUCCESS', 'FAILURE', 'DELAY']])
  const not = await handing({}, { security: 'none' })
  assert.deepEqual([not.outcome, not.server.taken[0]?.notify], ['accepted', [[]]])
})

test('where nothing answers it is said, and no letter is blamed', async () => {
  const { server, post } = await handing({ encrypted: 'tls' }, { authority: AUTHORITY })
  await server.close()
  assert.match((await post.tryOut()) ?? '', /Nothing answers at 127\.0\.0\.1/)
})

test('an authority whose file is not there is named, and no letter is blamed', async () => {
  const { outcome, words, post } = await handing({ encrypted: 'tls' }, { authority: '/no/ca.pem' })
  assert.equal(outcome, 'not-reached')
  assert.match(words, /^\/no\/ca\.pem, the file of the authority/)
  assert.equal(await post.tryOut(), words)
})

test('a letter that is longer than the server takes is refused, and the next one is not held up', async () => {
  const { outcome } = await handing(
    { toMail: () => '552 5.3.4 Message too big' },
    { security: 'none' },
  )
  assert.equal(outcome, 'refused')
})

test('a sender that the server does not let send stops all letters: none of them is at fault', async () => {
  const { outcome } = await handing({ user: 'foi', password: 'x' }, { security: 'none' })
  assert.equal(outcome, 'not-reached')
})
