import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellSaid, cellSaid, keyOf } from './cell-value.ts'

// One line for each way of writing it. Add the next one you meet, with what it meant.
const seen: [ink: string, says: CellSaid][] = [
  ['20', { value: { low: 20, high: 20 } }],
  ['1,204', { value: { low: 1204, high: 1204 } }],
  [' Nil ', { value: { low: 0, high: 0 } }],
  ['<5', { value: { low: 0, high: 4 } }],
  ['fewer than 10', { value: { low: 0, high: 9 } }],
  ['2 (0.4%)', { value: { low: 2, high: 2 } }],
  ['S.40(2)', { value: { none: 'withheld', section: 's40(2)' } }],
  ['S40(2) applies', { value: { none: 'withheld', section: 's40(2)' } }],
  ['Exempt', { value: { none: 'withheld' } }],
  ['not recorded', { value: { none: 'not-held' } }],
  ['', { mark: '' }],
  ['-', { mark: '-' }],
  ['–', { mark: '–' }],
  ['*', { mark: '*' }],
  ['X', { mark: 'X' }],
  ['n/a', { mark: 'n/a' }],
  ['[c]', { mark: '[c]' }],
  ['[c] 1 to 4', { value: { low: 1, high: 4 } }],
  ['[c] 3 or more', { value: { low: 3, high: null } }],
  ['31/02/2023', null],
  ['Written warning', null],
]
for (const [ink, says] of seen) {
  test(`“${ink}” says ${JSON.stringify(says)}`, () => assert.deepEqual(cellSaid(ink), says))
}

const keys: [line: string, mark: string, meaning: unknown][] = [
  ['* fewer than five', '*', { suppressed: { low: 0, high: 4 } }],
  ['* Fewer than five; withheld under section 40(2).', '*', { suppressed: { low: 0, high: 4 } }],
  ['* denotes fewer than 5', '*', { suppressed: { low: 0, high: 4 } }],
  ['Note: * = less than five', '*', { suppressed: { low: 0, high: 4 } }],
  ['‘-’ = nil', '-', undefined],
  ['- denotes nil', '-', { bounds: { low: 0, high: 0 } }],
  ['X indicates information withheld under Section 40(2)', 'X', { none: 'withheld' }],
  ['* represents a value of 1 to 4', '*', { suppressed: { low: 1, high: 4 } }],
  ['- means the data was not held', '-', { none: 'not-held' }],
  ['Values from 1 to 4 are shown as *', '*', { suppressed: { low: 1, high: 4 } }],
  [
    'Numbers below five have been replaced by an asterisk.',
    '*',
    { suppressed: { low: 0, high: 4 } },
  ],
  ['[c] = withheld: a number above nought', '[c]', { none: 'withheld' }],
  ['[c] = withheld: a number, nought or more', '[c]', { none: 'withheld' }],
  ['<5 = withheld: 1 to 4', '<5', { suppressed: { low: 1, high: 4 } }],
  ['Nil returns are shown as a dash', '-', { bounds: { low: 0, high: 0 } }],
  ['Figures that are not held are marked with a hash', '#', { none: 'not-held' }],
  ['Counts of less than 10 are suppressed with “x”.', 'x', { suppressed: { low: 0, high: 9 } }],
  ['The data are shown as 4 columns', '4', undefined],
]
for (const [line, mark, meaning] of keys) {
  if (meaning !== undefined)
    test(`“${line}” explains ${mark}`, () => assert.deepEqual(keyOf([line]).get(mark), meaning))
}
