import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { candour } from './main.ts'

const survey = fileURLToPath(
  new URL('../../../examples/police-and-social-media-2014', import.meta.url),
)
const folder = await mkdtemp(join(tmpdir(), 'candour-sheet-'))
after(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  return { code: await candour(args, io), out, err: err.join('\n') }
}

for (const ending of ['xlsx', 'ods']) {
  test(`candour sheet writes a body's reply sheet as ${ending} and names its tabs`, async () => {
    const file = join(folder, `sheet.${ending}`)
    const { code, out } = await run('sheet', survey, '--body', 'kent', '--out', file, '--json')
    assert.equal(code, 0)
    const said = JSON.parse(out[0] ?? '')
    assert.deepEqual([said.body, said.tabs[1], said.tabs.length], ['kent', 'Q1a', 8])
    assert.equal((await readFile(file)).subarray(0, 2).toString(), 'PK')
  })
}

const wrong: [args: string[], says: RegExp][] = [
  [['--out', 'a.xlsx'], /name a survey/],
  [[survey], /--out FILE\.xlsx/],
  [[survey, '--out', 'a.pdf'], /neither/],
  [[survey, '--out', 'a.xlsx', '--body', 'atlantis'], /asks no body atlantis/],
  [['nowhere-at-all', '--out', 'a.xlsx', '--data', join(folder, 'none')], /There is no folder/],
]

for (const [args, says] of wrong) {
  test(`candour sheet ${args.map((arg) => arg.split('/').at(-1)).join(' ')} says what to do`, async () => {
    const { code, err } = await run('sheet', ...args)
    assert.equal(code, 2)
    assert.match(err, says)
  })
}
