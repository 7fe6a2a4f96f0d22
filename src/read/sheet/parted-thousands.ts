// A comma that parts thousands and not fields: "2012,1,250,3" under three heads is 2012, 1,250 and 3.
import { greatest } from '../../vocabulary/long-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

export interface MendedRecords {
  records: string[][]
  /** Rows longer than their head, joined or not: nobody should take them without a look. */
  unsure: Set<number>
  doubts: Doubt[]
}

/** So many are named one by one. */
const NAMED = 20
/** Ways are counted only as far as it takes to know that there are several. */
const SEVERAL = 2

export function mendThousands(records: string[][]): MendedRecords {
  const head = widestHead(records)
  const width = records[head]?.length ?? 0
  const unsure = new Set<number>()
  const doubts: Doubt[] = []
  if (head < 0) return { records, unsure, doubts }
  const mended = records.map((record, i) => {
    const inked = record.findLastIndex((field) => field.trim() !== '') + 1
    if (i <= head || inked <= width || isRemark(record.slice(width))) return record
    unsure.add(i)
    const ways = waysOf(record.slice(0, inked), width)
    const [only] = ways
    const isMended = only !== undefined && ways.length === 1
    if (doubts.length < NAMED) doubts.push(doubtOf(record.slice(0, inked), isMended ? only : null))
    return isMended ? only : record
  })
  return { records: mended, unsure, doubts }
}

/** "see note" behind the last column moves no figure. */
const isRemark = (fields: string[]): boolean => fields.every((field) => !/\d/.test(field))

/** Lines before a table may look like short heads. */
function widestHead(records: string[][]): number {
  const width = greatest([
    0,
    ...records
      .slice(0, FRONT)
      .filter(isHead)
      .map(({ length }) => length),
  ])
  return width === 0 ? -1 : records.findIndex((one) => one.length === width && isHead(one))
}
const FRONT = 100

/** Names of columns: at least two, none of them a number but a year. */
const isHead = (record: string[]): boolean => {
  const inked = record.filter((field) => field.trim() !== '')
  return (
    inked.length > 1 &&
    inked.length === record.length &&
    inked.every(
      (field) => !/^\s*[<£]?\d[\d,.]*\s*%?\s*$/.test(field) || /^\s*(?:19|20)\d\d\s*$/.test(field),
    ) &&
    inked.some((field) => /\p{L}/u.test(field))
  )
}

/** The ways to write groups of three together so that as many fields are left as there are heads. */
function waysOf(fields: string[], width: number): string[][] {
  if (fields.length === 0) return width === 0 ? [[]] : []
  if (width === 0 || fields.length < width) return []
  const ways: string[][] = []
  let group = fields[0]?.trim() ?? ''
  for (let taken = 1; ; taken++) {
    for (const rest of waysOf(fields.slice(taken), width - 1)) {
      ways.push([group, ...rest])
      if (ways.length >= SEVERAL) return ways
    }
    const next = fields[taken]?.trim()
    if (next === undefined || !/^\d{3}$/.test(next) || !/^[1-9]\d{0,2}(?:,\d{3})*$/.test(group))
      return ways
    group = `${group},${next}`
  }
}

const doubtOf = (record: string[], mended: string[] | null): Doubt => ({
  code: 'row-longer-than-head',
  ink: record.join(','),
  note: mended
    ? `The row has more fields than its head: it was read as ${mended.join(' | ')}, with commas that part thousands. Check it.`
    : 'The row has more fields than its head: a comma may stand in one of them. Check which belongs where.',
  place: null,
})
