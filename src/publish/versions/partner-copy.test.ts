import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile } from '../../read/read-file.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import { writeDocx } from '../../write/write-docx.ts'
import { writeOds } from '../../write/write-ods.ts'
import { writePng } from '../../write/write-png.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import { partnerCopy } from './partner-copy.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const FOREIGN = [{ fields: 'body', reference: { resource: 'bodies', fields: 'body' } }]
const FRICTIONLESS = {
  resources: [
    {
      name: 'bodies',
      schema: { fields: [{ name: 'body', type: 'string' }], primaryKey: ['body'] },
    },
    { name: 'cells', schema: { fields: [{ name: 'body', type: 'string' }], foreignKeys: FOREIGN } },
  ],
}
const ON_THE_WEB = { tables: [{ tableSchema: { columns: [{ name: 'body', titles: 'body' }] } }] }

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="700" height="300" viewBox="0 0 700 300"><rect width="700" height="300"/></svg>'

const copy = new Map(
  partnerCopy(
    [
      { path: 'index.html', content: bytes('<main id="m"><p>88</p></main>') },
      { path: 'press/all.txt', content: bytes('At least 639.') },
      { path: 'data/bodies.csv', content: bytes('body,low\n"Essex, the",88\nKent,55\n') },
      { path: 'pictures/a.svg', content: bytes(PICTURE) },
      { path: 'data/datapackage.json', content: bytes(JSON.stringify(FRICTIONLESS)) },
      { path: 'data/csv-metadata.json', content: bytes(JSON.stringify(ON_THE_WEB)) },
      { path: 'data/changes.json', content: bytes('{"fields":[{"a":1}]}') },
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

test('the lines of a table end as they did', () => {
  assert.doesNotMatch(copy.get('data/bodies.csv') ?? '', /\r/)
})

test('what describes the tables to programs knows the column that the mark stands in, last of each', () => {
  const json = (path: string) => JSON.parse(copy.get(path) ?? 'null')
  const { resources } = json('data/datapackage.json')
  for (const { schema } of resources) {
    assert.deepEqual(
      schema.fields.map(({ name }: { name: string }) => name),
      ['body', 'embargo'],
    )
  }
  assert.deepEqual(resources[1].schema.foreignKeys, FOREIGN)
  const [{ tableSchema }] = json('data/csv-metadata.json').tables
  assert.deepEqual(
    tableSchema.columns.map(({ name }: { name: string }) => name),
    ['body', 'embargo'],
  )
  assert.equal(copy.get('data/changes.json'), '{"fields":[{"a":1}]}')
})

test('the mark of a drawing stands below all that is drawn', () => {
  const drawing = copy.get('pictures/a.svg') ?? ''
  const [, height = '', whole = ''] = /height="(\d+)" viewBox="0 0 700 (\d+)"/.exec(drawing) ?? []
  const [, y = ''] = /<text x="50%" y="(\d+)"/.exec(drawing) ?? []
  assert.equal(height, whole)
  assert.ok(Number(y) > 300 && Number(y) < Number(whole), drawing)
  assert.match(drawing, /<rect width="700" height="300"\/>/)
})

const UNTIL = { at: '2026-12-01T06:00', zone: 'Europe/London' }
const ECHO = { to: 'The <Echo>', at: '2026-11-30' }
const markedFile = (path: string, content: Uint8Array): Uint8Array => {
  const found = partnerCopy([{ path, content }], ECHO, UNTIL).find((one) => one.path === path)
  return found && typeof found.content !== 'string' ? found.content : bytes('')
}
const ROWS = [
  ['survey', 'Potholes'],
  ['claims', 41],
]
const SHEETS = {
  sheets: [
    { name: 'about', rows: ROWS, headColumns: 1 },
    { name: 'more', rows: ROWS },
  ],
}

for (const [path, content] of [
  ['data/tables.xlsx', writeXlsx(SHEETS)],
  ['data/tables.ods', writeOds(SHEETS)],
  [
    'press/all.docx',
    writeDocx({
      title: 'At least 639',
      blocks: [{ kind: 'paragraph', text: 'Survey: Potholes, 41 claims' }],
    }),
  ],
] as const)
  test(`a partner’s ${path} says in its first line until when it is embargoed, and holds what it held below`, async () => {
    const outcome = await readFile({ name: path, bytes: markedFile(path, content) })
    assert.ok(outcome.status === 'read')
    const { text } = outcome.document
    assert.match(text, /^\s*Embargoed until .*2026.*The <Echo>/)
    assert.match(text, /Potholes[\s\S]*41/)
  })

test('a partner’s picture is higher by the strip that says so, and the same above it', () => {
  const png = writePng(PICTURE, 700)
  const marked = markedFile('pictures/a.png', png)
  const high = (one: Uint8Array) => new DataView(one.buffer, one.byteOffset).getUint32(20)
  assert.equal(high(png), 300)
  assert.equal(high(marked), 324)
})
