// The mark of a partner's copy in files that are no text: pictures below what they show, workbooks and documents in their first line.
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packed } from '../../write/office/pack.ts'
import { escapeXml } from '../../write/office/xml.ts'
import { writePng } from '../../write/write-png.ts'

type Mark = (bytes: Uint8Array, said: string) => Uint8Array

/** By the ending of their names. What they hold is not touched. */
export const BINARY_MARKS: Record<string, Mark> = {
  png: (bytes, said) => markedPicture(bytes, said),
  docx: (bytes, said) =>
    withPart(bytes, 'word/document.xml', (xml) =>
      xml.replace(
        /<w:body>/,
        (body) =>
          `${body}<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escapeXml(said)}</w:t></w:r></w:p>`,
      ),
    ),
  xlsx: (bytes, said) => withPart(bytes, 'xl/worksheets/sheet1.xml', (xml) => rowFirst(xml, said)),
  ods: (bytes, said) =>
    withPart(bytes, 'content.xml', (xml) =>
      xml.replace(
        /<table:table-row\b/,
        (row) =>
          `<table:table-row><table:table-cell office:value-type="string"><text:p>${escapeXml(said)}</text:p></table:table-cell></table:table-row>${row}`,
      ),
    ),
}

/** One part of a packed file written anew; a file that has no such part is none of ours. */
function withPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes))
  const old = parts.find(([name]) => name === path)
  const xml = old && change(strFromU8(old[1]))
  if (!old || xml === strFromU8(old[1])) throw new Error(`the mark found no place in ${path}`)
  return packed(
    parts.map(([name, content]) => ({
      path: name,
      content: name === path ? strToU8(xml ?? '') : content,
      plain: name === 'mimetype',
    })),
  )
}

/** Every row of the first sheet one lower: it says what the others are, and nothing reckons with it. */
function rowFirst(xml: string, said: string): string {
  const lower = (at: string): string => at.replace(/\d+/g, (number) => String(Number(number) + 1))
  const moved = xml
    .replace(/(<row\b[^>]*? r=")(\d+)/g, (_, before: string, row: string) => before + lower(row))
    .replace(
      /(<c\b[^>]*? r="[A-Z]+)(\d+)/g,
      (_, before: string, row: string) => before + lower(row),
    )
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(said)}</t></is></c></row>`
  return moved.replace(/<sheetData>/, (data) => `${data}${row}`)
}

/** So high is the strip below a picture, of its width. */
const STRIP = 0.032

function markedPicture(bytes: Uint8Array, said: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const strip = Math.max(24, Math.round(width * STRIP))
  const size = Math.min(strip * 0.55, (1.75 * width) / said.length)
  const picture = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  const whole = `width="${width}" height="${height + strip}"`
  const drawing = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${whole} viewBox="0 0 ${width} ${height + strip}">`,
    `<rect ${whole} fill="#ffffff"/>`,
    `<image href="${picture}" width="${width}" height="${height}"/>`,
    `<text x="${width / 2}" y="${height + strip * 0.68}" text-anchor="middle" fill="#b00020"`,
    ` font-family="Candour Sans" font-size="${size.toFixed(1)}">${escapeXml(said)}</text></svg>`,
  ]
  return writePng(drawing.join(''), width)
}
