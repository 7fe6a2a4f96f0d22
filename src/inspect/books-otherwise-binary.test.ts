// Pairs of workbooks as other programs make them (binary ones, and those of OpenDocument): each hides one thing, and its twin does not.
import { test } from 'node:test'
import { type Sheets, sheetBook, withStream } from '../../test/twins/otherwise.ts'
import { CANARY, NAMED, ROW } from '../../test/twins/planted-books.ts'
import { type Pair, toldApart } from '../../test/twins/told-apart.ts'

const pairs: Pair[] = []
for (const kind of ['xlsb', 'biff8'] as const) {
  const words = (s: Sheets) => sheetBook(s, kind)
  const f = kind === 'xlsb' ? 'xlsb' : 'xls'
  pairs.push(
    [
      f,
      'hidden-sheet',
      /./,
      words({
        second: ROW,
        also: (_, k) => {
          k.Workbook = { Sheets: [{}, { Hidden: 1 }] }
        },
      }),
      words({ second: ROW }),
    ],
    [
      f,
      'very-hidden-sheet',
      /./,
      words({
        second: ROW,
        also: (_, k) => {
          k.Workbook = { Sheets: [{}, { Hidden: 2 }] }
        },
      }),
      words({ second: ROW }),
    ],
    [
      f,
      'hidden-column',
      /./,
      words({
        ...NAMED,
        also: (s) => {
          s['!cols'] = [{}, {}, { hidden: true }]
        },
      }),
      words({
        ...NAMED,
        also: (s) => {
          s['!cols'] = [{}, {}, { wch: 9 }]
        },
      }),
    ],
    [
      f,
      'far-cell',
      /./,
      words({
        also: (s) => {
          s['IV5000'] = { t: 's', v: CANARY }
          s['!ref'] = 'A1:IV5000'
        },
      }),
      words({
        also: (s) => {
          s['D9'] = { t: 's', v: CANARY }
          s['!ref'] = 'A1:D9'
        },
      }),
    ],
    [
      f,
      'document-properties',
      /./,
      words({
        ...NAMED,
        also: (_, k) => {
          k.Props = { Author: CANARY }
        },
      }),
      words(NAMED),
    ],
    [
      f,
      'custom-properties',
      /./,
      words({
        ...NAMED,
        also: (_, k) => {
          k.Custprops = { Owner: CANARY }
        },
      }),
      words(NAMED),
    ],
  )
  if (kind === 'xlsb')
    pairs.push([
      f,
      'comment',
      /./,
      words({
        ...NAMED,
        also: (s) => {
          s['B3'].c = [{ a: 'A', t: CANARY }]
        },
      }),
      words(NAMED),
    ])
}
{
  const words = (s: Sheets) => sheetBook(s, 'ods')
  pairs.push(
    [
      'ods',
      'comment',
      /./,
      words({
        ...NAMED,
        also: (s) => {
          s['B3'].c = [{ a: 'A', t: CANARY }]
        },
      }),
      words(NAMED),
    ],
    [
      'ods',
      'far-cell',
      /./,
      words({
        also: (s) => {
          s['IV5000'] = { t: 's', v: CANARY }
          s['!ref'] = 'A1:IV5000'
        },
      }),
      words({
        also: (s) => {
          s['D9'] = { t: 's', v: CANARY }
          s['!ref'] = 'A1:D9'
        },
      }),
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

for (const [i, pair] of pairs.entries())
  test(`${i + 1}: ${pair[1]} in ${pair[0]} is named with its part, and its twin is clean`, () =>
    toldApart(pair))
