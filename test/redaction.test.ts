// Two hundred invented people are planted in letters of every format; none of them is in any byte of the pack.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { readFile } from '../src/read/read-file.ts'
import { found, leaksIn } from './leaks.ts'
import { type PlantedPack, packOfPlanted, sealOf } from './pack-of-planted.ts'
import { plantedForms } from './planted-forms.ts'
import { FORMATS_PLANTED, type LetterPlanted, plantedLetters } from './planted-names.ts'

let letters: LetterPlanted[]
let pack: PlantedPack

before(async () => {
  letters = await plantedLetters(25, { scans: 1 })
  pack = await packOfPlanted(letters)
})

const plants = () => letters.flatMap((one) => one.plants)

test('each format holds people, and every one of them can be found in the letters as they came', async () => {
  assert.equal(plants().length, 200)
  assert.deepEqual(new Set(letters.map(({ format }) => format)), new Set(FORMATS_PLANTED))
  for (const { name, bytes, plants: own, format } of letters) {
    const outcome = await readFile({ name, bytes })
    assert.equal(outcome.status, 'read')
    if (outcome.status === 'read' && format !== 'scan')
      assert.equal(found(outcome.document.text, own).length, own.length, name)
  }
})

test('the public copy of each letter of pages is a file of its own', () => {
  const copies = pack.files.filter(({ path }) => /^letters\/.*\.pdf$/.test(path))
  assert.ok(
    copies.length >= letters.filter(({ format }) => format === 'pdf' || format === 'scan').length,
  )
})

test('0 of 200 planted people are recoverable from the pack, in words, streams, sheets, names of files', async () => {
  assert.deepEqual(await leaksIn(pack.files, plants()), [])
})

test('the number beside them is printed all the same, with its evidence', () => {
  const csv = String(pack.files.find(({ path }) => path === 'data/figures.csv')?.content)
  for (const { figure } of letters) assert.ok(csv.includes(figure), figure)
  assert.match(csv, /\[removed\]/)
})

test('the pictures of pages hold nothing either, read by recognition', async () => {
  const planted = new Set(letters.map(({ name }) => name.split(' ', 2).join(' ')))
  const seals = pack.input.replies
    .flatMap(({ files }) => files)
    .filter(({ name, pages }) => pages.length > 0 && planted.has(name.split(' ', 2).join(' ')))
    .map(({ sha256 }) => sha256.slice(0, 16))
  assert.equal(
    seals.length,
    letters.filter(({ format }) => format === 'pdf' || format === 'scan').length,
  )
  let seen = 0
  for (const seal of [seals.at(0), seals.at(-1)]) {
    const picture = pack.files.find(({ path }) => path === `evidence/pages/${seal}-1.png`)
    assert.ok(picture && typeof picture.content !== 'string', `no picture of ${seal}`)
    const outcome = await readFile({ name: 'page.png', bytes: picture.content })
    if (outcome.status !== 'read') continue
    if (/received \d+ claims/.test(outcome.document.text)) seen++
    assert.deepEqual(found(outcome.document.text, plants()), [])
  }
  assert.ok(seen > 0, 'recognition read no picture of a planted letter')
})

test('the seal of a letter from which something was taken out is not in the pack', () => {
  const text = pack.files
    .flatMap(({ path, content }) => [path, typeof content === 'string' ? content : ''])
    .join('\n')
  for (const { name, bytes } of letters) {
    const seal = sealOf(bytes)
    assert.ok(!text.includes(seal) && !text.includes(seal.slice(0, 16)), name)
  }
})

test('no one is left that was taken out of one place and stands in another', () => {
  assert.deepEqual(pack.input.redaction, { unread: [], left: [] })
})

test('most people are proposed by the letter’s words, and little besides', () => {
  const share = pack.proposed.length / plants().length
  assert.ok(share >= 0.8, `${pack.proposed.length} of ${plants().length} proposed`)
  assert.ok(pack.besides.length <= letters.length, pack.besides.join('\n'))
})

test('60 more people, in quoted mails, minutes, columns, headers and running text: most are proposed, none is recoverable', async () => {
  const forms = plantedForms()
  const own = forms.flatMap((one) => one.plants)
  assert.equal(new Set(own.map(({ needle }) => needle)).size, 60)
  const made = await packOfPlanted(forms)
  assert.ok(made.proposed.length >= 50, `${made.proposed.length} of 60`)
  assert.deepEqual(await leaksIn(made.files, own), [])
})
