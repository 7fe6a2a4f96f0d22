import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { CandourError } from '../vocabulary/errors.ts'
import type { Workbook } from './plain/content.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

const outcomes: Workbook = {
  sheets: [
    {
      name: 'Outcomes',
      headRows: 2,
      rows: [
        [
          { content: 'Rank', down: 2 },
          { content: 'Outcome', across: 2 },
        ],
        ['Written warning', 'Dismissed'],
        ['Constable', 12, '<5'],
        ['Inspector or above', 0, null],
        ['£31,437 & “more”', 3.5, '=SUM(A1)'],
      ],
    },
    { name: 'Notes', rows: [['  two  blanks  kept '], ['a line\nand another']] },
  ],
}

const READ: unknown[][] = [
  ['Rank', 'Outcome', null],
  [null, 'Written warning', 'Dismissed'],
  ['Constable', 12, '<5'],
  ['Inspector or above', 0, null],
  ['£31,437 & “more”', 3.5, '=SUM(A1)'],
]

for (const [format, write] of [
  ['XLSX', writeXlsx],
  ['ODS', writeOds],
] as const) {
  const cells = (bytes: Uint8Array, sheet: string): unknown[][] => {
    const found = read(bytes).Sheets[sheet]
    assert.ok(found)
    return utils.sheet_to_json(found, { header: 1, defval: null })
  }

  test(`another program reads in ${format} what was written, numbers as numbers`, () => {
    assert.deepEqual(cells(write(outcomes), 'Outcomes'), READ)
  })

  test(`white space in an ${format} cell stays`, () => {
    assert.deepEqual(cells(write(outcomes), 'Notes'), [
      ['  two  blanks  kept '],
      ['a line\nand another'],
    ])
  })

  test(`a head over two columns is one cell in ${format}`, () => {
    const merges = read(write(outcomes)).Sheets['Outcomes']?.['!merges'] ?? []
    assert.deepEqual(merges.map((range) => utils.encode_range(range)).sort(), ['A1:A2', 'B1:C1'])
  })

  test(`text that looks like a formula is text in ${format}`, () => {
    const cell = read(write(outcomes), { cellFormula: true }).Sheets['Outcomes']?.['C5']
    assert.equal(cell?.t, 's')
    assert.equal(cell?.f, undefined)
  })

  test(`the same workbook gives the same ${format} bytes`, () => {
    assert.deepEqual(write(outcomes), write(structuredClone(outcomes)))
  })

  test(`any table of numbers and texts comes back from ${format}`, () => {
    const content = fc.oneof(fc.integer(), fc.constant('<5'), fc.string({ minLength: 1 }))
    const tables = fc.array(fc.array(content, { minLength: 3, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(tables, (rows) => {
        if (rows.flat().some(cannotStand)) {
          assert.throws(() => write({ sheets: [{ name: 'Any', rows }] }), CandourError)
          return
        }
        const back = cells(write({ sheets: [{ name: 'Any', rows }] }), 'Any')
        assert.deepEqual(back, rows)
      }),
      { numRuns: 60 },
    )
  })
}

/** Control characters: no XML holds them. */
const cannotStand = (content: string | number): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(String(content))

test('an XLSX of ours has the parts that show something, and no others', () => {
  assert.deepEqual(Object.keys(unzipSync(writeXlsx(outcomes))).sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ])
})

test('an ODS of ours begins with its type, uncompressed, and has no meta.xml', () => {
  const bytes = writeOds(outcomes)
  assert.equal(
    new TextDecoder().decode(bytes.slice(30, 84)),
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
  )
  assert.deepEqual(Object.keys(unzipSync(bytes)), [
    'mimetype',
    'META-INF/manifest.xml',
    'styles.xml',
    'content.xml',
  ])
})

for (const name of ['', 'a/b', 'x'.repeat(32), "'quoted'"]) {
  test(`“${name}” is no name for a sheet`, () => {
    assert.throws(() => writeXlsx({ sheets: [{ name, rows: [] }] }), CandourError)
  })
}

test('two sheets with one name, whatever their letters’ case, are refused', () => {
  const sheets = ['Notes', 'NOTES'].map((name) => ({ name, rows: [] }))
  assert.throws(() => writeOds({ sheets }), /no name twice/)
})

test('a cell that would reach below the last row stops the writing', () => {
  const rows = [[{ content: 'Rank', down: 2 }]]
  assert.throws(() => writeXlsx({ sheets: [{ name: 'A', rows }] }), /below the last row/)
})
