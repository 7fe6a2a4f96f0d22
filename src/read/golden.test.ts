// Every folder of fixtures/read holds a file that is odd in one way, and what was read of it when a person last looked.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Cell, ReadOutcome } from '../vocabulary/document.ts'
import { placeInWords } from '../vocabulary/place.ts'
import { readFile } from './read-file.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))
/** Mails and PDFs are shown beside their own readers. */
const ELSEWHERE = /^(mail|pdf|scan)-/

const folders = readdirSync(fixtures).filter((odd) => !ELSEWHERE.test(odd))

test('there are fixtures to be read', () => {
  assert.ok(folders.length >= 25, `only ${folders.length} seen`)
})

for (const odd of folders)
  test(`${odd.replaceAll('-', ' ')}: read as a person last saw it`, async () => {
    const folder = join(fixtures, odd)
    const name = readdirSync(folder).find((file) => file.startsWith('reply.')) ?? ''
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const read = inShort(await readFile({ name, bytes }))
    const expected = join(folder, 'expected.json')
    const changed = join(folder, 'expected-changed.json')
    const known = existsSync(expected) ? JSON.parse(readFileSync(expected, 'utf8')) : null
    try {
      assert.deepEqual(read, known)
      rmSync(changed, { force: true })
    } catch (error) {
      writeFileSync(changed, `${JSON.stringify(read, null, 2)}\n`)
      throw error
    }
  })

/** As little as shows everything: a line a run, a line a cell. */
function inShort(outcome: ReadOutcome) {
  if (outcome.status === 'refused') return { refused: outcome.reason }
  const { mediaType, text, runs, tables, doubts } = outcome.document
  return {
    mediaType,
    runs: runs.map(({ start, end, place, flags }) =>
      [placeInWords(place), ...(flags ?? []), text.slice(start, end)].join(' | '),
    ),
    tables: tables.map(({ page, sheet, path, headerRows, confidence, cells }) => ({
      where: page ?? sheet ?? path ?? 'text',
      headerRows,
      confidence,
      cells: cells.map(inLine),
    })),
    doubts: doubts.map(({ code, note }) => `${code}: ${note}`),
  }
}

function inLine({ r, c, rs, cs, text, value, headers, flags }: Cell): string {
  const span = rs > 1 || cs > 1 ? ` ${rs}x${cs}` : ''
  const held = value === undefined ? '' : ` (${value})`
  const about = [headers ? `under ${headers.join(' > ')}` : '', ...(flags ?? [])].filter(Boolean)
  return `${r},${c}${span} | ${text}${held}${about.length > 0 ? ` | ${about.join(' | ')}` : ''}`
}
