import { test } from 'node:test'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { goldenFolders } from '../../test/golden-folders.ts'
import { openMail } from './mail/open-mail.ts'
import { openMbox } from './mail/open-mbox.ts'
import { openMsg } from './mail/open-msg.ts'
import { openTnef } from './mail/open-tnef.ts'
import { mediaTypeOf } from './media-type.ts'
import { nothingSpent } from './members/budget.ts'
import { openGzip } from './zip/open-gzip.ts'
import { openTar } from './zip/open-tar.ts'
import { openZip } from './zip/open-zip.ts'

const whole: Uint8Array[] = [
  zipSync({ 'a.txt': strToU8('20 cases'.repeat(9)), 'b/c.csv': strToU8('1,2\n3,4') }),
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'a.xml': strToU8('<a/>'),
  }),
  new Uint8Array(XLSX.CFB.write(XLSX.CFB.utils.cfb_new(), { type: 'buffer' }) as Buffer),
  strToU8(
    "From: a@b\nMIME-Version: 1.0\nSubject: =?utf-8?Q?=C2=A320?= x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Transfer-Encoding: quoted-printable\n\nDear=20Sir\n--b\nContent-Type: a/b; name*0*=utf-8''a%20; name*1=b\nContent-Transfer-Encoding: base64\n\nWWVh\n--b\n\nbegin 644 a\n#,C Q\n`\nend\n--b--\n",
  ),
  strToU8('From a@b Fri Mar 14 10:00:00 2014\nFrom: a@b\nMessage-ID: <1>\n\nx\n'),
  ...goldenFolders('read', 4, 'mail-outlook-p')
    .filter(({ file }) => file.endsWith('.msg'))
    .map(({ bytes }) => new Uint8Array(bytes)),
  ...goldenFolders('receive', 2, 'mail-outlook-w').map(({ bytes }) => new Uint8Array(bytes)),
  strToU8('\x78\x9f\x3e\x22\x00\x00\x02\x02\x90\x06\x00\x04\x00\x00\x00abcd\x00\x00'),
]

/** A file of the list, cut somewhere and with some bytes changed. */
const broken = fc
  .record({
    of: fc.constantFrom(...whole),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.tuple(fc.nat(8000), fc.nat(255)), { maxLength: 12 }),
  })
  .map(({ of, keep, changes }) => {
    const bytes = of.slice(0, Math.ceil(of.length * keep))
    for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte
    return bytes
  })

test('no broken file makes an opener throw', () => {
  fc.assert(
    fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 600 })), (bytes) => {
      mediaTypeOf(bytes, 'reply.zip')
      openZip(bytes)
      openMail(bytes)
      openMsg(bytes)
      openMbox(bytes)
      openTnef(bytes)
      openTar(bytes)
      openGzip(bytes, nothingSpent(bytes.length))
    }),
    { numRuns: 3000 },
  )
})

test('a megabyte of what openers look for is looked through to its end', () => {
  const pieces = [
    'begin 644 a\n',
    'From a@b 10:00\n',
    '--b\n',
    '=?utf-8?Q?a',
    '"',
    '(',
    'PK\x03\x04',
    ' ',
    'PK\x01\x02',
  ]
  for (const piece of pieces) {
    const bytes = strToU8(piece.repeat(1_000_000 / piece.length), true)
    for (const front of [
      '',
      'From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\n',
      'Subject: ',
    ]) {
      const file = Buffer.concat([strToU8(front), bytes])
      mediaTypeOf(file, 'reply.eml')
      openMail(file)
      openMbox(file)
      openZip(file)
    }
  }
})
