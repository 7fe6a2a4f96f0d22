// Mails of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { strToU8, zipSync } from 'fflate'
import { fixture } from '../bad-carriers.ts'
import { type Bad, HELD, inBytes, MAIL, mail } from '../bad-files.ts'

const base64 = (bytes: string | Uint8Array): string =>
  Buffer.from(bytes as string).toString('base64')
const lines = (text: string): string => text.replace(/.{76}/g, '$&\r\n')
const part = (heads: string, body: string, boundary = 'b'): string =>
  `--${boundary}\r\n${heads}\r\n\r\n${body}\r\n`
const mixed = (parts: string, boundary = 'b', kind = 'mixed'): Uint8Array =>
  mail(parts, `MIME-Version: 1.0\r\nContent-Type: multipart/${kind}; boundary="${boundary}"\r\n`)
const words = part('Content-Type: text/plain', HELD)
const said = (charset: string, body: string, encoding = '8bit'): Uint8Array =>
  Buffer.from(
    `${MAIL}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
    'latin1',
  )
const attached = (name: string, body: string, more = ''): string =>
  part(
    `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64${more}`,
    body,
  )
const page = (html: string): Uint8Array =>
  mail(html, 'MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n')

const within = (depth: number): string =>
  depth === 0
    ? `${MAIL}\r\n${HELD}\r\n`
    : `${MAIL}Content-Type: message/rfc822\r\n\r\n${within(depth - 1)}`
const neverClosed = (depth: number): string =>
  Array.from({ length: depth }, (_, i) =>
    i === depth - 1
      ? `--b${i}\r\n\r\n${HELD}\r\n`
      : `--b${i}\r\nContent-Type: multipart/mixed; boundary="b${i + 1}"\r\n\r\n`,
  ).join('')

const utf16 = (text: string): string => base64(Buffer.from(text, 'utf16le'))
const utf32 = (text: string): string =>
  base64(
    Buffer.concat(
      [...text].map((c) => {
        const b = Buffer.alloc(4)
        b.writeUInt32BE(c.codePointAt(0) ?? 0)
        return b
      }),
    ),
  )

const LETTER_97 = 'mail-outlook-plain/reply.msg'
const inOutlook = (alter: (bytes: Buffer) => void) => (): Uint8Array => {
  const bytes = Buffer.from(fixture(LETTER_97))
  alter(bytes)
  return bytes
}
const directoryAt = (bytes: Buffer): number => 512 * (1 + bytes.readUInt32LE(48))
const tableAt = (bytes: Buffer): number => 512 * (1 + bytes.readUInt32LE(76))
const everyEntry = (bytes: Buffer, alter: (at: number) => void): void => {
  for (let at = directoryAt(bytes), i = 0; i < 4; i++) alter(at + i * 128)
}

/** An attribute of an Outlook wrapping. */
const attribute = (level: number, tag: number, content: Buffer, says = content.length): Buffer => {
  const head = Buffer.alloc(9)
  head[0] = level
  head.writeUInt32LE(tag, 1)
  head.writeUInt32LE(says >>> 0, 5)
  const sum = Buffer.alloc(2)
  sum.writeUInt16LE(content.reduce((a, b) => (a + b) & 0xffff, 0))
  return Buffer.concat([head, content, sum])
}
const ATTACHED = 0x00069002
const CONTENT = 0x0006800f
const TITLE = 0x00018010
const wrapping = (...attributes: Buffer[]): string =>
  attached('winmail.dat', lines(base64(Buffer.concat([inBytes('789f3e220100'), ...attributes]))))
const oneFile = (name: string, bytes: Uint8Array): Buffer[] => [
  attribute(2, ATTACHED, Buffer.alloc(14)),
  attribute(2, TITLE, Buffer.from(`${name}\0`)),
  attribute(2, CONTENT, Buffer.from(bytes)),
]

const heads = (): Bad => ({
  'line-of-a-megabyte.eml': [() => mail(HELD, `X-A: ${'b'.repeat(1_000_000)}\r\n`), /held/],
  'subject-of-a-megabyte.eml': [() => mail(HELD, `Subject: ${'FOI '.repeat(250_000)}\r\n`), /held/],
  'words-encoded-100000.eml': [
    () =>
      mail(
        HELD,
        `X-A: ${'=?utf-8?B?YWI=?= '.repeat(100_000)}\r\nX-B: ${'=?utf-8?q?'.repeat(50_000)}\r\n`,
      ),
    /held/,
  ],
  'senders-100000.eml': [
    () => mail(HELD, `Cc: ${'"a, b" <a@example.org>, '.repeat(100_000)}\r\n`),
    /held/,
  ],
  'groups-in-groups.eml': [
    () => mail(HELD, `Cc: ${'a: '.repeat(50_000)}${';'.repeat(50_000)}\r\n`),
    /held/,
  ],
  'comments-in-comments.eml': [() => mail(HELD, `Cc: ${'('.repeat(100_000)}\r\n`), /held/],
  'received-50000.eml': [
    () => mail(HELD, 'Received: from a by b; Fri, 14 Mar 2014 10:00:00 +0000\r\n'.repeat(50_000)),
    /held/,
  ],
  'noughts-in-a-head.eml': [() => mail(HELD, 'X-A: a\0b\0\r\n'), /held/],
  'mark-before-heads.eml': [
    () => Buffer.concat([inBytes('efbbbf'), Buffer.from(mail(HELD))]),
    /held/,
  ],
  'ends-mixed.eml': [
    () =>
      strToU8(
        `From: a@example.org\nTo: b@example.org\r\nDate: Fri, 14 Mar 2014 10:00:00 +0000\r\n\n${HELD}\r\nWe hold 3 others.\rNone else.\n`,
      ),
    /held/,
  ],
  'in-utf16.eml': [
    () => Buffer.concat([inBytes('fffe'), Buffer.from(`${MAIL}\r\n${HELD}\r\n`, 'utf16le')]),
    /held/,
  ],
  'type-twice.eml': [
    () => mail(HELD, 'Content-Type: text/plain\r\nContent-Type: image/png\r\n'),
    /held|part-not-read/,
  ],
  'parameters-50000.eml': [
    () => mail(HELD, `Content-Type: text/plain${'; a=b'.repeat(50_000)}\r\n`),
    /held/,
  ],
  'parameter-in-pieces-20000.eml': [
    () =>
      mail(
        HELD,
        `Content-Type: text/plain; ${Array.from({ length: 20_000 }, (_, i) => `name*${i}=a`).join('; ')}\r\n`,
      ),
    /held/,
  ],
})

const bodies = (): Bad => ({
  'mails-50-deep.eml': [() => strToU8(within(50)), /held|too-deep/],
  'never-closed-500-deep.eml': [() => mixed(neverClosed(500), 'b0'), /held|too-deep/],
  'boundary-of-10000.eml': [
    () =>
      mixed(`${part('', HELD, 'x'.repeat(10_000))}--${'x'.repeat(10_000)}--`, 'x'.repeat(10_000)),
    /held/,
  ],
  'boundary-within-boundary.eml': [
    () =>
      mixed(
        `${words}${part('Content-Type: multipart/mixed; boundary=bb', `${part('', 'We hold 3 others.', 'bb')}--bb--`)}--b--`,
      ),
    /held/,
  ],
  'boundary-of-marks.eml': [
    () => mixed(`${part('', HELD, '(.*)+?[a-z]$')}--(.*)+?[a-z]$--`, '(.*)+?[a-z]$'),
    /held/,
  ],
  'only-empty-parts.eml': [() => mixed(`${part('', '').repeat(300)}--b--`), /^empty|read\(/],
  'parts-one-name-3000.eml': [
    () => mixed(`${words}${attached('a.txt', base64(HELD)).repeat(3000)}--b--`),
    /held|too-many-members/,
  ],
  'parts-12000.eml': [
    () => mixed(`${words}${attached('a.txt', 'Nw==').repeat(12_000)}--b--`),
    /too-many-members/,
  ],
  'broken-by-letters.eml': [
    () => said('utf-8', base64(HELD).replace(/(.{8})/g, '$1!\u00a7'), 'base64'),
    /held/,
  ],
  'base64-never-padded.eml': [
    () => said('utf-8', base64(HELD).replace(/=+$/, ''), 'base64'),
    /held/,
  ],
  'base64-joined.eml': [
    () => said('utf-8', `${base64(`${HELD} `)}\r\n${base64('And 3 others.')}`, 'base64'),
    /held/,
  ],
  'base64-of-2-megabytes-in-a-line.eml': [
    () => said('utf-8', base64(`${HELD}\n${'All of it. '.repeat(140_000)}`), 'base64'),
    /held/,
  ],
  'base64-cut-in-a-file.eml': [
    () =>
      mixed(
        `${words}${attached('a.docx', base64(fixture('docx-tracked-and-hidden/reply.docx')).slice(0, 1201))}`,
      ),
    /mail-cut.*held.*damaged/,
  ],
  'utf7.eml': [() => said('utf-7', HELD.replace('We', '+AFc-e')), /^read/],
  'utf16-in-base64.eml': [() => said('utf-16le', utf16(HELD), 'base64'), /held/],
  'utf32-in-base64.eml': [() => said('utf-32be', utf32(HELD), 'base64'), /held|characters-lost/],
  'charset-of-japan.eml': [() => said('iso-2022-jp', `\u001b$B%"\u001b(B ${HELD}`), /held/],
  'charset-of-nonsense.eml': [() => said('"; ../../etc"', HELD), /held/],
  'encoding-twice.eml': [
    () =>
      mail(
        base64(HELD),
        'Content-Transfer-Encoding: base64\r\nContent-Transfer-Encoding: 7bit\r\n',
      ),
    /held|damaged-part|mail-cut|characters-lost|empty/,
  ],
  'number-over-soft-lines.eml': [
    () =>
      said(
        'utf-8',
        'We hold =\r\n=\r\n=37=\r\n records of this for 20=\r\n13.',
        'quoted-printable',
      ),
    /held/,
  ],
  'flowed.eml': [
    () =>
      mail(
        HELD.replace('records', '\r\nrecords'),
        'Content-Type: text/plain; format=flowed; delsp=yes\r\n',
      ),
    /read/,
  ],
  'either-with-script.eml': [
    () =>
      mixed(
        `${words}${part('Content-Type: text/html', `<p>${HELD}</p><script>x()</script>`)}--b--`,
        'b',
        'alternative',
      ),
    /held.*|active-content/,
  ],
  'picture-of-itself.eml': [
    () =>
      mixed(
        `${part('Content-Type: text/html\r\nContent-ID: <1>', `<p>${HELD}</p><iframe src="cid:1"></iframe>`)}--b--`,
        'b',
        'related',
      ),
    /held/,
  ],
  'mail-within-in-base64.eml': [
    () =>
      mixed(
        `${words}${part('Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64', lines(base64(mail('We hold 3 others.'))))}--b--`,
      ),
    /held.*;.*read/,
  ],
  'names-of-programs.eml': [
    () => mixed(`${words}${attached('reply\u202efdp.exe', base64('MZ\0\x01\0\0'))}--b--`),
    /held.*unsupported-format/,
  ],
  'file-on-this-machine.eml': [
    () =>
      mixed(
        `${words}${part('Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"', 'Content-Type: text/plain\r\n')}--b--`,
      ),
    /outside-content|part-not-read|linked-attachment|unsupported-format/,
  ],
  'replaced-by-the-next.eml': [
    () => mixed(`${words}${part('', 'We hold 9 of that.')}--b--`, 'b', 'x-mixed-replace'),
    /held/,
  ],
  'uu-name-up.eml': [
    () => mail(`${HELD}\r\n\r\nbegin 644 ../../etc/x\r\n#86)C\r\n\`\r\nend\r\n`),
    /held.*|name-is-a-path/,
  ],
  'uu-begins-20000.eml': [() => mail(`${HELD}\r\n${'begin 644 a.txt\r\n'.repeat(20_000)}`), /held/],
  'mac-binhex.eml': [
    () =>
      mixed(
        `${words}${part('Content-Type: application/mac-binhex40; name=a.hqx', '(This file must be converted with BinHex 4.0)\r\n:$f*TEQ:')}--b--`,
      ),
    /held.*;.*|part-not-read/,
  ],
  'signed-in-clear.eml': [
    () =>
      mail(
        `-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\n${HELD}\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEz\r\n-----END PGP SIGNATURE-----`,
      ),
    /held/,
  ],
  'for-one-program-only.eml': [
    () => page(`<p>${HELD}</p><!--[if mso]><p>We hold 9 of that.</p><![endif]-->`),
    /held/,
  ],
  'mails-10001.mbox': [
    () => strToU8(`From a@b Fri Mar 14 10:00:00 2014\n${MAIL}\n7\n\n`.repeat(10_001)),
    /too-many-members/,
  ],
  'mailboxes-in-mailboxes.mbox': [
    () => {
      let bytes = Buffer.from(mail(HELD))
      for (let i = 0; i < 12; i++)
        bytes = Buffer.from(
          `From a@b Fri Mar 14 10:00:00 2014\n${Buffer.from(mixed(`${attached('a.mbox', lines(base64(bytes)))}--b--`)).toString('latin1')}`,
        )
      return bytes
    },
    /too-deep/,
  ],
})

const outlook = (): Bad => ({
  'winmail-of-a-file.eml': [
    () => mixed(`${words}${wrapping(...oneFile('a.txt', strToU8('We hold 3 others.')))}--b--`),
    /held.*;.*read/,
  ],
  'winmail-size-huge.eml': [
    () => mixed(`${words}${wrapping(attribute(2, CONTENT, Buffer.from('abc'), 0xffffffff))}--b--`),
    /held.*|damaged/,
  ],
  'winmail-name-up.eml': [
    () => mixed(`${words}${wrapping(...oneFile('..\\..\\x.txt', strToU8(HELD)))}--b--`),
    /name-is-a-path/,
  ],
  'winmail-30000-attributes.eml': [
    () =>
      mixed(
        `${words}${wrapping(...Array.from({ length: 30_000 }, () => attribute(1, 0x00078006, Buffer.alloc(2))))}--b--`,
      ),
    /held/,
  ],
  'winmail-of-a-bomb.eml': [
    () =>
      mixed(
        `${words}${wrapping(...oneFile('a.zip', zipSync({ 'a.csv': new Uint8Array(30_000_000) })))}--b--`,
      ),
    /held.*bomb/,
  ],
  'table-in-a-ring.msg': [
    inOutlook((b) => {
      for (let i = 0; i < 100; i++) b.writeUInt32LE(0, tableAt(b) + 4 * i)
    }),
    /damaged|read|empty|unsupported-format/,
  ],
  'more-tables-of-tables.msg': [
    inOutlook((b) => {
      b.writeUInt32LE(0x7fffffff, 72)
      b.writeUInt32LE(1, 68)
    }),
    /damaged|read/,
  ],
  'brothers-in-a-ring.msg': [
    inOutlook((b) =>
      everyEntry(b, (at) => {
        b.writeUInt32LE(1, at + 68)
        b.writeUInt32LE(1, at + 72)
      }),
    ),
    /damaged|read|unsupported-format|empty/,
  ],
  'child-is-its-parent.msg': [
    inOutlook((b) => everyEntry(b, (at) => b.writeUInt32LE(0, at + 76))),
    /damaged|read|unsupported-format|empty/,
  ],
  'streams-of-2-to-the-31.msg': [
    inOutlook((b) => everyEntry(b, (at) => b.writeUInt32LE(0x7fffffff, at + 120))),
    /damaged|read|empty|unsupported-format/,
  ],
  'names-of-64-letters.msg': [
    inOutlook((b) => everyEntry(b, (at) => b.writeUInt16LE(0xffff, at + 64))),
    /damaged|read|empty|unsupported-format/,
  ],
  'sector-of-4096-bytes.msg': [
    inOutlook((b) => b.writeUInt16LE(12, 30)),
    /damaged|read|unsupported-format/,
  ],
})

export const farMails = (): Bad => ({ ...heads(), ...bodies(), ...outlook() })
