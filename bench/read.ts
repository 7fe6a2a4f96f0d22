// How well tables are read: the documents of the ICDAR-2013 competition, scored as the competition scored them.
//   npm run bench:read [-- FOLDER]     FOLDER holds pdf/, truth/ and score/score.mjs; default CANDOUR_TABLES or ../shared/tables
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPdf } from '../src/read/pdf/read-pdf.ts'
import type { Table } from '../src/vocabulary/document.ts'

interface Summary {
  docs: number
  docAvg: { precision: number; recall: number; f1: number }
  exactTables: number
  figuresRecall: number
  teds: number
}

// Measured on all 67 documents of the competition by the tables README, with the same scorer.
const PEERS: [name: string, f1: number, exact: number, figures: number, seconds: number][] = [
  ['Camelot 2.0 hybrid', 0.769, 0.289, 0.938, 1303],
  ['LiteParse 2.14.7', 0.766, 0.237, 0.906, 12],
  ['pdftotext -layout', 0.703, 0.186, 0.921, 4.5],
  ['Tabula 1.0.5 stream', 0.626, 0.18, 0.663, 95],
  ['OpenDataLoader 2.5.11', 0.611, 0.494, 0.221, 42],
  ['pdfplumber 0.11', 0.585, 0.263, 0.216, 17],
  ['Camelot lattice', 0.563, 0.301, 0.211, 509],
]

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'per-doc': { type: 'boolean' }, out: { type: 'string' }, only: { type: 'string' } },
})
const folder = positionals[0] ?? process.env['CANDOUR_TABLES'] ?? '../shared/tables'
const out = values.out ?? mkdtempSync(join(tmpdir(), 'candour-tables-'))

const wanted = new RegExp(values.only ?? '.')
const files = readdirSync(join(folder, 'pdf')).filter((f) => f.endsWith('.pdf') && wanted.test(f))
let pages = 0
const before = process.cpuUsage()
for (const file of files) pages += await predict(file)
const { user, system } = process.cpuUsage(before)
const perPage = (user + system) / 1000 / pages

const complete = score('complete')
const structure = score('structure')
console.log(`${files.length} documents, ${pages} pages from ${folder}; predictions in ${out}`)
console.log('                       F1 complete  exact tables  figures recall')
console.log(line('Candour', complete.docAvg.f1, complete.exactTables, complete.figuresRecall))
for (const [name, f1, exact, figures] of PEERS) console.log(line(name, f1, exact, figures))
console.log('(peers: all 67 documents of the competition)')
console.log(
  `precision ${complete.docAvg.precision}, recall ${complete.docAvg.recall}; structure alone ${structure.docAvg.f1}; ` +
    `TEDS ${complete.teds}; ${perPage.toFixed(1)} ms CPU a page`,
)

async function predict(file: string): Promise<number> {
  const bytes = new Uint8Array(readFileSync(join(folder, 'pdf', file)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const outcome = await readPdf({ name: file, bytes, sha256 })
  const tables = outcome.status === 'read' ? outcome.document.tables.map(asPrediction) : []
  writeFileSync(join(out, file.replace(/\.pdf$/, '.json')), JSON.stringify({ tables }))
  return outcome.status === 'read' ? (outcome.document.pageCount ?? 0) : 1
}

function asPrediction({ page, cells }: Table) {
  return { page, cells: cells.map(({ r, c, rs, cs, text }) => ({ r, c, rs, cs, text })) }
}

function score(mode: 'complete' | 'structure'): Summary {
  const scorer = join(folder, 'score', 'score.mjs')
  const args = [scorer, join(folder, 'truth'), out, '--json', '--mode', mode]
  if (values.only) args.push('--only', values.only)
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2e8 })
  if (!stdout) throw new Error(`the scorer said nothing: ${stderr}`)
  const { summary, docs } = JSON.parse(stdout)
  if (values['per-doc'] && mode === 'complete')
    for (const d of docs)
      console.log(
        `${d.doc}\t${d.tables} tables, ${d.predicted} read, ${d.exact} exact, ${d.extraTables} extra\tP ${d.precision.toFixed(3)}\tR ${d.recall.toFixed(3)}\tF ${d.f1.toFixed(3)}\tfigures ${d.fig}/${d.figT}`,
      )
  return summary
}

function line(name: string, f1: number, exact: number, figures: number): string {
  return `${name.padEnd(23)}${f1.toFixed(3).padStart(11)}${exact.toFixed(3).padStart(14)}${figures.toFixed(3).padStart(16)}`
}
