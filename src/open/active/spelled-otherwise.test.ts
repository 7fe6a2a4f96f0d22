// What acts or reaches outside is named however it is spelled: another scheme, another encoding, another prefix, a sign for a letter.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { MediaType } from '../type/formats.ts'
import { activeContent } from './active-content.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const TEXT = 'application/vnd.oasis.opendocument.text'
const codes = (bytes: Uint8Array, type: MediaType): string[] =>
  activeContent(bytes, type).map(({ code }) => code)
const packed = (parts: Record<string, Uint8Array>): Uint8Array => zipSync(parts)
const inUtf16 = (xml: string): Uint8Array =>
  Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(xml, 'utf16le')])

const PAGES: [page: string, code: string[]][] = [
  ['<img src="ftp://a.example/a.png">', ['outside-content']],
  ['<link rel=StyleSheet href="file://a.example/a.css">', ['outside-content']],
  ['<table background="\\\\a.example\\a.png">', ['outside-content']],
  ['<p style="background:url(\'ftp://a.example/a\')">', ['outside-content']],
  ['<base href="smb://a.example/">', ['outside-content']],
  ['<a href="java\tscript:x()">z</a>', ['active-content']],
  ['<a href="java\tscript\n:x()">z</a>', ['active-content']],
  ['<svg><set attributeName=href to="vbscript:x"/></svg>', ['active-content']],
  ['<svg><animate values="#a;b" from="javascript:x()"/></svg>', ['active-content']],
  ['<button formaction="data:text/html;base64,PHA+">z</button>', ['active-content']],
  ['<object data="data:image/svg+xml,<svg/>"></object>', ['active-content']],
  ['<img src="cid:logo@a.example">', []],
  ['<img src="data:image/svg+xml;base64,PHN2Zy8+">', []],
  ['<img src="reply_files/image001.png">', []],
  ['<a href="ftp://a.example/list">z</a>', []],
  ['<a href="mailto:foi@a.example">z</a>', []],
  ['<p style="background:url(cid:a)">', []],
]
for (const [page, expected] of PAGES)
  test(`of a page with ${page} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(strToU8(`<html><body>${page}`), 'text/html'), expected)
  })

const LETTERS: [what: string, part: string, bytes: Uint8Array, code: string[]][] = [
  [
    'a field that starts a program, in UTF-16',
    'word/document.xml',
    inUtf16('<w:instrText>DDEAUTO "c:\\cmd"</w:instrText>'),
    ['active-content'],
  ],
  [
    'a relation whose mode is spelled in numbers',
    'word/_rels/a.rels',
    strToU8(
      `<Relationships><Relationship Type='http://x/oleObject' Target='http://a' TargetMode = '&#69;xternal'/></Relationships>`,
    ),
    ['outside-content'],
  ],
  [
    'a linked sheet',
    'word/document.xml',
    strToU8('<w:instrText>LINK Excel.Sheet.8 "C:\\figures.xls" R1C1</w:instrText>'),
    ['outside-content'],
  ],
  [
    'words put in from a share',
    'word/document.xml',
    strToU8('<w:instrText>IMPORT \\\\a.example\\a.png</w:instrText>'),
    ['outside-content'],
  ],
  [
    'a field in small letters',
    'word/document.xml',
    strToU8('<w:instrText> ddeauto  cmd x</w:instrText>'),
    ['active-content'],
  ],
  [
    'the word LINK in a field',
    'word/document.xml',
    strToU8('<w:instrText>REF LINK \\h</w:instrText>'),
    [],
  ],
]
for (const [what, part, bytes, expected] of LETTERS)
  test(`of a Word file with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(packed({ [part]: bytes }), WORD), expected)
  })

test('a name behind which a program is started is said, and one of a range is not', () => {
  const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const named = (formula: string): string[] =>
    codes(
      packed({ 'xl/workbook.xml': strToU8(`<definedName name="a">${formula}</definedName>`) }),
      SHEET,
    )
  assert.deepEqual(named("cmd|' /C calc'!A0"), ['active-content'])
  assert.deepEqual(named("'Officers 2013'!$A$1:$B$9"), [])
})

const OPEN: [what: string, xml: string | Uint8Array, code: string[]][] = [
  ['an event under another prefix', '<x:event-listener x:name="a"/>', ['active-content']],
  ['an event under none', '<event-listener/>', ['active-content']],
  [
    'a picture in single quotes',
    "<draw:image xlink:href='http://a.example/a'/>",
    ['outside-content'],
  ],
  ['a picture on a share', '<draw:image xlink:href="\\\\a.example\\a"/>', ['outside-content']],
  ['a form that is sent', '<form:form xlink:href="//a.example/a"/>', ['outside-content']],
  ['a picture in UTF-16', inUtf16('<i xlink:href="ftp://a"/>'), ['outside-content']],
  ['a picture of its own', "<draw:image xlink:href = 'Pictures/a.png'/>", []],
  ['a link', '<text:a xlink:href="//a.example"/>', []],
]
for (const [what, xml, expected] of OPEN)
  test(`of an open document with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    const content = typeof xml === 'string' ? strToU8(xml) : xml
    assert.deepEqual(codes(packed({ 'content.xml': content }), TEXT), expected)
  })

const CELLS: [cell: string, code: string[]][] = [
  ['＝cmd|x!A0', ['active-content']],
  ['=EXEC("x")', ['active-content']],
  ['=A1&WEBSERVICE("http://a.example")', ['active-content']],
  ['=IMPORTRANGE("a","b")', ['active-content']],
  ['- see image(s) attached', []],
  ['-3', []],
  ['=SUM(A1:A9)', []],
]
for (const [cell, expected] of CELLS)
  test(`of a cell ${cell} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(codes(strToU8(`Year,Note\n2013,${cell}\n`), 'text/csv'), expected)
  })

const OBJECTS: [what: string, objects: string, code: string[]][] = [
  [
    'a page that opens the web',
    '<< /AA << /O << /S /URI /URI (http://a) >> >> >>',
    ['outside-content'],
  ],
  [
    'a page that opens it from elsewhere',
    '<< /AA 6 0 R >>\nendobj\n6 0 obj\n<< /O 7 0 R >>\nendobj\n7 0 obj\n<< /S /URI /URI (http://a) >>',
    ['outside-content'],
  ],
  ['a link', '<< /Subtype /Link /A << /S /URI /URI (http://a) >> >>', []],
  [
    'an event beside a link',
    '<< /AA << /O << /S /GoTo /D 1 >> >> >>\nendobj\n6 0 obj\n<< /A << /S /URI /URI (http://a) >> >>',
    [],
  ],
]
for (const [what, objects, expected] of OBJECTS)
  test(`of a PDF with ${what} is said: ${expected.join() || 'nothing'}`, () => {
    assert.deepEqual(
      codes(strToU8(`%PDF-1.7\n5 0 obj\n${objects}\nendobj\n`), 'application/pdf'),
      expected,
    )
  })
