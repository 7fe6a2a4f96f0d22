// When the name of who asked stands in words that others read.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameIn } from './name-in.ts'

const found: [name: string, text: string][] = [
  ['Persis Quillfeather', 'Ms Quillfeather’s station'],
  ['Persis Quillfeather', "the Quillfeathers' or QUILLFEATHER'S letter"],
  ["Ada O'Brien", 'as O’Brien’s letter asks'],
  ['José Example', 'Jose asks how many'],
  ['Quillon Featherstone-Example', 'Mr Featherstone asks'],
]
for (const [name, text] of found)
  test(`${name} stands in “${text}”`, () => {
    assert.notEqual(nameIn(name, text), null)
  })

test('a word that only begins like a name is another word', () => {
  assert.equal(nameIn('Mark Stone', 'remarks on stoneware, as Sir asks'), null)
})
