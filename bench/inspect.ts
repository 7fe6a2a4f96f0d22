// How long looking into large files takes, in processor time by megabyte as they lie on a disk and as they are unpacked.
// node bench/inspect.ts [TIMES]
import * as XLSX from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { inspectFile } from '../src/inspect/inspect-file.ts'

const ROWS = 60_000
const times = Number(process.argv[2] ?? 3)

for (const [name, bytes] of files()) {
  const unpacked = name.endsWith('.csv')
    ? bytes.length
    : Object.values(unzipSync(bytes)).reduce((sum, part) => sum + part.length, 0)
  const used: number[] = []
  for (let i = 0; i < times; i++) {
    const before = process.cpuUsage()
    const [line] = await inspectFile({ name, bytes })
    const { user, system } = process.cpuUsage(before)
    used.push((user + system) / 1000)
    if (line?.verdict !== 'clean') throw new Error(`${name}: ${JSON.stringify(line)}`)
  }
  const [first = 0] = used
  console.log(
    `${name}  ${megabytes(bytes.length)} MB, unpacked ${megabytes(unpacked)} MB  first ${first.toFixed(0)} ms CPU: ${byMegabyte(first, bytes.length)} ms a MB, ${byMegabyte(first, unpacked)} a MB unpacked; median ${byMegabyte(median(used), unpacked)} a MB unpacked`,
  )
}

function files(): [name: string, bytes: Uint8Array][] {
  const rows = Array.from({ length: ROWS }, (_, i) => [
    i,
    `Force ${i % 43}`,
    Math.sin(i) * 1e6,
    `outcome ${(i * 7919) % 1000}`,
    i % 97,
  ])
  const sheet = XLSX.utils.aoa_to_sheet(rows)
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Cases')
  const written = (bookType: XLSX.BookType) =>
    new Uint8Array(XLSX.write(book, { type: 'buffer', bookType, compression: true, bookSST: true }))
  return [
    ['large.xlsx', written('xlsx')],
    ['large.ods', written('ods')],
    ['large.csv', new Uint8Array(Buffer.from(XLSX.utils.sheet_to_csv(sheet)))],
  ]
}

function median(all: number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function byMegabyte(ms: number, bytes: number): string {
  return (ms / (bytes / 1e6)).toFixed(0)
}
