import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import type { Paper } from './plain/content.ts'
import { writeDocx } from './write-docx.ts'

const letter: Paper = {
  title: 'Reply',
  header: 'Reconstruction',
  footer: 'Page by page',
  pageNumbers: true,
  blocks: [
    { kind: 'heading', level: 1, text: 'West Mercia Police' },
    { kind: 'lines', lines: ['Ref: 1', ['Date: ', { bold: '14 March' }]] },
    { kind: 'paragraph', text: 'On 20 occasions & “more”, <5 of them' },
    { kind: 'list', marks: 'bullet', items: ['one', 'two'] },
    {
      kind: 'table',
      table: {
        caption: 'Outcomes',
        headRows: 2,
        rows: [
          [
            { content: 'Rank', down: 2 },
            { content: 'Outcome', across: 2 },
          ],
          ['Warning', 'Dismissed'],
          ['Constable', 3, 'NIL'],
        ],
      },
    },
    { kind: 'new-page' },
    { kind: 'rule' },
    { kind: 'paragraph', text: 'Policy', align: 'centre', indent: 12 },
  ],
}

interface WordRead {
  /** Of each paragraph, in order. */
  texts: string[]
  names: Set<string>
  /** "gridSpan 2", "vMerge restart". */
  spans: string[]
}

/** By another parser than any of ours: throws where the XML is not well formed. */
function wordRead(bytes: Uint8Array, part = 'word/document.xml'): WordRead {
  const seen: WordRead = { texts: [], names: new Set(), spans: [] }
  let inText = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    seen.names.add(name)
    if (name === 'w:p') seen.texts.push('')
    if (name === 'w:t') inText = true
    if (name === 'w:gridSpan' || name === 'w:vMerge') {
      seen.spans.push(`${name.slice(2)} ${attributes['w:val'] ?? 'goes on'}`)
    }
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
  })
  parser.on('text', (text) => {
    if (inText) seen.texts.push(`${seen.texts.pop() ?? ''}${text}`)
  })
  parser.write(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())).close()
  return seen
}

test('another parser reads the letter’s paragraphs and cells in their order', () => {
  assert.deepEqual(
    wordRead(writeDocx(letter)).texts.filter((text) => text !== ''),
    [
      'West Mercia Police',
      'Ref: 1',
      'Date: 14 March',
      'On 20 occasions & “more”, <5 of them',
      'one',
      'two',
      'Outcomes',
      'Rank',
      'Outcome',
      'Warning',
      'Dismissed',
      'Constable',
      '3',
      'NIL',
      'Policy',
    ],
  )
})

test('a tall cell and a wide cell span what they cover', () => {
  assert.deepEqual(wordRead(writeDocx(letter)).spans, [
    'vMerge restart',
    'gridSpan 2',
    'vMerge goes on',
  ])
})

test('every part of a letter of ours is well-formed XML, and there are no others', () => {
  const bytes = writeDocx(letter)
  const parts = Object.keys(unzipSync(bytes))
  assert.deepEqual(parts.sort(), [
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
    'word/header1.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ])
  for (const part of parts) assert.ok(wordRead(bytes, part).names.size > 0, part)
})

test('no tag of a letter of ours can hide or track anything', () => {
  const { names } = wordRead(writeDocx(letter))
  for (const hiding of ['w:vanish', 'w:ins', 'w:del', 'w:commentReference', 'w:rsidR']) {
    assert.ok(!names.has(hiding), hiding)
  }
})

test('a letter without edges has no header or footer part', () => {
  const parts = Object.keys(unzipSync(writeDocx({ title: 'Bare', blocks: [] })))
  assert.ok(!parts.some((part) => /header|footer/.test(part)))
})

test('a letter that XML cannot hold is refused with the reason', () => {
  const blocks: Paper['blocks'] = [{ kind: 'paragraph', text: 'a\u0000b' }]
  assert.throws(() => writeDocx({ title: 'x', blocks }), /no Word or Excel file can hold/)
})

test('the same letter gives the same bytes, without a day in them', () => {
  const bytes = writeDocx(letter)
  assert.deepEqual(bytes, writeDocx(structuredClone(letter)))
  // A ZIP's first member has its time and day at byte 10: midnight, 1 January 1980.
  assert.deepEqual([...bytes.slice(10, 14)], [0, 0, 0x21, 0])
})
