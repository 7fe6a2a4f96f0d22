// Who may see a matter is one rule, in the database. A query of the register that forgot to ask it would be a leak.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))

/** What reads a matter's tables and may do without: said here with its reason, and by its words. */
const WITHOUT: [reason: string, words: RegExp][] = [
  [
    'glass is broken on what is not one’s own: not on a restricted one, nor by who is shut out',
    /where reference = .* and not restricted and not closed_to @>/,
  ],
  [
    'counting is a right of its own: numbers alone leave it, and none of what is restricted',
    /\bmatter_counted\(/,
  ],
  [
    'how many things have happened to all matters together tells nothing of any',
    /^\s*select count\(\*\)::int as events\s+from matter_event\s*$/,
  ],
  [
    'no two matters have one reference: that it is taken is all that is told',
    /^\s*select exists \(\s+select 1\s+from matter\s+where reference = \$\{reference\}\s+\) as taken\s*$/,
  ],
]

const ERASES: (typeof WITHOUT)[number] = [
  'a file that another matter rests on is not erased with this one: of that matter nothing is told',
  /regexp_matches\(deed::text/,
]

const statements = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)queries\.ts$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/sql`([\s\S]*?)`/g)].map(
      ([, text = '']) => ({ file, text }),
    ),
  )

const READS = /\b(?:from|join)\s+(?:matter|broken_glass)(?:_[a-z]+)?\b(?!\s*\()/
const ASKS = /\bmatter_(?:open_to|found)\(/

test('every query that reads matters asks the one rule of who may see them', () => {
  const reading = statements.filter(
    ({ text }) => READS.test(text.replace(/\bdelete from \w+/g, '')) || ASKS.test(text),
  )
  assert.ok(reading.length > 8, `only ${reading.length} queries seen`)
  const wrong = reading.filter(
    ({ text }) => !ASKS.test(text) && ![...WITHOUT, ERASES].some(([, words]) => words.test(text)),
  )
  assert.deepEqual(wrong, [])
})

test('the register’s queries ask it with who looks, and never with a name of their own', () => {
  const asking = statements.filter(({ text }) => ASKS.test(text))
  const given =
    /\$\{looking\.account\}, \$\{looking\.oversees\}, \$\{looking\.seesRestricted\}, \$\{looking\.at\}/
  assert.deepEqual(
    asking.filter(({ text }) => !given.test(text)),
    [],
  )
})
