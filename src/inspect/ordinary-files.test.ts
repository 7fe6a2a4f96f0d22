// What ordinary files have and nobody hides: each is clean, and its cousin that does hide something is told.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPdf } from '../../test/twins/pdf.ts'
import { inspectFile } from './inspect-file.ts'

const page = (head: string, body = '') =>
  Buffer.from(`<html><head>${head}</head><body><p>We hold 12 cases.</p>${body}</body></html>`)

const link = (address: string) =>
  aPdf({
    page: '/Annots [6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /Link /Rect [60 590 360 620] /A << /S /URI /URI (${address}) >> >>`,
    ],
  })

/** A picture of the whole page, in halves of white and black, that goes over its right edge by so much. */
const overEdge = (over: number) =>
  aPdf({
    page: '/Resources << /Font << /F1 5 0 R >> /XObject << /P 6 0 R >> >>',
    before: `q ${595 + over} 0 0 842 0 0 cm /P Do Q 1 g 60 690 300 30 re f 0 g`,
    more: [
      `<< /Type /XObject /Subtype /Image /Width 40 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /ASCIIHexDecode /Length 161 >>\nstream\n${'FF00'.repeat(20)}${'00FF'.repeat(20)}>\nendstream`,
    ],
  })

const mail = (plain: string, html: string) =>
  Buffer.from(
    `From: foi@force.example\r\nTo: a@paper.example\r\nSubject: Reply\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n--b--\r\n`,
  )

const FILES: [what: string, name: string, clean: Uint8Array, dirty: Uint8Array][] = [
  [
    'the day on which a page was saved',
    'reply.html',
    page('<meta name="created" content="2014-11-03T09:12:00">'),
    page('<meta name="author" content="Canary Nightjar">'),
  ],
  [
    'an address that asks for a document',
    'reply.pdf',
    link('http://eur-lex.europa.eu/LexUriServ.do?uri=OJ:L:2006:033:0001'),
    link('http://intranet.example.org/view?user=nightjar'),
  ],
  ['a picture that bleeds over the edge of the paper', 'reply.pdf', overEdge(6), overEdge(160)],
  [
    'words that tags cut in two',
    'reply.eml',
    mail(
      'The 1st of 12 cases, recorded.',
      '<p>The 1<sup>st</sup> of 12 cases, re<b>corded</b>.</p>',
    ),
    mail('The 1st of 12 cases, recorded.', '<p>The 21<sup>st</sup> of 12 cases, recorded.</p>'),
  ],
  [
    'a word that the other wording has in pieces',
    'reply.eml',
    mail('The guar di an of B2B.', '<p>The guardian of B2B.</p>'),
    mail('The guardian of B2B.', '<p>The guardian of B2B. Ian</p>'),
  ],
  [
    'a number that tags cut from its letters',
    'reply.eml',
    mail('Of section 40A cases 12.', '<p>Of section 40<i>A</i> cases 12.</p>'),
    mail('Of section 40A cases 12.', '<p>Of section 40A cases 12. 40</p>'),
  ],
]

for (const [what, name, clean, dirty] of FILES)
  test(`${what} is told of nobody as hidden`, async () => {
    const [plain] = await inspectFile({ name, bytes: clean })
    assert.equal(plain?.verdict, 'clean', JSON.stringify(plain))
    const [cousin] = await inspectFile({ name, bytes: dirty })
    assert.equal(cousin?.verdict, 'carries')
  })
