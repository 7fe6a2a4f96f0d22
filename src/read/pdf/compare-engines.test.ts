import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Glyph, PageInk } from '../page/ink.ts'
import { isOdd } from '../page/odd-page.ts'
import { comparedInk } from './compare-engines.ts'
import { withPdf } from './first/engine.ts'
import { readPageInk } from './first/read-page-ink.ts'
import { readPdf } from './read-pdf.ts'
import { withSecondPdf } from './second/open-second.ts'

const fixture = (odd: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/read/${odd}/reply.pdf`, import.meta.url))

async function bothInks(odd: string): Promise<[PageInk, PageInk]> {
  const bytes = fixture(odd)
  const first = await withPdf(bytes, (pdf) => readPageInk(pdf, 1))
  const second = await withSecondPdf(bytes, undefined, (pdf) => pdf.page(1))
  assert.ok(first.ok && first.value && second.ok && second.value)
  return [first.value, second.value]
}

const inkOf = ({ glyphs }: PageInk): string =>
  glyphs
    .filter(({ blank }) => !blank)
    .map(({ text }) => text)
    .join('')
    .normalize('NFKC')

for (const odd of [
  'pdf-figures-typed-in-columns',
  'pdf-ink-that-the-page-does-not-show',
  'pdf-two-tables-side-by-side',
])
  test(`two engines see the same page of ${odd.slice(4).replaceAll('-', ' ')}`, async () => {
    const [first, second] = await bothInks(odd)
    assert.equal(inkOf(second), inkOf(first))
    const facts = ({ width, height, rules, fills, glyphs }: PageInk) => ({
      paper: [width, height].map(Math.round),
      rules: rules.map(({ at, from, to }) => [at, from, to].map(Math.round)),
      fills: fills.map(({ box, light }) => [...box.map(Math.round), light.toFixed(1)]),
      flags: glyphs.filter(({ blank }) => !blank).map(({ flags }) => flags.join()),
      turns: [...new Set(glyphs.map(({ turn }) => turn))],
    })
    assert.deepEqual(facts(second), facts(first))
    assert.ok(!isOdd(first))
  })

const letter = (text: string, x: number): Glyph => ({
  ...{ text, box: [x, 90, x + 6, 102], baseline: 100, size: 11, bold: false, raised: false },
  ...{ turn: 0, order: 0, blank: false, flags: [] },
})
const page = (...glyphs: Glyph[]): PageInk => ({
  ...{ page: 1, width: 595, height: 842, glyphs },
  ...{ rules: [], fills: [], pictures: [], drawings: [] },
})

test('a letter that one engine does not know is taken from the other', () => {
  const { ink, learnt } = comparedInk(
    page(letter('\uE031', 72), letter('3', 79)),
    page(letter('1', 72.2), letter('3', 79.1)),
  )
  assert.equal(inkOf(ink), '13')
  assert.equal(learnt, 1)
})

test('letters that the other engine has as one drawing are read one by one, and it speaks for none beside it', () => {
  const first = page(letter('f', 72), letter('f', 75), letter('i', 78), letter('e', 84))
  const { ink } = comparedInk(
    { ...first, drawnLetters: true },
    page(letter('\uFB03', 72), letter('\u00E9', 84)),
  )
  assert.equal(inkOf(ink), 'ffi\u00E9')
})

test('digits that differ stay as they are, with the other beside them; letters that differ do not matter', () => {
  const { ink } = comparedInk(
    page(letter('1', 72), letter('a', 79)),
    page(letter('7', 72), letter('á', 79)),
  )
  assert.deepEqual(
    ink.glyphs.map(({ text, otherwise }) => [text, otherwise]),
    [
      ['1', '7'],
      ['a', undefined],
    ],
  )
})

test('a bullet in a font of symbols makes no page odd; a page of letters that nobody knows is', () => {
  const line = [...'Officers thirteen'].map((text, i) => letter(text, 72 + 7 * i))
  assert.equal(isOdd(page(letter('\uF0B7', 60), ...line)), false)
  assert.equal(isOdd(page(...line.map((glyph) => ({ ...glyph, text: '\uFFFD' })))), true)
})

test('a file that is locked opens with its password and no other', async () => {
  const file = { name: 'reply.pdf', bytes: fixture('pdf-opens-with-a-password'), sha256: '' }
  const outcomes = await Promise.all([
    readPdf({ ...file, password: 'Millbrook' }),
    readPdf({ ...file, password: 'Milbrook' }),
  ])
  assert.deepEqual(
    outcomes.map((one) => (one.status === 'read' ? one.document.text : one.reason.code)),
    [
      'Millbrook Police Ref: FOI 123/14\nWe hold 20 investigations.\nOfficers 13, staff 6.\n',
      'encrypted',
    ],
  )
})
