// Each pair: a file that hides one thing, and its twin that does not. The first is named with its carrier and place, the second clean.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter, aWorkbook, FONTS, ROWS, run, text, word } from '../../test/twins/office.ts'
import type { Carrier } from '../vocabulary/inspected/carriers.ts'
import { inspectFile } from './inspect-file.ts'

const CANARY = 'Canary Nightjar'
const SHEET = 'xl/worksheets/sheet1.xml'
const row = (attributes = '', cell = text('A3', CANARY)) => `<row r="3" ${attributes}>${cell}</row>`
const styled = (font: string, fill?: string) => ({
  rows: row('', text('A3', CANARY, ' s="1"')),
  styles: FONTS(font, fill),
})
const BLUE = '<fill><patternFill patternType="solid"><fgColor rgb="FF00008B"/></patternFill></fill>'
const part = (path: string, xml: string) => ({ parts: { [path]: xml } })

type Twins = [carrier: Carrier, part: string, dirty: Uint8Array, clean: Uint8Array]

const workbooks: Twins[] = [
  [
    'hidden-sheet',
    'xl/worksheets/sheet2.xml',
    aWorkbook({ second: { state: 'state="hidden"', rows: row() } }),
    aWorkbook({ second: { state: '', rows: row() } }),
  ],
  [
    'very-hidden-sheet',
    'xl/worksheets/sheet2.xml',
    aWorkbook({ second: { state: 'state="veryHidden"', rows: row() } }),
    aWorkbook({ second: { state: 'state="visible"', rows: row() } }),
  ],
  [
    'hidden-row',
    SHEET,
    aWorkbook({ rows: row('hidden="1"') }),
    aWorkbook({ rows: row('hidden="0"') }),
  ],
  [
    'hidden-row',
    SHEET,
    aWorkbook({ rows: row('hidden="true"') }),
    aWorkbook({ rows: row('hidden="1"', '<c r="A3" s="0"/>') }),
  ],
  [
    'zero-height-row',
    SHEET,
    aWorkbook({ rows: row('ht="0" customHeight="1"') }),
    aWorkbook({ rows: row('ht="15" customHeight="1"') }),
  ],
  [
    'collapsed-row',
    SHEET,
    aWorkbook({ rows: row('hidden="1" outlineLevel="1"') }),
    aWorkbook({ rows: row('outlineLevel="1"') }),
  ],
  [
    'hidden-column',
    SHEET,
    aWorkbook({ before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' }),
    aWorkbook({ before: '<cols><col min="2" max="2" width="9"/></cols>' }),
  ],
  [
    'hidden-column',
    SHEET,
    aWorkbook({ before: '<cols><col min="2" max="16384" width="9" hidden="1"/></cols>' }),
    aWorkbook({ before: '<cols><col min="3" max="16384" width="9" hidden="1"/></cols>' }),
  ],
  [
    'zero-width-column',
    SHEET,
    aWorkbook({ before: '<cols><col min="2" max="2" width="0"/></cols>' }),
    aWorkbook({ before: '<cols><col min="2" max="2" width="1"/></cols>' }),
  ],
  [
    'active-filter',
    SHEET,
    aWorkbook({
      rows: row('hidden="1"'),
      after:
        '<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="2024"/></filters></filterColumn></autoFilter>',
    }),
    aWorkbook({ rows: row(), after: '<autoFilter ref="A1:B3"/>' }),
  ],
  [
    'white-text',
    SHEET,
    aWorkbook(styled('<color rgb="FFFFFFFF"/>')),
    aWorkbook(styled('<color rgb="FFFFFFFF"/>', BLUE)),
  ],
  [
    'white-text',
    SHEET,
    aWorkbook(styled('<color theme="0"/>')),
    aWorkbook(styled('<color theme="1"/>')),
  ],
  [
    'white-text',
    SHEET,
    aWorkbook(styled('<color theme="1" tint="1"/>')),
    aWorkbook(styled('<color theme="1" tint="0.35"/>')),
  ],
  [
    'white-text',
    SHEET,
    aWorkbook(styled('<color indexed="9"/>')),
    aWorkbook(styled('<color indexed="8"/>')),
  ],
  [
    'text-like-its-fill',
    SHEET,
    aWorkbook(styled('<color rgb="FF00008B"/>', BLUE)),
    aWorkbook(styled('<color rgb="FFFFFF00"/>', BLUE)),
  ],
  [
    'tiny-text',
    SHEET,
    aWorkbook(
      styled('<sz val="1"/>').styles
        ? {
            ...styled(''),
            styles: FONTS('').replace(
              '<font><sz val="11"/></font></fonts>',
              '<font><sz val="1"/></font></fonts>',
            ),
          }
        : {},
    ),
    aWorkbook(styled('')),
  ],
  [
    'conditional-white-text',
    SHEET,
    aWorkbook({
      styles: FONTS('<color rgb="FFFFFFFF"/>'),
      after:
        '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    }),
    aWorkbook({
      styles: FONTS('<color rgb="FFFF0000"/>'),
      after:
        '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    }),
  ],
  [
    'format-shows-nothing',
    SHEET,
    aWorkbook({
      rows: row('', text('A3', CANARY, ' s="1"')),
      styles: FONTS(
        '',
        undefined,
        '<numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>',
        'numFmtId="164"',
      ),
    }),
    aWorkbook({
      rows: row('', text('A3', CANARY, ' s="1"')),
      styles: FONTS(
        '',
        undefined,
        '<numFmts><numFmt numFmtId="164" formatCode="#,##0;-#,##0;&quot;-&quot;;@"/></numFmts>',
        'numFmtId="164"',
      ),
    }),
  ],
  [
    'far-cell',
    SHEET,
    aWorkbook({ rows: `<row r="5000">${text('ZZ5000', CANARY)}</row>` }),
    aWorkbook({ rows: `<row r="40">${text('C40', CANARY)}</row>` }),
  ],
  [
    'far-cell',
    SHEET,
    aWorkbook({ rows: row('', text('AZ3', CANARY)) }),
    aWorkbook({ rows: row('', text('H3', CANARY)) }),
  ],
  [
    'value-under-merge',
    SHEET,
    aWorkbook({ after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' }),
    aWorkbook({ after: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>' }),
  ],
  [
    'pivot-cache',
    'xl/pivotCache/pivotCacheDefinition1.xml',
    aWorkbook(
      part(
        'xl/pivotCache/pivotCacheDefinition1.xml',
        `<pivotCacheDefinition><cacheFields><cacheField name="n"><sharedItems><s v="${CANARY}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
      ),
    ),
    aWorkbook(),
  ],
  [
    'pivot-records',
    'xl/pivotCache/pivotCacheRecords1.xml',
    aWorkbook(
      part(
        'xl/pivotCache/pivotCacheRecords1.xml',
        `<pivotCacheRecords><r><s v="${CANARY}"/></r></pivotCacheRecords>`,
      ),
    ),
    aWorkbook(),
  ],
  [
    'slicer-cache',
    'xl/slicerCaches/slicerCache1.xml',
    aWorkbook(
      part('xl/slicerCaches/slicerCache1.xml', `<slicerCacheDefinition name="${CANARY}"/>`),
    ),
    aWorkbook(),
  ],
  [
    'external-link-cache',
    'xl/externalLinks/externalLink1.xml',
    aWorkbook(
      part(
        'xl/externalLinks/externalLink1.xml',
        `<externalLink><sheetDataSet><cell r="A1"><v>${CANARY}</v></cell></sheetDataSet></externalLink>`,
      ),
    ),
    aWorkbook(),
  ],
  [
    'defined-name',
    'xl/workbook.xml',
    aWorkbook({
      workbook: `<definedNames><definedName name="who">"${CANARY}"</definedName></definedNames>`,
    }),
    aWorkbook({
      workbook:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Cases!$A$1:$B$2</definedName></definedNames>',
    }),
  ],
  [
    'defined-name',
    'xl/workbook.xml',
    aWorkbook({
      workbook:
        '<definedNames><definedName name="who" hidden="1">Cases!$A$1</definedName></definedNames>',
    }),
    aWorkbook({
      workbook:
        '<definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">Cases!$A$1:$B$2</definedName></definedNames>',
    }),
  ],
  [
    'defined-name',
    'xl/workbook.xml',
    aWorkbook({
      workbook:
        '<definedNames><definedName name="who">[1]Tenants!$A$1</definedName></definedNames>',
    }),
    aWorkbook({
      workbook: '<definedNames><definedName name="years">Cases!$A$2</definedName></definedNames>',
    }),
  ],
  [
    'comment',
    'xl/comments1.xml',
    aWorkbook(
      part(
        'xl/comments1.xml',
        `<comments><commentList><comment ref="B3"><text><t>${CANARY}</t></text></comment></commentList></comments>`,
      ),
    ),
    aWorkbook(part('xl/comments1.xml', '<comments><authors/><commentList/></comments>')),
  ],
  [
    'threaded-comment',
    'xl/threadedComments/threadedComment1.xml',
    aWorkbook(
      part(
        'xl/threadedComments/threadedComment1.xml',
        `<ThreadedComments><threadedComment ref="B3"><text>${CANARY}</text></threadedComment></ThreadedComments>`,
      ),
    ),
    aWorkbook(),
  ],
  [
    'person',
    'xl/persons/person.xml',
    aWorkbook(
      part('xl/persons/person.xml', `<personList><person displayName="${CANARY}"/></personList>`),
    ),
    aWorkbook(part('xl/persons/person.xml', '<personList/>')),
  ],
  [
    'chart-cache',
    'xl/charts/chart1.xml',
    aWorkbook(part('xl/charts/chart1.xml', chart('Gone!$A$1', CANARY))),
    aWorkbook(part('xl/charts/chart1.xml', chart('Cases!$A$1', 'Year'))),
  ],
  [
    'custom-xml',
    'customXml/item1.xml',
    aWorkbook(part('customXml/item1.xml', `<data>${CANARY}</data>`)),
    aWorkbook(part('customXml/item1.xml', '<data/>')),
  ],
  [
    'document-properties',
    'docProps/core.xml',
    aWorkbook(
      part(
        'docProps/core.xml',
        `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${CANARY}</dc:creator></cp:coreProperties>`,
      ),
    ),
    aWorkbook(
      part(
        'docProps/core.xml',
        '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>openpyxl</dc:creator></cp:coreProperties>',
      ),
    ),
  ],
  [
    'custom-properties',
    'docProps/custom.xml',
    aWorkbook(
      part(
        'docProps/custom.xml',
        `<Properties><property name="owner"><lpwstr>${CANARY}</lpwstr></property></Properties>`,
      ),
    ),
    aWorkbook(part('docProps/custom.xml', '<Properties/>')),
  ],
  [
    'printer-settings',
    'xl/printerSettings/printerSettings1.bin',
    aWorkbook({
      parts: {
        'xl/printerSettings/printerSettings1.bin': new Uint8Array(Buffer.from(CANARY, 'utf16le')),
      },
    }),
    aWorkbook({ parts: { 'xl/printerSettings/printerSettings1.bin': new Uint8Array(64) } }),
  ],
  [
    'header-or-footer',
    SHEET,
    aWorkbook({ after: `<headerFooter><oddHeader>&amp;C${CANARY}</oddHeader></headerFooter>` }),
    aWorkbook({
      after:
        '<headerFooter><oddHeader>&amp;C&amp;"Arial,Regular"&amp;12&amp;A</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter>',
    }),
  ],
  [
    'unused-shared-string',
    'xl/sharedStrings.xml',
    aWorkbook(
      part(
        'xl/sharedStrings.xml',
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${CANARY}</t></si></sst>`,
      ),
    ),
    aWorkbook({
      ...part(
        'xl/sharedStrings.xml',
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${CANARY}</t></si></sst>`,
      ),
      rows: row('', '<c r="A3" t="s"><v>0</v></c>'),
    }),
  ],
  [
    'cached-formula-value',
    SHEET,
    aWorkbook({ rows: row('', `<c r="A3" t="str"><f>""</f><v>${CANARY}</v></c>`) }),
    aWorkbook({ rows: row('', '<c r="A3" t="str"><f>A1</f><v>Year</v></c>') }),
  ],
  [
    'extension-payload',
    SHEET,
    aWorkbook({
      after: `<extLst><ext uri="{11111111-1111-1111-1111-111111111111}"><x:note xmlns:x="urn:other">${CANARY}</x:note></ext></extLst>`,
    }),
    aWorkbook({
      after:
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"/></ext></extLst>',
    }),
  ],
  [
    'data-validation-list',
    SHEET,
    aWorkbook({
      after: `<dataValidations><dataValidation type="list" sqref="A3"><formula1>"${CANARY},Other"</formula1></dataValidation></dataValidations>`,
    }),
    aWorkbook({
      after:
        '<dataValidations><dataValidation type="list" sqref="A3"><formula1>Cases!$A$1:$A$2</formula1></dataValidation></dataValidations>',
    }),
  ],
  [
    'scenario',
    SHEET,
    aWorkbook({
      after: `<scenarios><scenario name="s"><inputCells r="A1" val="${CANARY}"/></scenario></scenarios>`,
    }),
    aWorkbook(),
  ],
  ['macros', 'xl/vbaProject.bin', aWorkbook(part('xl/vbaProject.bin', CANARY)), aWorkbook()],
  [
    'shared-revisions',
    'xl/revisions/revisionLog1.xml',
    aWorkbook(part('xl/revisions/revisionLog1.xml', `<revisions><rcc>${CANARY}</rcc></revisions>`)),
    aWorkbook(),
  ],
  [
    'stray-part',
    'xl/left.xml',
    aWorkbook({ parts: { 'xl/left.xml': `<left>${CANARY}</left>` }, stray: ['xl/left.xml'] }),
    aWorkbook(),
  ],
  ['bytes-after', 'trailing', joined(aWorkbook(), CANARY), aWorkbook()],
  ['bytes-before', 'leading', joined(CANARY, aWorkbook()), aWorkbook()],
]

function chart(formula: string, value: string): string {
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:cat><c:strRef><c:f>${formula}</c:f><c:strCache><c:pt idx="0"><c:v>${value}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser></c:chartSpace>`
}

function joined(...pieces: (string | Uint8Array)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces.map((one) => Buffer.from(one))))
}

const para = (inside: string) => `<w:p>${inside}</w:p>`
const DOCUMENT = 'word/document.xml'

const letters: Twins[] = [
  [
    'tracked-deletion',
    DOCUMENT,
    aLetter(
      para(`<w:del w:id="1" w:author="A"><w:r><w:delText>${CANARY}</w:delText></w:r></w:del>`),
    ),
    aLetter(para(run('Nothing.'))),
  ],
  [
    'tracked-insertion',
    DOCUMENT,
    aLetter(para(`<w:ins w:id="1" w:author="A">${run(CANARY)}</w:ins>`)),
    aLetter(para(run(CANARY))),
  ],
  [
    'tracked-move',
    DOCUMENT,
    aLetter(para(`<w:moveFrom w:id="1">${run(CANARY)}</w:moveFrom>`)),
    aLetter(para(run(CANARY))),
  ],
  [
    'tracked-format',
    DOCUMENT,
    aLetter(
      para(run('x', `<w:b/><w:rPrChange w:id="1" w:author="${CANARY}"><w:rPr/></w:rPrChange>`)),
    ),
    aLetter(para(run('x', '<w:b/>'))),
  ],
  [
    'hidden-text',
    DOCUMENT,
    aLetter(para(run(CANARY, '<w:vanish/>'))),
    aLetter(para(run(CANARY, '<w:vanish w:val="0"/>'))),
  ],
  [
    'hidden-text',
    DOCUMENT,
    aLetter(para(run(CANARY, '<w:rStyle w:val="Gone"/>')), {
      'word/styles.xml': word(
        'styles',
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Gone"><w:basedOn w:val="Base"/></w:style>',
      ),
    }),
    aLetter(para(run(CANARY, '<w:rStyle w:val="Base"/>')), {
      'word/styles.xml': word(
        'styles',
        '<w:style w:type="character" w:styleId="Base"><w:rPr><w:b/></w:rPr></w:style>',
      ),
    }),
  ],
  [
    'white-text',
    DOCUMENT,
    aLetter(para(run(CANARY, '<w:color w:val="FFFFFF"/>'))),
    aLetter(para(run(CANARY, '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>'))),
  ],
  [
    'white-text',
    DOCUMENT,
    aLetter(para(run(CANARY, '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'))),
    aLetter(para(run(CANARY, '<w:highlight w:val="yellow"/>'))),
  ],
  [
    'tiny-text',
    DOCUMENT,
    aLetter(para(run(CANARY, '<w:sz w:val="2"/>'))),
    aLetter(para(run(CANARY, '<w:sz w:val="16"/>'))),
  ],
  [
    'comment',
    'word/comments.xml',
    aLetter('', {
      'word/comments.xml': word('comments', `<w:comment w:id="1">${para(run(CANARY))}</w:comment>`),
    }),
    aLetter('', { 'word/comments.xml': word('comments', '') }),
  ],
  [
    'people',
    'word/people.xml',
    aLetter('', {
      'word/people.xml': `<w15:people xmlns:w15="w"><w15:person w15:author="${CANARY}"/></w15:people>`,
    }),
    aLetter('', { 'word/people.xml': '<w15:people xmlns:w15="w"/>' }),
  ],
  [
    'field-code',
    DOCUMENT,
    aLetter(
      para(`<w:fldSimple w:instr='INCLUDETEXT "C:\\\\${CANARY}.docx"'>${run('x')}</w:fldSimple>`),
    ),
    aLetter(para(`<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>`)),
  ],
  [
    'document-variable',
    'word/settings.xml',
    aLetter('', {
      'word/settings.xml': word(
        'settings',
        `<w:docVars><w:docVar w:name="n" w:val="${CANARY}"/></w:docVars>`,
      ),
    }),
    aLetter('', { 'word/settings.xml': word('settings', '<w:zoom w:percent="100"/>') }),
  ],
  [
    'content-control',
    DOCUMENT,
    aLetter(
      `<w:sdt><w:sdtPr><w:tag w:val="${CANARY}"/></w:sdtPr><w:sdtContent>${para(run('x'))}</w:sdtContent></w:sdt>`,
    ),
    aLetter(
      `<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${para(run('x'))}</w:sdtContent></w:sdt>`,
    ),
  ],
  [
    'unused-header',
    'word/header1.xml',
    aLetter('', { 'word/header1.xml': word('hdr', para(run(CANARY))) }),
    aLetter('', { 'word/header1.xml': word('hdr', para('')) }),
  ],
  [
    'unused-footnote',
    'word/footnotes.xml',
    aLetter('', {
      'word/footnotes.xml': word(
        'footnotes',
        `<w:footnote w:id="2">${para(run(CANARY))}</w:footnote>`,
      ),
    }),
    aLetter(para('<w:r><w:footnoteReference w:id="2"/></w:r>'), {
      'word/footnotes.xml': word(
        'footnotes',
        `<w:footnote w:id="2">${para(run(CANARY))}</w:footnote>`,
      ),
    }),
  ],
  [
    'glossary',
    'word/glossary/document.xml',
    aLetter('', { 'word/glossary/document.xml': word('glossaryDocument', para(run(CANARY))) }),
    aLetter(),
  ],
  [
    'cropped-picture',
    DOCUMENT,
    aLetter(para('<w:r><a:blipFill><a:srcRect r="40000"/></a:blipFill></w:r>')),
    aLetter(para('<w:r><a:blipFill><a:srcRect/></a:blipFill></w:r>')),
  ],
  [
    'alternative-text',
    DOCUMENT,
    aLetter(para(`<w:r><wp:docPr id="1" name="Picture 1" descr="${CANARY}"/></w:r>`)),
    aLetter(para('<w:r><wp:docPr id="1" name="Picture 1" descr=""/></w:r>')),
  ],
  [
    'thumbnail',
    'docProps/thumbnail.jpeg',
    aLetter('', { 'docProps/thumbnail.jpeg': CANARY }),
    aLetter(),
  ],
]

for (const [files, name] of [
  [workbooks, 'book.xlsx'],
  [letters, 'letter.docx'],
] as const)
  for (const [i, [carrier, place, dirty, clean]] of files.entries()) {
    test(`${name} ${i + 1}: ${carrier} is named with its part, and its twin is clean`, async () => {
      const [seen] = await inspectFile({ name, bytes: dirty })
      assert.equal(seen?.verdict, 'carries', JSON.stringify(seen))
      assert.ok(
        seen?.carriers.some(
          (one) => one.carrier === carrier && one.place.part === place && one.level !== 'technical',
        ),
        JSON.stringify(seen?.carriers),
      )
      const [twin] = await inspectFile({ name, bytes: clean })
      assert.equal(twin?.verdict, 'clean', JSON.stringify(twin))
    })
  }

test('the pairs are made of what programs write', () => {
  assert.ok(workbooks.length + letters.length > 60)
  assert.ok(ROWS.includes('Cases'))
})
