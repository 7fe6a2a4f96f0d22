import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { police43 } from '../vocabulary/bodies.ts'
import { atLeast, exactly } from '../vocabulary/bounds.ts'
import type { Contradiction, QuestionCount } from '../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import { factRows } from '../vocabulary/facts.ts'
import type { Answer, Figure } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { buildAnswer } from './build-answer.ts'
import type { MessageKnown } from './count-bodies.ts'
import { countSurvey, type KnownWhole } from './count-survey.ts'

const PERIOD = { from: '2009-01-01', to: '2014-02-17' }

const pa2014: Survey = {
  slug: 'police-and-social-media-2014',
  title: 'Police and social media, 2009-2014',
  law: 'foia',
  period: PERIOD,
  questions: [
    { number: '1a', asks: 'How many?', counts: aNoun('person'), whom: ['officers', 'staff'] },
    { number: '2', asks: 'The policy', document: true },
  ],
  bodies: police43.map(({ slug, name, workforce }) => ({
    slug,
    name,
    workforce: workforce['2014-03-31'],
  })),
  readers: 1,
  packs: ['police-conduct'],
  per: { name: 'workforce', unit: 'officer or member of staff', date: '2014-03-31' },
}

const aFigure = (more: Partial<Figure>): Figure => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: 2 },
  ink: '20',
  question: '1a',
  unit: 'investigation',
  unitInk: 'investigations',
  population: ['officers', 'staff'],
  period: PERIOD,
  facets: {},
  value: exactly(20),
  sure: true,
  ...more,
})

/** Each body sends one letter. */
const letterOf = (body: string): string => `letter of ${body}`

let made = 0
const decided = (
  body: string,
  figure: Figure,
  state: ReadingState = 'confirmed',
): DecidedFigure => ({
  id: `figure ${++made}`,
  body,
  message: letterOf(body),
  question: figure.question ?? null,
  figure,
  state,
  readAs: null,
  decided: state === 'confirmed' ? { by: 'example editor', at: '2026-11-19', why: null } : null,
  order: made,
  superseded: false,
})

const answered = (body: string, answer: Answer, sections: string[] = []): DecidedAnswer => ({
  body,
  message: null,
  answer: { number: '1a', answer, sections, data: false },
  state: 'confirmed',
  decided: null,
})

/** The paper's words for what a force counts, as the units of the trade. */
const UNITS: Record<string, Figure['unit']> = {
  investigations: 'investigation',
  investigation: 'investigation',
  cases: 'case',
  incidents: 'incident',
  instances: 'incident',
  complaints: 'complaint',
}

const aMessage = (body: string, more: Partial<MessageKnown> = {}): MessageKnown => ({
  id: letterOf(body),
  body,
  received: '2014-03-14',
  kind: 'decision',
  seen: true,
  ...more,
})

/** The 25 forces whose figure was printed, the four that refused, and 14 whose figure was not seen: Dorset's is another survey's. */
function asPrinted(): KnownWhole {
  const rows = factRows('pa-2014-figures', ['ons_code', 'survey', 'status', 'figure', 'unit'])
  const slugOf = new Map(police43.map(({ onsCode, slug }) => [onsCode, slug]))
  const known: KnownWhole & {
    figures: DecidedFigure[]
    answers: DecidedAnswer[]
    messages: MessageKnown[]
  } = {
    survey: pa2014,
    figures: [],
    answers: [],
    messages: [],
    contradictions: [],
    requests: [],
    today: '2014-06-02',
  }
  const taken = new Set<string>()
  for (const row of rows) {
    const { ons_code, figure, unit } = row
    const body = slugOf.get(ons_code) ?? ''
    if (taken.has(body) || row.status === 'variant') continue
    taken.add(body)
    const status = row.survey.startsWith('PA 2014') ? row.status : 'responded_figure_not_found'
    known.messages.push(aMessage(body, { seen: status !== 'responded_figure_not_found' }))
    if (status === 'refused') known.answers.push(answered(body, 'refused', ['s12']))
    if (status !== 'figure') continue
    known.answers.push(answered(body, body === 'sussex' ? 'partial' : 'full'))
    const one = aFigure({
      value: exactly(Number(figure)),
      unit: UNITS[unit] ?? 'person',
      unitInk: unit,
    })
    known.figures.push(decided(body, one))
  }
  return known
}

const first = async (known: KnownWhole): Promise<QuestionCount> => {
  const [question] = (await countSurvey(known)).questions
  assert.ok(question)
  return question
}

const of = ({ bodies }: QuestionCount, slug: string) => {
  const found = bodies.find(({ body }) => body === slug)
  assert.ok(found)
  return found
}

test('what the papers printed comes to at least 639 recorded matters from 25 of 43 forces', async () => {
  const count = await countSurvey(asPrinted())
  const [question] = count.questions
  assert.ok(question)
  assert.deepEqual(question.total, atLeast(639))
  assert.deepEqual(
    [count.asked, count.answered, count.refused, count.notSeen, count.noReply],
    [43, 25, 4, 14, 0],
  )
  assert.deepEqual(question.coverage, {
    bodies: 25,
    asked: 43,
    workforce: 146243,
    workforceAsked: 218463,
  })
  assert.deepEqual(
    question.missing.filter(({ why }) => why === 'refused').map(({ name }) => name),
    ['Essex', 'Hampshire', 'Merseyside', 'Staffordshire'],
  )
  assert.equal(question.missing.filter(({ why }) => why === 'not-seen').length, 14)
})

test('its parts by unit add up to it and none is mixed with another', async () => {
  const { units, mixed, total } = await first(asPrinted())
  assert.equal(mixed, true)
  assert.equal(
    units.reduce((sum, part) => sum + part.total.low, 0),
    total.low,
  )
  assert.deepEqual(
    units.map(({ unit }) => unit),
    ['investigation', 'case', 'person', 'incident', 'complaint'],
  )
})

const rates: [body: string, per1000: string, low: string, high: string, rank: number][] = [
  ['greater-manchester', '7.64', '6.13', '9.41', 7],
  ['north-yorkshire', '17.33', '12.68', '23.11', 1],
  ['west-mercia', '5.25', '3.20', '8.10', 11],
  ['durham', '0.43', '0.01', '2.38', 24],
]

for (const [body, per1000, low, high, rank] of rates) {
  test(`${body} recorded ${per1000} per 1,000 workforce, which is number ${rank} of those ranked`, async () => {
    const { rate } = of(await first(asPrinted()), body)
    assert.deepEqual(
      [rate?.per1000, rate?.low, rate?.high].map((n) => n?.toFixed(2)),
      [per1000, low, high],
    )
    assert.equal(rate?.rank, rank)
  })
}

test('West Mercia is eleventh, and by chance could be sixth or seventeenth', async () => {
  assert.deepEqual(of(await first(asPrinted()), 'west-mercia').rate?.ranks, { best: 6, worst: 17 })
})

test('a partial answer is a floor: it has a rate without a ceiling and no rank', async () => {
  const { value, rate } = of(await first(asPrinted()), 'sussex')
  assert.deepEqual(value, atLeast(6))
  assert.equal(rate?.high, null)
  assert.equal(rate?.rank, null)
})

const three = (figures: DecidedFigure[], answers: DecidedAnswer[] = []): KnownWhole => ({
  survey: {
    ...pa2014,
    bodies: pa2014.bodies.filter(({ slug }) => ['durham', 'essex', 'kent'].includes(slug)),
  },
  figures,
  answers,
  messages: figures.map(({ body }) => aMessage(body)),
  contradictions: [],
  requests: [],
  today: '2014-06-02',
})

test('with every body in, the total has a ceiling', async () => {
  const all = ['durham', 'essex', 'kent'].map((body) => decided(body, aFigure({})))
  assert.deepEqual((await first(three(all))).total, exactly(60))
})

test('a body that never replied is missing, not nought', async () => {
  const { total, missing } = await first(three([decided('durham', aFigure({}))]))
  assert.deepEqual(total, atLeast(20))
  assert.deepEqual(
    missing.map(({ body, why }) => [body, why]),
    [
      ['essex', 'asked'],
      ['kent', 'asked'],
    ],
  )
})

test('a suppressed small number keeps what is known of it', async () => {
  const suppressed = aFigure({ value: { none: 'suppressed', low: 1, high: 4 } })
  const { total, missing } = await first(
    three([
      decided('durham', suppressed),
      decided('essex', aFigure({})),
      decided('kent', aFigure({ value: { low: 0, high: 4 } })),
    ]),
  )
  assert.deepEqual(total, { low: 21, high: 28 })
  assert.deepEqual(
    missing.map(({ body, why }) => [body, why]),
    [['durham', 'suppressed']],
  )
})

test('officers and staff are added up where no total was given, and the sum names its terms', async () => {
  const { value, figures, unit } = of(
    await first(
      three([
        decided('kent', aFigure({ population: 'officers', unit: 'person', value: exactly(13) })),
        decided('kent', aFigure({ population: 'staff', unit: 'person', value: exactly(6) })),
        decided('kent', aFigure({ population: 'specials', unit: 'person', value: exactly(9) })),
      ]),
    ),
    'kent',
  )
  assert.deepEqual([value, figures.length, unit], [exactly(19), 2, 'person'])
})

test('officers alone are a floor', async () => {
  const officers = decided('kent', aFigure({ population: 'officers', value: exactly(13) }))
  assert.deepEqual(of(await first(three([officers])), 'kent').value, atLeast(13))
})

test('where the question names nobody, the number of officers is the number, and officers and staff are added up', async () => {
  const open = (figures: DecidedFigure[]): KnownWhole => {
    const known = three(figures)
    return {
      ...known,
      survey: { ...known.survey, questions: [{ number: '1a', asks: 'How many?' }] },
    }
  }
  const officers = decided('kent', aFigure({ population: 'officers', value: exactly(13) }))
  const staff = decided('kent', aFigure({ population: 'staff', value: exactly(6) }))
  assert.deepEqual(of(await first(open([officers])), 'kent').value, exactly(13))
  assert.deepEqual(of(await first(open([officers, staff])), 'kent').value, exactly(19))
})

test('years that cover the period are added up; with a year missing their sum is a floor', async () => {
  const years = ['2009', '2010', '2011', '2012', '2013', '2014'].map((year, i) =>
    decided('kent', aFigure({ period: { year }, facets: { year }, value: exactly(i) })),
  )
  assert.deepEqual(of(await first(three(years)), 'kent').value, exactly(15))
  assert.deepEqual(of(await first(three(years.slice(0, 4))), 'kent').value, atLeast(6))
})

test('told when 2014 was over, the year 2014 may lie in or after the period to 17 February', async () => {
  const years = ['2009', '2010', '2011', '2012', '2013', '2014'].map((year, i) =>
    decided('kent', aFigure({ period: { year }, facets: { year }, value: exactly(i) })),
  )
  const known = { ...three(years), messages: [aMessage('kent', { received: '2015-02-02' })] }
  assert.deepEqual(of(await first(known), 'kent').value, { low: 10, high: 15 })
  const whole = aFigure({ period: { from: '2009-01-01', to: '2014-12-31' } })
  const later = { ...known, figures: [decided('kent', whole)] }
  assert.deepEqual(of(await first(later), 'kent').value, { low: 0, high: 20 })
  assert.equal((await first(later)).compared?.[0]?.aspects.period?.differs, true)
})

test('a period that was over when it was asked about cuts off no year that goes on beyond it', async () => {
  const whole = aFigure({ period: { from: '2009-01-01', to: '2014-12-31' } })
  const known = three([decided('kent', whole)])
  const told = async (sent: string) =>
    of(
      await first({
        ...known,
        messages: [aMessage('kent', { received: '2014-05-02' })],
        requests: [{ body: 'kent', sent, received: sent }],
      }),
      'kent',
    ).value
  assert.deepEqual(await told('2014-02-18'), exactly(20))
  assert.deepEqual(await told('2014-04-07'), { low: 0, high: 20 })
})

test('a shorter period than was asked gives a floor', async () => {
  const since2011 = aFigure({ period: { from: '2011-04-01', to: '2014-02-17' } })
  assert.deepEqual(of(await first(three([decided('kent', since2011)])), 'kent').value, atLeast(20))
})

test('one matter can have two outcomes: their sum is a ceiling, the largest a floor', async () => {
  const outcomes = ['dismissed', 'written_warning'].map((outcome, i) =>
    decided('kent', aFigure({ facets: { outcome }, value: exactly(i + 3) })),
  )
  assert.deepEqual(of(await first(three(outcomes)), 'kent').value, { low: 4, high: 7 })
})

test('two totals that differ leave everything from one to the other possible', async () => {
  const twice = [exactly(20), exactly(19)].map((value) => decided('kent', aFigure({ value })))
  assert.deepEqual(of(await first(three(twice)), 'kent').value, { low: 19, high: 20 })
})

test('the same total twice is one total', async () => {
  const twice = [1, 2].map(() => decided('kent', aFigure({})))
  assert.deepEqual(of(await first(three(twice)), 'kent').value, exactly(20))
})

test('“36 with a case to answer” is not the number of 55 investigated', async () => {
  const both = [
    aFigure({ value: exactly(36), facets: { measure: 'case to answer' } }),
    aFigure({ value: exactly(55) }),
  ].map((figure) => decided('kent', figure))
  assert.deepEqual(of(await first(three(both)), 'kent').value, exactly(55))
})

test('what nobody has confirmed is counted apart', async () => {
  const { total, pencil, bodies, missing } = await first(
    three([decided('durham', aFigure({})), decided('kent', aFigure({}), 'pencil')]),
  )
  assert.deepEqual(total, atLeast(20))
  assert.deepEqual(pencil, { total: exactly(20), bodies: ['kent'] })
  assert.deepEqual(bodies.find(({ body }) => body === 'kent')?.pencil?.value, exactly(20))
  assert.equal(missing.find(({ body }) => body === 'kent')?.pencil, true)
})

test('rejected, orphaned and superseded readings count nowhere', async () => {
  const figures = [
    decided('durham', aFigure({}), 'rejected'),
    decided('essex', aFigure({}), 'orphaned'),
    { ...decided('kent', aFigure({})), superseded: true },
  ]
  const { total, pencil } = await first(three(figures))
  assert.deepEqual(total, atLeast(0))
  assert.deepEqual(pencil.bodies, [])
})

test('answers to different requests give no total, no rate and no rank', async () => {
  const known = three([decided('kent', aFigure({}))], [answered('kent', 'full')])
  const count = await first({
    ...known,
    survey: { ...known.survey, notComparable: 'Different requests.' },
  })
  assert.deepEqual(count.total, atLeast(0))
  assert.deepEqual([count.units, count.bodies], [[], []])
  assert.equal(count.coverage.bodies, 1)
})

test('the answer of candour build names the total, the mix of units, who is missing and each body with its evidence', async () => {
  const contradiction: Contradiction = {
    body: 'west-mercia',
    question: '1a',
    severity: 'units',
    statements: [{ id: 'a', says: '20 investigations', figure: aFigure({}) }],
    note: '20, and 13 + 6',
    decided: null,
  }
  const count = await countSurvey({ ...asPrinted(), contradictions: [contradiction] })
  const [question] = buildAnswer(pa2014, count, { files: 43, seconds: 1 }).questions
  assert.ok(question)
  assert.deepEqual(question.total, atLeast(639))
  assert.equal(question.unitMix.complaint, 4)
  assert.deepEqual(
    question.missing.find(({ body }) => body === 'essex'),
    { body: 'essex', why: 'refused', section: 's12' },
  )
  const durham = question.bodies.find(({ body }) => body === 'durham')
  assert.equal(durham?.evidence?.ink, '20')
  assert.equal(durham?.rate?.per1000.toFixed(2), '0.43')
  assert.deepEqual(
    question.contradictions.map(({ body, figures, note }) => [body, figures.length, note]),
    [['west-mercia', 1, '20, and 13 + 6']],
  )
})

const message = (kind: MessageKnown['kind'], more: Partial<MessageKnown> = {}): MessageKnown =>
  aMessage('kent', { kind, ...more })

const stateOfKent = async (more: Partial<KnownWhole>): Promise<string | undefined> =>
  (await first({ ...three([]), ...more })).states.find(({ body }) => body === 'kent')?.state

const SENT = { body: 'kent', sent: '2014-02-17', received: '2014-02-17' }

const STATES: [what: string, known: Partial<KnownWhole>, state: string][] = [
  ['nothing but the question', {}, 'asked'],
  [
    'an acknowledgement',
    { messages: [message('acknowledgement')], requests: [SENT], today: '2014-02-20' },
    'acknowledged',
  ],
  [
    'a question back',
    { messages: [message('clarification')], requests: [SENT] },
    'clarification-asked',
  ],
  [
    'a question back that was answered',
    {
      messages: [message('clarification')],
      requests: [{ ...SENT, clarificationAsked: '2014-02-20', clarificationGiven: '2014-05-28' }],
    },
    'asked',
  ],
  ['a fee notice', { messages: [message('fee-notice')], requests: [SENT] }, 'fee-notice'],
  ['a day past the last', { requests: [SENT] }, 'overdue'],
  ['a day before it', { requests: [SENT], today: '2014-03-03' }, 'asked'],
  [
    'a bounce on the next day',
    {
      messages: [message('bounce', { received: '2014-02-18' })],
      requests: [SENT],
      today: '2014-02-20',
    },
    'bounced',
  ],
  [
    'a decision that nobody read',
    { messages: [message('decision')], requests: [SENT] },
    'not-checked',
  ],
  ['a message of no known kind', { messages: [message(null)], requests: [SENT] }, 'not-checked'],
  ['a withdrawal alone', { messages: [message('withdrawal')] }, 'withdrawn'],
  ['a reply that is not here', { messages: [message(null, { seen: false })] }, 'not-seen'],
  [
    'a refusal that a machine read',
    {
      messages: [message('decision')],
      answers: [{ ...answered('kent', 'refused'), state: 'pencil' }],
    },
    'not-checked',
  ],
  [
    'a refusal that a person decided',
    { messages: [message('decision')], answers: [answered('kent', 'refused')] },
    'refused',
  ],
  [
    'a question passed over, decided',
    { messages: [message('decision')], answers: [answered('kent', 'not-answered')] },
    'not-answered',
  ],
  [
    'an answer whose numbers nobody confirmed',
    { messages: [message('decision')], answers: [answered('kent', 'full')] },
    'not-checked',
  ],
  [
    'an answer elsewhere',
    { messages: [message('decision')], answers: [answered('kent', 'elsewhere')] },
    'elsewhere',
  ],
  [
    'a confirmed number',
    { messages: [message('decision')], figures: [decided('kent', aFigure({}))] },
    'gave',
  ],
]

test('where a body stands is decided by what came, its clock, and what a person decided; never by the machine', async () => {
  for (const [what, known, state] of STATES) assert.equal(await stateOfKent(known), state, what)
  assert.equal(STATES.length, 18)
})

test('a body of which only a paper told, and nobody judged it, is not said to have been silent', async () => {
  const survey = { ...pa2014, bodies: pa2014.bodies.slice(0, 1) }
  const [{ slug } = { slug: '' }] = survey.bodies
  const printed = { id: 'note', source: { kind: 'press', paper: 'The Argus' } } as const
  const stateWith = async (messages: MessageKnown[]) => {
    const known = { survey, figures: [], answers: [], messages, contradictions: [], requests: [] }
    const { questions } = await countSurvey({ ...known, today: '2026-11-24' })
    return questions[0]?.states[0]?.state
  }
  assert.equal(await stateWith([aMessage(slug, printed)]), 'not-checked')
  const unseen = aMessage(slug, { id: 'reply', received: null, seen: false })
  assert.equal(await stateWith([aMessage(slug, printed), unseen]), 'not-seen')
})
