// Wordings are data: a wording met in a letter is added to a list of vocabulary/packs, never to code.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Pack, wordTree } from '../vocabulary/packs/word-lists.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, code: codeOf(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')) }))

test('the rule is measured on the stage, not on nothing', () => {
  assert.ok(files.length > 60, `only ${files.length} files seen`)
  const patterns = files.flatMap(({ code }) => patternsOf(code))
  assert.ok(patterns.length > 200, `only ${patterns.length} patterns seen`)
})

test('no pattern of the stage holds an English word', () => {
  const wrong = files.flatMap(({ file, code }) =>
    patternsOf(code)
      .filter((pattern) => /[a-z]{3,}/i.test(bare(pattern)))
      .map((pattern) => `${file}: ${pattern}`),
  )
  assert.deepEqual(wrong, [])
})

test('a pattern with a word in it is seen', () => {
  const code = 'const A = /^(?:was|were)\\b/i\nconst B = worded`^there$`'
  const [literal, template] = patternsOf(code)
  assert.match(bare(literal ?? ''), /was|were/)
  assert.match(bare(template ?? ''), /there/)
})

test('no code of the stage holds a word that only the police-conduct pack knows', () => {
  const plain = wordsOfPack('plain')
  const only = new Set([...wordsOfPack('police-conduct')].filter((word) => !plain.has(word)))
  assert.ok(only.has('sergeant') && only.has('misconduct') && !only.has('staff'))
  const wrong = files.flatMap(({ file, code }) =>
    textsOf(code)
      .flatMap(wordsIn)
      .filter((word) => only.has(word) && !TYPES.has(word.replace(/s$/, '')))
      .map((word) => `${file}: ${word}`),
  )
  assert.deepEqual([...new Set(wrong)], [])
})

/** What we print in a pack's own words is no wording that a letter is read by. */
const PRINTED = ['story.json', 'recipe.json']

/** Every word of a pack's lists, from four letters on. */
function wordsOfPack(pack: Pack): Set<string> {
  const folder = new URL(`../vocabulary/packs/${pack}/`, import.meta.url)
  const names = readdirSync(folder)
    .filter((file) => !PRINTED.includes(file))
    .map((file) => file.replace('.json', ''))
  return new Set(names.flatMap((name) => wordingsIn(wordTree(pack, name))).flatMap(wordsIn))
}

/** Every text in a tree, its keys and its about aside. */
function wordingsIn(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  if (Array.isArray(tree)) return tree.flatMap(wordingsIn)
  return tree !== null && typeof tree === 'object'
    ? Object.entries(tree).flatMap(([key, value]) => (key === 'about' ? [] : wordingsIn(value)))
    : []
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-z]{4,}/g) ?? []

/** Ids of units, groups and dimensions that the pack's relations join: names of columns and kinds, not wordings of a letter. */
const TYPES = new Set(
  ['relations', 'dimensions', 'units', 'populations', 'columns', 'severities']
    .map((name) => wordTree('police-conduct', name))
    .flatMap(idsIn)
    .flatMap(wordsIn)
    .map((word) => word.replace(/s$/, '')),
)

/** The keys of a tree, and the ids that it lists by key. */
function idsIn(tree: unknown): string[] {
  if (Array.isArray(tree)) return tree.flatMap(idsIn)
  if (tree === null || typeof tree !== 'object') return []
  return Object.entries(tree).flatMap(([key, value]) => [
    key,
    ...(key === 'named' && Array.isArray(value) ? value : idsIn(value)),
  ])
}

/** What stands in quotes, templates and patterns: names of functions are ours, not a letter's. */
const textsOf = (code: string): string[] => [
  ...patternsOf(code),
  ...[...code.matchAll(/'(?:\\.|[^'\\\n])*'|`[^`]*`/g)].map(([text]) => text),
]

function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import [\s\S]*? from '[^']+'$/gm, '')
}

/** Regular expressions, and the texts that become some. */
function patternsOf(code: string): string[] {
  return [
    ...code.matchAll(
      /(?<=[=(,!&|?:[{\s])\/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n[\\])+\/[a-z]*/g,
    ),
    ...code.matchAll(/(?<=worded(?:All|InCapitals)?)`[^`]*`/g),
    ...code.matchAll(/(?<=RegExp\(\s*)`[^`]*`/g),
  ].map(([pattern]) => pattern)
}

/** Without slots, escapes, groups' names, sets, roman numerals and the schemes of addresses. */
function bare(pattern: string): string {
  return pattern
    .replace(/\$\{[^}]*\}/g, ' ')
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\\+[a-zA-Z]/g, ' ')
    .replace(/\[(?:\\.|[^\]\n])*\]/g, ' ')
    .replace(/\/[a-z]*$/, '')
    .replace(/\b[ivx]+\b/g, ' ')
    .replace(/\bhttps\?:/g, ' ')
}
