// The good files that the matrix of tricks (bad-entities.ts, bad-acting.ts …) is tried on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { p, wordFile } from '../../fixtures/make/word.ts'
import { HELD } from './bad-files.ts'
import { openDocument, workbook } from './growth-files.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
export const fixture = (path: string): Buffer => readFileSync(join(fixtures, path))
export const REACHES = /(outside|active)-content/
export const ACTS = /active-content/

export const letter = (more = ''): Uint8Array => wordFile({ body: p(HELD) + more })
export const sheet = (rows = '', after = ''): Uint8Array =>
  workbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${HELD}</t></is></c></row>${rows}`, after)
export const text = (body = ''): Uint8Array =>
  openDocument('text', `<office:text><text:p>${HELD}</text:p>${body}</office:text>`)
export const book = (cells = '', more = ''): Uint8Array =>
  openDocument(
    'spreadsheet',
    `<office:spreadsheet>${more}<table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell>${cells}</table:table-row></table:table></office:spreadsheet>`,
  )
export const OFFICE =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"'
export const flatText = `<?xml version="1.0" encoding="UTF-8"?><office:document ${OFFICE} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>${HELD}</text:p></office:text></office:body></office:document>`
export const flatBook = flatText
  .replace('opendocument.text', 'opendocument.spreadsheet')
  .replace(
    /<office:text>.*<\/office:text>/,
    `<office:spreadsheet><table:table table:name="S"><table:table-row><table:table-cell><text:p>${HELD}</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>`,
  )
export const book2003 = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table><Row><Cell><Data ss:Type="String">${HELD}</Data></Cell></Row></Table></Worksheet></Workbook>`
export const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${HELD}</p></body></html>`
