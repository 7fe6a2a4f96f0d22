// Letters, pages, mails, archives and texts that show one thing and hold another; what was expected was written before any was read.
import { strToU8, zipSync } from 'fflate'
import { p, r, wordFile } from '../../fixtures/make/word.ts'
import { type Bad, HELD, inBytes, mail } from './bad-files.ts'
import { openDocument } from './growth-files.ts'

const body = (xml: string): Uint8Array => wordFile({ body: xml })
const NINE = 'We hold 9 of that.'
const UNSEEN = /unseen-ink.*held/
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
const odt = (text: string, attributes = ''): Uint8Array =>
  openDocument('text', `<office:text ${attributes}><text:p>${HELD}</text:p>${text}</office:text>`)

export const shownLetters = (): Bad => ({
  'white.docx': [
    () => body(p(HELD) + `<w:p>${r(NINE, '<w:color w:val="FFFFFF"/>')}</w:p>`),
    UNSEEN,
  ],
  'smallest.docx': [() => body(p(HELD) + `<w:p>${r(NINE, '<w:sz w:val="1"/>')}</w:p>`), UNSEEN],
  'moved.docx': [
    () =>
      body(
        `<w:p><w:moveFrom w:id="1" w:author="a">${r(NINE)}</w:moveFrom></w:p><w:p><w:moveTo w:id="2" w:author="a">${r(HELD)}</w:moveTo></w:p>`,
      ),
    UNSEEN,
  ],
  'either-or.docx': [
    () =>
      body(
        `${p(HELD)}<w:p><w:r><mc:AlternateContent ${MC}><mc:Choice Requires="wps"><w:t>seven</w:t></mc:Choice><mc:Fallback><w:t>nine</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    /^read.*held/,
  ],
  'hidden-by-its-style.docx': [
    () =>
      wordFile({
        body: p(HELD) + p(NINE, '<w:pStyle w:val="A"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>',
      }),
    UNSEEN,
  ],
  'turned-round.docx': [() => body(p(HELD) + p('We hold \u202e31\u202c of that.')), /^read\(.+\)/],
  'shaded-in-its-colour.docx': [
    () =>
      body(
        p(HELD) +
          `<w:p>${r(NINE, '<w:color w:val="1F4E79"/><w:shd w:val="clear" w:fill="1F4E79"/>')}</w:p>`,
      ),
    UNSEEN,
  ],
  'section-not-shown.odt': [
    () => odt(`<text:section text:display="none"><text:p>${NINE}</text:p></text:section>`),
    UNSEEN,
  ],
  'paragraph-not-shown.odt': [
    () =>
      odt(
        `<text:p><text:hidden-text text:condition="1" text:string-value="${NINE}" text:is-hidden="true">${NINE}</text:hidden-text></text:p>`,
      ),
    /^read.*held/,
  ],
  'deleted.rtf': [() => strToU8(`{\\rtf1\\ansi ${HELD}\\par {\\deleted ${NINE}}\\par}`), UNSEEN],
  'white.rtf': [
    () =>
      strToU8(
        `{\\rtf1\\ansi{\\colortbl;\\red255\\green255\\blue255;}${HELD}\\par {\\cf1 ${NINE}}\\par}`,
      ),
    UNSEEN,
  ],
  'two-ways.rtf': [
    () => strToU8(`{\\rtf1\\ansi {\\upr{We hold 9 records.}{\\*\\ud{${HELD}}}}\\par}`),
    /^read.*held/,
  ],
})

const page = (inside: string, head = ''): Uint8Array =>
  strToU8(`<!DOCTYPE html><html><head>${head}</head><body><p>${HELD}</p>${inside}</body></html>`)

export const shownWebPages = (): Bad => ({
  'words-from-a-style.html': [
    () => page('<p class="a"> records of that</p>', '<style>.a::before{content:"9"}</style>'),
    /^read\(.+\)/,
  ],
  'written-backwards.html': [
    () => page('<p>We hold <bdo dir="rtl">31</bdo> of that.</p>'),
    /^read\(.+\)/,
  ],
  'off-the-screen.html': [
    () => page(`<p style="position:absolute;left:-9999px">${NINE}</p>`),
    UNSEEN,
  ],
  'of-no-size.html': [() => page(`<p style="font-size:0">${NINE}</p>`), UNSEEN],
  'white-on-white.html': [() => page(`<p style="color:#fff">${NINE}</p>`), UNSEEN],
  'clear.html': [() => page(`<p style="opacity:0">${NINE}</p>`), UNSEEN],
  'indented-away.html': [() => page(`<p style="text-indent:-9999px">${NINE}</p>`), UNSEEN],
  'struck.html': [() => page(`<p><del>${NINE}</del></p>`), UNSEEN],
  'hidden-by-class.html': [
    () => page(`<p class="x">${NINE}</p>`, '<style>p.x{display:none}</style>'),
    UNSEEN,
  ],
  'in-a-box.html': [
    () => page('<p>In 2014 <input value="9"> of that.</p>'),
    /^read\(.+\).*held|part-not-read/,
  ],
  'folded.html': [
    () =>
      strToU8(
        `<html><body><details><summary>Answer</summary><p>${HELD}</p></details></body></html>`,
      ),
    /^read.*held/,
  ],
  'never-shown.html': [() => page(`<template><p>${NINE}</p></template>`), /^read.*held/],
})

const mixed = (kind: string, ...parts: string[]): Uint8Array =>
  mail(
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--`,
    `MIME-Version: 1.0\r\nContent-Type: multipart/${kind}; boundary=b\r\n`,
  )
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const uu = (text: string): string => {
  const bytes = Buffer.from(text)
  const code = (n: number) => String.fromCharCode(n === 0 ? 96 : 32 + n)
  let line = code(bytes.length)
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    line +=
      code(a >> 2) +
      code(((a & 3) << 4) | (b >> 4)) +
      code(((b & 15) << 2) | (c >> 6)) +
      code(c & 63)
  }
  return line
}

export const shownMessages = (): Bad => ({
  'digest.eml': [
    () => mixed('digest', `\r\nSubject: a\r\n\r\n${HELD}`, `\r\nSubject: b\r\n\r\n${HELD}`),
    /held/,
  ],
  'report.eml': [
    () =>
      mixed(
        'report; report-type=delivery-status',
        `Content-Type: text/plain\r\n\r\n${HELD}`,
        'Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a.example\r\n\r\nAction: failed',
        'Content-Type: text/rfc822-headers\r\n\r\nSubject: FOI 7',
      ),
    /held/,
  ],
  'old-attachment.eml': [
    () =>
      mail(`See the file.\r\n\r\nbegin 644 reply.txt\r\n${uu(HELD.slice(0, 42))}\r\n\`\r\nend\r\n`),
    /held|part-not-read/,
  ],
  'of-an-old-macintosh.eml': [
    () =>
      mail(
        'See the file.\r\n\r\n(This file must be converted with BinHex 4.0)\r\n\r\n:$f*TEQKPH#jdH@3ZCA)"8\r\n',
      ),
    /^read\(.+\)|unsupported-format/,
  ],
  'two-forks.eml': [
    () =>
      mixed(
        'appledouble',
        `Content-Type: application/applefile\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(inBytes('00051607000200004d6163204f532058'))}`,
        `Content-Type: text/plain; name=reply.txt\r\nContent-Disposition: attachment; filename=reply.txt\r\n\r\n${HELD}`,
      ),
    /held/,
  ],
  'junk-in-base64.eml': [
    () =>
      mail(
        base64(strToU8(HELD)).replace(/.{8}/g, '$&!\r\n *'),
        'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n',
      ),
    /held/,
  ],
  'white-in-mail.eml': [
    () =>
      mail(
        `<html><body><p>${HELD}</p><p style="color:white">${NINE}</p></body></html>`,
        'Content-Type: text/html\r\n',
      ),
    UNSEEN,
  ],
  'type-elsewhere.eml': [
    () =>
      mail(
        HELD,
        'Content-Type: message/external-body; access-type=URL; URL="http://a.example/a"\r\n',
      ),
    /^read\(.+\)|outside-content|unsupported-format|lies-elsewhere|held/,
  ],
})

const plain = strToU8(HELD)
const zipped = (): Buffer => Buffer.from(zipSync({ 'reply.txt': [plain, { level: 0 }] }))

/** Its sizes stand behind the member, as a program writes them that does not yet know them. */
function sizesBehind(): Uint8Array {
  const one = zipped()
  const central = one.indexOf('PK\x01\x02', 0, 'latin1')
  const end = one.indexOf('PK\x05\x06', 0, 'latin1')
  const local = Buffer.from(one.subarray(0, central))
  const behind = Buffer.alloc(16)
  behind.writeUInt32LE(0x08074b50, 0)
  local.copy(behind, 4, 14, 26)
  local.fill(0, 14, 26)
  local.writeUInt16LE(8, 6)
  const directory = Buffer.from(one.subarray(central, end))
  directory.writeUInt16LE(8, 8)
  const tail = Buffer.from(one.subarray(end))
  tail.writeUInt32LE(local.length + behind.length, 16)
  return Buffer.concat([local, behind, directory, tail])
}

function withMethod(method: number): Uint8Array {
  const one = zipped()
  one.writeUInt16LE(method, 8)
  one.writeUInt16LE(method, one.indexOf('PK\x01\x02', 0, 'latin1') + 10)
  return one
}

function endTwice(): Uint8Array {
  const one = zipped()
  const fake = inBytes('504b0506000000000000000000000000000000000000')
  one.writeUInt16LE(fake.length, one.length - 2)
  return Buffer.concat([one, fake])
}

export const shownArchives = (): Bad => ({
  'sizes-behind.zip': [sizesBehind, /held/],
  'packed-by-deflate64.zip': [() => withMethod(9), /unsupported-format|damaged/],
  'packed-by-lzma.zip': [() => withMethod(14), /unsupported-format|damaged/],
  'end-twice.zip': [endTwice, /held|damaged|empty/],
  'first-of-several.zip': [
    () => Buffer.concat([inBytes('504b0708'), zipped()]),
    /held|damaged|archive-cut/,
  ],
  'thumbs.zip': [
    () =>
      zipSync({
        'reply.txt': plain,
        'Thumbs.db': inBytes('d0cf11e0a1b11ae1'),
        'desktop.ini': strToU8('[a]'),
      }),
    /held/,
  ],
})

export const shownTexts = (): Bad => ({
  // Expected a doubt at first; editors show two lines, and both are read.
  'written-over.txt': [() => strToU8('We hold 9 records\rWe hold 7 records\n'), /^read/],
  'letters-like-digits.txt': [
    () => strToU8('We hold \u0417 records and 1\u041e others for 2013.\n'),
    /^read\(.+\)/,
  ],
  'struck-by-combining.txt': [
    () => strToU8('We hold 9\u0336 7 records of this for 2013.\n'),
    /^read\(.+\)/,
  ],
  'letters-like-digits.csv': [
    () => strToU8('year,officers\n2013,\u0417\n2014,l2\n2015,1O\n'),
    /^read\(.+\)/,
  ],
  'digits-of-mathematics.txt': [
    () => strToU8('We hold \ud835\udfd5 records of this for 2013.\n'),
    /^read\(.+\)|held/,
  ],
})
