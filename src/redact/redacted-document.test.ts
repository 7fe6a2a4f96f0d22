import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Document, evidenceOf } from '../vocabulary/document.ts'
import type { Place } from '../vocabulary/place.ts'
import { redactedDocument } from './redacted-document.ts'
import { BLOCK } from './scrub.ts'
import type { Removal } from './words/removal.ts'

const aDocument = (
  text: string,
  runs: Document['runs'],
  more: Partial<Document> = {},
): Document => ({
  file: 'letter',
  sha256: 'a'.repeat(64),
  mediaType: 'text/plain',
  pageCount: null,
  text,
  runs,
  tables: [],
  pages: [],
  doubts: [{ code: 'odd', ink: 'Qorl', note: 'Qorl is odd', place: null }],
  ...more,
})

const taken = (text: string, ...words: string[]): Removal[] =>
  words.map((word) => {
    const start = text.indexOf(word)
    return { start, end: start + word.length, kind: 'name', why: '' }
  })

const without = (document: Document, ...words: string[]) =>
  redactedDocument(document, { stretches: taken(document.text, ...words), areas: [] })

/** One run a line, as a text or a letter’s paragraphs have them. */
function inLines(
  text: string,
  placeAt: (start: number, end: number, i: number) => Place,
): Document['runs'] {
  let at = 0
  return text.split('\n').map((line, i) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, place: placeAt(start, start + line.length, i) }
  })
}

const TEXT = 'Dear Xan Qorl,\nwe had 20 cases in 2013.\nYours, Al'

test('a short and a long name leave the same mark', () => {
  const runs = inLines(TEXT, (start, end) => ({ kind: 'text', start, end }))
  const { document, removed } = without(aDocument(TEXT, runs), 'Xan Qorl', 'Al')
  assert.equal(document.text, `Dear ${BLOCK},\nwe had 20 cases in 2013.\nYours, ${BLOCK}`)
  assert.deepEqual(removed, ['Xan Qorl', 'Al'])
  assert.doesNotMatch(JSON.stringify(document), /Qorl|Xan/)
})

test('two words taken out beside one another are one mark: nobody counts the words of a name', () => {
  const runs = inLines(TEXT, (start, end) => ({ kind: 'text', start, end }))
  assert.match(without(aDocument(TEXT, runs), 'Xan', 'Qorl').document.text, /^Dear \[removed\],/)
})

for (const [of, place] of [
  ['a text', (start: number, end: number) => ({ kind: 'text' as const, start, end })],
  [
    'a letter of paragraphs',
    (_: number, __: number, i: number) => ({ kind: 'block' as const, path: `paragraph ${i + 1}` }),
  ],
] as const)
  test(`the ink of a number in ${of} stands in the public copy where its place says`, () => {
    const before = aDocument(TEXT, inLines(TEXT, place))
    const { document, moved } = without(before, 'Xan Qorl', 'Al')
    const at = TEXT.indexOf('20')
    const evidence = evidenceOf(
      document,
      moved({ start: at, end: at + 2 }).start,
      moved({ start: at, end: at + 2 }).end,
    )
    assert.equal(evidence.ink, '20')
    for (const { start, end } of document.runs)
      assert.ok(start <= end && end <= document.text.length)
    assert.equal(
      document.runs.map(({ start, end }) => document.text.slice(start, end)).join('\n'),
      document.text,
    )
  })

/** "Dear Xan Qorl and all": a word a run, 50 points each. */
function aPage(text: string): Document {
  let at = 0
  const runs = text.split(' ').map((word, i) => {
    const start = at
    at += word.length + 1
    return {
      start,
      end: start + word.length,
      place: {
        kind: 'page' as const,
        page: 1,
        box: [60 * i, 100, 60 * i + 50, 112] as [number, number, number, number],
      },
    }
  })
  return aDocument(text, runs, { pageCount: 1, pages: [{ page: 1, width: 595, height: 842 }] })
}

test('on a page the box reaches from the word before to the word after, whatever was between', () => {
  const { document, boxes } = without(aPage('Dear Xan Qorl and all'), 'Xan Qorl')
  assert.deepEqual(boxes.get(1), [[51, 98.5, 179, 113.5]])
  assert.deepEqual(
    document.runs.map(({ start, end }) => document.text.slice(start, end)),
    ['Dear', BLOCK, 'and', 'all'],
  )
})

test('at the end of a line the box is as long for a short name as for a long one', () => {
  const width = (text: string) => {
    const { boxes } = without(aPage(text), text.split(' ').at(-1) ?? '')
    const [box] = boxes.get(1) ?? []
    return box && box[2] - box[0]
  }
  assert.equal(width('Dear Al'), width('Dear Bartholomew'))
})

test('a cell and its heads hold nothing of what was taken out', () => {
  const text = 'Officer\tXan Qorl\n2013\t20'
  const cell = (r: number, c: number, words: string, headers: string[]) => ({
    r,
    c,
    rs: 1,
    cs: 1,
    text: words,
    place: { kind: 'sheet' as const, sheet: 'S', range: 'A1' },
    headers,
    value: words,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })
  const document = aDocument(
    text,
    [
      { start: 0, end: 7, place: { kind: 'sheet', sheet: 'S', range: 'A1' } },
      { start: 8, end: 16, place: { kind: 'sheet', sheet: 'S', range: 'B1' } },
      { start: 17, end: 21, place: { kind: 'sheet', sheet: 'S', range: 'A2' } },
      { start: 22, end: 24, place: { kind: 'sheet', sheet: 'S', range: 'B2' } },
    ],
    {
      tables: [
        {
          id: 't1',
          headerRows: 1,
          confidence: 1,
          cells: [cell(0, 1, 'Xan Qorl', []), cell(1, 1, '20', ['Xan Qorl'])],
          otherReadings: [
            {
              by: 'rules',
              score: 1,
              rows: 1,
              columns: 1,
              cells: [{ r: 0, c: 0, text: 'Xan Qorl' }],
            },
          ],
        },
      ],
    },
  )
  const redacted = without(document, 'Xan Qorl').document
  assert.doesNotMatch(JSON.stringify(redacted), /Qorl|Xan/)
  assert.deepEqual(
    redacted.tables[0]?.cells.map((one) => one.text),
    [BLOCK, '20'],
  )
})
