import assert from 'node:assert/strict'
import { test } from 'node:test'
import { weighsHarm } from './no-count.ts'

// What a body would have said, and what others wrote, is no number of its own.
const weighs: [sentence: string, is: boolean][] = [
  [
    'Were we to say whether a site had recorded 0, 5 or 500 flights, others would learn of it.',
    true,
  ],
  ['If the Council were to confirm that there were 3 cases, a person might be known.', true],
  ['Newspapers wrote last year of “more than 40 a month”.', true],
  ['The media have reported 12 such incidents.', true],
  ['We said in May that 12 incidents were recorded.', false],
  ['There were 40 flights, as we confirmed to the newspapers.', false],
]
for (const [sentence, is] of weighs)
  test(`“${sentence}” ${is ? 'tells no number' : 'may tell one'}`, () => {
    assert.equal(weighsHarm(sentence), is)
  })
