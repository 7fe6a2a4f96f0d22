// Workbooks and letters to plant things in: the plainest package that programs open, each part as its words.
import { strToU8, zipSync } from 'fflate'

export type Parts = Record<string, string | Uint8Array>

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Every part is reached by a relation of the main part, unless `stray` names it. */
export function packed(parts: Parts, main: string, stray: string[] = []): Uint8Array {
  const folder = main.replace(/[^/]*$/, '')
  const own = Object.keys(parts).filter(
    (path) => path !== main && !path.endsWith('.rels') && !stray.includes(path),
  )
  const rels = (from: string, ids: string[]) =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids
      .map(
        (path, i) =>
          `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${typeOf(path)}" Target="${path.startsWith(from) && from ? path.slice(from.length) : `/${path}`}"/>`,
      )
      .join('')}</Relationships>`
  const whole: Parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': rels('', [main]).replace('/worksheet"', '/officeDocument"'),
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: rels(folder, own),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(whole).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

const TYPES: [path: RegExp, type: string][] = [
  [/workbook\.xml$|document\.xml$/, 'officeDocument'],
  [/worksheets\//, 'worksheet'],
  [/styles\.xml$/, 'styles'],
  [/sharedStrings\.xml$/, 'sharedStrings'],
  [/header/, 'header'],
  [/afchunk/, 'aFChunk'],
  [/drawings\//, 'drawing'],
]

const typeOf = (path: string): string => TYPES.find(([one]) => one.test(path))?.[1] ?? 'other'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

export interface BookPlan {
  /** Of the sheet: "<row …><c …/></row>". */
  rows?: string
  before?: string
  after?: string
  /** Attributes of a second sheet, and its rows. */
  second?: { state: string; rows: string }
  workbook?: string
  styles?: string
  parts?: Parts
  stray?: string[]
}

export const text = (at: string, words: string, more = ''): string =>
  `<c r="${at}" t="inlineStr"${more}><is><t>${words}</t></is></c>`

export const ROWS = `<row r="1">${text('A1', 'Year')}${text('B1', 'Cases')}</row><row r="2"><c r="A2"><v>2024</v></c><c r="B2"><v>12</v></c></row>`

const sheet = (rows: string, before = '', after = '') =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

export const FONTS = (
  font = '',
  fill = '<fill><patternFill patternType="none"/></fill>',
  formats = '',
  xf = '',
) =>
  `${HEAD}<styleSheet xmlns="${MAIN}">${formats}<fonts><font><sz val="11"/></font><font><sz val="11"/>${font}</font></fonts><fills>${fill}</fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf fontId="1" fillId="0" ${xf || 'numFmtId="0"'}/></cellXfs><dxfs><dxf><font>${font}</font></dxf></dxfs></styleSheet>`

export function aWorkbook({
  rows = '',
  before,
  after,
  second,
  workbook = '',
  styles = FONTS(),
  parts = {},
  stray = [],
}: BookPlan = {}): Uint8Array {
  const own: Parts = { 'xl/worksheets/sheet1.xml': sheet(ROWS + rows, before, after) }
  if (second) own['xl/worksheets/sheet2.xml'] = sheet(second.rows)
  const listed = `<sheet name="Cases" sheetId="1" r:id="rId1"/>${second ? `<sheet name="Data" sheetId="2" ${second.state} r:id="rId2"/>` : ''}`
  return packed(
    {
      ...own,
      'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets>${workbook}</workbook>`,
      'xl/styles.xml': styles,
      ...parts,
    },
    'xl/workbook.xml',
    stray,
  )
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const run = (words: string, form = ''): string =>
  `<w:r>${form && `<w:rPr>${form}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

export function aLetter(body = '', parts: Parts = {}, stray: string[] = []): Uint8Array {
  return packed(
    {
      ...parts,
      'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><w:body><w:p>${run('We recorded 12 cases.')}</w:p>${body}<w:sectPr/></w:body></w:document>`,
    },
    'word/document.xml',
    stray,
  )
}

export const word = (element: string, inside: string): string =>
  `${HEAD}<w:${element} xmlns:w="${WORD}" xmlns:r="${OFFICE}">${inside}</w:${element}>`
