// Wordings are data: a wording met in a letter is added to a list of vocabulary/packs, never to code.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

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

/** Without slots, escapes, groups' names, sets and roman numerals. */
function bare(pattern: string): string {
  return pattern
    .replace(/\$\{[^}]*\}/g, ' ')
    .replace(/\(\?<\w+>/g, '(')
    .replace(/\\+[a-zA-Z]/g, ' ')
    .replace(/\[(?:\\.|[^\]\n])*\]/g, ' ')
    .replace(/\/[a-z]*$/, '')
    .replace(/\b[ivx]+\b/g, ' ')
}
