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

test('what is sealed 200 times over is left locked', () => {
  const long = (tag: number, content: Buffer): Buffer => {
    const head = Buffer.from([tag, 0x84, 0, 0, 0, 0])
    head.writeUInt32BE(content.length, 2)
    return Buffer.concat([head, content])
  }
  const sealedOnce = (mail: Buffer): Buffer => {
    const held = long(0x30, Buffer.concat([Buffer.from(DATA), long(0xa0, long(0x04, mail))]))
    const data = long(0x30, Buffer.concat([Buffer.from(FRONT), held]))
    return long(0x30, Buffer.concat([Buffer.from(SIGNED), long(0xa0, data)]))
  }
  const head = Buffer.from('Content-Type: application/pkcs7-mime\r\n\r\n')
  const times = (count: number): Buffer => {
    let mail = Buffer.from('Content-Type: text/plain\r\n\r\nWe hold 15.\r\n')
    for (let i = 0; i < count; i++) mail = Buffer.concat([head, sealedOnce(mail)])
    return mail
  }
  assert.match(openMail(times(2)).bodies[0]?.text ?? '', /We hold 15/)
  assert.deepEqual(openMail(times(200)).locked, ['the mail’s own text'])
})
