// The engine is one thing and the law another: what it names of the data are the few words of the data's language.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'

/** Of docs/severity.md: how a regime is chosen, days are held against each other, warnings and versions are told. */
const LANGUAGE = [
  ...['regime', 'state', 'stateKind', 'on', 'by', 'until', 'extensionReason', 'reasons'],
  ...['cameToAttention', 'procedure', 'warnings', 'kind', 'assessedOn', 'assessmentVersion'],
]

const law = conductLaw()
const machines = Object.values(law.machines)
const namesOfLaw = new Set([
  ...Object.keys(law.facts),
  ...Object.keys(law.regimes),
  ...Object.keys(law.amendments),
  ...Object.keys(law.named),
  ...Object.keys(law.clocks),
  ...Object.keys(law.machines),
  ...machines.flatMap(({ states }) => [...states.open, ...states.closed]),
  ...machines.flatMap(({ transitions }) => transitions.flatMap(({ event, by }) => [event, by])),
])

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${import.meta.dirname}/${file}`, 'utf8') }))

test('no event, state, fact, clock, regulation or year of the law stands in the engine', () => {
  assert.ok(sources.length > 15, `only ${sources.length} files seen`)
  assert.ok(namesOfLaw.size > 300, `only ${namesOfLaw.size} names known`)
  const named = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/'(\w+)'/g)].flatMap(([, word = '']) =>
      namesOfLaw.has(word) && !LANGUAGE.includes(word) ? [`${file}: ${word}`] : [],
    ),
  )
  assert.deepEqual(named, [])
  // Comments may say what they like, and how a day is written is told by an example.
  const code = sources.map(({ file, text }) => ({
    file,
    text: text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|as 2014-02-17/g, ''),
  }))
  assert.deepEqual(
    code.flatMap(({ file, text }) =>
      /\bSI \d|\breg(?:ulation)? \d|\b20[0-2]\d-\d\d/.test(text) ? [file] : [],
    ),
    [],
  )
})
