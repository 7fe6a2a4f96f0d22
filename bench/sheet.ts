// A sheet of 100,000 by 10 cells: our reader against the spreadsheet library alone, in turn, each in a process of its own.
// node bench/sheet.ts [TIMES]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import XLSX from '@e965/xlsx'
import { WITHOUT_RIGHTS } from '../src/desks/child/child-process.ts'
import { readFile } from '../src/read/read-file.ts'

const ROWS = 100_000
/** The memory flags that a parser of the house runs under. */
const MEMORY = WITHOUT_RIGHTS.filter((flag) => flag.startsWith('--max-'))

interface Used {
  cpu: number
  mb: number
}

const [what, path] = process.argv.slice(2)
if (what === 'library' || what === 'reader') await readOnce(what, path ?? '')
else compare(Number(what ?? 5))

function compare(times: number): void {
  const home = mkdtempSync(join(tmpdir(), 'candour-sheet-'))
  const file = join(home, 'large.xlsx')
  writeFileSync(file, aLargeSheet())
  const library: Used[] = []
  const reader: Used[] = []
  for (let i = 0; i < times; i++) {
    library.push(measured('library', file))
    reader.push(measured('reader', file))
  }
  rmSync(home, { recursive: true })
  const [alone, ours] = [median(library), median(reader)]
  console.log(`library alone  ${alone.cpu.toFixed(1)} s CPU  ${alone.mb.toFixed(0)} MB`)
  console.log(`our reader     ${ours.cpu.toFixed(1)} s CPU  ${ours.mb.toFixed(0)} MB`)
  console.log(
    `${(ours.cpu / alone.cpu).toFixed(2)} times the time, ${(ours.mb / alone.mb).toFixed(2)} times the memory (medians of ${times} pairs)`,
  )
}

function measured(who: 'library' | 'reader', file: string): Used {
  const args = [...(who === 'reader' ? MEMORY : []), fileURLToPath(import.meta.url), who, file]
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

async function readOnce(who: 'library' | 'reader', file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  if (who === 'library') XLSX.read(bytes, { type: 'buffer', dense: true })
  else {
    const outcome = await readFile({ name: 'large.xlsx', bytes })
    if (outcome.status !== 'read') throw new Error(outcome.reason.message)
  }
  const { user, system } = process.cpuUsage()
  const mb = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, mb }))
}

function median(all: Used[]): Used {
  return { cpu: middle(all, 'cpu'), mb: middle(all, 'mb') }
}

function middle(all: Used[], what: keyof Used): number {
  return all.map((used) => used[what]).toSorted((a, b) => a - b)[all.length >> 1] ?? 0
}

function aLargeSheet(): Uint8Array {
  const rows: (string | number)[][] = [
    ['Force', 'Year', 'Rank', 'Outcome', 'A', 'B', 'C', 'D', 'E', 'Reference'],
  ]
  for (let i = 1; i < ROWS; i++)
    rows.push([
      ...[`Force ${i % 43}`, 2009 + (i % 6), 'Constable', 'Management action'],
      ...[i, (i * 3) % 101, (i * 7) % 1009, i / 8, (i * 13) % 17, `x${i}`],
    ])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Sheet')
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true })
}
