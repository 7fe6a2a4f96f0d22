import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMail } from './open-mail.ts'
import { signedContent } from './signed-data.ts'

const element = (tag: number, ...content: number[]): number[] => [tag, content.length, ...content]
const openEnded = (tag: number, ...content: number[]): number[] => [tag, 0x80, ...content, 0, 0]

const SIGNED = element(0x06, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02)
const DATA = element(0x06, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x01)
const WORDS = [...Buffer.from('\r\nWe hold 15.\r\n')]
const FRONT = [...element(0x02, 1), ...element(0x31)]

const sealed = element(
  0x30,
  ...SIGNED,
  ...element(
    0xa0,
    ...element(
      0x30,
      ...FRONT,
      ...element(0x30, ...DATA, ...element(0xa0, ...element(0x04, ...WORDS))),
    ),
  ),
)
const sealedInPieces = openEnded(
  0x30,
  ...SIGNED,
  ...openEnded(
    0xa0,
    ...openEnded(
      0x30,
      ...FRONT,
      ...openEnded(
        0x30,
        ...DATA,
        ...openEnded(
          0xa0,
          ...openEnded(
            0x24,
            ...element(0x04, ...WORDS.slice(0, 5)),
            ...element(0x04, ...WORDS.slice(5)),
          ),
        ),
      ),
    ),
  ),
)

for (const [how, bytes] of Object.entries({ 'in one piece': sealed, 'in pieces': sealedInPieces }))
  test(`the words of a sealed mail are taken out of their seal, ${how}`, () => {
    const content = signedContent(Uint8Array.from(bytes))
    assert.equal(content && Buffer.from(content).toString(), '\r\nWe hold 15.\r\n')
  })

test('a lock is no seal', () => {
  const locked = sealed.map((byte, i) => (i === 12 ? 0x03 : byte))
  assert.equal(signedContent(Uint8Array.from(locked)), null)
})

test('a mail in a seal is read; one in a lock of PGP says that it is locked', () => {
  const mail = (type: string, body: string) =>
    openMail(Buffer.from(`From: a@b.example\r\nContent-Type: ${type}\r\n${body}`))
  const inSeal = mail(
    'application/pkcs7-mime; smime-type=signed-data',
    `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(sealed).toString('base64')}`,
  )
  assert.equal(inSeal.bodies[0]?.text.trim(), 'We hold 15.')
  const inLock = mail(
    'text/plain',
    '\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEM\r\n-----END PGP MESSAGE-----\r\n',
  )
  assert.deepEqual([inLock.bodies.length, inLock.locked.length], [0, 1])
})
