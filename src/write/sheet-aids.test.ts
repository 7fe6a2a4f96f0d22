import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Workbook } from './plain/content.ts'
import { writeOds } from './write-ods.ts'
import { writeXlsx } from './write-xlsx.ts'

const form: Workbook = {
  sheets: [
    {
      name: "Q1's cases",
      headRows: 2,
      headColumns: 1,
      frozen: { rows: 2, columns: 1 },
      heights: [3],
      rows: [
        [{ content: 'A question that takes more than one line', across: 3 }],
        ['', 'Outcome', 'Notes'],
        ['1', null, null],
        ['2', null, null],
      ],
      choices: [
        {
          cells: { row: 2, column: 1, down: 2, across: 1 },
          from: { sheet: 'Lists', cells: { row: 1, column: 0, down: 3, across: 1 } },
        },
      ],
    },
    {
      name: 'Lists',
      rows: [['Outcome'], ['Written warning, final'], ['Dismissed'], ['“No” case']],
    },
  ],
}

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

test('every part of a workbook with all its aids is well formed', () => {
  let parts = 0
  for (const bytes of [writeXlsx(form), writeOds(form)]) {
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (name === 'mimetype') continue
      parts++
      new SaxesParser({ xmlns: true }).write(strFromU8(content)).close()
    }
  }
  assert.equal(parts, 7 + 4)
})

test('an XLSX offers in each square what the list holds, and refuses what it does not', () => {
  const sheet = part(writeXlsx(form), 'xl/worksheets/sheet1.xml')
  assert.ok(
    sheet.includes(
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B3:B4"><formula1>\'Lists\'!$A$2:$A$4</formula1></dataValidation>',
    ),
  )
})

test('an ODS names the same list in each of the same squares, and in no other', () => {
  const content = part(writeOds(form), 'content.xml')
  assert.ok(content.includes("cell-content-is-in-list([$'Lists'.$A$2:.$A$4])"))
  assert.equal(content.split('content-validation-name="choice1"').length - 1, 2)
})

test('where other words may be typed, nothing typed is refused', () => {
  const open: Workbook = structuredClone(form)
  for (const { choices = [] } of open.sheets) for (const choice of choices) choice.open = true
  assert.ok(!part(writeXlsx(open), 'xl/worksheets/sheet1.xml').includes('showErrorMessage'))
  assert.ok(part(writeOds(open), 'content.xml').includes('table:display="false"'))
})

test('a list that stands in no sheet of the workbook stops the writing', () => {
  const sheets = form.sheets.filter(({ name }) => name !== 'Lists')
  assert.throws(() => writeXlsx({ sheets }), /no sheet of its workbook/)
  assert.throws(() => writeOds({ sheets }), /no sheet of its workbook/)
})

test('head rows and columns stay in sight in both formats', () => {
  assert.match(
    part(writeXlsx(form), 'xl/worksheets/sheet1.xml'),
    /<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"\/>/,
  )
  const settings = part(writeOds(form), 'settings.xml')
  assert.match(settings, /name="VerticalSplitPosition" config:type="int">2</)
  assert.match(settings, /name="HorizontalSplitPosition" config:type="int">1</)
})

test('the squares are the same with all aids as without', () => {
  const plain = { sheets: form.sheets.map(({ name, rows }) => ({ name, rows })) }
  const cells = (bytes: Uint8Array) =>
    Object.values(read(bytes).Sheets).map((sheet) => utils.sheet_to_json(sheet, { header: 1 }))
  assert.deepEqual(cells(writeXlsx(form)), cells(writeXlsx(plain)))
  assert.deepEqual(cells(writeOds(form)), cells(writeOds(plain)))
  assert.equal(cells(writeXlsx(form)).flat().length, 8)
})

test('the same aids give the same bytes', () => {
  assert.deepEqual(writeXlsx(form), writeXlsx(structuredClone(form)))
  assert.deepEqual(writeOds(form), writeOds(structuredClone(form)))
})
