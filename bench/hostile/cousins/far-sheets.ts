import { fixture } from '../bad-carriers.ts'
import { type Bad, HELD } from '../bad-files.ts'
import { withParts } from '../bad-office.ts'
import { openDocument, workbook } from '../growth-files.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const BOOK = 'xl/workbook.xml'
const times = (one: string, n: number): string => one.repeat(n)
const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${HELD}</t></is></c></row>`
const book = (rows = '', after = ''): Uint8Array => workbook(row + rows, after)

const OF_PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Its strings and looks are parts of their own, as Excel writes them. */
const withTables = (strings: string, styles: string, rows: string): Uint8Array => {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return withParts(workbook(rows), {
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        `<Override PartName="/xl/sharedStrings.xml" ContentType="${OF_PART}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${OF_PART}.styles+xml"/></Types>`,
      ),
    'xl/_rels/workbook.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="r2" Type="${kind}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${kind}/styles" Target="styles.xml"/></Relationships>`,
      ),
    'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="4294967295" uniqueCount="4294967295">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`,
  })
}
const text = `<si><t>${HELD}</t></si>`
const first = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>7</v></c></row>'
const looks = (formats: string): string =>
  `<numFmts>${formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>`

export const farSheets = (): Bad => ({
  'rows-1048576-of-nothing.xlsx': [
    () => book(Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 2}"/>`).join('')),
    /held|too-many-cells|too-large/,
  ],
  'rows-1048576-declared.xlsx': [
    () =>
      withParts(book(), {
        [SHEET]: (xml) =>
          xml.replace(
            '<sheetData>',
            '<sheetFormatPr zeroHeight="1"/><dimension ref="A1:A1048576"/><sheetData>',
          ),
      }),
    /held|unseen-ink/,
  ],
  'one-string-40000-times.xlsx': [
    () =>
      withTables(
        `<si><t>${times('We hold 7. ', 3000)}</t></si>`,
        '',
        Array.from(
          { length: 40_000 },
          (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
        ).join(''),
      ),
    /too-large|too-many-cells|out-of-memory|bomb/,
  ],
  'strings-say-4294967295.xlsx': [() => withTables(text, '', first), /held/],
  'string-in-100000-runs.xlsx': [
    () =>
      withTables(`<si><r><t>${HELD}</t></r>${times('<r><t>a</t></r>', 100_000)}</si>`, '', first),
    /held/,
  ],
  'look-on-itself.xlsx': [
    () =>
      withTables(
        text,
        '<cellStyleXfs><xf xfId="0"/></cellStyleXfs><cellXfs><xf xfId="1"/><xf xfId="1" numFmtId="1"/></cellXfs><cellStyles><cellStyle xfId="1"/></cellStyles>',
        first,
      ),
    /held/,
  ],
  'formats-64000.xlsx': [
    () =>
      withTables(
        text,
        looks(
          Array.from(
            { length: 64_000 },
            (_, i) => `<numFmt numFmtId="${200 + i}" formatCode="0.0"/>`,
          ).join(''),
        ),
        first,
      ),
    /held/,
  ],
  'format-of-a-megabyte.xlsx': [
    () =>
      withTables(
        text,
        looks(`<numFmt numFmtId="200" formatCode="${times('0', 1_000_000)}"/>`),
        first,
      ),
    /held/,
  ],
  'format-of-brackets.xlsx': [
    () =>
      withTables(
        text,
        looks(`<numFmt numFmtId="200" formatCode="${times('[', 50_000)}0"/>`),
        first,
      ),
    /held/,
  ],
  'format-of-quotes.xlsx': [
    () =>
      withTables(
        text,
        looks(`<numFmt numFmtId="200" formatCode="${times('&quot;a&quot;;', 50_000)}0"/>`),
        first,
      ),
    /held/,
  ],
  'format-shows-nothing.xlsx': [
    () => withTables(text, looks('<numFmt numFmtId="200" formatCode=";;;"/>'), first),
    /held.*|unseen-ink/,
  ],
  'format-says-nine.xlsx': [
    () => withTables(text, looks('<numFmt numFmtId="200" formatCode="&quot;9&quot;"/>'), first),
    /shown-otherwise|held/,
  ],
  'merges-100000.xlsx': [
    () =>
      book('', `<mergeCells>${times('<mergeCell ref="A2:XFD1048576"/>', 100_000)}</mergeCells>`),
    /held|too-many-cells|timed-out/,
  ],
  'rules-100000.xlsx': [
    () =>
      book(
        '',
        times(
          '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"><formula>A1</formula></cfRule></conditionalFormatting>',
          100_000,
        ),
      ),
    /held|bomb/,
  ],
  'choices-100000.xlsx': [
    () =>
      book(
        '',
        `<dataValidations>${times('<dataValidation sqref="A1:XFD1048576" type="list"><formula1>"7,9"</formula1></dataValidation>', 100_000)}</dataValidations>`,
      ),
    /held/,
  ],
  'formula-over-all.xlsx': [
    () => book('<row r="2"><c r="A2"><f t="array" ref="A2:XFD1048576">1</f><v>7</v></c></row>'),
    /held/,
  ],
  'names-in-a-ring.xlsx': [
    () =>
      withParts(book(), {
        [BOOK]: (xml) =>
          xml.replace(
            '</workbook>',
            `<definedNames>${times('<definedName name="a">b</definedName><definedName name="b">a</definedName>', 30_000)}</definedNames></workbook>`,
          ),
      }),
    /held/,
  ],
  'sheet-leads-up.xlsx': [
    () =>
      withParts(book(), {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
      }),
    /^(damaged|empty|read\(.*damaged-part)/,
  ],
  'sheet-is-the-book.xlsx': [
    () =>
      withParts(book(), {
        'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/sheet1.xml', 'workbook.xml'),
      }),
    /^(damaged|empty|read\(.*damaged-part)/,
  ],
  'days-before-days.xlsx': [
    () =>
      withTables(
        text,
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
        `${first.replace('<v>7', '<v>-99999')}<row r="2"><c r="A2" s="1"><v>99999999999</v></c></row>`,
      ),
    /held/,
  ],
  'cell-kinds-unknown.xlsx': [
    () =>
      book(
        '<row r="2"><c r="A2" t="zz"><v>7</v></c><c r="B2" t="b"><v>9</v></c><c r="C2" t="d"><v>no day</v></c></row>',
      ),
    /held/,
  ],
  'addresses-of-nothing.xlsx': [
    () =>
      book(
        '<row r="x"><c r="0"><v>1</v></c><c r="AAAAAAAAAA1"><v>2</v></c><c r="-A-1"><v>3</v></c></row>',
      ),
    /held|damaged/,
  ],
  'cells-in-cells.xlsx': [
    () => book(`<row>${times('<c><is><t>', 5000)}9${times('</t></is></c>', 5000)}</row>`),
    /held|too-deep|damaged/,
  ],
  'columns-and-rows-of-all.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>${HELD}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    /too-many-cells|too-large|bomb/,
  ],
  'columns-99999999999.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell><table:table-cell table:number-columns-repeated="99999999999"/></table:table-row></table:table></office:spreadsheet>`,
      ),
    /held/,
  ],
  'spans-2147483647.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell table:number-columns-spanned="2147483647" table:number-rows-spanned="2147483647"><text:p>${HELD}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    /held|too-many-cells/,
  ],
  'tables-in-cells-2000.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet>${times('<table:table table:name="S"><table:table-row><table:table-cell>', 2000)}<text:p>${HELD}</text:p>${times('</table:table-cell></table:table-row></table:table>', 2000)}</office:spreadsheet>`,
      ),
    /held|too-deep/,
  ],
  'blanks-in-cells.ods': [
    () =>
      openDocument(
        'spreadsheet',
        `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}<text:s text:c="2147483647"/>9</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
      ),
    /held|too-large|damaged/,
  ],
  'records-cut.xlsb': [
    () => fixture('xlsb-binary/reply.xlsb').subarray(0, -400),
    /damaged|archive-cut|read/,
  ],
  'records-lie.xls': [
    () => {
      const out = Buffer.from(fixture('xls-of-1997/reply.xls'))
      const at = out.indexOf(Buffer.from('0908100000060500', 'hex'))
      out.writeUInt16LE(0xffff, at + 2)
      return out
    },
    /damaged|read|empty/,
  ],
  'strings-lie.xls': [
    () => {
      const out = Buffer.from(fixture('xls-of-1997/reply.xls'))
      const at = out.indexOf(Buffer.from('fc00', 'hex'), 512)
      out.writeUInt32LE(0x7fffffff, at + 4)
      out.writeUInt32LE(0x7fffffff, at + 8)
      return out
    },
    /damaged|read|empty/,
  ],
})
