// An invented survey of another trade, counted: claims by year and ward, money, days, a share, and bodies in every state.
// All councils and letters are made up; letters are texts, read as they are, and each number stands on its ink.
import { clockOf } from '../src/calendar/clock.ts'
import type { MessageKnown } from '../src/count/count-bodies.ts'
import { countSurvey } from '../src/count/count-survey.ts'
import type { PackInput, ReplyReceived } from '../src/publish/pack/input.ts'
import { readFile } from '../src/read/read-file.ts'
import type { Contradiction } from '../src/vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../src/vocabulary/decided.ts'
import { type Document, evidenceOf } from '../src/vocabulary/document.ts'
import type {
  Answer,
  Figure,
  FigureKind,
  Kind,
  QuestionAnswered,
  Value,
} from '../src/vocabulary/reply.ts'
import type { Source } from '../src/vocabulary/source.ts'
import type { RequestEvents, Survey } from '../src/vocabulary/survey.ts'

const TODAY = '2024-12-20'

export const claims: Survey = {
  slug: 'claims',
  title: 'Claims for damage by potholes (invented)',
  law: 'foia',
  period: { from: '2021-04-01', to: '2024-03-31' },
  packs: [],
  dimensions: [
    {
      name: 'ward',
      categories: [{ id: 'north', words: ['Northgate', 'north ward'] }],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many claims were received in each year?',
      counts: {
        id: 'claim',
        one: 'claim',
        many: 'claims',
        also: [],
        kind: 'count',
        verbs: { claim: 'received' },
      },
      by: ['financial-year', 'ward'],
    },
    {
      number: '2',
      asks: 'How much was paid in each year?',
      counts: { id: 'GBP', one: 'compensation', many: 'compensation', also: [], kind: 'money' },
      by: ['financial-year'],
    },
    {
      number: '3',
      asks: 'For how long has the oldest claim been open?',
      counts: { id: 'day', one: 'day', many: 'days', also: [], kind: 'duration' },
      period: { from: '2024-08-31', to: '2024-08-31' },
    },
    {
      number: '4',
      asks: 'What share of claims was paid?',
      counts: { id: '%', one: 'per cent', many: 'per cent', also: [], kind: 'share' },
    },
    { number: '5', asks: 'A copy of the policy.', document: true },
  ],
  bodies: [
    'Ashcombe',
    'Brindle',
    'Calderwick',
    'Dunmere',
    'Eskvale',
    'Farlow',
    'Gorsley',
    'Hexwold',
    'Idlecombe',
  ].map((name) => ({ slug: name.toLowerCase(), name, workforce: null })),
  readers: 1,
}

/** A number as a reader confirmed it: its ink, with the words before it that tell it from others. */
interface Said {
  question: string
  before: string
  ink: string
  value: Value
  kind?: FigureKind
  unit?: string
  year?: string
  ward?: string
  state?: DecidedFigure['state']
  source?: Source | undefined
}

interface Letter {
  kind?: Kind
  /** A paper printed it: it is not the body's own. */
  source?: Source
  received?: string
  text: string
  says?: Said[]
  answers?: (Pick<QuestionAnswered, 'number' | 'answer'> & Partial<QuestionAnswered>)[]
}

const exact = (n: number): Value => ({ low: n, high: n })
const inYear = (question: string, year: string, ink: string, value: Value): Said => ({
  question,
  before: `${year}: `,
  ink,
  value,
  year,
})
const money = (year: string, ink: string, value: Value): Said => ({
  ...inYear('2', year, ink, value),
  before: `${year} paid: `,
  kind: 'money',
  unit: 'GBP',
})
const days = (ink: string, n: number): Said => ({
  question: '3',
  before: 'The oldest is ',
  ink,
  value: exact(n * 100),
  kind: 'duration',
  unit: 'days',
})

const letters: Record<string, Letter> = {
  ashcombe: {
    text: `Claims
2021/22: 148
2022/23: 203
2023/24: 1
Money
2021/22 paid: £9,412.75
2022/23 paid: £14,000
2023/24 paid: £0
The oldest is 412 days old. We paid 9.05 % of them.`,
    says: [
      inYear('1', '2021/22', '148', exact(148)),
      inYear('1', '2022/23', '203', exact(203)),
      inYear('1', '2023/24', '1', exact(1)),
      money('2021/22', '£9,412.75', exact(941_275)),
      money('2022/23', '£14,000', exact(1_400_000)),
      money('2023/24', '£0', exact(0)),
      days('412', 412),
      {
        question: '4',
        before: 'We paid ',
        ink: '9.05 %',
        value: exact(905),
        kind: 'share',
        unit: '%',
      },
    ],
    answers: ['1', '2', '3', '4'].map((number) => ({ number, answer: 'full' })),
  },
  brindle: {
    text: 'Northgate 312, Southgate 455, Eastgate 98, Westgate 566. The oldest is 1 day old.',
    says: [
      ...(
        [
          ['Northgate', '312', 'north'],
          ['Southgate', '455', 'Southgate'],
          ['Eastgate', '98', 'Eastgate'],
          ['Westgate', '566', 'Westgate'],
        ] as const
      ).map(
        ([name, ink, ward]): Said => ({
          question: '1',
          before: `${name} `,
          ink,
          value: exact(Number(ink)),
          ward,
        }),
      ),
      days('1', 1),
    ],
    answers: [{ number: '1', answer: 'full', lacks: ['by financial year'] }],
  },
  calderwick: {
    text: 'In 2021/22: 30. In 2022/23: <5. We hold no more. 2021/22 paid: £1.2m.',
    says: [
      inYear('1', '2021/22', '30', exact(30)),
      inYear('1', '2022/23', '<5', { low: 1, high: 4 }),
      money('2021/22', '£1.2m', { low: 115_000_000, high: 124_999_999 }),
    ],
    answers: [{ number: '1', answer: 'partial', sections: ['s40(2)'] }],
  },
  dunmere: {
    text: 'We refuse this under section 12 of the Act.',
    answers: ['1', '2', '3', '4', '5'].map((number) => ({
      number,
      answer: 'refused-cost' as Answer,
      sections: ['s12'],
    })),
  },
  eskvale: {
    text: 'We received 55 claims in 2021/22: 55, and the total was 40.',
    says: [{ ...inYear('1', '2021/22', '55', exact(55)), state: 'pencil' }],
  },
  farlow: { kind: 'clarification', text: 'Could you say which years you mean?' },
  idlecombe: {
    text: 'All of it is on our website.',
    answers: [{ number: '1', answer: 'elsewhere' }],
  },
}

/** more: letters beside these, or in their place. */
export async function aSurveyOfClaims(
  survey: Survey = claims,
  more: Record<string, Letter> = {},
): Promise<PackInput> {
  const replies: ReplyReceived[] = []
  const figures: DecidedFigure[] = []
  const answers: DecidedAnswer[] = []
  const messages: MessageKnown[] = []
  for (const [body, letter] of Object.entries({ ...letters, ...more })) {
    const { document, reply } = await received(body, letter)
    replies.push(reply)
    messages.push({ ...reply, id: body, kind: reply.kind ?? null })
    for (const said of letter.says ?? [])
      figures.push(decided(body, { ...said, source: letter.source }, document, figures.length))
    for (const answer of letter.answers ?? [])
      answers.push({
        body,
        message: body,
        answer: { sections: [], data: false, ...answer },
        state: 'confirmed',
        decided: { by: 'editor', at: '2024-12-01', why: null },
      })
  }
  const requests = survey.bodies.map(({ slug }): RequestEvents => eventsOf(slug))
  const contradictions: Contradiction[] = [unconfirmed(figures)]
  const known = { survey, figures, answers, messages, contradictions, requests, today: TODAY }
  return {
    survey,
    count: await countSurvey(known),
    requests: requests.map((events) => {
      const own = replies.filter(({ body }) => body === events.body)
      return { body: events.body, events, clock: clockOf(survey.law, events, own, TODAY) }
    }),
    replies,
    figures: figures
      .filter(({ state }) => state === 'confirmed')
      .map(({ body, figure }) => ({ body, figure, by: 'editor', at: '2024-12-01' })),
    answers: answers.map(({ body, answer }) => ({ body, answer })),
    claims: [],
    versions: [{ number: 1, asOf: '2024-12-20', changed: 'First publication.' }],
  }
}

function eventsOf(body: string): RequestEvents {
  const sent = { body, sent: '2024-09-02', received: '2024-09-02' }
  return body === 'hexwold' ? { ...sent, clarificationAsked: '2024-09-10' } : sent
}

async function received(
  body: string,
  { text, source, kind = 'decision', received: day = '2024-09-20' }: Letter,
): Promise<{ document: Document; reply: ReplyReceived }> {
  const name = `${body}.txt`
  const bytes = new TextEncoder().encode(text)
  const outcome = await readFile({ name, bytes })
  if (outcome.status !== 'read') throw new Error(`${name} was not read`)
  const { document } = outcome
  const file = {
    name,
    container: null,
    sha256: document.sha256,
    mediaType: 'text/plain',
    size: bytes.length,
    outcome,
    pages: [],
  }
  return {
    document,
    reply: {
      body,
      folder: day,
      received: day,
      seen: true,
      kind,
      files: [file],
      ...(source && { source }),
    },
  }
}

function decided(body: string, said: Said, document: Document, order: number): DecidedFigure {
  const { question, before, ink, value, kind, unit = 'claim', year, ward, state, source } = said
  const start = document.text.indexOf(`${before}${ink}`) + before.length
  if (start < before.length) throw new Error(`${body} does not say “${before}${ink}”`)
  const figure: Figure = {
    ...evidenceOf(document, start, start + ink.length),
    question,
    ...(kind && { kind }),
    unit,
    unitInk: unit === 'claim' ? 'claims' : unit,
    population: 'unknown',
    period: year ? { financialYear: year } : null,
    facets: { ...(ward && { ward }) },
    value,
    ...(source && { source }),
    sure: true,
  }
  return {
    id: `${body}-${order}`,
    body,
    message: body,
    question,
    figure,
    state: state ?? 'confirmed',
    readAs: null,
    decided: state ? null : { by: 'editor', at: '2024-12-01', why: null },
    order,
    superseded: false,
  }
}

/** What the machine found between two readings that nobody confirmed. */
function unconfirmed(figures: readonly DecidedFigure[]): Contradiction {
  const own = figures.filter(({ body }) => body === 'eskvale')
  return {
    body: 'eskvale',
    question: '1',
    severity: 'cannot',
    statements: own.map(({ id, figure }) => ({ id, says: '55 claims', figure })),
    note: '55 and 40. They cannot both be true.',
    decided: null,
  }
}
