// Mails and web pages made to mislead, and as old programs write them; what was expected was written before any was read.
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { p, wordFile } from '../../fixtures/make/word.ts'
import { type Bad, HELD, MAIL, mail } from './bad-files.ts'
import { letter as pdf } from './bad-pages.ts'

const part = (heads: string, body: string): string => `--b\r\n${heads}\r\n\r\n${body}\r\n`
const mixed = (...parts: string[]): Uint8Array =>
  mail(
    `${parts.join('')}--b--`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n',
  )
const base64 = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')
const attached = (name: string, type: string, bytes: Uint8Array): string =>
  part(
    `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64`,
    base64(bytes),
  )
const WORDS = part('Content-Type: text/plain', HELD)
const encoded = (how: string, body: string): Uint8Array =>
  mail(body, `Content-Type: text/plain\r\nContent-Transfer-Encoding: ${how}\r\n`)

function deep(times: number): Uint8Array {
  let body = `Content-Type: text/plain\r\n\r\n${HELD}\r\n`
  for (let i = 0; i < times; i++)
    body = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--\r\n`
  return strToU8(`${MAIL}MIME-Version: 1.0\r\n${body}`)
}

function forwarded(times: number): Uint8Array {
  let body = `${MAIL}\r\n${HELD}\r\n`
  for (let i = 0; i < times; i++) body = `${MAIL}Content-Type: message/rfc822\r\n\r\n${body}`
  return strToU8(body)
}

const locked = (): Uint8Array => {
  const out = Buffer.from(zipSync({ 'a.txt': strToU8(HELD) }))
  for (const [mark, at] of [
    ['PK\x03\x04', 6],
    ['PK\x01\x02', 8],
  ] as const)
    out.writeUInt16LE(1, out.indexOf(mark, 0, 'latin1') + at)
  return out
}

const signature = (): Uint8Array =>
  readFileSync(new URL('../../package.json', import.meta.url)).subarray(0, 200)

export const badMessages = (): Bad => ({
  'parts-1000.eml': [
    () => mixed(...Array.from({ length: 1000 }, () => WORDS)),
    /read|too-many-members/,
  ],
  'deep-200.eml': [() => deep(200), /held|too-deep/],
  'deep-5000.eml': [() => deep(5000), /held|too-deep/],
  'forwarded-30.eml': [() => forwarded(30), /held|too-deep/],
  'printable-lies.eml': [() => encoded('quoted-printable', `=ZZ ${HELD} =`), /held/],
  'printable-number.eml': [
    () => encoded('quoted-printable', HELD.replace('7', '=37').replace('hold', 'ho=\r\nld')),
    /held/,
  ],
  'says-base64-is-plain.eml': [
    () => encoded('base64', HELD),
    /held|damaged|mail-cut|characters-lost|empty/,
  ],
  'encoding-unknown.eml': [() => encoded('x-rot13', HELD), /held/],
  'says-pdf-is-text.eml': [
    () => mixed(WORDS, attached('a.pdf', 'application/pdf', strToU8(HELD))),
    /held.*;.*(held|ending-disagrees)/,
  ],
  'says-text-is-pdf.eml': [
    () => mixed(WORDS, attached('a.txt', 'text/plain', pdf())),
    /held.*;.*ending-disagrees/,
  ],
  'says-utf16-is-plain.eml': [
    () => mail(HELD, 'Content-Type: text/plain; charset=utf-16\r\n'),
    /held/,
  ],
  'says-ascii-is-utf8.eml': [
    () => mail(`${HELD} Café`, 'Content-Type: text/plain; charset=us-ascii\r\n'),
    /held/,
  ],
  'eight-bits-bare.eml': [() => Buffer.from(`${MAIL}\r\n${HELD} Caf\xe9\r\n`, 'latin1'), /held/],
  'head-of-a-megabyte.eml': [() => mail(HELD, `X-A: ${'b\r\n '.repeat(300_000)}\r\n`), /held/],
  'subject-of-noughts.eml': [() => mail(HELD, 'Subject: =?utf-8?Q?=00=00?=\r\n'), /held/],
  'from-twice.eml': [() => mail(HELD, 'From: else@example.org\r\n'), /held/],
  'date-of-no-day.eml': [
    () => strToU8(`From: a@example.org\r\nTo: b@example.org\r\nDate: yesterday\r\n\r\n${HELD}\r\n`),
    /mail-without-date/,
  ],
  'partial.eml': [
    () => mail(HELD, 'Content-Type: message/partial; id=a; number=1; total=2\r\n'),
    /mail-cut|part-not-read|unsupported-format|damaged/,
  ],
  'lies-outside.eml': [
    () =>
      mixed(
        WORDS,
        part(
          'Content-Type: message/external-body; access-type=URL; URL="http://a.example/a.pdf"',
          'Content-Type: application/pdf\r\n',
        ),
      ),
    /outside-content|part-not-read|linked-attachment|unsupported-format/,
  ],
  'two-bodies-differ.eml': [
    () =>
      mail(
        `${part('Content-Type: text/plain', HELD)}${part('Content-Type: text/html', `<p>${HELD.replace('7', '9')}</p>`)}--b--`,
        'Content-Type: multipart/alternative; boundary=b\r\n',
      ),
    /held/,
  ],
  'name-in-parts-up.eml': [
    () =>
      mixed(
        WORDS,
        part(
          "Content-Type: text/plain\r\nContent-Disposition: attachment; filename*0*=utf-8''..%2F..%2F; filename*1=x.txt",
          HELD,
        ),
      ),
    /name-is-a-path/,
  ],
  'attached-shortcut.eml': [
    () =>
      mixed(
        WORDS,
        attached(
          'reply.lnk',
          'application/octet-stream',
          Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
        ),
      ),
    /held.*unsupported-format/,
  ],
  'attached-locked.eml': [
    () => mixed(WORDS, attached('reply.zip', 'application/zip', locked())),
    /held.*encrypted/,
  ],
  'winmail-cut.eml': [
    () =>
      mixed(
        WORDS,
        attached('winmail.dat', 'application/ms-tnef', Buffer.from('789f3e220100', 'hex')),
      ),
    /held.*|winmail-unread/,
  ],
  'signed.eml': [
    () =>
      mail(
        `${WORDS}${attached('smime.p7s', 'application/pkcs7-signature', signature())}--b--`,
        'Content-Type: multipart/signed; protocol="application/pkcs7-signature"; boundary=b\r\n',
      ),
    /held/,
  ],
  'sealed-of-nonsense.eml': [
    () =>
      mail(
        base64(signature()),
        'Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n',
      ),
    /damaged|encrypted|unsupported-format|part-not-read|empty/,
  ],
  'letters-5000.mbox': [
    () => strToU8(`From a@b Fri Mar 14 10:00:00 2014\n${MAIL}\n${HELD}\n\n`.repeat(5000)),
    /read|too-many-members/,
  ],
  'from-quoted.mbox': [
    () => strToU8(`From a@b Fri Mar 14 10:00:00 2014\n${MAIL}\n>From here on:\n${HELD}\n`),
    /^read[^;]*held$/,
  ],
  'begin-never-ends.eml': [() => mail(`${HELD}\r\n\r\nbegin 644 a.txt\r\n#86)C\r\n`), /held/],
  'y-encoded.eml': [
    () => mail(`${HELD}\r\n=ybegin line=128 size=3 name=a.txt\r\nabc\r\n=yend`),
    /held/,
  ],
  'returns-bare.eml': [
    () => strToU8(`From: a@example.org\rDate: Fri, 14 Mar 2014 10:00:00 +0000\r\r${HELD}\r`),
    /held/,
  ],
  'type-with-comment.eml': [() => mail(HELD, 'Content-Type: text/(of a kind)plain\r\n'), /held/],
  'script-only.eml': [
    () => mail('<script>document.write(7)</script>', 'Content-Type: text/html\r\n'),
    /empty|active-content/,
  ],
  'invited.eml': [
    () => mixed(WORDS, part('Content-Type: text/calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR')),
    /held/,
  ],
  'letter-in-zip-in-mail-in-mail.eml': [
    () =>
      strToU8(
        `${MAIL}Content-Type: message/rfc822\r\n\r\n${Buffer.from(mixed(WORDS, attached('a.zip', 'application/zip', zipSync({ 'a.docx': wordFile({ body: p(HELD) }) })))).toString('latin1')}`,
      ),
    /held.*;.*held/,
  ],
})

const page = (html: string): Uint8Array =>
  strToU8(`<!doctype html><html><head></head><body>${html}<p>${HELD}</p></body></html>`)
const ACTS = /held.*active-content|active-content.*held/
const REACHES = /(active|outside)-content/

export const badWebPages = (): Bad => ({
  'charset-lies.html': [() => page('<meta charset="utf-16">'), /held/],
  'told-to-old-browsers.html': [() => page('<!--[if gte mso 9]><xml>9</xml><![endif]-->'), /held/],
  'hidden.html': [() => page('<p style="display:none">We hold 8 records.</p>'), /held/],
  'script-in-drawing.html': [() => page('<svg><script>alert(1)</script></svg>'), ACTS],
  'script-in-link.html': [() => page('<a href=" javaScript&#58;alert(1)">x</a>'), ACTS],
  'script-in-frame.html': [
    () => page('<iframe srcdoc="&lt;script&gt;1&lt;/script&gt;"></iframe>'),
    REACHES,
  ],
  'acts-over-lines.html': [() => page('<img src=x\nonError\n=\nalert(1)>'), ACTS],
  'refreshes.html': [
    () => page('<META HTTP-EQUIV=Refresh CONTENT="0;URL=http://a.example">'),
    REACHES,
  ],
  'base.html': [() => page('<base href="http://a.example/"><img src="a.png">'), REACHES],
  'style-imports.html': [
    () => page('<style>@import url(http://a.example/x.css);</style>'),
    REACHES,
  ],
  'style-escaped.html': [() => page('<p style="background:u\\72l(http://a.example/x)">'), REACHES],
  'picture-set.html': [() => page('<img srcset="http://a.example/1.png 2x">'), REACHES],
  'object.html': [() => page('<object data="http://a.example/x.swf"></object>'), REACHES],
  'embedded.html': [() => page('<embed src="http://a.example/x.swf">'), REACHES],
  'fetched-ahead.html': [() => page('<link rel=dns-prefetch href="//a.example">'), REACHES],
  'film.html': [() => page('<video poster="http://a.example/p.png"></video>'), REACHES],
  'sound.html': [() => page('<audio><source src="http://a.example/a.mp3"></audio>'), REACHES],
  'drawing-uses.html': [() => page('<svg><image href="http://a.example/a.png"/></svg>'), REACHES],
  'pinged.html': [() => page('<a href="#" ping="http://a.example/p">x</a>'), /held/],
  'link-plain.html': [
    () => page('<a href="http://a.example/">our page</a>'),
    /^read\((?!.*-content).*held/,
  ],
  'references-odd.html': [() => page('&#x110000;&#0;&#xD800;&unknown;'), /held/],
  'comment-never-closed.html': [() => strToU8(`<p>${HELD}</p><!-- `), /held/],
  'plaintext.html': [() => strToU8(`<plaintext>${HELD}`), /held/],
  'words-in-svg.html': [() => page('<svg><text>9</text></svg>'), /held/],
  'frames-only.html': [
    () => strToU8('<html><frameset><frame src="http://a.example/a.html"></frameset></html>'),
    /empty|outside-content/,
  ],
})
