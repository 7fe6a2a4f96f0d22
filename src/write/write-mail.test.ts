// A mail that we write is opened again with the very bytes that were put in.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openMail } from '../open/mail/open-mail.ts'
import { writeMail } from './write-mail.ts'

const DATE = new Date('2026-11-30T10:00:00Z')
const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)

const mail = (more: Partial<Parameters<typeof writeMail>[0]> = {}) =>
  writeMail({
    to: 'An Asker <asker@example.org>',
    subject: 'FOI 2026/0017',
    text: 'Dear An Asker,\n\nThe answer is attached.',
    date: DATE,
    files: [{ name: 'table.csv', mediaType: 'text/csv', bytes }],
    ...more,
  })

test('the files in it are the files that were put in, byte for byte', () => {
  const opened = openMail(mail())
  assert.deepEqual(
    opened.attached.map(({ rawName }) => rawName),
    ['table.csv'],
  )
  assert.equal(Buffer.compare(opened.attached[0]?.bytes ?? new Uint8Array(), bytes), 0)
  assert.match(opened.bodies[0]?.text ?? '', /The answer is attached/)
  assert.deepEqual(
    [opened.subject, opened.date, opened.doubts],
    ['FOI 2026/0017', DATE.toISOString(), []],
  )
})

test('letters beyond the plain ones are the same in the subject, the words and the names of files', () => {
  const said = `Ymateb i’ch cais: tŷ, ${'ŵ'.repeat(60)}`
  const file = { name: 'tŷ ‘ateb’.csv', mediaType: 'text/csv', bytes }
  const opened = openMail(mail({ subject: said, text: said, files: [file] }))
  assert.equal(opened.subject, said)
  assert.equal(opened.bodies[0]?.text.trim(), said)
  assert.equal(opened.attached[0]?.rawName, 'tŷ ‘ateb’.csv')
})

test('nothing that is said begins a line of the head', () => {
  const evil = 'x\r\nBcc: all@example.org'
  const written = Buffer.from(
    mail({
      to: evil,
      subject: evil,
      files: [{ name: evil, mediaType: 'text/plain', bytes }],
    }),
  ).toString('latin1')
  assert.doesNotMatch(written, /^Bcc:/m)
})

test('the same mail is the same bytes, and it names no program and no machine', () => {
  assert.deepEqual(mail(), mail())
  const heads = Buffer.from(mail())
    .toString('latin1')
    .split('\r\n\r\n')[0]
    ?.split('\r\n')
    .map((line) => line.split(':')[0])
  assert.deepEqual(heads, ['To', 'Subject', 'Date', 'X-Unsent', 'MIME-Version', 'Content-Type'])
})

test('every line is one that mail may have', () => {
  const lines = Buffer.from(mail({ subject: 'ŵ'.repeat(400) }))
    .toString('latin1')
    .split('\r\n')
  assert.ok(lines.every((line) => line.length <= 998))
})
