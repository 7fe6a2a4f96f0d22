// Letters of other kinds and tricks than the hand-made ones beside; what was expected was written before any was read.
import { strToU8 } from 'fflate'
import { p, r, tbl, tc, tr, wordFile } from '../../../fixtures/make/word.ts'
import { REACHES } from '../bad-carriers.ts'
import { type Bad, HELD, inBytes } from '../bad-files.ts'
import { related, withParts } from '../bad-office.ts'
import { zipOf } from './zip-by-hand.ts'

const held = p(HELD)
const body = (xml: string): Uint8Array => wordFile({ body: held + xml })
const MAIN = 'word/document.xml'
const times = (one: string, n: number): string => one.repeat(n)
const inside = (kind: string, target: string): string =>
  related(kind, target).replace(' TargetMode="External"', '')

const field = (code: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('9')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const chunk = (name: string, part: string | Uint8Array): Uint8Array =>
  withParts(body('<w:altChunk r:id="rId9"/>'), {
    'word/_rels/document.xml.rels': inside('aFChunk', name),
    [`word/${name}`]: part,
  })
const wrapped = (open: string, close: string, n: number): Uint8Array =>
  body(times(open, n) + p('9') + times(close, n))
const coded = (encoding: string, bytes: (xml: string) => Uint8Array): Uint8Array =>
  withParts(body(''), {
    [MAIN]: bytes(
      `<?xml version="1.0" encoding="${encoding}"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${held}</w:body></w:document>`,
    ),
  })

export const farLetters = (): Bad => ({
  'other-letter-within.docx': [
    () => chunk('chunk.docx', wordFile({ body: p('We hold 9 of that.') })),
    /held.*|part-not-read/,
  ],
  'rich-text-within.docx': [
    () => chunk('chunk.rtf', '{\\rtf1 We hold 9 of that.}'),
    /part-not-read|read\(.+\)/,
  ],
  'asks-data-of-a-program.docx': [
    () => body(field('DDEAUTO excel "C:\\a.xls" R1C1')),
    /active-content/,
  ],
  'text-of-this-machine.docx': [() => body(field('INCLUDETEXT "C:\\\\a\\\\b.docx"')), REACHES],
  'text-by-reference.docx': [
    () => body(field('INCLUDETEXT  &#x22;\\\\\\\\a.example\\\\b.docx&#x22; \\!')),
    REACHES,
  ],
  'imports-picture.docx': [() => body(field('IMPORT http://a.example/a.png')), REACHES],
  'database-field.docx': [() => body(field('DATABASE \\d "C:\\\\a.mdb" \\c "DSN=x"')), REACHES],
  'fields-never-ended-5000.docx': [
    () =>
      body(
        `<w:p>${times('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>', 5000)}</w:p>`,
      ),
    /held/,
  ],
  'controls-5000-deep.docx': [
    () => wrapped('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 5000),
    /held|too-deep/,
  ],
  'choices-3000-deep.docx': [
    () =>
      wrapped(
        '<mc:AlternateContent><mc:Choice Requires="w">',
        '</mc:Choice></mc:AlternateContent>',
        3000,
      ),
    /held|too-deep/,
  ],
  'smart-tags-20000-deep.docx': [
    () => wrapped('<w:customXml>', '</w:customXml>', 20_000),
    /held|too-deep/,
  ],
  'lists-in-a-ring.docx': [
    () =>
      wordFile({
        body: held + p('Nine', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        styles:
          '<w:style w:type="numbering" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      }),
    /held/,
  ],
  'list-number-huge.docx': [
    () =>
      wordFile({
        body:
          held + times(p('x', '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr>'), 3),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="99"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1%2%9%99"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    /held/,
  ],
  'roman-2147483647.docx': [
    () =>
      wordFile({
        body: held + p('x', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    /held/,
  ],
  'note-of-itself.docx': [
    () =>
      wordFile({
        body: `${held}<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        footnotes:
          '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>',
      }),
    /held/,
  ],
  'word-of-20-megabytes.docx': [() => body(p('a'.repeat(20_000_000))), /held|too-large|bomb/],
  'cell-joined-down-1000-wide.docx': [
    () =>
      body(
        tbl(
          ...Array.from({ length: 1000 }, () => tr(tc('', '<w:gridSpan w:val="63"/><w:vMerge/>'))),
        ),
      ),
    /held/,
  ],
  'columns-before-2000000000.docx': [
    () =>
      body(
        tbl(
          `<w:tr><w:trPr><w:gridBefore w:val="2000000000"/><w:gridAfter w:val="2000000000"/></w:trPr>${tc('7')}</w:tr>`,
        ),
      ),
    /held|too-many-cells/,
  ],
  'columns-of-less-than-nothing.docx': [
    () =>
      body(
        tbl(`<w:tblGrid>${times('<w:gridCol w:w="-99999999999"/>', 9)}</w:tblGrid>`, tr(tc('7'))),
      ),
    /held/,
  ],
  'coded-in-1252.docx': [
    () =>
      coded('windows-1252', (xml) => Buffer.from(xml.replace('hold', 'h\u00f6ld hold'), 'latin1')),
    /held|damaged|characters-lost/,
  ],
  'coded-in-utf7.docx': [() => coded('utf-7', strToU8), /held|damaged/],
  'coded-in-utf32.docx': [
    () =>
      coded('utf-32', (xml) => Buffer.from([...xml].flatMap((c) => [c.charCodeAt(0), 0, 0, 0]))),
    /held|damaged/,
  ],
  'coded-in-big-utf16.docx': [
    () =>
      coded('utf-16', (xml) =>
        Buffer.concat([inBytes('feff'), Buffer.from(xml, 'utf16le').swap16()]),
      ),
    /held/,
  ],
  'linked-object.docx': [
    () =>
      withParts(
        body(
          '<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link" ProgID="Excel.Sheet" UpdateMode="Always" r:id="rId9"/></w:object></w:r></w:p>',
        ),
        { 'word/_rels/document.xml.rels': related('oleObject', 'file:///\\\\a.example\\a.xls') },
      ),
    REACHES,
  ],
  'opens-by-a-tool.docx': [
    () =>
      withParts(body(''), {
        'word/_rels/document.xml.rels': related(
          'oleObject',
          'mhtml:http://a.example/x.html!x-usc:http://a.example/x.html',
        ),
      }),
    REACHES,
  ],
  'main-part-locked.docx': [
    () =>
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: MAIN, content: `<w:document>${held}</w:document>`, flags: 1 },
      ]).bytes,
    /encrypted|damaged/,
  ],
  'main-part-elsewhere.docx': [
    () =>
      withParts(body(''), {
        '_rels/.rels': related('officeDocument', 'http://a.example/document.xml'),
      }),
    /outside-content|damaged/,
  ],
  'attributes-200000.docx': [
    () => body(`<w:p ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
    /held|damaged|too-large/,
  ],
  'attribute-of-10-megabytes.docx': [
    () => body(`<w:p a="${'a'.repeat(10_000_000)}"/>`),
    /held|too-large|bomb/,
  ],
  'one-attribute-twice.docx': [() => body('<w:p a="1" a="2"/>'), /held|damaged/],
  'letters-that-are-none.docx': [
    () => body('<w:p><w:r><w:t>&#xD800;&#0;&#x110000;&#xFFFF;</w:t></w:r></w:p>'),
    /held|damaged/,
  ],
  'data-never-ends.docx': [
    () => body('<w:p><w:r><w:t><![CDATA[ 9'),
    /damaged|read\(.*damaged-part|held/,
  ],
  'spaces-bound-anew-5000.docx': [
    () =>
      wrapped(
        '<w:sdt xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
        '</w:sdt>',
        5000,
      ),
    /held|too-deep/,
  ],
  'one-part-twice.docx': [
    () => {
      const of = (words: string) =>
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p(words)}</w:body></w:document>`
      return zipOf([
        {
          name: '[Content_Types].xml',
          content:
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
        { name: '_rels/.rels', content: inside('officeDocument', 'word/document.xml') },
        { name: MAIN, content: of(HELD) },
        { name: MAIN, content: of('We hold 9 of that.') },
      ]).bytes
    },
    /^(damaged|read\(.+\))/,
  ],
})
