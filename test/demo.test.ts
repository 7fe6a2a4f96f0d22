// The demonstration: one request through both desks, as whoever types the command sees it.
import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { candour } from '../src/desks/cli/main.ts'

let home: string
let out: string[]
let told: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-demo-'))
  const { code, lines, err } = await run('--out', join(home, 'demo'))
  assert.equal(code, 0, [...lines, ...err].join('\n'))
  out = lines
  told = lines.join('\n')
})

after(() => rm(home, { recursive: true, force: true }))

async function run(...args: string[]) {
  const [lines, err]: [string[], string[]] = [[], []]
  const io = { out: (line: string) => lines.push(line), err: (line: string) => err.push(line) }
  return { code: await candour(['demo', ...args], io), lines, err }
}

const page = async (...path: string[]): Promise<string> =>
  (await readFile(join(home, 'demo', 'pack', ...path), 'utf8'))
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('five released tables are taken in without a doubt and stand by the force’s own file', () => {
  assert.match(
    told,
    /5 released tables came, 5 with a proof that checks; 5 stand by the force’s own file\. Doubts: 0\./,
  )
})

test('the paragraph of 2014 comes out of the other desk, as far as it may be released', () => {
  for (const said of [
    /13 for “officers” and six for “police staff”/,
    /comes to 20 investigations/,
    /eight for “Inappropriate content” and five for “Improper disclosure of information”/,
    /eight for “Management action”/,
    /withheld the numbers for .*“Written warning”.*“Resigned”/,
    /withheld the numbers for “Sergeant” and “Inspector and above”/,
    /withheld the numbers for “Pay band 2 to 7” and “8\+”/,
  ])
    assert.match(told, said)
})

test('no number that the force withheld stands on a page of the other desk', async () => {
  const shown = await page('bodies', 'severnshire.html')
  assert.match(shown, /Withheld investigations Written warning/)
  assert.doesNotMatch(shown, /\d investigations (?:Written warning|Resigned|Sexual or dating)/)
})

test('every page says that the force does not exist', async () => {
  for (const path of ['index.html', 'bodies/severnshire.html', 'method.html'])
    assert.match(await page(path), /Severnshire is a police force that does not exist/)
})

test('who asked stands in no page', async () => {
  const files = await readdir(join(home, 'demo', 'pack'), { recursive: true, withFileTypes: true })
  const texts = files.filter((file) => file.isFile() && /\.(html|txt|json|csv)$/.test(file.name))
  assert.ok(texts.length > 20)
  for (const { parentPath, name } of texts)
    assert.doesNotMatch(await readFile(join(parentPath, name), 'utf8'), /Wharfinger/, name)
})

test('what it tells to look at is there', async () => {
  const paths = out.flatMap((line) => /^ {2}(\S+) {2}\S/.exec(line)?.[1] ?? [])
  assert.equal(paths.length, 6)
  for (const path of paths) assert.ok(await readFile(path).catch(() => readdir(path)), path)
})

test('a folder that holds anything else is left alone', async () => {
  const folder = await mkdtemp(join(home, 'own-'))
  await writeFile(join(folder, 'thesis.txt'), 'Mine.')
  const { code, err } = await run('--out', folder)
  assert.equal(code, 2)
  assert.match(err.join('\n'), /holds other files/)
  assert.deepEqual(await readdir(folder), ['thesis.txt'])
  const file = join(folder, 'thesis.txt')
  const { code: none } = await run('--out', file)
  assert.equal(none, 2)
  assert.equal(await readFile(file, 'utf8'), 'Mine.')
})
