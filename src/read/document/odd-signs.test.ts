import assert from 'node:assert/strict'
import { test } from 'node:test'
import { oddSigns } from './odd-signs.ts'

const texts: [text: string, ...said: string[]][] = [
  ['We hold 7 records of this for 2013.'],
  ['We hold \u0417 records.', 'odd-digits \u0417'],
  ['We hold 1\u041e records.', 'odd-digits 1\u041e'],
  ['In 2O13 we held l2 records.', 'odd-digits 2O13'],
  ['O2 masts, 10l of oil, H2O, section 40(2), 5 Lo'],
  ['We hold \u{1d7d5} records.', 'odd-digits \u{1d7d5}'],
  ['We hold 9\u0336 7 records.', 'odd-digits 9\u0336'],
  ['We hold \u202e31 records.', 'order-turned \u202e31 records.'],
  ['Мы храним 7 З записи'],
  ['caf\u00e9, Ll\u0177n, 5\u00bd, 10\u00b2, \u00a320'],
  [
    '(This file must be converted with BinHex 4.0)',
    'part-not-read (This file must be converted with BinHex 4.0)',
  ],
]

for (const [text, ...said] of texts)
  test(`“${text}”: ${said.length > 0 ? said.join() : 'nothing odd stands in it'}`, () => {
    assert.deepEqual(
      oddSigns(text).map(({ code, ink }) => `${code} ${ink}`),
      said,
    )
  })
