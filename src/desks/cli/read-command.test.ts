import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { writePdf } from '../../write/write-pdf.ts'
import { readCommand } from './read-command.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures/read', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'candour-read-'))
after(() => rm(folder, { recursive: true }))

async function read(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = []
  const err: string[] = []
  const code = await readCommand.run(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  return { code, out, err }
}

const fixture = (odd: string, file: string): string => join(fixtures, odd, file)

test('each file gets a line with its text, its tables and where every cell stands', async () => {
  const { code, out } = await read('--json', fixture('xlsx-heads-that-span', 'reply.xlsx'))
  assert.equal(code, 0)
  const line = JSON.parse(out[0] ?? '')
  assert.equal(line.status, 'read')
  assert.equal(line.sha256.length, 64)
  assert.equal(line.tables[0].headerRows, 2)
  const cell = line.tables[0].cells.find(({ text }: { text: string }) => text === '8')
  assert.deepEqual(cell.place, { kind: 'sheet', sheet: 'FOI', range: 'E4' })
  assert.deepEqual(cell.headers, ['Staff', 'Women', '2013'])
})

test('a refused file is work done: its line has the reason', async () => {
  const { code, out } = await read('--json', fixture('docx-locked', 'reply.docx'))
  assert.equal(code, 0)
  const { status, reason, text, tables } = JSON.parse(out[0] ?? '')
  assert.deepEqual([status, reason.code, text, tables], ['refused', 'encrypted', '', []])
})

test('members of an archive get a line each, with their own name and what they were in', async () => {
  const zip = join(folder, 'reply.zip')
  await writeFile(
    zip,
    zipSync({ 'a.csv': strToU8('Rank,Cases\nPC,3\n'), 'b.txt': strToU8('Nil.') }),
  )
  const { out } = await read('--json', zip)
  assert.deepEqual(
    out.map((line) => JSON.parse(line)).map(({ file, container, name }) => [file, container, name]),
    [
      [zip, 'reply.zip', 'a.csv'],
      [zip, 'reply.zip', 'b.txt'],
    ],
  )
})

test('--out writes one file for each, named without its ending', async () => {
  const out = join(folder, 'readings')
  await read('--out', out, fixture('one-byte', 'reply.docx'), fixture('noise', 'reply.dat'))
  assert.deepEqual((await readdir(out)).sort(), ['reply.dat.json', 'reply.json'])
  assert.equal(JSON.parse(await readFile(join(out, 'reply.json'), 'utf8')).text, 'P')
})

test('--draw writes each page of a PDF as a picture, and says where there is no page', async () => {
  const pdf = join(folder, 'letter.pdf')
  const rows = [
    ['Rank', 'Cases'],
    ['PC', 3],
  ]
  const table = { headRows: 1, rows, rules: 'all' as const }
  await writeFile(pdf, writePdf({ title: 'A letter', blocks: [{ kind: 'table', table }] }))
  const pictures = join(folder, 'pictures')
  const { err } = await read('--draw', pictures, pdf, fixture('one-byte', 'reply.docx'))
  assert.deepEqual(await readdir(pictures), ['letter-1.png'])
  assert.deepEqual(err, ['reply.docx has no pages to draw.'])
  const png = await readFile(join(pictures, 'letter-1.png'))
  assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG')
})

test('without --json the tables are drawn and the doubts said', async () => {
  const { out } = await read(fixture('xlsx-formula-never-computed', 'reply.xlsx'))
  assert.ok(out.includes('| Rank      | Cases |'), out.join('\n'))
  assert.match(out.at(-2) ?? '', /^\? FOI!B5 is a formula whose result was not stored/)
})

test('a file that is not there is said in a sentence', async () => {
  await assert.rejects(read(join(folder, 'nothing.pdf')), /cannot be opened; check the name/)
  await assert.rejects(read(folder), /is a folder; name the files in it/)
  await assert.rejects(read(), /name at least one file/)
})
