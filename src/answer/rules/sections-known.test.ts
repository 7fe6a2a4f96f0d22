// A reason rests on a section that the data knows: nothing else is recorded, whoever sends it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked } from '../../../test/a-request.ts'
import { reasonLaw } from '../../vocabulary/answering/reason-law.ts'
import { courseOf } from '../course/course-of.ts'
import { whyNotNow } from './why-not.ts'

const under = (law: 'foia' | 'eir' | 'subject-access') =>
  courseOf(aRequest(asked('2026-11-02', law)), '2026-11-20')
const COURSE = under('foia')
const given = (section: string, course = COURSE) =>
  whyNotNow(
    {
      kind: 'reason-given',
      facts: {
        questions: ['1'],
        group: null,
        instead: null,
        section,
        fields: {},
        text: 'Said.',
        until: null,
      },
    },
    course,
    'an account',
  )
const neither = (section: string) =>
  whyNotNow(
    {
      kind: 'ncnd',
      facts: {
        questions: ['1'],
        section,
        class: 'one named officer',
        kind: 'rank',
        known: ['chief'],
        fields: {},
        why: 'yes',
        text: 'Said.',
      },
    },
    COURSE,
    'an account',
  )
const moreTime = (section: string, law: 'foia' | 'eir' = 'foia') =>
  whyNotNow(
    {
      kind: 'extension-notice',
      facts: { on: '2026-11-20', questions: [], section, until: '2026-12-21', why: 'Said.' },
    },
    courseOf(aRequest(asked('2026-11-02', law)), '2026-11-20'),
    'an account',
  )

test('every section of the data may be given as a reason, and no other', () => {
  for (const { section } of reasonLaw().sections) assert.equal(given(section), null, section)
  for (const section of ['s99', 's40', 'S40(2)', 'section 40(2)', 's40(2) ', 'reg12(4)(b)'])
    assert.match(given(section) ?? '', /is no section by which anything may be refused/, section)
})

test('no section of the Act is given for what is answered under another law', () => {
  for (const law of ['eir', 'subject-access'] as const)
    assert.match(given('s40(2)', under(law)) ?? '', /under another law/)
})

test('it is neither confirmed nor denied by a section that excludes the duty to, and by no exemption', () => {
  for (const one of reasonLaw().neither) assert.equal(neither(one.section), null, one.section)
  for (const section of ['s40(2)', 's99', 's40(5B)'])
    assert.match(neither(section) ?? '', /is no section by which/, section)
  for (const one of reasonLaw().neither) assert.notEqual(given(one.section), null, one.section)
})

test('more time is taken for a section of the Act that is weighed, and for no other', () => {
  assert.equal(moreTime('s31(1)(g)'), null)
  assert.match(moreTime('s99') ?? '', /no exemption of the Act/)
  assert.match(moreTime('s40(2)') ?? '', /not weighed/)
  assert.equal(moreTime('reg12(4)(d)', 'eir'), null)
})
