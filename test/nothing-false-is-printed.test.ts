// Whatever readers decided of a survey, half of it, against it, otherwise: nothing is printed that their decisions do not carry.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { notCarried } from '../bench/surveys/not-carried.ts'
import { decidedOtherwise } from '../bench/surveys/otherwise.ts'
import { type Printed, printedWith, surveyRead } from '../bench/surveys/survey-read.ts'
import type { SurveyTruth } from '../bench/surveys/truth.ts'

// `npm run bench:otherwise` does the same with more decisions, and with every survey that has a truth.
const FOLDER = fileURLToPath(new URL('../fixtures/surveys/potholes', import.meta.url))
const truth: SurveyTruth = JSON.parse(readFileSync(join(FOLDER, 'truth.json'), 'utf8'))
const kept = await surveyRead(FOLDER)
const all = decidedOtherwise(kept, truth, 2)

for (const { name, decisions, isTrue } of all)
  test(`${name}: nothing is printed that this does not carry`, async () => {
    assert.deepEqual(notCarried(await printedWith(kept, decisions), isTrue ? truth : null), [])
  })

const careful = all.find(({ name }) => name === 'careful, with its answers')
assert.ok(careful)
const printed = await printedWith(kept, careful.decisions)

/** The same pack with one sentence of one page made another. */
function saying(path: string, from: RegExp, to: string): Printed {
  const pack = printed.pack.map((file) => {
    if (file.path !== path) return file
    const content = String(file.content).replace(from, to)
    assert.notEqual(content, String(file.content), `nothing to change in ${path}`)
    return { ...file, content }
  })
  return { ...printed, pack }
}

const lies: [what: string, path: string, from: RegExp, to: string, found: RegExp][] = [
  [
    'another number where one was read',
    'bodies/ashcombe.html',
    /(<a class="ink[^>]*>\s*)[\d,]+/,
    '$1999',
    /“999” is printed as read/,
  ],
  [
    'a part printed as the whole in a headline',
    'bodies/ashcombe.html',
    /<h1[^>]*>[\s\S]*?<\/h1>/,
    '<h1>Ashcombe Borough Council received 17 claims</h1>',
    /ashcombe/,
  ],
  [
    'a refusal that nobody decided',
    'bodies/ashcombe.html',
    /<h1[^>]*>[\s\S]*?<\/h1>/,
    '<h1>Ashcombe Borough Council refused to answer</h1>',
    /nobody decided/,
  ],
  [
    'the silence of a body that answered',
    'index.html',
    /<main[^>]*>/,
    '$&<p>Ashcombe Borough Council replied without answering this question.</p>',
    /nobody decided/,
  ],
  [
    'a sum that does not add up',
    'sums.html',
    /(= [\d,]+ \+ )[\d,]+/,
    '$1999,999',
    /does not add up/,
  ],
  [
    'a contradiction between numbers that nobody confirmed',
    'bodies/brindle.html',
    /<main[^>]*>/,
    '$&<p>12 + 24 = 36, not 63. They cannot all be true.</p>',
    /stands on nothing confirmed/,
  ],
  ['a floor of nought', 'index.html', /<main[^>]*>/, '$&<p>At least 0 claims.</p>', /least 0/i],
]

for (const [what, path, from, to, found] of lies)
  test(`${what} is found`, () => {
    const said = notCarried(saying(path, from, to), truth)
    assert.ok(
      said.some((line) => found.test(line)),
      said.join('\n'),
    )
  })
