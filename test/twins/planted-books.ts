// What is planted in a workbook of SheetJS, part by part.
import { type Edits, edited, related, type Sheets, sheetBook } from './otherwise.ts'

export const CANARY = 'Canary Nightjar'
export const SHEET = 'xl/worksheets/sheet1.xml'
export const SECOND = 'xl/worksheets/sheet2.xml'
export const BOOK = 'xl/workbook.xml'
export const ROW = [[CANARY, 1, 'x']]
export const NAMED = { rows: ROW }
/** Sheets of which the book, the first sheet or a cell of it says more. */
export const bookSays = (more: object, sheets: Sheets = NAMED): Sheets => ({
  ...sheets,
  also: (_, book) => void Object.assign(book, more),
})
export const sheetSays = (more: object, sheets: Sheets = NAMED): Sheets => ({
  ...sheets,
  also: (sheet) => void Object.assign(sheet, more),
})
export const cellSays = (at: string, more: object, sheets: Sheets = NAMED): Sheets => ({
  ...sheets,
  also: (sheet) => void Object.assign(sheet[at], more),
})
export const made = (e: Edits = {}, s: Sheets = {}) => edited(sheetBook(s), e)
export const written = (a: string | RegExp, to: string, path = SHEET): Edits => ({
  [path]: (words) => {
    const n = words.replace(a, to)
    if (n === words) throw new Error(`no edit ${a} in ${words.slice(0, 300)}`)
    return n
  },
})
export const afterCells = (x: string) => written('</sheetData>', `</sheetData>${x}`)
/** The second look of the book's cells: `painted` gives it to a cell. */
export const inInk = (font: string, fill = '', xf = '', numFmts = '', dxfs = '') => ({
  'xl/styles.xml': (words: string) => {
    let n = words.replace(
      /<fonts count="\d+">([\s\S]*?)<\/fonts>/,
      (_, i) => `<fonts count="2">${i}<font>${font}<sz val="11"/></font></fonts>`,
    )
    n = n.replace(
      /<fills count="\d+">([\s\S]*?)<\/fills>/,
      (_, i) =>
        `<fills count="3">${i}${fill || '<fill><patternFill patternType="none"/></fill>'}</fills>`,
    )
    n = n.replace(
      /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/,
      (_, i) =>
        `<cellXfs count="2">${i}<xf numFmtId="0" fontId="1" fillId="${fill ? 2 : 0}" borderId="0" xfId="0" applyFont="1" ${xf}/></cellXfs>`,
    )
    if (numFmts) n = n.replace(/<fonts /, `<numFmts count="1">${numFmts}</numFmts><fonts `)
    if (dxfs)
      n = n.replace(/<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/, `<dxfs count="1">${dxfs}</dxfs>`)
    if (n === words) throw new Error(`styles ${words}`)
    return n
  },
})
export const painted = (cell = 'A4', s = 1) => written(`r="${cell}"`, `r="${cell}" s="${s}"`)
export const together = (...e: Edits[]): Edits => {
  const o: Edits = {}
  for (const x of e)
    for (const [k, f] of Object.entries(x)) {
      const g = o[k]
      o[k] = g ? (words) => f(g(words) as string) : f
    }
  return o
}
/** A cell of the book's second look, in this number format. */
export const inFormat = (code: string): Edits =>
  together(
    inInk('', '', '', `<numFmt numFmtId="165" formatCode="${code}"/>`),
    written(
      'numFmtId="0" fontId="1"',
      'numFmtId="165" fontId="1" applyNumberFormat="1"',
      'xl/styles.xml',
    ),
    painted(),
  )
export const JPEG = (seg = '') =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
      Buffer.from(seg, 'latin1'),
      Buffer.from('ffda0004000012ffd9', 'hex'),
    ]),
  )
export const COMMENT = `\xff\xfe\x00\x11${CANARY}`
const drawn = (inside: string) =>
  `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart">${inside}</xdr:wsDr>`
export const anchor = (col: number, row: number, inside: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>${col + 2}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row + 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${inside}<xdr:clientData/></xdr:twoCellAnchor>`
export const textBox = (t: string, more = '') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="TextBox 1" ${more}/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>${t}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
export const pictured = (more = '') =>
  `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Picture 1" ${more}/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rIdX20"/></xdr:blipFill><xdr:spPr/></xdr:pic>`
export const DRAWING = 'xl/drawings/drawing1.xml'
const chart = (ref: string, vals: string[]) =>
  `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>${ref}</c:f><c:strCache><c:ptCount val="1"/>${vals.map((v, i) => `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`).join('')}</c:strCache></c:strRef></c:cat></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`
export const drawnOn = (inside: string): Edits => related(SHEET, DRAWING, drawn(inside), 'drawing')
export const pictureOn = (inside: string, picture = JPEG()): Edits =>
  together(drawnOn(inside), related(DRAWING, 'xl/media/image1.jpg', picture, 'image'))
export const chartOn = (ref: string, values: string[]): Edits =>
  together(drawnOn(''), related(DRAWING, 'xl/charts/chart1.xml', chart(ref, values), 'chart'))
export const inBook = (x: string) => ({
  [BOOK]: (words: string) => words.replace('</sheets>', `</sheets>${x}`),
})
export const remarked = (z: Uint8Array, c: string) => {
  const o = Buffer.concat([z, Buffer.from(c)])
  o.writeUInt16LE(c.length, z.length - 2)
  return new Uint8Array(o)
}
