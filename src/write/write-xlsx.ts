// Tables as an Excel workbook, born clean: five kinds of part and no other can exist in it.
import { packed } from './office/pack.ts'
import { checkedChoices, checkedNames } from './office/sheet-form.ts'
import { MAIN, worksheet } from './office/xlsx-sheet.ts'
import { escapeXml, XML_HEAD } from './office/xml.ts'
import type { PlainSheet, Workbook } from './plain/content.ts'

/**
 * No author, no dates, no properties, no cache, no defined name, no comment, no hidden row, column or sheet.
 * Texts stand in their own cells (not in a shared list, where a text can outlive its cell).
 */
export function writeXlsx({ sheets }: Workbook): Uint8Array {
  checkedNames(sheets)
  checkedChoices(sheets)
  return packed([
    { path: '[Content_Types].xml', content: contentTypes(sheets) },
    {
      path: '_rels/.rels',
      content: relations([['rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml']]),
    },
    { path: 'xl/workbook.xml', content: workbook(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map(
          (_, i): Relation => [
            `rId${i + 1}`,
            `${OFFICE}/worksheet`,
            `worksheets/sheet${i + 1}.xml`,
          ],
        ),
        [`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', content: STYLES },
    ...sheets.map((sheet, i) => ({
      path: `xl/worksheets/sheet${i + 1}.xml`,
      content: worksheet(sheet),
    })),
  ])
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Relation = [id: string, type: string, target: string]

const relations = (all: Relation[]): string =>
  `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const contentTypes = (sheets: PlainSheet[]): string =>
  `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets
    .map(
      (_, i) =>
        `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const workbook = (sheets: PlainSheet[]): string =>
  `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${views(sheets)}<sheets>${sheets
    .map(
      ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** Only where a sheet says what stays in sight: a view of a sheet belongs to one of the workbook. */
const views = (sheets: PlainSheet[]): string =>
  sheets.some(({ frozen }) => frozen) ? '<bookViews><workbookView/></bookViews>' : ''

/** Style 0: as it is; style 1: a head, in bold; style 2: text that wraps. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
