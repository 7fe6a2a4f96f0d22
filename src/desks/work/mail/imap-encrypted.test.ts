// A mailbox is come into in secret alone: by a certificate that holds, with a password or a token.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { aMail } from '../../../../test/a-mail.ts'
import { AUTHORITY } from '../../../../test/a-mail-server.ts'
import { anImapServer, type HowItLetsIn } from '../../../../test/an-imap-server.ts'
import { imapBox } from './imap-box.ts'
import type { ImapSetting } from './imap-setting.ts'
import { restAfter } from './way-in/rest-after.ts'

const closing: (() => Promise<void>)[] = []
after(async () => {
  for (const close of closing.toReversed()) await close()
})

const OURS = readFileSync(AUTHORITY, 'utf8')

async function looking(how: HowItLetsIn, more: Partial<ImapSetting>) {
  const server = await anImapServer(how)
  server.mails.push(aMail({ subject: 'Your request' }))
  const box = imapBox({
    setting: {
      ...{ host: '127.0.0.1', port: server.port, security: 'tls', user: 'foi', folder: 'FOI' },
      ...{ password: 'secret', token: null, oauth: null, server: null, authority: null },
      ...more,
    },
    log: () => {},
    pauses: [0, 0],
  })
  closing.push(server.close, box.close)
  const look = () => box.next(null, 10, null)
  return { server, look, why: () => look().then(String, (error: Error) => error) }
}

for (const security of ['tls', 'starttls'] as const) {
  test(`by ${security} a mailbox is read whose certificate the authority that was set signed`, async () => {
    const { look } = await looking({ encrypted: security }, { security, authority: OURS })
    assert.equal((await look()).length, 1)
  })

  test(`by ${security} nothing is shown to a server whose certificate nobody known signed, and a sentence says what to set`, async () => {
    const { server, why } = await looking({ encrypted: security }, { security })
    assert.match(
      String(await why()),
      /127\.0\.0\.1 shows a certificate that does not hold: .*self-signed.* Nothing was shown to it\. Where it is signed by a house’s own authority, name the file of that as “authority”/,
    )
    assert.deepEqual(
      server.commands.filter((name) => /LOGIN|AUTHENTICATE|EXAMINE/.test(name)),
      [],
    )
  })
}

test('nothing is shown to a server that offers no encryption where it was asked for', async () => {
  const { server, why } = await looking({}, { security: 'starttls' })
  assert.match(String(await why()), /could not be read/)
  assert.ok(!server.commands.includes('LOGIN'))
})

test('a token is shown in the place of a password; one that is not taken is not tried again and stands in no sentence', async () => {
  const of = { encrypted: 'tls', token: () => 't0ken-of-ours' } as const
  const set = { password: null, authority: OURS }
  const good = await looking(of, { ...set, token: 't0ken-of-ours' })
  assert.equal((await good.look()).length, 1)
  const bad = await looking(of, { ...set, token: 'another' })
  const why = await bad.why()
  assert.match(String(why), /does not let foi in/)
  assert.doesNotMatch(String(why), /another/)
  assert.equal(bad.server.commands.filter((name) => name === 'AUTHENTICATE').length, 1)
  assert.ok(restAfter(why) >= 3_600_000)
})
