import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import type { MediaType } from '../type/formats.ts'
import { activeContent, activeInPage } from './active-content.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TEXT = 'application/vnd.oasis.opendocument.text'
const packageOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
const related = (kind: string): string =>
  `<Relationships><Relationship Id="r" Type="http://x/relationships/${kind}" Target="http://a.example" TargetMode="External"/></Relationships>`
const codes = (bytes: Uint8Array, type: MediaType): string[] =>
  activeContent(bytes, type).map(({ code }) => code)

const OFFICE: [what: string, parts: Record<string, string>, code: string[]][] = [
  ['macros', { 'word/vbaProject.bin': 'x' }, ['active-content']],
  ['a control', { 'word/activeX/activeX1.xml': '<a/>' }, ['active-content']],
  ['a sheet put into it', { 'word/embeddings/Book1.xlsx': 'x' }, ['part-not-read']],
  [
    'a template elsewhere',
    { 'word/_rels/a.rels': related('attachedTemplate') },
    ['outside-content'],
  ],
  ['a hyperlink', { 'word/_rels/a.rels': related('hyperlink') }, []],
  [
    'words of its own',
    { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "b">]><d/>' },
    ['entities-declared'],
  ],
  [
    'a field that starts a program, in two runs',
    {
      'word/document.xml':
        '<w:instrText>DDE</w:instrText><w:instrText>AUTO "c:\\cmd"</w:instrText>',
    },
    ['active-content'],
  ],
  [
    'a field that puts in what lies elsewhere',
    { 'word/document.xml': '<w:instrText>INCLUDETEXT "http://a.example/a.docx"</w:instrText>' },
    ['outside-content'],
  ],
  [
    'a field that puts in a text of this machine',
    { 'word/document.xml': '<w:instrText>INCLUDETEXT "C:\\a\\b.docx"</w:instrText>' },
    ['outside-content'],
  ],
  [
    'a field that puts in a picture of this machine',
    { 'word/document.xml': '<w:instrText>INCLUDEPICTURE "C:\\logo.png"</w:instrText>' },
    [],
  ],
  [
    'a date in a field',
    { 'word/document.xml': '<w:instrText>DATE \\@ "d MMMM"</w:instrText>' },
    [],
  ],
  [
    'a sheet that opens by itself',
    { 'xl/workbook.xml': '<definedName name="_xlnm.Auto_Open" hidden="1">A!$A$1</definedName>' },
    ['active-content'],
  ],
  [
    'a formula that asks a server',
    { 'xl/worksheets/sheet1.xml': '<f>_xlfn.WEBSERVICE("http://a.example")</f>' },
    ['outside-content'],
  ],
  [
    'a field whose quotes are numbers',
    {
      'word/document.xml':
        '<w:fldSimple w:instr="INCLUDEPICTURE  &#34;https://a.example/a.png&#34;"/>',
    },
    ['outside-content'],
  ],
  [
    'words that name a formula',
    { 'xl/worksheets/sheet1.xml': '<is><t>See IMAGE(1)</t></is><f>"See RTD(1)"&amp;A1</f>' },
    [],
  ],
  [
    'a rule of a cell that asks a server',
    { 'xl/worksheets/sheet1.xml': '<formula>IMAGE("http://a.example")</formula>' },
    ['outside-content'],
  ],
  [
    'a name that asks a server',
    { 'xl/workbook.xml': '<definedName name="a">_xlfn.WEBSERVICE(A!$A$1)</definedName>' },
    ['outside-content'],
  ],
  [
    'a field that calls a macro',
    { 'word/document.xml': '<w:instrText>MACROBUTTON Run Click here</w:instrText>' },
    ['active-content'],
  ],
  [
    'a place to fill in, made as such a field',
    { 'word/document.xml': '<w:instrText>MACROBUTTON NoMacro [name]</w:instrText>' },
    [],
  ],
  [
    'macros under another name',
    {
      'word/_rels/a.rels':
        '<Relationship Id="r" Type="http://x/relationships/vbaProject" Target="a.bin"/>',
    },
    ['active-content'],
  ],
  [
    'data merged from elsewhere',
    { 'word/_rels/a.rels': related('mailMergeSource') },
    ['outside-content'],
  ],
  [
    'a part of a kind nobody knows that lies elsewhere',
    { 'word/_rels/a.rels': related('newThing') },
    ['outside-content'],
  ],
  [
    'a hyperlink that runs a script',
    {
      'word/_rels/a.rels': related('hyperlink').replace('http://a.example', 'javascript:x()'),
    },
    ['active-content'],
  ],
  [
    'a formula that calls a program',
    { 'xl/worksheets/sheet1.xml': '<f>CALL("Kernel32","WinExec")</f>' },
    ['active-content'],
  ],
  [
    'a formula of a workbook elsewhere',
    { 'xl/worksheets/sheet1.xml': "<f>'http://a.example/[a.xlsx]S'!A1</f>" },
    ['outside-content'],
  ],
  [
    'a button that runs a macro',
    { 'xl/drawings/drawing1.xml': '<xdr:sp macro="[0]!Run"/>' },
    ['active-content'],
  ],
  ['a shape that runs nothing', { 'xl/drawings/drawing1.xml': '<xdr:sp macro=""/>' }, []],
  ['an add-in', { 'word/webextensions/webextension1.xml': '<a/>' }, ['outside-content']],
  [
    'words of its own behind a long comment',
    { 'word/document.xml': `<!--${' '.repeat(20_000)}--><!DOCTYPE d [<!ENTITY a "b">]><d/>` },
    ['entities-declared'],
  ],
  ['the word DDE in a sentence', { 'word/document.xml': '<w:t>DDE "cmd" instr</w:t>' }, []],
]
for (const [what, parts, expected] of OFFICE)
  test(`of a Word file with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(packageOf({ 'word/document.xml': '<d/>', ...parts }), WORD), expected)
  })

test('a flat OpenDocument text acts where its Basic has a module, and not by the empty head that every one has', () => {
  const flat = (within: string) =>
    strToU8(
      `<office:document><office:scripts><office:script script:language="ooo:Basic">${within}</office:script></office:scripts></office:document>`,
    )
  const none = '\n <ooo:libraries><ooo:library-embedded ooo:name="Standard"/></ooo:libraries>\n'
  const one = '<ooo:libraries><ooo:module ooo:name="M"><ooo:source-code>Sub Main'
  assert.deepEqual(codes(flat(none), TEXT), [])
  assert.deepEqual(codes(flat(one), TEXT), ['active-content'])
  assert.deepEqual(codes(flat('Sub Main'), TEXT), ['active-content'])
})

test('macros of an OpenDocument text are named, its list of libraries is none', () => {
  assert.deepEqual(codes(packageOf({ 'Basic/script-lc.xml': '<a/>' }), TEXT), [])
  assert.deepEqual(codes(packageOf({ 'Basic/Standard/Module1.xml': '<a/>' }), TEXT), [
    'active-content',
  ])
})

const OPEN_DOCUMENT: [what: string, part: string, xml: string, code: string[]][] = [
  [
    'a field that calls a macro',
    'content.xml',
    '<text:execute-macro text:name="a"/>',
    ['active-content'],
  ],
  [
    'an event in its styles',
    'styles.xml',
    '<script:event-listener xlink:href="vnd.sun.star.script:a"/>',
    ['active-content'],
  ],
  [
    'a picture elsewhere in its styles',
    'styles.xml',
    '<draw:image xlink:href="http://a.example/a.png"/>',
    ['outside-content'],
  ],
  [
    'a page it changes into',
    'meta.xml',
    '<meta:auto-reload xlink:href="http://a.example/"/>',
    ['outside-content'],
  ],
  [
    'a template on another server',
    'meta.xml',
    '<meta:template xlink:href="http://a.example/a.ott"/>',
    ['outside-content'],
  ],
  ['the template it was made from', 'meta.xml', '<meta:template xlink:href="../a.ott"/>', []],
  ['a link', 'content.xml', '<text:a xlink:href="http://a.example/">', []],
  [
    'a link that runs a script',
    'content.xml',
    '<text:a xlink:href="javascript:x()">',
    ['active-content'],
  ],
  [
    'a formula that asks a server',
    'content.xml',
    '<table:table-cell table:formula="of:=WEBSERVICE(1)"/>',
    ['outside-content'],
  ],
  ['a database', 'content.xml', '<table:database-source-sql/>', ['outside-content']],
]
for (const [what, part, xml, expected] of OPEN_DOCUMENT)
  test(`of an open document with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(packageOf({ 'content.xml': '<d/>', [part]: xml }), TEXT), expected)
  })

const RICH: [what: string, rtf: string, code: string[]][] = [
  [
    'a field cut into pieces',
    '{\\field{\\*\\fldinst {\\b DDE}{\\b0 AUTO} c:\\\\cmd.exe}}',
    ['active-content'],
  ],
  [
    'a field that calls a macro',
    '{\\field{\\*\\fldinst MACROBUTTON Run Click}}',
    ['active-content'],
  ],
  ['a template, the sign set apart', '{\\*  \\template http://a.example/a}', ['outside-content']],
  ['the word DDE beside a field', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}} DDE cmd', []],
]
for (const [what, rtf, expected] of RICH)
  test(`of rich text with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(strToU8(`{\\rtf1 ${rtf}}`), 'application/rtf'), expected)
  })

const PDF: [what: string, object: string, code: string[]][] = [
  ['a script', '<< /S /JavaScript /JS (x) >>', ['active-content']],
  ['a script under a hidden name', '<< /S /J#61vaScript >>', ['active-content']],
  ['a file within', '<< /EmbeddedFiles 4 0 R >>', ['part-not-read']],
  ['a jump to another file', '<< /S /GoToR >>', ['outside-content']],
  [
    'a page of the web as it opens',
    '<< /OpenAction << /S /URI /URI (http://a.example) >> >>',
    ['outside-content'],
  ],
  [
    'such a page behind a dictionary of its own',
    '<< /OpenAction << /Next << /S /GoTo >> /S /URI /URI (http://a.example) >> >>',
    ['outside-content'],
  ],
  [
    'such a page in an object written anew',
    '<< /OpenAction 2 0 R >>\nendobj\n2 0 obj\n<< /S /GoTo >>\nendobj\n2 0 obj\n<< /A << >> /S /URI >>',
    ['outside-content'],
  ],
  [
    'an opening that was a page of the web and is none',
    '<< /OpenAction 2 0 R >>\nendobj\n2 0 obj\n<< /S /URI >>\nendobj\n2 0 obj\n<< /S /GoTo >>',
    [],
  ],
  [
    'a base for its links, beside how it opens',
    '<< /OpenAction << /S /GoTo >> /URI << /Base (http://a.example) >> >>',
    [],
  ],
  ['a layer that is switched off', '<< /D << /OFF [6 0 R] >> >>', ['unseen-ink']],
  ['a link that runs a script', '<< /S /URI /URI (javascript:x\\(\\)) >>', ['active-content']],
  [
    'a file pinned to a page',
    '<< /Subtype /FileAttachment /FS << /EF << /F 7 0 R >> >> >>',
    ['part-not-read'],
  ],
  [
    'bytes in another file',
    '<< /Length 0 /F (http://a.example/a) >>\nstream\n\nendstream',
    ['outside-content'],
  ],
  ['a link to the web', '<< /S /URI /URI (http://a.example) >>', []],
  ['ink that speaks of scripts', '<< /Length 9 >>\nstream\n(/JavaScript) Tj\nendstream', []],
]
for (const [what, object, expected] of PDF)
  test(`of a PDF with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(
      codes(strToU8(`%PDF-1.7\n1 0 obj\n${object}\nendobj\n`), 'application/pdf'),
      expected,
    )
  })

test('a script in an object stream is found', () => {
  const packed = deflateSync(Buffer.from('9 0 << /S /JavaScript >>'))
  const file = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n'),
    packed,
    Buffer.from('\nendstream\nendobj'),
  ])
  assert.deepEqual(codes(file, 'application/pdf'), ['active-content'])
})

const PAGES: [page: string, code: string[]][] = [
  ['<p>Script: 7 records', []],
  ['<script>x()</script>', ['active-content']],
  ['<img src=x onerror=x()>', ['active-content']],
  ['<a href="javascript:x()">', ['active-content']],
  ['<a href=" javaScript&#58;x()">', ['active-content']],
  ['<iframe srcdoc="<script>">', ['outside-content']],
  ['<base href="http://a.example/">', ['outside-content']],
  ['<svg><image href="//a.example/a.png">', ['outside-content']],
  ['<p style="background:u\\72l(http://a.example)">', ['outside-content']],
  ['<style>@import "http://a.example/x.css"</style>', ['outside-content']],
  ['<img/src=x/onerror=x()>', ['active-content']],
  ['<a href="https://a.example/online=1">', []],
  ['<a href="https://a.example/online=1" onclick="x()">', ['active-content']],
  [`<a title='"' onclick=x() b='"'>`, ['active-content']],
  ['<img alt=a="b src=x onerror=x() c=x">', ['active-content']],
  ['<img alt=a/="b onerror=x() c=x">', ['active-content']],
  ['<a ="x onclick=x() b">', ['active-content']],
  ['<a title="1"="x onclick=x() b">', ['active-content']],
  ['<a href = "https://a.example/online=1"title="/online=1">', []],
  ['<p style="width:expression(x())">', ['active-content']],
  ['<img alt=">" onerror=x()>', ['active-content']],
  ["<p title='a > b' onclick = 'x()'>", ['active-content']],
  ['<!-- <p title=" --> <img alt=">" onerror=x()>', ['active-content']],
  ['<p title="5 > 4">online=1 is on</p>', []],
  ['<a title="Freedom of expression (Article 10)">', []],
  ['<portal src="http://a.example">', ['outside-content']],
  ['<img src="cid:1@a">', []],
  ['<img src="https://a.example/1.gif">', ['outside-content']],
  ['<td style="background:url(//a.example/1.gif)">', ['outside-content']],
  ['<a href="https://a.example">', []],
]
for (const [page, expected] of PAGES)
  test(`of the page ${page} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(
      activeInPage(page).map(({ code }) => code),
      expected,
    )
  })

const TABLES: [table: string, code: string[]][] = [
  ['year,change\n2013,-7\n', []],
  ["a,b\n1,=cmd|'/C calc'!A0\n", ['active-content']],
  ['a,b\n1,"=HYPERLINK(""http://a.example"")"\n', ['active-content']],
  ["a\tb\n1\t=rundll32|'URL.dll,OpenURL calc.exe'!A\n", ['active-content']],
  ['a,b\n-7,x|y!\n', []],
  ['a,b\n1,=SUM(A1:A2)\n', []],
]
for (const [table, expected] of TABLES)
  test(`of the table ${JSON.stringify(table)} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(strToU8(table), 'text/csv'), expected)
  })
