// Pairs of workbooks as other programs make them (binary ones, and those of OpenDocument): each hides one thing, and its twin does not.
import { type Sheets, sheetBook, withStream } from '../../test/twins/otherwise.ts'
import {
  bookSays,
  CANARY,
  cellSays,
  NAMED,
  ROW,
  sheetSays,
} from '../../test/twins/planted-books.ts'
import { eachToldApart, type Pair } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = []
for (const kind of ['xlsb', 'biff8'] as const) {
  const words = (s: Sheets) => sheetBook(s, kind)
  const f = kind === 'xlsb' ? 'xlsb' : 'xls'
  pairs.push(
    [
      f,
      'hidden-sheet',
      /./,
      words(bookSays({ Workbook: { Sheets: [{}, { Hidden: 1 }] } }, { second: ROW })),
      words({ second: ROW }),
    ],
    [
      f,
      'very-hidden-sheet',
      /./,
      words(bookSays({ Workbook: { Sheets: [{}, { Hidden: 2 }] } }, { second: ROW })),
      words({ second: ROW }),
    ],
    [
      f,
      'hidden-column',
      /./,
      words(sheetSays({ '!cols': [{}, {}, { hidden: true }] })),
      words(sheetSays({ '!cols': [{}, {}, { wch: 9 }] })),
    ],
    [
      f,
      'far-cell',
      /./,
      words(sheetSays({ IV5000: { t: 's', v: CANARY }, '!ref': 'A1:IV5000' }, {})),
      words(sheetSays({ D9: { t: 's', v: CANARY }, '!ref': 'A1:D9' }, {})),
    ],
    [f, 'document-properties', /./, words(bookSays({ Props: { Author: CANARY } })), words(NAMED)],
    [f, 'custom-properties', /./, words(bookSays({ Custprops: { Owner: CANARY } })), words(NAMED)],
  )
  if (kind === 'xlsb')
    pairs.push([
      f,
      'comment',
      /./,
      words(cellSays('B3', { c: [{ a: 'A', t: CANARY }] })),
      words(NAMED),
    ])
}
{
  const words = (s: Sheets) => sheetBook(s, 'ods')
  pairs.push(
    ['ods', 'comment', /./, words(cellSays('B3', { c: [{ a: 'A', t: CANARY }] })), words(NAMED)],
    [
      'ods',
      'far-cell',
      /./,
      words(sheetSays({ IV5000: { t: 's', v: CANARY }, '!ref': 'A1:IV5000' }, {})),
      words(sheetSays({ D9: { t: 's', v: CANARY }, '!ref': 'A1:D9' }, {})),
    ],
  )
}

pairs.push([
  'xls',
  'stray-stream',
  'Notes',
  withStream(sheetBook({}, 'biff8'), 'Notes', CANARY),
  sheetBook({}, 'biff8'),
])

eachToldApart(pairs)
