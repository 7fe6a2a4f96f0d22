// fixtures/formats as a folder: a survey of 43 forces that do not exist, whose 27 replies show the formats in which replies come.
import type { Claim, Expectation, RequestEvents } from '../../src/vocabulary/survey.ts'
import { type InventedBody, inventedForces } from './invented-forces.ts'
import type { Reply } from './letter.ts'
import { LETTERS } from './letters/all.ts'
import { inYaml, type MadeFile, text } from './made-file.ts'
import { PER_WORKFORCE, QUESTIONS_OF_2014 } from './questions-of-2014.ts'
import type { Truth } from './truth.ts'

export interface SentReply extends Reply {
  force: InventedBody
}

const NOTICE =
  'Invented example. No force in it exists, and every letter and number is made up. It shows in which formats replies come.'

const SENT = '2014-02-18'

/** The 27 letters, each from its own force. */
export const inventedLetters = (): SentReply[] =>
  LETTERS.map((letter) => {
    const force = inventedForces.find(({ slug }) => slug === letter.slug)
    if (!force) throw new Error(`no force ${letter.slug}`)
    const { received, reference } = letter
    return { force, ...letter.write({ force, received, reference, times: 1 }) }
  })

export interface SurveyForm {
  title: string
  notice: string
  claims: Claim[]
  expectations: Expectation[]
}

const AS_MADE: SurveyForm = {
  title: 'Formats: an invented survey',
  notice: NOTICE,
  claims: [
    {
      question: '1a',
      paper: 'The Aldmouth Argus (invented)',
      says: '828 cases',
      value: { low: 828, high: 828 },
      unit: 'case',
      note: 'It counts 39 forces, of which 16 replies are not here.',
    },
    ...[
      { says: '20 members of staff: 13 officers and 7 police staff', low: 20 },
      { says: '7 police staff', low: 7 },
    ].map(({ says, low }) => ({
      body: 'west-marl',
      question: '1a',
      paper: 'The Marl Mercury (invented)',
      says,
      value: { low, high: low },
      unit: 'person',
      note: '13 + 7 = 20 closes the gap that 13 + 6 leaves.',
    })),
  ],
  expectations: [
    { says: 'replies 43', measure: 'replies', low: 43, high: 43 },
    { says: '4 refused', measure: 'refused', low: 4, high: 4 },
    { says: '1a total between 500 and 900', measure: 'total', question: '1a', low: 500, high: 900 },
  ],
}

/** The survey folder, file by file. */
export function formatsFolder(
  replies: SentReply[],
  { title, notice, claims, expectations }: SurveyForm = AS_MADE,
  asked: readonly InventedBody[] = inventedForces,
): MadeFile[] {
  const bySlug = Map.groupBy(replies, ({ force }) => force.slug)
  return [
    inYaml('survey.yaml', '# An invented survey: no body in it exists.', {
      title,
      law: 'foia',
      period: { from: '2009-01-01', to: '2014-02-17' },
      workforceAt: PER_WORKFORCE.date,
      per: PER_WORKFORCE,
      packs: ['police-conduct'],
      notice,
      questions: QUESTIONS_OF_2014,
      bodies: asked.map(({ slug, name, workforce }) => ({ slug, name, per: workforce })),
      readers: 1,
    }),
    inYaml(
      'requests.yaml',
      '# One entry a request: all were sent, and received, on one day.',
      asked.map(({ slug }) => events(slug, bySlug)),
    ),
    inYaml(
      'claims.yaml',
      '# What invented papers print: shown beside our figures, never counted.',
      claims,
    ),
    inYaml('expectations.yaml', '# What must hold, or the build stops.', expectations),
    inYaml('publications.yaml', '# What was published, and what changed.', [
      { number: 1, asOf: '2026-11-22', changed: 'First publication.' },
    ]),
    ...asked.flatMap(({ slug }) => filesOf(slug, bySlug.get(slug))),
  ]
}

/** What a careful human reads in each letter. */
export function truthOf(replies: SentReply[]): Truth {
  const bySlug = new Map(replies.map(({ force, truth }) => [force.slug, truth]))
  return {
    about:
      'What a careful human reads in each letter. Written with the letters, before any reader of them existed.',
    bodies: Object.fromEntries(
      inventedForces.map(({ slug }) => [
        slug,
        bySlug.get(slug) ?? { missing: 'reply-not-seen' as const, why: NOT_SEEN },
      ]),
    ),
  }
}

const NOT_SEEN = 'This invented force replied, and its reply is not here.'

function events(slug: string, replies: Map<string, SentReply[]>): RequestEvents {
  const reference = replies.get(slug)?.[0]?.truth.reference
  return { body: slug, sent: SENT, received: SENT, ...(reference ? { reference } : {}) }
}

function filesOf(slug: string, replies: readonly SentReply[] = []): MadeFile[] {
  if (replies.length === 0) return [text(`replies/${slug}/NOT-SEEN`, `${NOT_SEEN}\n`)]
  return replies.flatMap(({ files, truth }) =>
    files.map(({ path, bytes }) => ({
      path: `replies/${slug}/${truth.received}/${path}`,
      bytes,
    })),
  )
}
