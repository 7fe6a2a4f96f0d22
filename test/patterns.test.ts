// No pattern of the source takes time that doubles with the text. What grows with its square at worst runs on lines and
// sentences, which end (LONGEST of extract/letter), or in a child whose processor time is bounded.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildingFiles, builtPatterns, type Pattern, writtenPatterns } from './all-patterns.ts'
import { readsTwoWays } from './two-ways.ts'

const TWO_WAYS = [
  /^(?:(?<name>x+)|y)+z/,
  /(a*)*b/,
  /(?:a|a)*b/,
  /(?:\s*,\s*)+x/,
  /(?:\s*(?:,|and)\s*)+x/,
  /^(?:\d+\s?)*$/,
  /(?:a|ab|b)*c/,
  /(?:\(?\d{1,2}\)?\s?(?:\s*-\s*)?)+x/,
  /(?<=(?:a+)+)b/,
  /(?:é|[à-ü])+x/i,
]
const ONE_WAY = [/\s+$/, /(?:\w+\s+)*x/, /(?:,\d{3})*/, /(?:[^.!?;]|\.(?=\S)){0,60}?/, /(?:ab|cd)*/]

test('what may be read in two ways at each repeat is seen, and what may not is not', () => {
  assert.deepEqual(
    TWO_WAYS.filter((pattern) => readsTwoWays(pattern) === null),
    [],
  )
  assert.deepEqual(
    ONE_WAY.filter((pattern) => readsTwoWays(pattern) !== null),
    [],
  )
})

test('no pattern that is written down reads a text in two ways at each repeat', () => {
  const written = writtenPatterns()
  assert.ok(written.length > 800, `only ${written.length} seen`)
  assert.deepEqual(doubtful(written), [])
})

test('no pattern that is built from words and lists does either', async () => {
  const built = await builtPatterns(readReply)
  assert.ok(built.length > 100, `only ${built.length} seen`)
  assert.deepEqual(doubtful(built), [])
  const seen = new Set(built.map(({ file }) => file))
  const unseen = buildingFiles().filter((file) => !seen.has(file) && !OF_ONE_WORD.includes(file))
  assert.deepEqual(unseen, [])
})

/** Built at a name, a mark or an address of a few words, which is set between fixed parts and never repeated. */
const OF_ONE_WORD = [
  'answer/estimate/estimate-form.ts',
  'answer/estimate/estimate-sum.ts',
  'answer/notice/check-parts.ts',
  'answer/notice/parts-read-back.ts',
  'answer/reasons/classes-met.ts',
  'desks/web/making/form-blocks.ts',
  'desks/work/answering/erase-asker.ts',
  'desks/work/folder/inside.ts',
  'extract/answers/joint-bodies.ts',
  'extract/kinds/duration.ts',
  'extract/letter/lettered-part.ts',
  'extract/proposals/find-quote.ts',
  'extract/reply-sheet/find-tabs.ts',
  'extract/tables/cell-value.ts',
  'inspect/letter/inspect-letter.ts',
  'open/whole/page.ts',
  'publish/national/in-print-page.ts',
  'read/letter/unread.ts',
  'read/sheet/workbook/conditional.ts',
  'read/sheet/workbook/xlsx-looks.ts',
  'read/sheet/xlsx-unseen.ts',
  'receive/mail/authentication.ts',
  'reconcile/ink/quote-places.ts',
  'survey/made/survey-form.ts',
  'survey/made/typed.ts',
  'vocabulary/packs/bands.ts',
  'vocabulary/packs/load-packs.ts',
  'vocabulary/packs/survey-words.ts',
  'vocabulary/reply-sheet/frame.ts',
]

function doubtful(patterns: readonly Pattern[]): string[] {
  const once = new Map(patterns.map((one) => [String(one.pattern), one]))
  return [...once.values()].flatMap(({ file, pattern }) => {
    const twice = readsTwoWays(pattern)
    return twice === null ? [] : [`${file}: ${twice} in ${String(pattern).slice(0, 300)}`]
  })
}

/** Loaded only here: what its modules build when they are loaded is to be seen as well. */
async function readReply(): Promise<void> {
  const { extractReply } = await import('../src/extract/extract-reply.ts')
  const { aLetter } = await import('./a-letter.ts')
  const said =
    'Dear Ms Reader,\n\n1. There were 20 investigations of 13 officers and 6 staff in 2014, two of whom were dismissed.\n\n2. Section 40(2) applies.\n'
  extractReply([aLetter(said)], { file: 'reply.txt', body: 'kent' })
  const { proposeRemovals } = await import('../src/redact/propose-removals.ts')
  const { everyPack } = await import('../src/vocabulary/packs/load-packs.ts')
  const { letterLaw } = await import('../src/vocabulary/answering/letter-law.ts')
  letterLaw()
  const { reasonLaw } = await import('../src/vocabulary/answering/reason-law.ts')
  reasonLaw()
  const { chaseLaw } = await import('../src/vocabulary/asking/chase-law.ts')
  chaseLaw()
  proposeRemovals(aLetter(said), { words: everyPack, rules: { always: [], never: [] } })
}
