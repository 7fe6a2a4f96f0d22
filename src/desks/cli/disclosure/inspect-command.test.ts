import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { discloseCommand } from './disclose-command.ts'
import { inspectCommand } from './inspect-command.ts'

const folder = await mkdtemp(join(tmpdir(), 'inspect-'))
after(() => rm(folder, { recursive: true }))
const quiet = { out: () => {}, err: () => {} }
await discloseCommand.run(
  ['fixtures/disclose/breaches-by-rank.csv', '--out', folder, '--json'],
  quiet,
)
const RELEASED = join(folder, 'released.json')

async function inspected(...args: string[]) {
  const lines: string[] = []
  const code = await inspectCommand.run(args, {
    out: (line) => void lines.push(line),
    err: () => {},
  })
  return { code, lines }
}

for (const ending of ['csv', 'ods', 'xlsx', 'pdf', 'html'])
  test(`a release of ours as ${ending} is clean, and is its table and nothing else`, async () => {
    const { code, lines } = await inspected(
      join(folder, `breaches-by-rank.${ending}`),
      '--released',
      RELEASED,
      '--json',
    )
    const [line] = lines.map((one) => JSON.parse(one))
    assert.deepEqual([code, line.verdict, line.closed, line.strangers], [0, 'clean', true, []])
  })

test('a word more in a release is a stranger, named with its part', async () => {
  const parts = unzipSync(new Uint8Array(await readFile(join(folder, 'breaches-by-rank.xlsx'))))
  const sheet = 'xl/worksheets/sheet1.xml'
  const words = new TextDecoder().decode(parts[sheet])
  const file = join(folder, 'more.xlsx')
  await writeFile(
    file,
    zipSync({ ...parts, [sheet]: strToU8(words.replace('</t>', ' Nightjar</t>')) }),
  )
  const { code, lines } = await inspected(file, '--released', RELEASED, '--json')
  const line = JSON.parse(lines[0] ?? '')
  assert.deepEqual([code, line.verdict, line.closed], [1, 'carries', false])
  assert.deepEqual(line.strangers, [{ part: sheet, text: 'Nightjar' }])
})

test('what was hidden is shown only to who asks for it', async () => {
  const file = join(folder, 'formula.csv')
  await writeFile(file, 'Year,Cases\r\n=Nightjar(1),4\r\n')
  assert.doesNotMatch((await inspected(file)).lines.join('\n'), /Nightjar/)
  assert.match((await inspected(file, '--show')).lines.join('\n'), /Nightjar/)
  assert.match((await inspected(file)).lines.join('\n'), /do not release it/)
})
