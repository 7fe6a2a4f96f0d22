// What one desk releases the other reads: every number as it is printed, every mark as its key has it, nothing doubted.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { candour } from '../main.ts'

const fixtures = fileURLToPath(new URL('../../../../fixtures/disclose/', import.meta.url))
const FORMATS = ['csv', 'ods', 'xlsx', 'pdf', 'html']

interface Value {
  low?: number
  high?: number | null
  none?: string
}

async function said(args: string[]): Promise<string> {
  const lines: string[] = []
  await candour(args, { out: (line: string) => lines.push(line), err: () => {} })
  return lines.join('\n')
}

/** Released under this policy, and read back in each of these formats. */
async function readBack(policy: object, formats: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'candour-read-back-'))
  const file = join(folder, 'policy.json')
  writeFileSync(file, JSON.stringify(policy))
  const table = join(fixtures, 'breaches-by-rank.csv')
  await said(['disclose', table, '--policy', file, '--out', folder, '--json'])
  const released: Released = JSON.parse(readFileSync(join(folder, 'released.json'), 'utf8'))
  const files = formats.map((format) => join(folder, `breaches-by-rank.${format}`))
  const told = await said(['extract', ...files, '--survey', join(fixtures, 'read-back'), '--json'])
  return { released, read: told.split('\n').map((line) => JSON.parse(line)) }
}

const inOrder = (values: readonly Value[]): string[] =>
  values.map(({ low, high, none }) => (none ? none : `${low}..${high}`)).sort()

/** Of each cell released, what a reader of its key may take from it. */
const meantBy = ({ cells, marks }: Released): string[] =>
  inOrder(
    cells.map((cell): Value => {
      if ('value' in cell) return { low: cell.value, high: cell.value }
      if (cell.range) return cell.range
      const { low, high } = marks[cell.mark] ?? { low: 0, high: null }
      return high === null ? { none: 'withheld' } : { low, high }
    }),
  )

test('a released table is read back from each of its files without a doubt', async () => {
  const { released, read } = await readBack({}, FORMATS)
  assert.equal(read.length, FORMATS.length)
  for (const { file, figures, doubts, status } of read) {
    assert.deepEqual(doubts, [], file)
    assert.equal(status, 'full', file)
    assert.deepEqual(
      inOrder(figures.map(({ value }: { value: Value }) => value)),
      meantBy(released),
    )
    assert.ok(figures.every(({ sure }: { sure: boolean }) => sure))
  }
})

for (const [what, policy] of [
  ['labels', { marks: 'labels', minValues: 2 }],
  ['the range beside each mark', { ranges: true }],
  ['noughts withheld', { noughts: 'may-be-withheld' }],
] as const)
  test(`a table released with ${what} is read back as its key has it`, async () => {
    const { released, read } = await readBack(policy, ['csv', 'html'])
    for (const { figures, doubts } of read) {
      assert.deepEqual(doubts, [])
      const values = figures.map(({ value }: { value: Value }) => value)
      assert.deepEqual(inOrder(values), meantBy(released))
    }
  })
