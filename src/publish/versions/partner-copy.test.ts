import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from '../../vocabulary/csv.ts'
import { partnerCopy } from './partner-copy.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const copy = new Map(
  partnerCopy(
    [
      { path: 'index.html', content: bytes('<main id="m"><p>88</p></main>') },
      { path: 'press/all.txt', content: bytes('At least 639.') },
      { path: 'data/bodies.csv', content: bytes('body,low\n"Essex, the",88\nKent,55\n') },
      { path: 'pictures/a.svg', content: bytes('<svg><rect/></svg>') },
      { path: 'assets/a.css', content: bytes('a{}') },
    ],
    { to: 'The <Echo>', at: '2026-11-30' },
    { at: '2026-12-01T06:00', zone: 'Europe/London' },
  ).map(({ path, content }) => [
    path,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]),
)

for (const path of [
  'index.html',
  'press/all.txt',
  'pictures/a.svg',
  'data/bodies.csv',
  'EMBARGO.txt',
])
  test(`a partner’s ${path} says until when it is embargoed, and whose copy it is`, () => {
    assert.match(copy.get(path) ?? '', /Embargoed until .*2026/)
    assert.match(copy.get(path) ?? '', /The (?:<|&lt;)Echo(?:>|&gt;)/)
  })

test('a table of a partner’s copy has the mark in a column of its own, and every value as it was', () => {
  const rows = parseCsv(copy.get('data/bodies.csv') ?? '')
  assert.deepEqual(
    rows.map((row) => row.slice(0, 2)),
    [
      ['body', 'low'],
      ['Essex, the', '88'],
      ['Kent', '55'],
    ],
  )
  assert.equal(rows[0]?.[2], 'embargo')
})

test('a partner’s name is words in a drawing, never a tag', () => {
  assert.doesNotMatch(copy.get('pictures/a.svg') ?? '', /<Echo>/)
})

test('what is no page, text, table or drawing is as it was', () => {
  assert.equal(copy.get('assets/a.css'), 'a{}')
})
