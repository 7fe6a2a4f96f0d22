import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { anyOf } from './phrase.ts'
import { checkedLists, PACKS, wordLists, wordTree } from './word-lists.ts'

/** Heads of columns and sections of Acts are read as plain words, not as patterns. */
const PLAIN = [
  'outcome-words',
  'whole-cells',
  'rank-words',
  'columns',
  'long-tables',
  'units',
  'populations',
  'sections',
  'dimensions',
  'body-columns',
]

/** Files of a pack that are no lists of wordings: their readers check them. */
const TREES = ['outcome-cores', 'relations', 'labels', 'story']

const lists = PACKS.flatMap((pack) =>
  readdirSync(new URL(`./${pack}/`, import.meta.url))
    .map((file) => file.replace('.json', ''))
    .filter((name) => !TREES.includes(name))
    .map((name) => ({ pack, name })),
)

test('every list of every pack holds wordings, and no body by its name', () => {
  assert.ok(lists.length > 20, `only ${lists.length} files seen`)
  for (const { pack, name } of lists)
    assert.ok(
      Object.keys(checkedLists(`${pack}/${name}.json`, wordTree(pack, name))).length > 0,
      `${pack}/${name}.json`,
    )
})

test('no wording is in another notation: “[a-z]+” would be an “a-z”, which may be left out, and a plus', () => {
  const foreign = lists.flatMap(({ pack, name }) =>
    Object.values(checkedLists(`${pack}/${name}.json`, wordTree(pack, name)))
      .flat()
      .filter((wording) => FOREIGN.test(wording))
      .map((wording) => `${pack}/${name}: ${wording}`),
  )
  assert.deepEqual(foreign, [])
})
const FOREIGN = /\[[^\]]*\b[a-z0-9]-[a-z0-9]\b|\[[ -]*-[ -]*\]|[\])]\+|\{\d+,\d*\}|\[\^|\\|\.\*/

test('every wording is a pattern, and none matches the empty line', () => {
  let seen = 0
  for (const { pack, name } of lists.filter(({ name }) => !PLAIN.includes(name)))
    for (const list of Object.values(checkedLists(name, wordTree(pack, name))))
      for (const wording of list) {
        seen++
        assert.doesNotMatch('', anyOf([wording]), `${pack}/${name}: ${wording}`)
      }
  assert.ok(seen > 1000, `only ${seen} wordings seen`)
})

test('nothing that may be repeated stands in something that may be: no wording takes more than its text', () => {
  for (const { pack, name } of lists.filter(({ name }) => !PLAIN.includes(name)))
    for (const list of Object.values(checkedLists(name, wordTree(pack, name))))
      for (const wording of list) assert.doesNotMatch(wording, /[*~][^()[\]]*[\])]\*/, wording)
})

const wrong: [odd: string, tree: unknown, says: RegExp][] = [
  ['a body by its name', { heads: ['^essex police response'] }, /names a body: “essex”/],
  ['a body by its initials', { heads: ['(gmp|force) answer'] }, /names a body: “gmp”/],
  ['a wording twice', { heads: ['answer', 'answer'] }, /“answer” twice/],
  ['an empty wording', { heads: [' '] }, /no wording/],
  ['an empty list', { heads: [] }, /no list of wordings/],
  ['a word that is no list', { heads: 'answer' }, /no list of wordings/],
  ['no keys at all', ['answer'], /holds no lists/],
]
for (const [odd, tree, says] of wrong)
  test(`a file that holds ${odd} stops at load`, () => {
    assert.throws(() => checkedLists('plain/heads.json', tree), says)
  })

test('the lists of two packs stand together, and one pack alone has only its own', () => {
  const both = wordLists(PACKS, 'populations', ['staff', 'specials'])
  const plain = wordLists(['plain'], 'populations', ['staff', 'specials'])
  assert.ok(both.staff.includes('staff') && both.staff.includes('police staff'))
  assert.ok(plain.staff.includes('staff') && !plain.staff.includes('police staff'))
  assert.deepEqual(plain.specials, [])
})
