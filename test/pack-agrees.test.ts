// What a pack says on its pages is what its data says, over the bytes of two shipped surveys; and one number put wrong is found.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { candour } from '../src/desks/cli/main.ts'
import { type PackTexts, packAgrees } from './pack-agrees.ts'
import { example } from './survey-folders.ts'

let home: string
const packs = new Map<string, PackTexts>()
const said: string[] = []

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-agrees-'))
  for (const survey of ['police-and-social-media-2014', 'potholes']) {
    const out = join(home, survey)
    const code = await candour(['build', example(survey), '--out', out], {
      out: (line) => said.push(`${survey}: ${line}`),
      err: () => {},
    })
    assert.equal(code, 0, survey)
    packs.set(survey, textsIn(out))
  }
})

after(() => rm(home, { recursive: true, force: true }))

const textsIn = (folder: string): PackTexts =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:html|csv|txt)$/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )

const police = (): PackTexts => packs.get('police-and-social-media-2014') ?? new Map()

test('every number, case field and sentence of a pack is in its open data', () => {
  for (const [survey, texts] of packs) {
    const { faults, held } = packAgrees(texts)
    assert.deepEqual(faults, [], survey)
    assert.ok(held.inks > 500 && held.sums > 200 && held.rows > 20 && held.sentences > 40, survey)
  }
  assert.ok(packAgrees(police()).held.fields > 1000)
})

test('nothing that is read in the shipped surveys contradicts itself but what an editor has noted', () =>
  assert.deepEqual(
    said.filter((line) => /to be looked at/.test(line)),
    [],
  ))

/** Where, what stands there, what is put in its place. */
const WRONG: [path: string, right: RegExp, wrong: string][] = [
  ['index.html', /(<a class="ink[^>]*>)88</, '$189<'],
  ['index.html', /(<a class="sum[^>]*>)639</, '$1640<'],
  ['bodies/west-mercia.html', /(<a class="ink[^>]*>)six</, '$1seven<'],
  ['bodies/west-mercia.html', /eleventh of 24 by rate/, 'twelfth of 24 by rate'],
  ['cases/index.html', />Resigned or retired \(combined\)</, '>Dismissed<'],
  ['pictures/index.html', /(<tr[^>]*><t[dh][^>]*>Kent<.*?)55</s, '$156<'],
  ['press/bodies/west-mercia.txt', /recorded 20 investigations/, 'recorded 21 investigations'],
  ['data/figures.csv', /,88,88,/, ',87,87,'],
]

for (const [path, right, wrong] of WRONG)
  test(`${wrong.replace(/^\$1/, '').replace(/[<>]/g, '')} in place of what is right is found in ${path}`, () => {
    const text = police().get(path) ?? ''
    assert.match(text, right)
    const changed = new Map(police()).set(path, text.replace(right, wrong))
    assert.ok(packAgrees(changed).faults.length > 0)
  })
