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
const neither = (section: string, course = COURSE) =>
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
    course,
    'an account',
  )
const moreTime = (section: string, law: 'foia' | 'eir' = 'foia', until = '2026-12-21') =>
  whyNotNow(
    {
      kind: 'extension-notice',
      facts: { on: '2026-11-20', questions: [], section, until, why: 'Said.' },
    },
    courseOf(aRequest(asked('2026-11-02', law)), '2026-11-20'),
    'an account',
  )

test('every section of the data may be given as a reason under its own law, and no other', () => {
  for (const { section, law } of reasonLaw().sections)
    assert.equal(given(section, under(law)), null, section)
  for (const section of ['s99', 's40', 'S40(2)', 'section 40(2)', 's40(2) ', 'reg12(4)'])
    assert.match(given(section) ?? '', /is no section by which anything may be refused/, section)
})

test('no section of one law is given for what is answered under another', () => {
  assert.match(given('s40(2)', under('eir')) ?? '', /no section of the law.*Environmental/)
  assert.match(given('reg13(1)') ?? '', /no section of the law.*Freedom of Information/)
})

test('subject access is passed on, and of it nothing is refused', () => {
  const course = under('subject-access')
  assert.match(given('s40(2)', course) ?? '', /data protection answers it/)
  const passed = { kind: 'passed-on' as const, facts: { on: '2026-11-03', to: 'data protection' } }
  assert.equal(whyNotNow(passed, course, 'an account'), null)
  assert.match(whyNotNow(passed, COURSE, 'an account') ?? '', /Only subject access/)
  const after = aRequest([...asked('2026-11-02', 'subject-access'), passed])
  assert.deepEqual(courseOf(after, '2026-11-20').isClosed, true)
})

test('it is neither confirmed nor denied by a section that excludes the duty to, and by no exemption', () => {
  for (const one of reasonLaw().neither)
    assert.equal(neither(one.section, under(one.law)), null, one.section)
  for (const section of ['s40(2)', 's99', 's40(5B)'])
    assert.match(neither(section) ?? '', /is no section by which/, section)
  for (const one of reasonLaw().neither) assert.notEqual(given(one.section), null, one.section)
})

test('more time is taken for a section of the Act that is weighed, and for no other', () => {
  assert.equal(moreTime('s31(1)(g)'), null)
  assert.match(moreTime('s99') ?? '', /no exemption of the Act/)
  assert.match(moreTime('s40(2)') ?? '', /not weighed/)
  assert.equal(moreTime('reg7(1)', 'eir'), null)
  assert.match(moreTime('reg7(1)', 'eir', '2027-03-01') ?? '', /Regulation 7 reaches no further/)
})
