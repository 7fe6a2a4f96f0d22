// Archives, mails and texts that are bad in one way each, with what a careful clerk would make of them.
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { type Bad, HELD, inBytes, MAIL, mail } from './bad-files.ts'

const zip = (members: Record<string, Uint8Array>): Uint8Array => zipSync(members)
const letter = strToU8(HELD)
const LOCAL = 'PK\x03\x04'
const CENTRAL = 'PK\x01\x02'

/** A two-byte or four-byte number put at every place after a mark. */
function patched(
  bytes: Uint8Array,
  mark: string,
  at: number,
  value: number,
  size: 2 | 4 = 4,
): Uint8Array {
  const out = Buffer.from(bytes)
  for (let i = out.indexOf(mark, 0, 'latin1'); i >= 0; i = out.indexOf(mark, i + 4, 'latin1')) {
    if (size === 4) out.writeUInt32LE(value, i + at)
    else out.writeUInt16LE(value, i + at)
  }
  return out
}

const one = (): Uint8Array => zip({ 'reply.txt': letter })
const cutAt = (bytes: Uint8Array, mark: string, more = 0): Uint8Array => {
  const at = Buffer.from(bytes).lastIndexOf(mark, undefined, 'latin1')
  return bytes.subarray(0, at + more)
}

export const badArchives = (): Bad => ({
  'cut-in-first-head.zip': [() => one().subarray(0, 12), /^(damaged|empty)/],
  'cut-in-member.zip': [() => one().subarray(0, 45), /damaged/],
  'cut-before-directory.zip': [() => cutAt(one(), CENTRAL), /archive-cut|read/],
  'cut-in-directory.zip': [() => cutAt(one(), CENTRAL, 20), /archive-cut|read/],
  'cut-in-end-record.zip': [() => one().subarray(0, one().length - 5), /archive-cut|read/],
  'end-record-alone.zip': [() => one().subarray(one().length - 22), /^(empty|damaged)/],
  'size-lies-small.zip': [() => patched(patched(one(), LOCAL, 22, 1), CENTRAL, 24, 1), /read/],
  'size-lies-large.zip': [
    () => patched(patched(one(), LOCAL, 22, 4_000_000_000), CENTRAL, 24, 4_000_000_000),
    /read|damaged/,
  ],
  'packed-size-lies-large.zip': [() => patched(one(), CENTRAL, 20, 900_000), /damaged/],
  'checksum-wrong.zip': [() => patched(patched(one(), LOCAL, 14, 7), CENTRAL, 16, 7), /damaged/],
  'offset-outside.zip': [() => patched(one(), CENTRAL, 42, 0x7fffffff), /damaged/],
  'method-unknown.zip': [() => patched(one(), CENTRAL, 10, 97, 2), /unsupported-format/],
  'encrypted-flag.zip': [() => patched(one(), CENTRAL, 8, 1, 2), /encrypted/],
  'aes-member.zip': [() => patched(one(), CENTRAL, 10, 99, 2), /encrypted/],
  'up.zip': [() => zip({ '../../reply.txt': letter }), /name-is-a-path.*read|read.*name-is-a-path/],
  'absolute.zip': [() => zip({ '/etc/reply.txt': letter }), /name-is-a-path/],
  'drive.zip': [() => zip({ 'C:\\reply.txt': letter }), /name-is-a-path/],
  'back-strokes-up.zip': [() => zip({ '..\\..\\reply.txt': letter }), /name-is-a-path/],
  'long-name.zip': [() => zip({ [`${'a'.repeat(60_000)}.txt`]: letter }), /read/],
  'odd-name.zip': [() => zip({ 'a\u202etxt.exe\n\u0000b.txt': letter }), /read/],
  'lone-surrogate-name.zip': [() => zip({ 'a\ud800b.txt': letter }), /read/],
  'same-name-other-case.zip': [
    () => zip({ 'Reply.txt': letter, 'reply.TXT': letter }),
    /read.*;.*read/,
  ],
  'folder-only.zip': [() => zip({ 'a/': new Uint8Array() }), /^(empty|damaged)/],
  'member-empty.zip': [() => zip({ 'reply.txt': new Uint8Array() }), /empty/],
  'ten-thousand-folders-deep.zip': [() => zip({ [`${'a/'.repeat(10_000)}b.txt`]: letter }), /read/],
  'quine-like.zip': [() => zip({ 'a.zip': zip({ 'a.zip': one() }) }), /read/],
  'bomb-in-zip-in-zip.zip': [
    () => zip({ 'a.zip': zip({ 'a.csv': new Uint8Array(300_000_000) }) }),
    /bomb/,
  ],
  'bomb-of-noughts.gz': [() => gzipSync(Buffer.alloc(400_000_000)), /bomb/],
  'cut.gz': [() => gzipSync(letter).subarray(0, 20), /damaged/],
  'gzip-twice.gz': [() => gzipSync(gzipSync(letter)), /read/],
  'two-members.gz': [() => Buffer.concat([gzipSync(letter), gzipSync(letter)]), /read/],
  'tar-lies.tar': [() => tar('reply.txt', letter, '77777777777'), /damaged|archive-cut/],
  'tar-up.tar': [() => tar('../../reply.txt', letter), /name-is-a-path/],
  'tar-link.tar': [() => tar('link', new Uint8Array(), '00000000000', '2'), /^(empty|damaged)/],
  'jar-in-zip.zip': [() => zip({ 'a.exe': strToU8('MZ\0\0'.repeat(40)) }), /unsupported-format/],
  'program-named.pdf': [() => Buffer.from('MZ\0\x01'.repeat(64), 'latin1'), /unsupported-format/],
  'reply.pdf.exe': [() => Buffer.from('MZ\0\x01'.repeat(64), 'latin1'), /unsupported-format/],
  'reply.pdf.txt': [() => letter, /read/],
  '7z-head.7z': [() => Buffer.from('377abcaf271c0004', 'hex'), /unsupported-format/],
  'rar-head.rar': [() => Buffer.from('526172211a0701004040', 'hex'), /unsupported-format/],
})

function tar(name: string, bytes: Uint8Array, size?: string, kind = '0'): Uint8Array {
  const head = Buffer.alloc(512)
  head.write(name)
  head.write('0000644\0', 100)
  head.write(`${size ?? bytes.length.toString(8).padStart(11, '0')}\0`, 124)
  head.write('        ', 148)
  head.write(kind, 156)
  head.write('ustar\0', 257)
  const sum = head.reduce((all, byte) => all + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  const body = Buffer.alloc(Math.ceil(bytes.length / 512) * 512)
  body.set(bytes)
  return Buffer.concat([head, body, Buffer.alloc(1024)])
}

const page = (html: string): Uint8Array =>
  mail(
    `<html><body>${html}<p>${HELD}</p></body></html>`,
    'Content-Type: text/html; charset=utf-8\r\n',
  )

export const badMails = (): Bad => ({
  'no-head.eml': [() => strToU8(`\r\n${HELD}`), /read/],
  'only-head.eml': [() => strToU8(MAIL), /read|empty/],
  'cut-in-head.eml': [() => strToU8(MAIL.slice(0, 30)), /read|empty/],
  'boundary-never-comes.eml': [
    () => mail(HELD, 'Content-Type: multipart/mixed; boundary=never\r\n'),
    /read/,
  ],
  'boundary-never-closed.eml': [
    () => mail(`--b\r\n\r\n${HELD}\r\n`, 'Content-Type: multipart/mixed; boundary=b\r\n'),
    /read/,
  ],
  'boundary-empty.eml': [
    () => mail(HELD, 'Content-Type: multipart/mixed; boundary=""\r\n'),
    /read/,
  ],
  'boundary-in-itself.eml': [
    () =>
      mail(
        '--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(50) + HELD,
        'Content-Type: multipart/mixed; boundary=b\r\n',
      ),
    /read|too-deep/,
  ],
  'base64-broken.eml': [
    () => mail('V2UgaG9sZCA3IHJlY29yZHMu*&^%$', 'Content-Transfer-Encoding: base64\r\n'),
    /read/,
  ],
  'charset-unknown.eml': [
    () => mail(HELD, 'Content-Type: text/plain; charset=x-klingon\r\n'),
    /read/,
  ],
  'script-in-page.eml': [() => page('<script>alert(1)</script>'), /read.*active-content/],
  'on-load.eml': [() => page('<img src=x onerror=alert(1)>'), /read.*active-content/],
  'far-picture.eml': [
    () => page('<img src="https://track.example/1.gif">'),
    /read.*outside-content/,
  ],
  'far-style.eml': [
    () => page('<link rel=stylesheet href="http://a.example/x.css">'),
    /outside-content/,
  ],
  'far-ground.eml': [
    () => page('<table background="//a.example/x.png"><tr><td>7</table>'),
    /outside-content/,
  ],
  'form-in-page.eml': [
    () => page('<form action="https://a.example"><input name=p></form>'),
    /active-content/,
  ],
  'frame-in-page.eml': [() => page('<iframe src="https://a.example"></iframe>'), /outside-content/],
  'jump-in-page.eml': [
    () => page('<meta http-equiv="refresh" content="0;url=https://a.example">'),
    /active-content/,
  ],
  'attached-name-up.eml': [() => attached('../../x.txt', HELD), /name-is-a-path/],
  'attached-name-lines.eml': [() => attached('a"; b\tc.txt', HELD), /read/],
  'attached-program.eml': [
    () => attached('reply.pdf.exe', 'MZ\0\x01'.repeat(60)),
    /unsupported-format/,
  ],
  'attached-nothing.eml': [() => attached('x.txt', ''), /empty/],
  'mbox-two.mbox': [
    () =>
      strToU8(
        `From a@b Fri Mar 14 10:00:00 2014\n${MAIL}\n${HELD}\n\nFrom a@b Fri Mar 14 10:00:00 2014\n${MAIL}\n${HELD}\n`,
      ),
    /read.*;.*read/,
  ],
  'mbox-cut.mbox': [() => strToU8(`From a@b Fri Mar 14 10:00:00 2014\n${MAIL}`), /read|empty/],
  'smime.eml': [
    () =>
      mail(
        'MIIB',
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n',
      ),
    /encrypted/,
  ],
  'pgp.eml': [
    () => mail('-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n-----END PGP MESSAGE-----'),
    /encrypted/,
  ],
  'heads-100000.eml': [() => strToU8(`${MAIL}${'X-A: b\r\n'.repeat(100_000)}\r\n${HELD}`), /read/],
})

const attached = (name: string, content: string): Uint8Array =>
  mail(
    `--b\r\n\r\n${HELD}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content, 'latin1').toString('base64')}\r\n--b--\r\n`,
    'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n',
  )

export const badTexts = (): Bad => ({
  'nothing.txt': [() => new Uint8Array(), /^empty/],
  'nothing.pdf': [() => new Uint8Array(), /^empty/],
  'mark-only.txt': [() => inBytes('efbbbf'), /^empty/],
  'mark-only-utf16.csv': [() => inBytes('fffe'), /^empty/],
  'blanks-only.csv': [() => strToU8(' \t\r\n \u00a0'), /^empty/],
  'noughts.txt': [() => new Uint8Array(5000), /^(unsupported-format|empty)/],
  'commas-only.csv': [() => strToU8(',,,\n,,,\n'), /^empty/],
  'utf16-without-mark.txt': [() => Buffer.from(HELD, 'utf16le'), /read/],
  'utf16-big-without-mark.txt': [() => Buffer.from(HELD, 'utf16le').swap16(), /read/],
  'utf32.txt': [
    () =>
      inBytes(
        `fffe0000${[...HELD].map((c) => `${c.charCodeAt(0).toString(16).padStart(2, '0')}000000`).join('')}`,
      ),
    /read|unsupported-format/,
  ],
  'utf8-cut.txt': [() => Buffer.concat([Buffer.from(`${HELD} £`), inBytes('e2')]), /read/],
  'mixed-encodings.txt': [
    () => Buffer.concat([Buffer.from('Café: 7 records\n'), inBytes('436166e9')]),
    /read/,
  ],
  'one-line-10mb.csv': [
    () => strToU8('7,'.repeat(5_000_000)),
    /read|too-many-cells|too-large|timed-out/,
  ],
  'one-cell-5mb.csv': [() => strToU8(`a,b\n"${'7 '.repeat(2_500_000)}",2\n`), /read/],
  'starts-program.csv': [
    () => strToU8("year,officers\n2013,=cmd|'/C calc'!A0\n2014,7\n"),
    /read.*active-content/,
  ],
  'fetches.csv': [
    () => strToU8('year,officers\n2013,"=WEBSERVICE(""http://a.example"")"\n2014,7\n'),
    /active-content/,
  ],
  'escape-codes.txt': [() => strToU8(`\u001b[31m${HELD}\u001b[0m\n`), /read/],
  'right-to-left.txt': [() => strToU8(`\u202e${HELD}\u202c`), /read/],
  'html-named.txt': [() => strToU8(`<html><body><p>${HELD}</p></body></html>`), /read/],
  'html-script.html': [
    () => strToU8(`<html><body onload="x()"><p>${HELD}</p>`),
    /read.*active-content/,
  ],
  'html-far.html': [
    () => strToU8(`<html><body><img src="http://a.example/a.png"><p>${HELD}</p>`),
    /outside-content/,
  ],
  'html-nothing.html': [() => strToU8('<html><body></body></html>'), /^empty/],
  'html-only-script.html': [
    () => strToU8('<html><script>document.write("7 records")</script></html>'),
    /^empty/,
  ],
  'xhtml-entities.html': [
    () =>
      strToU8(
        `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x "${'7'.repeat(100)}">]><html><body><p>${HELD} &x;</p></body></html>`,
      ),
    /read.*entities-declared/,
  ],
  'entities.xml': [
    () =>
      strToU8(
        `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>${HELD} &x;</a>`,
      ),
    /entities-declared/,
  ],
  'laughs.svg': [
    () =>
      strToU8(
        `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;</text></svg>`,
      ),
    /^unsupported-format/,
  ],
  'script.svg': [
    () =>
      strToU8(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><text>7</text></svg>',
      ),
    /^unsupported-format/,
  ],
  'deep.json': [() => strToU8(`{"a":${'['.repeat(200_000)}`), /read|too-deep/],
  'object.rtf': [
    () => strToU8(`{\\rtf1 ${HELD}{\\object\\objemb\\objupdate{\\*\\objdata 0105000002}}}`),
    /read.*active-content/,
  ],
  'template.rtf': [
    () => strToU8(`{\\rtf1{\\*\\template http://a.example/x.dotm} ${HELD}}`),
    /outside-content/,
  ],
  'dde.rtf': [
    () =>
      strToU8(
        `{\\rtf1 ${HELD}{\\field{\\*\\fldinst DDEAUTO c:\\\\\\\\windows\\\\\\\\cmd "/c calc"}{\\fldrslt x}}}`,
      ),
    /active-content/,
  ],
  'bin.rtf': [
    () =>
      Buffer.concat([
        Buffer.from(`{\\rtf1 ${HELD}{\\pict\\bin1000 `),
        Buffer.alloc(1000, 0x7d),
        Buffer.from('}}'),
      ]),
    /read/,
  ],
  'bin-lies.rtf': [() => strToU8(`{\\rtf1 ${HELD}{\\pict\\bin999999999 abc}}`), /read/],
  'cut.rtf': [() => strToU8(`{\\rtf1 ${HELD}\\'`), /read/],
  'head-only.rtf': [() => strToU8('{\\rtf1'), /^damaged/],
  'unicode-lies.rtf': [() => strToU8(`{\\rtf1\\uc999999 ${HELD}\\u-99999999?}`), /read|empty/],
  'calendar.ics': [() => strToU8('BEGIN:VCALENDAR\nEND:VCALENDAR\n'), /read/],
})
