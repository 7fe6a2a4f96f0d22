// A part that is lost beside a letter or a sheet takes words with it, or shows what was hidden: that is said.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { p, tbl, tc, tr, wordFile } from '../../fixtures/make/word.ts'
import { readFile } from './read-file.ts'

const letter = wordFile({
  body: p('We hold 7 records.'),
  header: p('Held by the force'),
  footnotes: '<w:footnote w:id="1"><w:p/></w:footnote>',
  styles: '<w:style w:styleId="a"/>',
})
const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/read/${path}`, import.meta.url)))
const open = fixture('odt-letter/reply.odt')
const book = fixture('xlsx-heads-that-span/reply.xlsx')
const sheets = fixture('ods-hidden-parts/reply.ods')

const HARMS: [what: string, of: (xml: string) => string | null][] = [
  ['is cut', (xml) => xml.slice(0, -9)],
  ['is empty', () => ' '],
  ['is gone', () => null],
  ['is another thing', () => '<other>7</other>'],
  ['has a comment that never closes', (xml) => xml.replace(/<(\w+:)?\w+/, '<!-- $&')],
]

function harmed(bytes: Uint8Array, part: string, of: (xml: string) => string | null): Uint8Array {
  const { [part]: xml = new Uint8Array(), ...others } = unzipSync(bytes)
  const now = of(strFromU8(xml))
  return zipSync(now === null ? others : { ...others, [part]: strToU8(now) })
}

async function isDamaged(name: string, bytes: Uint8Array): Promise<boolean> {
  const outcome = await readFile({ name, bytes })
  if (outcome.status === 'refused') return outcome.reason.code === 'damaged'
  return outcome.document.doubts.some(({ code }) => code === 'damaged-part')
}

const FILES: [name: string, bytes: Uint8Array, parts: string[]][] = [
  [
    'reply.docx',
    letter,
    ['word/header.xml', 'word/footnotes.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'],
  ],
  ['reply.xlsx', book, ['xl/worksheets/sheet1.xml', 'xl/styles.xml']],
]
for (const [name, bytes, parts] of FILES) {
  test(`of ${name}, which is whole, no damage is said`, async () => {
    assert.equal(await isDamaged(name, bytes), false)
  })
  for (const part of parts)
    for (const [what, of] of HARMS)
      test(`of ${name} whose part ${part} ${what}, damage is said`, async () => {
        assert.equal(await isDamaged(name, harmed(bytes, part, of)), true)
      })
}

for (const [name, bytes] of [
  ['reply.odt', open],
  ['reply.ods', sheets],
] as const) {
  test(`of ${name}, which is whole, no damage is said`, async () => {
    assert.equal(await isDamaged(name, bytes), false)
  })
  for (const [what, of] of HARMS.filter(([what]) => what !== 'is gone'))
    test(`of ${name} whose styles.xml ${what}, damage is said`, async () => {
      assert.equal(await isDamaged(name, harmed(bytes, 'styles.xml', of)), true)
    })
  test(`of ${name} whose list names a styles.xml that is gone, damage is said`, async () => {
    const listed = harmed(bytes, 'META-INF/manifest.xml', () => '<m full-path="styles.xml"/>')
    assert.equal(
      await isDamaged(
        name,
        harmed(listed, 'styles.xml', () => null),
      ),
      true,
    )
  })
}

for (const said of ['7.5', '-1', '1e9', 'NaN', ''])
  test(`a cell that says it spans ${said || 'nothing'} columns spans whole ones`, async () => {
    const body = tbl(
      tr(`<w:tc><w:tcPr><w:gridSpan w:val="${said}"/></w:tcPr>${p('Officers')}</w:tc>`) +
        tr(tc('2013') + tc('7')),
    )
    const outcome = await readFile({ name: 'a.docx', bytes: wordFile({ body }) })
    assert.ok(outcome.status === 'read')
    for (const { cs } of outcome.document.tables.flatMap(({ cells }) => cells))
      assert.ok(Number.isInteger(cs) && cs >= 1, String(cs))
  })

test('of two parts with one name it is said that one was read', async () => {
  const bytes = zipSync({ ...unzipSync(letter), 'word/DOCUMENT.xml': strToU8('<other/>') })
  const outcome = await readFile({ name: 'reply.docx', bytes })
  assert.ok(outcome.status === 'read')
  const notes = outcome.document.doubts.map(({ note }) => note).join(' ')
  assert.match(notes, /two of its parts are called word\/DOCUMENT\.xml/)
})

test('a picture that breaks off and in which nothing is read is damaged, and nobody is to type from it', async () => {
  const scan = fixture('scan-saved-as-png/reply.png')
  const outcome = await readFile({ name: 'scan.png', bytes: scan.subarray(0, 700) })
  assert.ok(outcome.status === 'refused')
  assert.equal(outcome.reason.code, 'damaged')
})
