// Letters that are ready: what they say of a body is what was decided, entered or quoted, and what nobody said stands as a gap.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHASERS } from '../../../vocabulary/asking/task.ts'
import type { Law, Survey } from '../../../vocabulary/survey.ts'
import type { AskedBody } from '../asked-body.ts'
import { type AnswerSaid, type ChaseFacts, gapsIn } from './chase-facts.ts'
import { draftLetter } from './draft-letter.ts'
import { groupsOf } from './points.ts'

const noun = { id: 'fine', one: 'fine', many: 'fines', also: ['penalty'], kind: 'count' as const }
const survey: Survey = {
  slug: 'library-fines',
  title: 'Library fines',
  law: 'foia',
  period: { from: '2023-01-01', to: '2025-12-31' },
  questions: [
    {
      number: '1',
      asks: 'How many fines did the council give, for each year?',
      counts: noun,
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How many of these were waived? Please give “<5” for a small number.',
      counts: noun,
      partOf: '1',
    },
    { number: '3', asks: 'Please give one row for each appeal.', rows: true },
  ],
  bodies: ['Ashcombe', 'Brindle', 'Dunmere'].map((name) => ({
    slug: name.toLowerCase(),
    name: `${name} Council`,
    workforce: null,
  })),
  readers: 1,
}

const asked = (changes: Partial<AskedBody> = {}, law: Law = 'foia'): AskedBody => ({
  survey: { ...survey, law },
  body: survey.bodies[0] as AskedBody['body'],
  law,
  portal: null,
  events: { body: 'ashcombe', sent: '2026-11-02', received: '2026-11-02', reference: 'F 12' },
  messages: [],
  standings: [],
  letters: [],
  today: '2026-12-07',
  ...changes,
})

const facts = (
  changes: Partial<ChaseFacts> = {},
  of: Partial<AskedBody> = {},
  law: Law = 'foia',
): ChaseFacts => ({
  asked: asked(of, law),
  signer: 'Sam Reed, The Herald',
  ourReference: null,
  answers: [],
  refusal: '',
  others: [],
  chosen: new Map(),
  withFigures: false,
  ...changes,
})

const refused = (number: string, more: Partial<AnswerSaid> = {}): AnswerSaid => ({
  number,
  asks: survey.questions.find((one) => one.number === number)?.asks ?? '',
  state: 'refused',
  sections: [],
  ink: null,
  on: '2026-11-20',
  ...more,
})

const textOf = (of: ChaseFacts, chaser: (typeof CHASERS)[number] = 'review'): string =>
  draftLetter(chaser, of, null).text

test('what stands in quotation marks is the body’s own ink, our own question, or a word of the law', () => {
  const refusal = 'The low numbers involved could lead to the identification of staff.'
  const of = facts({
    refusal,
    answers: [
      refused('1', { sections: ['s40(2)'], ink: refusal }),
      refused('2', { state: 'ncnd', sections: ['s31(3)'] }),
    ],
  })
  for (const chaser of CHASERS) {
    const ours = [...survey.questions.map(({ asks }) => asks), survey.title, ...noun.also]
    for (const [, quoted = ''] of textOf(of, chaser).matchAll(/“([^”]*)”/g))
      assert.ok(
        refusal.includes(quoted) ||
          ours.some((one) => one.includes(quoted)) ||
          ['would', 'would be likely to', '<5', 'yes, we hold it', 'no, we do not'].includes(
            quoted,
          ),
        `${chaser}: ${quoted}`,
      )
  }
})

test('that a letter lacks something is said only where a person looked and chose to say it', () => {
  const of = facts({
    answers: [refused('1', { sections: ['s31(1)(g)'] })],
    refusal: 'It is exempt.',
  })
  const [group] = groupsOf(of)
  const point = group?.points.find(({ need }) => need.startsWith('a public interest test'))
  assert.ok(point)
  assert.doesNotMatch(textOf(of), /your letter gives no public interest test/i)
  assert.match(textOf(of), /Please set out the public interest test/)
  const said = textOf({ ...of, chosen: new Map([[point.key, 'missing']]) })
  assert.match(said, /your letter gives no public interest test/)
  const left = textOf({ ...of, chosen: new Map([[point.key, 'leave']]) })
  assert.doesNotMatch(left, /set out the public interest test/)
})

test('what the letter does say is quoted beside the point, and not asked for again', () => {
  const of = facts({
    answers: [refused('1', { sections: ['s31(1)(g)'] })],
    refusal: 'We weighed the public interest and found for the exemption.',
  })
  const point = groupsOf(of)[0]?.points.find(({ need }) =>
    need.startsWith('a public interest test'),
  )
  assert.deepEqual([point?.ink, point?.chosen], ['public interest', 'leave'])
})

test('the limit of eighteen hours is no estimate, and minutes for each record are one', () => {
  const inkOf = (refusal: string) =>
    groupsOf(
      facts({ answers: [refused('1', { state: 'refused-cost', sections: ['s12(1)'] })], refusal }),
    )[0]?.points.find(({ need }) => need.startsWith('an estimate'))?.ink
  assert.equal(inkOf('It would exceed the appropriate limit of 18 hours (£450).'), null)
  assert.equal(inkOf('There are 900 files, and each takes 10 minutes to read.'), '10 minutes')
  assert.equal(inkOf('That comes to 150 hours.'), '150 hours')
  for (const [said, ink] of [
    ['each of 2,900 records would have to be opened, at some five minutes each', 'five minutes'],
    ['About half an hour per file is needed.', 'half an hour per'],
    ['we allow an hour for each case', 'an hour for each'],
    ['It takes twenty-five minutes to read one.', 'twenty-five minutes'],
    ['It would exceed the limit of eighteen hours.', null],
    ['It will take hours to find.', null],
  ] as const)
    assert.equal(inkOf(said), ink, said)
})

test('of what is neither confirmed nor denied no harm by figures is asked, but what the bare answer would tell', () => {
  const text = textOf(facts({ answers: [refused('1', { state: 'ncnd', sections: ['s31(3)'] })] }))
  assert.match(text, /You neither confirm nor deny, under section 31\(3\), that you hold this/)
  assert.match(text, /by itself disclose, and of whom/)
  assert.doesNotMatch(text, /by which steps these figures/)
})

test('a refusal under a section that no point is known of is asked why it applies', () => {
  assert.match(
    textOf(facts({ answers: [refused('1', { sections: ['s44'] })] })),
    /Please say why it applies to these figures/,
  )
})

test('of a question that asks for rows nobody says that it asks for counts', () => {
  const about = (number: string) =>
    textOf(facts({ answers: [refused(number, { sections: ['s40(2)'] })] }))
  assert.match(about('1'), /I asked for counts, and for no name\./)
  assert.match(about('3'), /I asked for no name\./)
  assert.doesNotMatch(about('3'), /I asked for counts/)
})

test('who answered the same question is named with what, where a person asked for it, and not where requests differ', () => {
  const others = [
    {
      number: '1',
      asked: 2,
      gave: [
        { name: 'Brindle Council', value: '41' },
        { name: 'Dunmere Council', value: '<5' },
      ],
    },
  ]
  const of = facts({ answers: [refused('1', { sections: ['s12(1)'] })], others })
  assert.match(
    textOf(of),
    /to two other public bodies\. These have answered it with a number: Brindle Council and Dunmere Council\./,
  )
  assert.match(
    textOf({ ...of, withFigures: true }),
    /Brindle Council \(41\) and Dunmere Council \(<5\)/,
  )
  const unlike = {
    ...of,
    asked: { ...of.asked, survey: { ...survey, notComparable: 'They differ.' } },
  }
  assert.doesNotMatch(textOf(unlike), /Brindle/)
})

test('a reminder names the day it was due, what follows, and the day of that', () => {
  const { subject, text } = draftLetter('reminder', facts(), { kind: 'overdue' })
  assert.equal(
    subject,
    'Overdue: FOI request of 2 November 2026, Library fines (your reference F 12)',
  )
  assert.match(text, /was due by 1 December 2026/)
  assert.match(
    text,
    /If I have none by 21 December 2026, I shall complain to the Information Commissioner under section 50/,
  )
  assert.match(text, /If you have answered, please send me your answer again/)
})

test('of a body that answered all of it no letter says that it did not', () => {
  const answered: Partial<AskedBody> = {
    messages: [{ id: 'm', kind: 'decision', decided: true, received: '2026-11-20', seen: true }],
    standings: survey.questions.map(({ number }) => ({ question: number, state: 'gave' })),
  }
  for (const chaser of ['reminder', 'review', 'complaint'] as const) {
    const text = textOf(facts({}, answered), chaser)
    assert.doesNotMatch(text, /has reached me|failure to answer/, chaser)
    assert.ok(gapsIn(text).some((one) => /it answered/.test(one)))
  }
})

test('that a body wrote of needing more time is said only where a person said so', () => {
  const of = (decided: boolean) =>
    draftLetter(
      'reminder',
      facts(
        {},
        {
          today: '2026-11-24',
          messages: [{ id: 'm', kind: 'holding', decided, received: '2026-11-20', seen: true }],
        },
      ),
      { kind: 'holding' },
    ).text
  assert.match(of(true), /in which you say that you need more time/)
  assert.doesNotMatch(of(false), /more time/)
})

test('the day that more time reaches is not called the twentieth working day', () => {
  const { events } = asked()
  const longer = {
    today: '2027-01-11',
    events: { body: 'ashcombe', ...events, extension: '2026-12-20' },
  }
  const { text } = draftLetter('reminder', facts({}, longer), { kind: 'overdue' })
  assert.match(text, /was due by 31 December 2026, the furthest that more time reaches/)
  assert.doesNotMatch(text, /twent/)
})

test('in Scotland the reminder promises a review, and knows no extension of time', () => {
  const late = draftLetter('reminder', facts({}, {}, 'foisa'), { kind: 'overdue' }).text
  assert.match(late, /I shall ask for a review under section 20 of the failure to answer/)
  const { events } = asked()
  const longer = { events: { body: 'ashcombe', ...events, extension: '2026-12-20' } }
  const { text } = draftLetter('reminder', facts({}, longer, 'foisa'), { kind: 'too-long' })
  assert.match(text, /knows no extension: your answer was due by 1 December 2026/)
})

test('what a fee may cover, and until when it may be paid, is said by the law of the request', () => {
  const said = (law: Law) =>
    draftLetter(
      'fee',
      facts(
        {},
        { events: { body: 'ashcombe', received: '2026-10-01', feeNotice: '2026-10-05' } },
        law,
      ),
      null,
    )
      .restsOn.map(({ what, source }) => `${what} (${source})`)
      .join('\n')
  assert.match(said('foia'), /no staff time.*until 4\s+January\s+2027.*FOIA s\.9\(2\)/s)
  assert.match(said('foisa'), /£15 an hour.*until 4\s+January\s+2027.*FOISA s\.9\(3\)/s)
  assert.match(said('eir'), /a reasonable amount.*until 31\s+December\s+2026.*EIR reg\. 8\(5\)/s)
})

test('for what more time may be taken is said by the law of the request', () => {
  const held = (law: Law) =>
    draftLetter(
      'reminder',
      facts(
        {},
        {
          today: '2026-11-24',
          messages: [
            { id: 'm', kind: 'holding', decided: true, received: '2026-11-20', seen: true },
          ],
        },
        law,
      ),
      { kind: 'holding' },
    )
  assert.match(held('foia').text, /weighing the public interest.* under which exemption/)
  assert.match(held('eir').text, /Regulation 7 .*complexity and the volume/)
  assert.doesNotMatch(held('eir').text, /exemption|public interest/)
  assert.match(held('foisa').text, /knows no extension.*\n\nIt is due by 1 December 2026/)
  assert.match(held('foisa').restsOn[0]?.source ?? '', /asp\/2002\/13\/section\/10/)
})

test('each section is asked what it needs, in its own words', () => {
  const under = (section: string, law: Law = 'foia', state: AnswerSaid['state'] = 'refused') =>
    textOf(facts({ answers: [refused('1', { sections: [section], state })] }, {}, law))
  assert.match(under('s31(1)(g)'), /what harm is meant/)
  for (const section of ['s38(1)', 's38(1)(b)']) {
    assert.match(under(section), /whose health or safety/)
    assert.doesNotMatch(under(section), /what harm is meant/)
  }
  assert.match(under('s24(1)'), /required for the purpose of safeguarding national security/)
  assert.doesNotMatch(under('s24(1)'), /what harm is meant/)
  assert.match(under('s36(2)(c)'), /Section 36\(4\) takes statistical information out of it/)
  assert.match(under('s39(1)', 'foisa'), /whose health or safety/)
  assert.doesNotMatch(under('s39(1)', 'foisa'), /substantial prejudice/)
  assert.match(under('s35(1)(a)', 'foisa'), /substantial prejudice/)
})

test('a Scottish notice that neither confirms nor denies need state no public interest test of the exemption, and is asked that of section 18', () => {
  const of = facts(
    { answers: [refused('1', { sections: ['s18', 's34(1)'], state: 'ncnd' })] },
    {},
    'foisa',
  )
  const needs = groupsOf(of).flatMap(({ points }) => points.map(({ missing }) => missing))
  assert.ok(needs.every((missing) => !/section 16\(2\)/.test(missing)))
  assert.match(
    textOf(of),
    /contrary to the public interest to reveal whether the information exists/,
  )
})

test('what a complaint says of a refusal cites no section of another Act', () => {
  for (const law of ['foisa', 'eir'] as const)
    assert.doesNotMatch(
      textOf(facts({ answers: [refused('1')] }, {}, law), 'complaint'),
      /section 17|Act of 2000/,
    )
})

test('of environmental information a Scottish body of an own list answers to the Scottish Commissioner', () => {
  const of = (ownLaw: Law | null) => textOf(facts({}, { ownLaw }, 'eir'), 'complaint')
  assert.match(of('foisa'), /^To the Scottish Information Commissioner/)
  assert.match(of('foia'), /^To the Information Commissioner/)
  assert.match(of(null), /^To the Information Commissioner/)
})

test('an extension beyond forty working days is told so with what that rests on', () => {
  const { events } = asked()
  const on = (today: string) =>
    draftLetter(
      'reminder',
      facts({}, { today, events: { body: 'ashcombe', ...events, extension: '2027-02-20' } }),
      { kind: 'too-long' },
    ).text
  assert.match(on('2026-12-31'), /That is beyond 31 December 2026, the fortieth working day/)
  assert.match(on('2026-12-31'), /Please decide by then\./)
  assert.match(on('2027-01-04'), /That day has passed: please decide now\./)
})

test('a clarification says what each question means by the survey’s own words, and leaves the answer to a person', () => {
  const { events } = asked()
  const of = facts(
    {},
    { events: { body: 'ashcombe', ...events, clarificationAsked: '2026-11-10' } },
  )
  const text = textOf(of, 'clarification')
  assert.deepEqual(gapsIn(text), ['your answer to what it asks, in a sentence or two'])
  assert.match(
    text,
    /Question 1, “[^”]+” I want the number of fines \(your records may say “penalty”\), between 1 January 2023 and 31 December 2025, by year\./,
  )
  assert.match(text, /They are part of those of question 1\./)
})

test('a clarification says each question again in its own words, and a sum of money as an amount', () => {
  const money = { id: 'GBP', one: 'pound', many: 'pounds', also: [], kind: 'money' as const }
  const share = { id: '%', one: 'per cent', many: 'per cent', also: [], kind: 'share' as const }
  const questions = [
    { number: '1', asks: 'How many fines were upheld on appeal?', counts: noun },
    { number: '2', asks: 'How much was waived?', counts: money },
    {
      number: '3',
      asks: 'How much was paid in grants?',
      counts: { ...money, one: 'grant', many: 'grants' },
    },
    { number: '4', asks: 'What share was late?', counts: share },
  ]
  const text = textOf(facts({}, { survey: { ...survey, questions } }), 'clarification')
  assert.match(
    text,
    /Question 1, “How many fines were upheld on appeal\?” I want the number of fines/,
  )
  assert.match(text, /Question 2, “How much was waived\?” I want the amount in pounds, between/)
  assert.match(text, /Question 3, .* I want the amount in pounds of grants, between/)
  assert.match(text, /Question 4, .* I want the percentage, between/)
})

test('what a refusal lacks is put to the Commissioner as something to decide, one full sentence a point', () => {
  const text = textOf(
    facts({ answers: [refused('1', { state: 'ncnd', sections: ['s40(5B)(a)(i)'] })] }),
    'complaint',
  )
  assert.match(
    text,
    /I ask you to decide whether its answer meets what is asked of it:\n- Why even a yes or a no would tell something\. Neither confirming/,
  )
  assert.doesNotMatch(text, /This needs|With this are/)
})

test('a complaint tells day by day what happened, and leaves the outcome of the review to a person', () => {
  const { events } = asked()
  const of = facts(
    { answers: [refused('1', { sections: ['s12(1)'] })] },
    {
      events: {
        body: 'ashcombe',
        ...events,
        internalReviewAsked: '2026-11-23',
        internalReviewAnswered: '2026-12-04',
      },
      letters: [{ kind: 'reminder', sentOn: '2026-11-18', state: 'accepted', at: new Date(0) }],
    },
  )
  const text = textOf(of, 'complaint')
  const days = [...text.matchAll(/^- (\d+ \w+ 2026): /gm)].map(([, day]) => day)
  assert.deepEqual(days, [
    '2 November 2026',
    '18 November 2026',
    '20 November 2026',
    '23 November 2026',
    '1 December 2026',
    '4 December 2026',
  ])
  assert.deepEqual(gapsIn(text), ['what the review decided, in a sentence', 'your address'])
  assert.doesNotMatch(text, /Your letter|\bYou\b/)
})

test('a complaint of a refusal names also that the answer came late, by the law of the request', () => {
  const { events } = asked()
  const of = (law: Law, on: string, more: Partial<AskedBody> = {}) =>
    textOf(
      facts(
        { answers: [refused('1', { on })] },
        {
          messages: [{ id: 'm', kind: 'decision', decided: true, received: on, seen: true }],
          today: '2027-01-20',
          ...more,
        },
        law,
      ),
      'complaint',
    )
  assert.match(
    of('foia', '2026-12-04'),
    /The time\nIts answer came on 4 December 2026\. It was due by 1 December 2026, the twentieth working day \(section 10\(1\) of the Act: promptly/,
  )
  assert.match(of('foia', '2026-12-04'), /find that it answered late\./)
  assert.match(of('foisa', '2026-12-04'), /\(section 10\(1\) of the Act: promptly/)
  assert.match(of('eir', '2026-12-04'), /\(regulation 5\(2\)/)
  assert.doesNotMatch(of('foia', '2026-12-01'), /answer came on|answered late/)
  const longer = { events: { body: 'ashcombe', ...events, extension: '2026-12-20' } }
  assert.doesNotMatch(of('foia', '2026-12-15', longer), /answer came on|answered late/)
  const before = {
    messages: ['2026-11-20', '2026-12-04'].map((received, i) => ({
      ...{ id: `m${i}`, kind: 'decision' as const, decided: i > 0, received, seen: true },
    })),
  }
  assert.doesNotMatch(of('foia', '2026-12-04', before), /answer came on|answered late/)
})

test('a letter about a fee asks for nothing that the notice says already', () => {
  const text = textOf(facts({}, { events: { body: 'ashcombe', feeNotice: '2026-11-10' } }), 'fee')
  assert.match(text, /as far as your notice does not say so, how it is made up/)
})

test('in Scotland it is an application for a decision by the Scottish Commissioner', () => {
  const { subject, text } = draftLetter('complaint', facts({}, {}, 'foisa'), null)
  assert.match(subject, /^Application for a decision under section 47\(1\)/)
  assert.match(text, /Scottish Information Commissioner\nKinburn Castle/)
})

test('of environmental information a Scottish body is asked, and complained of, under the Regulations of Scotland', () => {
  const of = facts(
    { answers: [refused('1', { sections: ['reg10(4)(b)'] })] },
    { body: { slug: 'police-scotland', name: 'Police Scotland', workforce: null } },
    'eir',
  )
  assert.match(textOf(of), /a review under regulation 16/)
  assert.match(textOf(of), /within 20 working days/)
  const { subject, text } = draftLetter('complaint', of, null)
  assert.match(subject, /^Application for a decision under section 47\(1\)/)
  assert.match(text, /To the Scottish Information Commissioner/)
  assert.match(text, /Environmental Information \(Scotland\) Regulations 2004/)
  const elsewhere = draftLetter('complaint', facts({}, {}, 'eir'), null).text
  assert.match(elsewhere, /To the Information Commissioner/)
})

test('nobody’s name is made up, and no letter of any law holds what is not filled', () => {
  for (const law of ['foia', 'foisa', 'eir'] as const)
    for (const chaser of CHASERS) {
      const of = facts({ signer: null, answers: [refused('1', { sections: ['s12(1)'] })] }, {}, law)
      const { text, subject } = draftLetter(chaser, of, null)
      assert.ok(gapsIn(text).includes('your name'), `${law} ${chaser}`)
      assert.doesNotMatch(
        `${subject}\n${text}`,
        /undefined|null|\{\w+\}|\.\.| {2}/,
        `${law} ${chaser}`,
      )
    }
})

test('that no answer came is said of nobody whose letter lies here unread, who waits for us, or whom nothing reached', () => {
  const late = { today: '2026-12-07' } as const
  const one = (state: AskedBody['standings'][number]['state']): Partial<AskedBody> => ({
    ...late,
    standings: [{ question: '1', state, onlyRead: true }],
  })
  const cases: [string, Partial<AskedBody>, RegExp][] = [
    ['unread', one('not-checked'), /A reply came that nobody has checked yet/],
    ['asks back', one('clarification-asked'), /read as a question back/],
    ['a fee', one('fee-notice'), /read as a fee notice/],
    ['came back', one('bounced'), /The request came back/],
    ['a page', { ...late, portal: { received: '2026-12-01', expires: null } }, /a page of its own/],
  ]
  for (const [name, of, why] of cases)
    for (const chaser of ['reminder', 'review', 'complaint'] as const) {
      const text = textOf(facts({}, of), chaser)
      assert.doesNotMatch(text, /(?:None|No answer) has reached me/, `${name}, ${chaser}`)
      assert.ok(
        gapsIn(text).some((gap) => why.test(gap)),
        `${name}, ${chaser}: ${text}`,
      )
    }
  for (const chaser of ['reminder', 'review', 'complaint'] as const)
    assert.match(textOf(facts({}, late), chaser), /(?:None|No answer) has reached me/)
})

test('a day that is still to come is no day on which an answer was due', () => {
  for (const chaser of ['review', 'complaint'] as const) {
    assert.match(textOf(facts({}, { today: '2026-11-20' }), chaser), /is due by 1 December 2026/)
    assert.match(textOf(facts(), chaser), /was due by 1 December 2026/)
  }
})

test('a day on which the request did not go from here is no day that a letter says without being asked', () => {
  const went = (on: string): Partial<AskedBody> => ({
    letters: [{ kind: 'request', sentOn: on, state: 'accepted', at: new Date(`${on}T12:00:00Z`) }],
  })
  for (const chaser of ['reminder', 'review', 'complaint'] as const) {
    const gaps = gapsIn(textOf(facts({}, went('2026-11-30')), chaser)).join()
    assert.match(gaps, /2 November 2026 is written down, and .* on 30 November 2026/, chaser)
    assert.doesNotMatch(textOf(facts({}, went('2026-11-02')), chaser), /is written down/)
    assert.doesNotMatch(textOf(facts(), chaser), /is written down/)
  }
})
