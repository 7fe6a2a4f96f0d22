import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { exportFiles, writeExport } from '../export-files.ts'
import { importFiles, importFolder } from '../import-folder.ts'

const SURVEY = `title: Potholes
law: foia
packs: []
bodies:
  - { slug: marl, name: Marl Council }
  - { slug: loam, name: Loam Council }
questions:
  - { number: "1", asks: "How many potholes were mended?" }
`
const STATEMENT = new TextEncoder().encode('We mend what we can.')
const SHA256 = createHash('sha256').update(STATEMENT).digest('hex')
const PUBLICATIONS = `- number: 1
  asOf: 2026-10-25
  changed: First publication.
  rightOfReply:
    - body: marl
      askedOn: 2026-10-05
      deadline: 2026-10-12
      answer: We mend what we can.
      alsoFor: [loam]
      statement: { sha256: ${SHA256}, name: statement.docx }
`
const at = (path: string, bytes = STATEMENT) => new Map([[path, async () => bytes]])
const folder = (beside: ReadonlyMap<string, () => Promise<Uint8Array>>) => ({
  name: 'potholes',
  yaml: { 'survey.yaml': SURVEY, 'publications.yaml': PUBLICATIONS },
  replies: [],
  open: async () => new Uint8Array(),
  beside,
})

test('a statement’s file is exported with its survey, and taken in from there as the same', async () => {
  const [house, other] = [await aHouse(), await aHouse()]
  try {
    const taken = await importFiles(house, folder(at('statements/marl/statement.docx')), 'potholes')
    assert.deepEqual(taken.problems, [])
    const home = join(await mkdtemp(join(tmpdir(), 'candour-statements-')), 'potholes')
    await writeExport(house, 'potholes', home)
    assert.deepEqual(
      new Uint8Array(await readFile(join(home, 'statements/marl/statement.docx'))),
      STATEMENT,
    )
    const again = await importFolder(other, home)
    assert.deepEqual(again.problems, [])
    assert.ok(await other.blobs.has(SHA256))
    assert.deepEqual(await exportFiles(other, 'potholes'), await exportFiles(house, 'potholes'))
  } finally {
    await Promise.all([house.parsers.close(), other.parsers.close()])
  }
})

test('a statement whose file is not there is named, and so is a file that no version names', async () => {
  const house = await aHouse()
  try {
    const other = new TextEncoder().encode('Something else.')
    const { problems } = await importFiles(
      house,
      folder(at('statements/marl/other.docx', other)),
      'potholes',
    )
    assert.deepEqual(problems, [
      'statements/marl/other.docx: publications.yaml names no file with these bytes, so it was left out.',
      'publications.yaml: the statement “statement.docx” of marl is not here. Put the file into statements/marl/.',
    ])
    const paths = (await exportFiles(house, 'potholes')).map(({ path }) => path)
    assert.deepEqual(
      paths.filter((path) => path.startsWith('statements/')),
      [],
    )
  } finally {
    await house.parsers.close()
  }
})

test('a link below statements/ is not followed', async () => {
  const house = await aHouse()
  try {
    const home = await mkdtemp(join(tmpdir(), 'candour-statements-'))
    await writeFile(join(home, 'survey.yaml'), SURVEY)
    await symlink(tmpdir(), join(home, 'statements'))
    const { problems } = await importFolder(house, home)
    assert.match(problems.join('\n'), /statements is a link/)
  } finally {
    await house.parsers.close()
  }
})
