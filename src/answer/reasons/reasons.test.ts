import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonLaw } from '../../vocabulary/answering/reason-law.ts'
import { classesMet } from './classes-met.ts'
import { companionsInWords } from './companions.ts'
import { draftBalance, draftReason, fieldsAsked, GAP } from './draft-reason.ts'
import { factOfRequest } from './fact-of-request.ts'
import { flagReason, type ReasonSaid } from './flag-reason.ts'
import { proposeSections } from './propose-sections.ts'

const QUESTION = 'How many officers and staff were disciplined for posts on social media, by rank?'
const REQUEST = { received: '2026-03-02', today: '2026-03-20', questions: [QUESTION] }

const LIVE: ReasonSaid = {
  section: 's31(1)(g)',
  until: '2026-09-30',
  text: '',
  fields: {
    harmTo: 'the misconduct hearings listed for the autumn',
    harm: 'The posts are the only evidence in them, and witnesses have not been heard.',
    likelihood: 'would be likely to',
    causal:
      'A number by rank tells witnesses which posts are under investigation before they are heard.',
    real: 'Witnesses in such a hearing read the local paper.',
    for: 'Officers are told that social media rules apply to every rank; the figures show whether they do.',
    against: 'Hearings about posts cannot be repeated once a witness was led.',
    balance: 'The hearings are months away, and the figures can be given after them.',
  },
}

test('every section drafts a text, and each of its places is a field that it asks for', () => {
  const { sections, neither } = reasonLaw()
  for (const { section, estimate } of [
    ...sections,
    ...neither.map((one) => ({ ...one, estimate: false })),
  ]) {
    if (estimate) continue
    const said = Object.fromEntries(
      fieldsAsked(section, {}).map(({ id, as }) => [
        id,
        as === 'day' ? '2026-02-01' : `said of ${id}`,
      ]),
    )
    assert.match(draftReason(section, {}), GAP, section)
    assert.doesNotMatch(
      `${draftReason(section, said)} ${draftBalance(section, said)}`,
      GAP,
      section,
    )
  }
})

test('what was once held for an investigation stays within section 30, as the letter says', () => {
  assert.match(draftReason('s30(1)', {}), /^The information is held, or has been held, for /)
})

test('what an officer wrote stands in the letter, with the stops of sentences', () => {
  const [first, second] = draftReason('s31(1)(g)', LIVE.fields).split('\n\n')
  assert.equal(
    first,
    'Disclosure would be likely to prejudice the misconduct hearings listed for the autumn: The posts are the only evidence in them, and witnesses have not been heard.',
  )
  assert.match(second ?? '', /before they are heard\. The harm is real: Witnesses/)
})

test('what the intruder would learn, and how large the group is, stays in the house', () => {
  const fields = {
    'intruder.group': 'CANARY five inspectors',
    'intruder.new': 'CANARY',
    'intruder.who': 'CANARY',
    'intruder.public': 'CANARY',
  }
  assert.doesNotMatch(draftReason('s40(2)', fields), /CANARY/)
})

test('a reason with all its fields, of this request, and with a day on which it ends, has no flag', () => {
  assert.deepEqual(flagReason(LIVE, REQUEST), [])
})

test('each field of a section that is not said is a flag that keeps the letter back', () => {
  for (const { id } of fieldsAsked('s40(2)', {})) {
    const flags = flagReason({ section: 's40(2)', fields: {}, until: null, text: '' }, REQUEST)
    assert.ok(
      flags.some(({ field, fault, blocks }) => field === id && fault === 'field-empty' && blocks),
      id,
    )
  }
})

// What stands in real refusals and is no section of the Act.
const NONE: [words: string, id: string][] = [
  ['Disclosure may identify individuals.', 'may-identify'],
  ['This could potentially lead to the identification of officers.', 'may-identify'],
  ['Withheld for operational reasons.', 'operational'],
  ['The figures are operationally sensitive.', 'operational'],
  ['There are concerns about data quality.', 'data-quality'],
  ['The figures could be misleading.', 'data-quality'],
  ['Due to the low numbers involved we cannot disclose.', 'small-alone'],
  ['It is our policy not to break figures down below five.', 'policy'],
  ['It would damage the reputation of the force.', 'embarrass'],
  ['It is not in the public domain.', 'not-public'],
  ['This is a fishing expedition.', 'motive'],
]

for (const [words, id] of NONE)
  test(`“${words}” is no exemption`, () => {
    const flags = flagReason({ ...LIVE, text: words }, REQUEST)
    const { why } = reasonLaw().noExemption.find((one) => one.id === id) ?? assert.fail()
    assert.ok(flags.some(({ fault, message }) => fault === 'no-exemption' && message.endsWith(why)))
  })

// Of any request, and of this one.
const HARM: [words: string, fact: boolean][] = [
  [
    'Disclosure would prejudice the prevention and detection of crime and the trust of the public in the police.',
    false,
  ],
  [
    'Releasing this information would harm our ability to investigate, under section 31(1)(g) of the Act.',
    false,
  ],
  [
    'It is not in the public interest to disclose information that would undermine law enforcement.',
    false,
  ],
  ['Officers and staff have a right to confidence that investigations are fair.', false],
  ['Fourteen days before the hearing on 3 May nobody has been heard.', true],
  ['The hearing at Harwell Street is listed.', true],
  ['Those who posted would learn of it.', true],
  ['Discipline panels have not sat.', true],
  ['The ranks would be told apart.', true],
  ['In 2026 hearings resume.', true],
]

for (const [words, fact] of HARM)
  test(`${fact ? 'a fact of this request stands in' : 'nothing of this request stands in'} “${words}”`, () => {
    assert.equal(factOfRequest(words, [QUESTION]) !== null, fact)
  })

test('a harm, a chain or a balance that fits any request is flagged where it stands', () => {
  const fields = {
    ...LIVE.fields,
    harm: 'It would prejudice law enforcement.',
    against: 'It would harm trust.',
  }
  const flags = flagReason({ ...LIVE, fields }, REQUEST)
  assert.deepEqual(
    flags.map(({ fault, field }) => [fault, field]),
    [
      ['any-request', 'harm'],
      ['any-request', 'against'],
    ],
  )
})

test('what rests on open matters says until when, is over on the day after, and is for those matters alone', () => {
  assert.equal(flagReason({ ...LIVE, until: null }, REQUEST)[0]?.fault, 'no-end')
  assert.equal(flagReason({ ...LIVE, until: '2026-03-19' }, REQUEST)[0]?.fault, 'ended')
  assert.equal(flagReason(LIVE, { ...REQUEST, hasOpen: false })[0]?.fault, 'open-only')
  assert.deepEqual(flagReason(LIVE, { ...REQUEST, hasOpen: true }), [])
})

test('a day of publication that was fixed when the request was here already does not do', () => {
  const fields = {
    publishOn: '2026-06-01',
    fixedBy: 'The publication plan of posts on social media',
    link: 'https://severnshire.example/plan',
    reasonable: 'Three months.',
    for: 'posts now',
    against: 'posts once',
    balance: 'posts in June',
  }
  const of = (fixedOn: string) =>
    flagReason(
      { section: 's22', until: null, text: '', fields: { ...fields, fixedOn } },
      REQUEST,
    ).map(({ fault }) => fault)
  assert.deepEqual(
    [of('2026-02-27'), of('2026-03-02'), of('soon')],
    [[], ['not-before'], ['no-day']],
  )
})

test('the desk proposes no section that a person alone may choose', () => {
  const all = {
    hasWithheld: true,
    hasOpen: true,
    published: true,
    handedOver: true,
    overLimit: true,
  }
  const proposed = proposeSections(all, 'foia').map(({ section }) => section)
  for (const never of ['s14(1)', 's14(2)', 's36(2)(c)', 's41'])
    assert.ok(!proposed.includes(never), never)
  const none = {
    hasWithheld: false,
    hasOpen: false,
    published: false,
    handedOver: false,
    overLimit: false,
  }
  assert.deepEqual(proposeSections(none, 'foia'), [])
  assert.deepEqual(
    proposeSections({ ...none, hasWithheld: true }, 'foia').map(({ section }) => section),
    ['s40(2)'],
  )
})

test('a qualified person is asked for where only they may decide', () => {
  const codes = flagReason({ section: 's36(2)(c)', fields: {}, until: null, text: '' }, REQUEST)
  assert.ok(codes.some(({ field }) => field === 'person'))
})

test('of companions the letter speaks, and of neither kind', () => {
  assert.doesNotMatch(companionsInWords(), /\d|small|companion|secondary/)
})

const KEPT = {
  reference: 'FOI 2026/0021',
  on: '2026-02-02',
  section: 's40(5B)(a)(i)',
  kind: 'rank',
  class: 'officers above superintendent',
  known: ['chief superintendent', 'Harwell Street'],
}

// The next request of the class, in other words; and one that is not of it.
const NEXT: [words: string, met: boolean][] = [
  ['Has any chief superintendent been investigated since 2020?', true],
  ['How many Chief Superintendents were disciplined?', true],
  ['Was anybody at Harwell  Street station suspended?', true],
  ['Give the chief-superintendent’s expenses', true],
  ['How many superintendents were disciplined?', false],
  ['The chief spoke of superintendents', false],
]

for (const [words, met] of NEXT)
  test(`“${words}” is ${met ? '' : 'not '}of the class that was neither confirmed nor denied`, () => {
    assert.equal(classesMet([{ number: '1', words }], [KEPT]).length, met ? 1 : 0)
  })

test('of a named person no number is to be withheld instead', () => {
  const said = {
    section: 's40(5B)(a)(i)',
    until: null,
    text: '',
    fields: { noughtElsewhere: 'no' },
  }
  const faults = (kind: string) => flagReason({ ...said, kind }, REQUEST).map(({ fault }) => fault)
  assert.ok(faults('rank').includes('answers-itself'))
  assert.ok(!faults('person').includes('answers-itself'))
})
