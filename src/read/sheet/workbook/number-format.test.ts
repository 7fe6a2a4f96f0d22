import assert from 'node:assert/strict'
import { test } from 'node:test'
import XLSX from '@e965/xlsx'
import { shownUnder } from './number-format.ts'

// Format, value, and what a spreadsheet program shows for it.
const seen: [format: string, value: number, shows: string][] = [
  ['[<5]"*";0', 3, '*'],
  ['[<5]"*";0', 12, '12'],
  ['[<5]"<5*";0', 2, '<5*'],
  ['[<5]"";0', 2, ''],
  ['[<5]\\*;General', 4, '*'],
  ['[<5]\\*;General', 5, '5'],
  ['[=0]"nil";[<5]"<5";0', 0, 'nil'],
  ['[=0]"nil";[<5]"<5";0', 4, '<5'],
  ['[=0]"nil";[<5]"<5";#,##0', 1204, '1,204'],
  ['[>=5]0;"supp."', 3, 'supp.'],
  ['"*"', 3, '*'],
  [';;;', 3, ''],
  ['General "cases"', 3, '3 cases'],
  ['0;-0;"-"', 0, '-'],
]

for (const [format, value, shows] of seen) {
  test(`under ${format} a cell that holds ${value} shows “${shows}”`, () => {
    let library: string | undefined
    try {
      library = XLSX.SSF.format(format, value)
    } catch {
      library = undefined
    }
    assert.equal(shownUnder(format, value, library).text, shows)
  })
}

test('white ink of a number format is unseen', () => {
  assert.ok(shownUnder('[<5][White]0;0', 3, undefined).isWhite)
  assert.ok(!shownUnder('[<5][White]0;0', 7, undefined).isWhite)
})
