// Files as other programs make them, to plant things in: a workbook of SheetJS with its parts, a letter as Word lays it out.
import * as XLSX from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Parts } from './office.ts'

/** What becomes of a part's words; a part that is not there yet is empty. */
export type Edits = Record<string, (words: string) => string | Uint8Array>

export function edited(bytes: Uint8Array, edits: Edits): Uint8Array {
  const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) }
  for (const [path, edit] of Object.entries(edits)) {
    const made = edit(strFromU8(parts[path] ?? new Uint8Array()))
    parts[path] = typeof made === 'string' ? strToU8(made) : made
  }
  return zipSync(parts)
}

export interface Sheets {
  rows?: (string | number)[][]
  second?: (string | number)[][]
  /** Says more of the first sheet, or of the book. */
  also?(sheet: XLSX.WorkSheet, book: XLSX.WorkBook): void
}

const TABLE = [
  ['Year', 'Cases', 'Force'],
  [2021, 9, 'Essex'],
  [2022, 12, 'Kent'],
]

export function sheetBook(
  { rows = [], second, also }: Sheets = {},
  bookType: XLSX.BookType = 'xlsx',
): Uint8Array {
  const book = XLSX.utils.book_new()
  const sheet = XLSX.utils.aoa_to_sheet([...TABLE, ...rows])
  XLSX.utils.book_append_sheet(book, sheet, 'Cases')
  if (second) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(second), 'Working')
  also?.(sheet, book)
  return new Uint8Array(
    XLSX.write(book, { type: 'buffer', bookType, bookSST: bookType === 'xlsx' }),
  )
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A part with its relation from another, as programs list them. */
export const related = (
  from: string,
  path: string,
  words: string | Uint8Array,
  type = 'other',
): Edits => {
  const rels = from.replace(/([^/]*)$/, '_rels/$1.rels')
  return {
    [path]: () => words,
    [rels]: (before) =>
      (
        before ||
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
      ).replace(
        '</Relationships>',
        `<Relationship Id="rIdX${path.length}" Type="${OFFICE}/${type}" Target="/${path}"/></Relationships>`,
      ),
  }
}

const WORD = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', OFFICE],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

export const wordPart = (element: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:${element} ${WORD} mc:Ignorable="w14 w15">${inside}</w:${element}>`

/** As Word itself saves it: styles, settings, fonts, theme, web settings, both property parts. */
export function wordLetter(body = '', edits: Edits = {}): Uint8Array {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const rels = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const parts: Parts = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': rels(
      `${relation(1, 'officeDocument', 'word/document.xml')}<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>${relation(3, 'extended-properties', 'docProps/app.xml')}`,
    ),
    'word/_rels/document.xml.rels': rels(
      [
        ['styles', 'styles.xml'],
        ['settings', 'settings.xml'],
        ['webSettings', 'webSettings.xml'],
        ['fontTable', 'fontTable.xml'],
        ['theme', 'theme/theme1.xml'],
      ]
        .map(([type = '', target = ''], i) => relation(i + 1, type, target))
        .join(''),
    ),
    'word/document.xml': wordPart(
      'document',
      `<w:body><w:p w14:paraId="11111111" w:rsidR="00A77427"><w:r w:rsidRPr="00B1"><w:t>We recorded 12 cases.</w:t></w:r></w:p>${body}<w:sectPr w:rsidR="00A77427"><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`,
    ),
    'word/styles.xml': wordPart(
      'styles',
      '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ),
    'word/settings.xml': wordPart(
      'settings',
      '<w:zoom w:percent="100"/><w:proofState w:spelling="clean"/><w:rsids><w:rsidRoot w:val="00A77427"/><w:rsid w:val="00A77427"/></w:rsids><w:decimalSymbol w:val="."/>',
    ),
    'word/webSettings.xml': wordPart('webSettings', '<w:optimizeForBrowser/>'),
    'word/fontTable.xml': wordPart(
      'fonts',
      '<w:font w:name="Calibri"><w:family w:val="swiss"/></w:font>',
    ),
    'word/theme/theme1.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office Theme"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2></a:clrScheme></a:themeElements></a:theme>',
    'docProps/core.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title></dc:title><dc:creator></dc:creator><cp:revision>2</cp:revision></cp:coreProperties>',
    'docProps/app.xml':
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><Pages>1</Pages><Application>Microsoft Office Word</Application><Company></Company><AppVersion>16.0000</AppVersion></Properties>',
  }
  const whole = zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
  return edited(whole, edits)
}

/** An old workbook's container with one more stream in it. */
export function withStream(bytes: Uint8Array, name: string, words: string): Uint8Array {
  const container = XLSX.CFB.read(bytes, { type: 'buffer' })
  XLSX.CFB.utils.cfb_add(container, `/${name}`, Buffer.from(words))
  return new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }) as Buffer)
}
