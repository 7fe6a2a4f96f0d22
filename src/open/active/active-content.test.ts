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
  ['the word DDE in a sentence', { 'word/document.xml': '<w:t>DDE "cmd" instr</w:t>' }, []],
]
for (const [what, parts, expected] of OFFICE)
  test(`of a Word file with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(packageOf({ 'word/document.xml': '<d/>', ...parts }), WORD), expected)
  })

test('macros of an OpenDocument text are named, its list of libraries is none', () => {
  assert.deepEqual(codes(packageOf({ 'Basic/script-lc.xml': '<a/>' }), TEXT), [])
  assert.deepEqual(codes(packageOf({ 'Basic/Standard/Module1.xml': '<a/>' }), TEXT), [
    'active-content',
  ])
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
  ['a,b\n1,=SUM(A1:A2)\n', []],
]
for (const [table, expected] of TABLES)
  test(`of the table ${JSON.stringify(table)} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(strToU8(table), 'text/csv'), expected)
  })
