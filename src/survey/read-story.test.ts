import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFolder } from './read-folder.ts'
import { writeFolder } from './write-folder.ts'

const read = (story: string) =>
  readFolder('dogs', {
    'survey.yaml': `title: Dog bites
packs: []
questions: [{ number: "1", asks: How many dog bites were reported? }]
bodies: [{ slug: marl, name: Marl }]
story:
${story}
`,
  })

test('a survey words a sentence, a value and a group itself, and keeps it when it is written again', () => {
  const { folder, problems } = read(`  patterns: { caseEnd: "{one} led to {end}{source}" }
  roles: { breed: what }
  values: { breed: { terrier: a terrier } }
  groups: { wardens: [dog warden, dog wardens] }`)
  assert.deepEqual(problems, [])
  assert.ok(folder)
  assert.deepEqual(folder.survey.story?.roles, { breed: 'what' })
  const again = readFolder('dogs', writeFolder(folder))
  assert.deepEqual(again.folder?.survey.story, folder.survey.story)
})

const WRONG: [what: string, story: string, says: RegExp][] = [
  [
    'a slot that is not known',
    '  patterns: { lead: "{name} {did} {amount}{period}{parts}{source}{floor} {who}." }',
    /the pattern “lead” has a slot \{who\} that is not known\. Its slots are \{name\}, \{did\}/,
  ],
  [
    'a slot that is lost, so that no source would be told',
    '  patterns: { headline: "{name} {did} {amount}" }',
    /the pattern “headline” has lost its slot \{source\}/,
  ],
  ['a pattern that nobody uses', '  patterns: { hedline: x }', /no pattern “hedline”/],
  ['a role that is none', '  roles: { breed: subject }', /“subject” of breed is no role/],
  [
    'a value with a slot of a sentence',
    '  values: { breed: { terrier: "a {name}" } }',
    /only \{value\} is known there/,
  ],
  ['one word for a group', '  groups: { wardens: [warden] }', /as one and as several/],
]

for (const [what, story, says] of WRONG)
  test(`${what} in a survey's story is one clear sentence with its line`, () => {
    const { problems } = read(story)
    assert.match(problems.map((one) => JSON.stringify(one)).join('\n'), says)
    assert.ok(problems.length > 0)
  })
