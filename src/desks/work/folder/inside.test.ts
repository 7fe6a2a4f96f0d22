// No path leaves its folder: not a pack's, not an export's, not a survey's.
import assert from 'node:assert/strict'
import { lstat, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { writePack } from '../write-pack.ts'
import { asFileName, inside } from './inside.ts'
import { surveyFromDisk } from './survey-from-disk.ts'

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-inside-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const outside = [
  '../x',
  'a/../../x',
  '/etc/x',
  'a//x',
  './x',
  '',
  'a/..',
  '..\\x',
  'C:/x',
  'c:x',
  'a/x\u0000.html',
  'a\n/x',
]

for (const path of outside)
  test(`${JSON.stringify(path)} is written nowhere`, () => {
    assert.throws(() => inside(path), /would be written outside its folder/)
  })

for (const path of ['index.html', 'bodies/west-mercia.html', 'data/1a..csv', 'replies/é/a b.pdf'])
  test(`${path} stays inside`, () => assert.equal(inside(path), path))

for (const [name, becomes] of [
  ['../../evil.pdf', '.._.._evil.pdf'],
  ['..', '_..'],
  ['', '_'],
  ['..\\evil.pdf', '.._evil.pdf'],
  ['C:evil.pdf', '_evil.pdf'],
  ['letter (2).pdf', 'letter (2).pdf'],
] as const)
  test(`a file that came as ${JSON.stringify(name)} is exported as ${becomes}`, () => {
    assert.equal(asFileName(name), becomes)
    assert.equal(inside(`replies/${asFileName(name)}`), `replies/${becomes}`)
  })

const PACK = [
  { path: 'index.html', content: 'first' },
  { path: 'data/datapackage.json', content: '{}' },
]

test('a pack takes the place of an earlier one, and only of that', async (t) => {
  const out = join(await aFolder(t), 'pack')
  await writePack(out, [...PACK, { path: 'bodies/kent.html', content: 'gone next time' }])
  await writePack(out, [{ path: 'index.html', content: 'second' }])
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'second')
  assert.equal(await lstat(join(out, 'bodies')).catch(() => null), null)
})

test('a stranger’s folder is left as it is, though it holds a data package of somebody', async (t) => {
  const out = join(await aFolder(t), 'theirs')
  await mkdir(join(out, 'data'), { recursive: true })
  await writeFile(join(out, 'data/datapackage.json'), '{"name":"theirs"}')
  await assert.rejects(writePack(out, PACK), /holds other files \(data\/datapackage\.json\)/)
  assert.equal(await readFile(join(out, 'data/datapackage.json'), 'utf8'), '{"name":"theirs"}')
})

test('what somebody put beside an earlier pack is not taken away with it', async (t) => {
  const out = join(await aFolder(t), 'pack')
  await writePack(out, PACK)
  await writeFile(join(out, 'notes.txt'), 'mine')
  await assert.rejects(writePack(out, PACK), /holds other files \(notes\.txt\)/)
  assert.equal(await readFile(join(out, 'index.html'), 'utf8'), 'first')
})

test('a pack whose list leads elsewhere takes nothing away there', async (t) => {
  const home = await aFolder(t)
  const out = join(home, 'pack')
  await writePack(out, PACK)
  await writeFile(join(home, 'mine'), 'mine')
  await writeFile(join(out, '.candour-pack'), '../mine\nindex.html\n')
  await assert.rejects(writePack(out, PACK), /outside its folder/)
  assert.equal(await readFile(join(home, 'mine'), 'utf8'), 'mine')
})

test('a pack is not written through a link, and a page that leads outside stops all of it', async (t) => {
  const home = await aFolder(t)
  await mkdir(join(home, 'elsewhere'))
  await symlink(join(home, 'elsewhere'), join(home, 'pack'))
  await assert.rejects(writePack(join(home, 'pack'), PACK), /is a link to elsewhere/)
  const leads = [...PACK, { path: '../evil.html', content: 'x' }]
  await assert.rejects(writePack(join(home, 'new'), leads), /outside its folder/)
  assert.equal(await lstat(join(home, 'new')).catch(() => null), null)
})

test('links in a survey’s folder are followed at no depth, and are named', async (t) => {
  const home = await aFolder(t)
  const [folder, secret] = [join(home, 'survey'), join(home, 'secret')]
  await mkdir(secret)
  await writeFile(join(secret, 'letter.txt'), 'not for the survey')
  await mkdir(join(folder, 'replies/kent/2014-03-12'), { recursive: true })
  await writeFile(join(folder, 'survey.yaml'), 'title: A\n')
  await writeFile(join(folder, 'replies/kent/2014-03-12/letter.txt'), 'ours')
  await symlink(join(secret, 'letter.txt'), join(folder, 'requests.yaml'))
  await symlink(secret, join(folder, 'replies/essex'))
  await symlink(join(secret, 'letter.txt'), join(folder, 'replies/kent/2014-03-12/two.txt'))
  const { replies, yaml, links } = await surveyFromDisk(folder)
  assert.deepEqual(replies, ['kent/2014-03-12/letter.txt'])
  assert.deepEqual(Object.keys(yaml), ['survey.yaml'])
  assert.deepEqual(links?.toSorted(), [
    'replies/essex',
    'replies/kent/2014-03-12/two.txt',
    'requests.yaml',
  ])
})

test('replies that are a link themselves are not followed, and a survey.yaml that is one is told', async (t) => {
  const home = await aFolder(t)
  const [folder, secret] = [join(home, 'survey'), join(home, 'secret')]
  await mkdir(join(secret, 'kent'), { recursive: true })
  await writeFile(join(secret, 'kent/letter.txt'), 'not for the survey')
  await mkdir(folder)
  await writeFile(join(folder, 'survey.yaml'), 'title: A\n')
  await symlink(secret, join(folder, 'replies'))
  const { replies, links } = await surveyFromDisk(folder)
  assert.deepEqual([replies, links], [[], ['replies']])

  await rm(join(folder, 'survey.yaml'))
  await symlink(join(secret, 'kent/letter.txt'), join(folder, 'survey.yaml'))
  await assert.rejects(surveyFromDisk(folder), /survey\.yaml is a link/)
})

test('a link that takes a file’s place after it was listed is not followed', async (t) => {
  const home = await aFolder(t)
  const folder = join(home, 'survey')
  const letter = join(folder, 'replies/kent/letter.txt')
  await mkdir(join(folder, 'replies/kent'), { recursive: true })
  await writeFile(join(folder, 'survey.yaml'), 'title: A\n')
  await writeFile(letter, 'ours')
  await writeFile(join(home, 'secret'), 'not for the survey')
  const { open } = await surveyFromDisk(folder)
  await rm(letter)
  await symlink(join(home, 'secret'), letter)
  await assert.rejects(open('kent/letter.txt'), /ELOOP/)
})
