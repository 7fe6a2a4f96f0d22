// Pairs of old and binary workbooks, as a library writes them: one hides one thing, its twin does not.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CFB, type ColInfo, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { unzipSync, zipSync } from 'fflate'
import type { Carrier } from '../vocabulary/inspected/carriers.ts'
import { inspectFile } from './inspect-file.ts'

const CANARY = 'Canary Nightjar'

function aBook(
  type: 'biff8' | 'xlsb',
  plant: (book: WorkBook, sheet: WorkSheet) => void = () => {},
): Uint8Array {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([
    ['Year', 'Cases'],
    [2023, 4],
    [2024, 12],
    ['All', 16],
  ])
  utils.book_append_sheet(book, sheet, 'Cases')
  plant(book, sheet)
  return new Uint8Array(write(book, { type: 'buffer', bookType: type }))
}

const second = (hidden: 0 | 1 | 2) => (book: WorkBook) => {
  utils.book_append_sheet(book, utils.aoa_to_sheet([[CANARY]]), 'Data')
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: hidden }] }
}

const columns = (second: ColInfo) => (_: WorkBook, sheet: WorkSheet) =>
  void Object.assign(sheet, { '!cols': [{ wch: 9 }, second] })

const PLANTED: [
  carrier: Carrier,
  dirty: Parameters<typeof aBook>[1],
  clean: Parameters<typeof aBook>[1],
][] = [
  ['hidden-sheet', second(1), second(0)],
  ['very-hidden-sheet', second(2), second(0)],
  ['hidden-column', columns({ wch: 9, hidden: true }), columns({ wch: 9 })],
  [
    'far-cell',
    (_, sheet) => void utils.sheet_add_aoa(sheet, [[CANARY]], { origin: 'GG5000' }),
    (_, sheet) => void utils.sheet_add_aoa(sheet, [[CANARY]], { origin: 'D9' }),
  ],
  [
    'document-properties',
    (book) => void Object.assign(book, { Props: { Author: CANARY } }),
    () => {},
  ],
]

for (const type of ['biff8', 'xlsb'] as const)
  for (const [carrier, dirty, clean] of PLANTED)
    test(`${type}: ${carrier} is named, and its twin is clean`, async () => {
      const name = type === 'xlsb' ? 'book.xlsb' : 'book.xls'
      const [seen] = await inspectFile({ name, bytes: aBook(type, dirty) })
      assert.equal(seen?.verdict, 'carries', JSON.stringify(seen))
      assert.ok(
        seen?.carriers.some((one) => one.carrier === carrier && one.level !== 'technical'),
        JSON.stringify(seen?.carriers),
      )
      const [twin] = await inspectFile({ name, bytes: aBook(type, clean) })
      assert.equal(twin?.verdict, 'clean', JSON.stringify(twin))
    })

test('of records that end before their sheet does nothing is called clean', async () => {
  const whole = aBook('biff8')
  const root = CFB.read(whole, { type: 'buffer' })
  const stream = CFB.find(root, 'Workbook')?.content
  assert.ok(stream)
  CFB.utils.cfb_add(root, '/Workbook', Buffer.from(stream).subarray(0, -200))
  const old = new Uint8Array(CFB.write(root, { type: 'buffer' }) as Buffer)
  const parts = unzipSync(aBook('xlsb'))
  const path = 'xl/worksheets/sheet1.bin'
  const binary = zipSync({ ...parts, [path]: (parts[path] ?? old).subarray(0, -20) })
  for (const [name, bytes] of [
    ['book.xls', old],
    ['book.xlsb', binary],
  ] as const) {
    const [seen] = await inspectFile({ name, bytes })
    assert.deepEqual([seen?.verdict, seen?.reason?.code], ['cannot-check', 'damaged'], name)
  }
})
