// Decisions of many readers about one survey: careful, hasty, hostile. Each is fair: whoever decides so may be right, and what is
// printed has to carry no more than that.
import { evidenceIn } from '../../src/vocabulary/place.ts'
import { type Figure, isMissing } from '../../src/vocabulary/reply.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { noScore, scoreFigures } from './score-figures.ts'
import type { SurveyKept } from './survey-read.ts'
import type { BodyTruth, SurveyTruth } from './truth.ts'

export interface Otherwise {
  name: string
  decisions: Decision[]
  /** All that is confirmed is right: then every number printed must hold what is true. */
  isTrue: boolean
}

const SIGNED = { by: 'bench', at: '2026-11-29' }

/** A reading of ours, and whether a careful editor may confirm it. */
interface Reading {
  body: string
  figure: Figure
  right: boolean
}

/** `seeds`: of each kind of half-done work so many. */
export function decidedOtherwise(kept: SurveyKept, truth: SurveyTruth, seeds = 10): Otherwise[] {
  const readings = readingsOf(kept, truth)
  const answers = truth.bodies.flatMap((body) => answersOf(kept, body))
  const careful = readings.map((one) => figureDecision(one, one.right ? 'confirm' : 'reject'))
  const right = readings.filter((one) => one.right)
  const all = (chosen: readonly Reading[], action: (one: Reading) => Decision['action'] | null) =>
    chosen.flatMap((one) => {
      const what = action(one)
      return what ? [figureDecision(one, what)] : []
    })
  const isTrue = true
  const firstDice = dice(300)
  return [
    { name: 'nothing decided', decisions: [], isTrue },
    { name: 'careful', decisions: careful, isTrue },
    { name: 'careful, with its answers', decisions: [...careful, ...answers], isTrue },
    { name: 'answers alone', decisions: answers, isTrue },
    { name: 'all rejected', decisions: all(readings, () => 'reject'), isTrue },
    {
      name: 'all confirmed as it was read',
      decisions: all(readings, () => 'confirm'),
      isTrue: false,
    },
    ...Array.from({ length: seeds }, (_, seed) => {
      const random = dice(seed + 1)
      return {
        name: `half confirmed, ${seed + 1}`,
        decisions: all(right, () => (random() < 0.5 ? 'confirm' : null)),
        isTrue,
      }
    }),
    ...Array.from({ length: seeds }, (_, seed) => {
      const random = dice(100 + seed)
      return {
        name: `half confirmed, the rest rejected, ${seed + 1}`,
        decisions: all(right, () => (random() < 0.5 ? 'confirm' : 'reject')),
        isTrue,
      }
    }),
    ...Array.from({ length: seeds }, (_, seed) => {
      const random = dice(200 + seed)
      return {
        name: `half confirmed, with all answers, ${seed + 1}`,
        decisions: [...all(right, () => (random() < 0.5 ? 'confirm' : null)), ...answers],
        isTrue,
      }
    }),
    ...categoriesOf(right).map((category) => ({
      name: `without ${category}`,
      decisions: all(readings, (one) =>
        one.right && !isUnder(one, category) ? 'confirm' : 'reject',
      ),
      isTrue,
    })),
    {
      name: 'totals rejected, their parts kept',
      decisions: all(right, ({ figure }) =>
        Object.keys(figure.facets).length === 0 ? 'reject' : 'confirm',
      ),
      isTrue,
    },
    {
      name: 'parts rejected, their totals kept',
      decisions: all(right, ({ figure }) =>
        Object.keys(figure.facets).length === 0 ? 'confirm' : 'reject',
      ),
      isTrue,
    },
    ...timesOf(right).flatMap((time) => [
      {
        name: `${time} rejected`,
        decisions: all(readings, (one) =>
          one.right && timeOf(one) !== time ? 'confirm' : 'reject',
        ),
        isTrue,
      },
      {
        name: `${time} open`,
        decisions: all(right, (one) => (timeOf(one) === time ? null : 'confirm')),
        isTrue,
      },
    ]),
    ...[false, true].map((withAnswers) => ({
      name: `one number of each body and question${withAnswers ? ', with all answers' : ''}`,
      decisions: [...all(firstOfEach(right), () => 'confirm'), ...(withAnswers ? answers : [])],
      isTrue,
    })),
    {
      name: 'upper half of each file, the rest rejected',
      decisions: all(right, (one) => (isInUpperHalf(one, right) ? 'confirm' : 'reject')),
      isTrue,
    },
    {
      name: 'later letters unread, with the answers of all',
      decisions: [
        ...all(right, (one) => (isOfLaterLetter(one, kept) ? null : 'confirm')),
        ...answers,
      ],
      // What a later letter puts right is not known yet.
      isTrue: false,
    },
    {
      name: 'answers alone, each said to be full',
      decisions: answers.map((one) => ({ ...one, reads: { answer: 'full', sections: [] } })),
      isTrue: false,
    },
    {
      name: 'half confirmed, each answer said to be partial',
      decisions: [
        ...all(right, () => (firstDice() < 0.5 ? 'confirm' : null)),
        ...answers.map((one) => ({ ...one, reads: { answer: 'partial' as const, sections: [] } })),
      ],
      isTrue,
    },
    { name: 'last of each body open', decisions: all(withoutLast(right), () => 'confirm'), isTrue },
    ...[3, -1].map((by) => ({
      name: `every fourth corrected by ${by}`,
      decisions: right.flatMap((one, i) => {
        const better = i % 4 === 0 ? corrected(one.figure, by) : null
        return [better ? figureDecision(one, 'correct', better) : figureDecision(one, 'confirm')]
      }),
      isTrue: false,
    })),
  ]
}

function readingsOf({ figures }: SurveyKept, truth: SurveyTruth): Reading[] {
  return truth.bodies.flatMap((body) => {
    const own = figures.get(body.slug) ?? []
    const judged = scoreFigures(
      truth,
      body,
      own.map(({ read }) => read),
      { score: noScore(), list: [] },
    )
    return own.map(({ read, figure }) => ({
      body: body.slug,
      figure,
      right: judged.some((one) => one.read === read && one.right),
    }))
  })
}

function figureDecision(
  { body, figure }: Reading,
  action: Decision['action'],
  value = figure.value,
): Decision {
  const { question, kind, unit, unitInk, population, period, facets } = figure
  return {
    action,
    body,
    ...(question !== undefined && { question }),
    about: 'figure',
    evidence: [evidenceIn(figure)],
    ...(action !== 'reject' && {
      reads: { ...(kind && { kind }), unit, unitInk, population, period, facets, value },
    }),
    ...SIGNED,
  }
}

/** What became of each question, as a person knows it who read the letter: on the ink of whatever was read of it. */
function answersOf({ replies }: SurveyKept, { slug, answers, state }: BodyTruth): Decision[] {
  if (state === 'acknowledged' || state === 'clarification') return []
  const own = replies.filter(({ body }) => body === slug)
  return answers.flatMap(({ question, status, sections }): Decision[] => {
    const read = own.flatMap(({ extraction }) =>
      extraction.questions.filter(({ number }) => number === question),
    )
    const evidence =
      read.find((one) => one.evidence)?.evidence ??
      own
        .flatMap(({ extraction }) => extraction.figures)
        .find((figure) => figure.question === question)
    return [
      {
        action: 'correct',
        body: slug,
        question,
        about: 'answer',
        evidence: evidence ? [evidenceIn(evidence)] : [],
        reads: { answer: status, sections },
        ...SIGNED,
      },
    ]
  })
}

/** "type=Physical": each category of each table. */
const categoriesOf = (readings: readonly Reading[]): string[] => [
  ...new Set(
    readings.flatMap(({ figure }) =>
      Object.entries(figure.facets).map(([name, value]) => `${name}=${value}`),
    ),
  ),
]

const isUnder = ({ figure }: Reading, category: string): boolean =>
  Object.entries(figure.facets).some(([name, value]) => `${name}=${value}` === category)

/** The year or other stretch that it is of. */
const timeOf = ({ figure: { period } }: Reading): string => JSON.stringify(period)

const timesOf = (readings: readonly Reading[]): string[] => [...new Set(readings.map(timeOf))]

const firstOfEach = (readings: readonly Reading[]): Reading[] =>
  [...Map.groupBy(readings, ({ body, figure }) => `${body} ${figure.question}`).values()].flatMap(
    ([first]) => first ?? [],
  )

function isInUpperHalf(one: Reading, among: readonly Reading[]): boolean {
  const own = among.filter(({ figure }) => figure.sha256 === one.figure.sha256)
  return own.indexOf(one) < own.length / 2
}

function isOfLaterLetter({ body, figure }: Reading, { replies }: SurveyKept): boolean {
  const [first] = replies.filter((reply) => reply.body === body)
  return first !== undefined && !first.extraction.figures.includes(figure)
}

function withoutLast(readings: readonly Reading[]): Reading[] {
  const last = new Set(
    [...Map.groupBy(readings, ({ body }) => body).values()].map((own) => own.at(-1)),
  )
  return readings.filter((one) => !last.has(one))
}

function corrected({ value }: Figure, by: number): Figure['value'] | null {
  if (isMissing(value) || value.high === null || value.low !== value.high) return null
  const moved = Math.max(0, value.low + by)
  return { low: moved, high: moved }
}

/** Mulberry32: the same seed gives the same choices. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
