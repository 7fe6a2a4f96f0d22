// The worked cases of disclosure, through the command line: what is withheld, what a reader could work out, what a certificate shows.
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { candour } from '../main.ts'

interface Case {
  id: string
  verb: string
  why: string
  files: Record<string, unknown>
  args: string[]
  expect: {
    exit: number
    status?: string
    reason?: string
    small?: number
    companions?: number
    bound?: number
    proven?: boolean
    would?: boolean
    notes?: string[]
    equal?: Record<string, unknown>
    cells?: { table?: string; at: unknown; low: number; high: number | null; verdict: string }[]
  }
}

interface CellAnswered {
  table: string
  at: unknown
  possible: { low: number; high: number | null; count: number | null }
  verdict?: string
  role?: string
}

const folder = fileURLToPath(new URL('../../../../fixtures/disclose/cases/', import.meta.url))
const cases = readdirSync(folder).filter((name) => name.endsWith('.json'))

async function answered({ verb, files, args }: Case) {
  const at = mkdtempSync(join(tmpdir(), 'candour-disclose-'))
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(at, name), typeof content === 'string' ? content : JSON.stringify(content))
  const lines: string[] = []
  const given = args.map((arg) => (arg in files ? join(at, arg) : arg))
  const io = { out: (line: string) => lines.push(line), err: () => {} }
  const code = await candour([verb, ...given, '--json'], io)
  return { code, answer: JSON.parse(lines[0] ?? '{}') }
}

test('there are worked cases of each verb', () => {
  assert.ok(cases.length >= 36, `only ${cases.length} cases seen`)
})

for (const name of cases) {
  const one: Case = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  test(`${one.id}: ${one.why}`, async () => {
    const { expect } = one
    const { code, answer } = await answered(one)
    assert.equal(code, expect.exit)
    if (expect.status) assert.equal(answer.status, expect.status)
    if (expect.reason) assert.equal(answer.reason.code, expect.reason)
    for (const field of ['small', 'companions', 'bound', 'proven'] as const)
      if (expect[field] !== undefined) assert.equal(answer.withheld[field], expect[field], field)
    if (expect.would) assert.ok(answer.would.length > 0)
    if (expect.notes)
      assert.deepEqual(
        answer.notes.map(({ code: said }: { code: string }) => said),
        expect.notes,
      )
    for (const [field, value] of Object.entries(expect.equal ?? {}))
      assert.deepEqual(answer[field], value, field)
    for (const { table, at, low, high, verdict } of expect.cells ?? []) {
      const cell = answer.cells.find(
        (each: CellAnswered) =>
          JSON.stringify(each.at) === JSON.stringify(at) &&
          (table === undefined || each.table === table),
      )
      assert.deepEqual(
        [cell?.possible.low, cell?.possible.high, cell?.verdict],
        [low, high, verdict],
        JSON.stringify(at),
      )
    }
    if (expect.status === 'protected')
      for (const { possible, role, at } of answer.cells as CellAnswered[])
        assert.ok(
          role === 'companion' ||
            possible.count === null ||
            possible.count >= answer.certificate.minValues,
          JSON.stringify(at),
        )
  })
}

test('a certificate that comes with a release is checked with the truth and holds', async () => {
  const one: Case = JSON.parse(
    readFileSync(join(folder, cases.find((name) => name.startsWith('v01')) ?? ''), 'utf8'),
  )
  const { answer } = await answered(one)
  const files = {
    ...one.files,
    'certificate.json': answer.certificate,
    'released.json': answer.released,
  }
  const args = ['certificate.json', '--released', 'released.json', '--true', 'table.json']
  const checked = await answered({ ...one, verb: 'verify-certificate', files, args })
  assert.equal(checked.code, 0)
  assert.equal(checked.answer.fewest, answer.certificate.minValues)
})
