// Files that are made to be too much: each gets its right answer or a reason, soon.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { p, wordFile } from '../../fixtures/make/word.ts'
import { readFile } from './read-file.ts'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const NESTED = 60_000

for (const tag of ['div', 'b', 'blockquote', 'ul><li', 'table><tr><td'])
  test(`60,000 elements <${tag}> within each other are read like one`, async () => {
    const outcome = await readFile(
      file('deep.html', `<html><body>${`<${tag}>`.repeat(NESTED)}We hold 7 records.`),
    )
    assert.ok(outcome.status === 'read')
    assert.match(outcome.document.text, /We hold 7 records\.\n$/)
  })

test('rich text of 60,000 groups within each other is read like one', async () => {
  const outcome = await readFile(
    file('deep.rtf', `{\\rtf1 ${'{'.repeat(NESTED)}We hold 7 records.`),
  )
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.text, 'We hold 7 records.\n')
})

test('a Word file of 300 tables within each other is read like one', async () => {
  const body = `${'<w:tbl><w:tr><w:tc>'.repeat(300)}${p('We hold 7 records.')}${'</w:tc></w:tr></w:tbl>'.repeat(300)}`
  const outcome = await readFile({ name: 'deep.docx', bytes: wordFile({ body }) })
  assert.ok(outcome.status === 'read')
  assert.match(outcome.document.text, /We hold 7 records\.\n$/)
})

test('a web page of 20,000 tables within each other is read to its last word, the deepest as paragraphs', async () => {
  const outcome = await readFile(file('deep.html', '<table><tr><td>7 '.repeat(20_000)))
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.text.match(/7/g)?.length, 20_000)
})

test('what stands beside tables that are nested too deep stays in its own cell', async () => {
  const deep = `${'<table><tr><td>'.repeat(60)}7${'</td></tr></table>'.repeat(60)}`
  const page = `${deep}<table><tr><th>Year<th>Cases<tr><td>2013<td>4<tr><td>2014<td>5</table>`
  const outcome = await readFile(file('deep.html', page))
  assert.ok(outcome.status === 'read')
  const [table] = outcome.document.tables
  assert.deepEqual(
    table?.cells.map(({ text }) => text),
    ['Year', 'Cases', '2013', '4', '2014', '5'],
  )
})

for (const tag of ['tbl><w:tr><w:tc', 'sdt'])
  test(`a Word file of 60,000 <w:${tag}> within each other is too deep, and said so soon`, async () => {
    const body = `${`<w:${tag}>`.repeat(60_000)}${p('We hold 7 records.')}`
    const outcome = await readFile({ name: 'deep.docx', bytes: wordFile({ body }) })
    assert.ok(outcome.status === 'refused')
    assert.equal(outcome.reason.code, 'too-deep')
  })

test('40,000 style sheets that are never closed are one', async () => {
  const outcome = await readFile(
    file('styles.html', `<html><body>We hold 7 records.${'<style>'.repeat(40_000)}`),
  )
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.text, 'We hold 7 records.\n')
})

test('a line of 200,000 fields is one line', async () => {
  const outcome = await readFile(file('wide.csv', '7,'.repeat(200_000)))
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.runs.length, 200_000)
})

test('a web page that claims a cell over a thousand million columns has no such table', async () => {
  const outcome = await readFile(
    file(
      'wide.html',
      '<table><tr><td colspan="1000000000">Force<td>Cases<tr><td>North<td>4<tr><td>South<td>5</table>',
    ),
  )
  assert.ok(outcome.status === 'read')
  assert.ok((outcome.document.tables[0]?.cells.length ?? 0) <= 6)
})

test('a long text with two blanks after every stop is read as prose, not searched for tables for ever', async () => {
  const prose = 'We hold this.  It is in the log.\nThe log began in 2012.  It ends.\n'.repeat(
    20_000,
  )
  const outcome = await readFile(file('long.txt', prose))
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.runs.length, 40_000)
})

test('the later rows of a long list are kept as their texts, each in its row and column, and said once', async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `x${i + 1},Sergeant,${i % 7 === 0 ? '' : 'Resigned'}`,
  )
  const outcome = await readFile(file('long.csv', ['Reference,Rank,Outcome', ...rows].join('\n')))
  assert.ok(outcome.status === 'read')
  const { tables, doubts } = outcome.document
  const [{ cells, further } = { cells: [], further: undefined }] = tables
  assert.equal(cells.at(-1)?.r, 39_999)
  assert.equal(further?.from, 40_000)
  assert.equal(further?.rows.length, 10_001)
  assert.deepEqual(further?.rows[0], ['x40000', 'Sergeant', 'Resigned'])
  assert.deepEqual(further?.rows.at(-1), ['x50000', 'Sergeant', 'Resigned'])
  assert.deepEqual(further?.rows[41_994 - 40_000], ['x41994', 'Sergeant'])
  assert.deepEqual(
    doubts.map(({ code }) => code),
    ['list-goes-on'],
  )
})

test('four million and one cells of a CSV are too many', async () => {
  const outcome = await readFile(file('many.csv', '1,2,3,4\n'.repeat(1_000_001)))
  assert.ok(outcome.status === 'refused')
  assert.equal(outcome.reason.code, 'too-many-cells')
})

test('a Word file that is cut within a sentence keeps the words before the cut', async () => {
  const bytes = wordFile({ body: '<w:p><w:r><w:t>We hold 7 records' })
  const outcome = await readFile({ name: 'cut.docx', bytes })
  assert.ok(outcome.status === 'read')
  assert.match(outcome.document.text, /We hold 7 records/)
  assert.ok(outcome.document.doubts.some(({ code }) => code === 'damaged-part'))
})

test('a Word file of which nothing is left is damaged, not empty', async () => {
  const bytes = wordFile({ body: '<w:p><w:r><w:t' })
  const outcome = await readFile({ name: 'cut.docx', bytes })
  assert.ok(outcome.status === 'refused')
  assert.equal(outcome.reason.code, 'damaged')
})

test('rich text with a picture of five megabytes in one stretch is read', async () => {
  const picture = `{\\pict\\pngblip ${'89504e47'.repeat(1_250_000)}}`
  const outcome = await readFile(file('picture.rtf', `{\\rtf1 We hold 7 records.${picture}}`))
  assert.ok(outcome.status === 'read')
  assert.equal(outcome.document.text, 'We hold 7 records.\n')
})

for (const [what, cells] of [
  ['wider than any sheet', `<tr>${'<td rowspan=65000>7</td>'.repeat(17_000)}`],
  ['whose cells cover millions', '<tr><td rowspan=65000 colspan=1000>7</td></tr>'.repeat(5000)],
] as const)
  test(`a table ${what} is read as paragraphs`, async () => {
    const page = `<html><body><p>We hold 7 records.</p><table>${cells}</table>`
    const outcome = await readFile(file('wide.html', page))
    assert.ok(outcome.status === 'read')
    assert.equal(outcome.document.tables.length, 0)
    assert.match(outcome.document.text, /^We hold 7 records\.\n7\n7\n/)
  })

test('a text of nothing but joiners and marks of direction is empty', async () => {
  const outcome = await readFile(file('unseen.txt', '\u200b\u2060\u202e\u00ad '.repeat(50)))
  assert.ok(outcome.status === 'refused')
  assert.equal(outcome.reason.code, 'empty')
})
