// Pairs of workbooks as other programs make them (parts and properties): each hides one thing, and its twin does not.
import { related, sheetBook } from '../../test/twins/otherwise.ts'
import {
  afterCells,
  anchor,
  BOOK,
  bookSays,
  CANARY,
  COMMENT,
  cellSays,
  JPEG,
  made,
  NAMED,
  pictured,
  pictureOn,
  ROW,
  SHEET,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = [
  [
    'xlsx',
    'embedded-workbook',
    /embeddings/,
    made(
      related(
        SHEET,
        'xl/embeddings/Microsoft_Excel_Worksheet.xlsx',
        sheetBook({ rows: ROW }),
        'package',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'embedded-workbook',
    /embeddings/,
    made(
      related(
        SHEET,
        'xl/embeddings/oleObject1.bin',
        new Uint8Array(Buffer.from(CANARY)),
        'oleObject',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    /picture-(metadata|comment)/,
    /media\/image1/,
    made(pictureOn(anchor(4, 1, pictured()), JPEG(COMMENT)), NAMED),
    made(pictureOn(anchor(4, 1, pictured())), NAMED),
  ],
  [
    'xlsx',
    'thumbnail',
    'docProps/thumbnail.jpeg',
    made(related('', 'docProps/thumbnail.jpeg', JPEG(COMMENT), 'metadata/thumbnail'), NAMED),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'custom-xml',
    'customXml/item1.xml',
    made(
      related(
        BOOK,
        'customXml/item1.xml',
        `<p xmlns="urn:x"><who>${CANARY}</who></p>`,
        'customXml',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'document-properties',
    'docProps/core.xml',
    made({}, bookSays({ Props: { LastAuthor: CANARY } })),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'document-properties',
    'docProps/app.xml',
    made(
      {
        'docProps/app.xml': (words: string) =>
          words.replace('</Properties>', `<Manager>${CANARY}</Manager></Properties>`),
      },
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'custom-properties',
    'docProps/custom.xml',
    made({}, bookSays({ Custprops: { Owner: CANARY } })),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'printer-settings',
    /printerSettings1/,
    made(
      related(
        SHEET,
        'xl/printerSettings/printerSettings1.bin',
        new Uint8Array(Buffer.from(`\\\\srv\\${CANARY}`, 'utf16le')),
        'printerSettings',
      ),
      NAMED,
    ),
    made({}, NAMED),
  ],
  [
    'xlsx',
    'hyperlink',
    /sheet1/,
    made(
      {},
      cellSays('A2', { l: { Target: `file:///\\\\srv\\${CANARY.replace(' ', '')}\\a.xlsx` } }),
    ),
    made({}, cellSays('A2', { l: { Target: '#Cases!A1' } })),
  ],
  [
    'xlsx',
    'hyperlink',
    /sheet1/,
    made({}, cellSays('A2', { l: { Target: 'https://www.example.org/', Tooltip: CANARY } })),
    made({}, cellSays('A2', { l: { Target: 'https://www.example.org/' } })),
  ],
  [
    'xlsx',
    'header-or-footer',
    SHEET,
    made(
      afterCells(
        `<headerFooter><oddHeader>&amp;L${CANARY}&amp;RPage &amp;P</oddHeader></headerFooter>`,
      ),
    ),
    made(
      afterCells(
        '<headerFooter><oddHeader>&amp;LCases&amp;R&amp;D</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>',
      ),
      NAMED,
    ),
  ],
]

eachToldApart(pairs)
