// The survey "Police and social media, 2009-2014" as a folder: what the Press Association asked, and 43 replies of which 27 are here.
import { type Body, police43 } from '../../src/vocabulary/bodies.ts'
import { factRows, factTree } from '../../src/vocabulary/facts.ts'
import type { Claim, Expectation, Question, RequestEvents } from '../../src/vocabulary/survey.ts'
import { CLAIMS } from './claims.ts'
import type { Reply } from './letter.ts'
import { LETTERS } from './letters/all.ts'
import { inYaml, type MadeFile, text } from './made-file.ts'
import type { Truth } from './truth.ts'

export interface SentReply extends Reply {
  force: Body
}

const NOTICE =
  'Reconstructed example. The letters behind these figures are written in our own words from newspaper reports of August 2014. They are not the forces’ letters. What the papers did not print is left out: that a letter here passes over a question does not mean that the force did.'

const SENT = '2014-02-18'

/** The 27 letters, each from its own force, with the numbers that were printed. */
export const lettersAsPrinted = (): SentReply[] =>
  LETTERS.map((letter) => {
    const force = police43.find(({ slug }) => slug === letter.slug)
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

const AS_PRINTED: SurveyForm = {
  title: 'Police and social media, 2009-2014',
  notice: NOTICE,
  claims: CLAIMS,
  expectations: [
    { says: 'replies 43', measure: 'replies', low: 43, high: 43 },
    { says: '4 refused', measure: 'refused', low: 4, high: 4 },
    { says: '1a total between 500 and 900', measure: 'total', question: '1a', low: 500, high: 900 },
  ],
}

/** The survey folder, file by file. */
export function policeAndSocialMedia(
  replies: SentReply[],
  { title, notice, claims, expectations }: SurveyForm = AS_PRINTED,
): MadeFile[] {
  const bySlug = new Map(replies.map((reply) => [reply.force.slug, reply]))
  return [
    inYaml('survey.yaml', SURVEY_COMMENT, {
      title,
      law: 'foia',
      wave: '2014',
      period: { from: '2009-01-01', to: '2014-02-17' },
      workforceAt: '2014-03-31',
      packs: ['police-conduct'],
      notice,
      questions: questionsAsked(),
      bodies: 'police-43',
      readers: 1,
    }),
    inYaml(
      'requests.yaml',
      REQUESTS_COMMENT,
      police43.map(({ slug }) => events(slug, bySlug)),
    ),
    inYaml('claims.yaml', CLAIMS_COMMENT, claims),
    inYaml('expectations.yaml', '# What must hold, or the build stops.', expectations),
    inYaml('publications.yaml', '# What was published, and what changed.', [
      { number: 1, asOf: '2026-11-22', changed: 'First publication.' },
    ]),
    ...police43.flatMap(({ slug }) => filesOf(slug, bySlug.get(slug))),
  ]
}

/** What a careful human reads in each letter. */
export function truthOf(replies: SentReply[]): Truth {
  const bySlug = new Map(replies.map(({ force, truth }) => [force.slug, truth]))
  return {
    about:
      'What a careful human reads in each letter of this example. Written with the letters, before any reader of them existed.',
    bodies: Object.fromEntries(
      police43.map(({ slug }) => [
        slug,
        bySlug.get(slug) ?? { missing: 'reply-not-seen' as const, why: notSeen(slug) },
      ]),
    ),
  }
}

const SURVEY_COMMENT = `# What the Press Association asked all 43 police forces of England and Wales on 18 February 2014,
# after Northumbria Police's disclosure log 170/14, which quotes the request; the wording here is ours, the content kept.`

const REQUESTS_COMMENT = `# One entry a request. All were sent, by e-mail, on 18 February 2014, and are taken as received that day.
# The references, and the days of the folders under replies/, are ours: no paper printed them. No reply is dated after
# the day it was due, 19 March 2014, so that no force looks late because of us.
# 16 forces replied, but their reply is not here: replies/FORCE/NOT-SEEN says so. That file stands in no dated folder,
# because the day is not known.`

const CLAIMS_COMMENT = `# What others printed. It is shown beside our figures and never counted.`

export function questionsAsked(): Question[] {
  const tree = factTree('pa-2014-request')
  if (typeof tree !== 'object' || tree === null || !('questions' in tree)) {
    throw new Error('pa-2014-request.json has no questions')
  }
  return tree.questions as Question[]
}

function events(slug: string, replies: Map<string, SentReply>): RequestEvents {
  const reference = replies.get(slug)?.truth.reference
  return { body: slug, sent: SENT, received: SENT, ...(reference ? { reference } : {}) }
}

function filesOf(slug: string, reply: SentReply | undefined): MadeFile[] {
  if (!reply) return [text(`replies/${slug}/NOT-SEEN`, `${notSeen(slug)}\n`)]
  return reply.files.map(({ path, bytes }) => ({
    path: `replies/${slug}/${reply.truth.received}/${path}`,
    bytes,
  }))
}

const printed = factRows('pa-2014-figures', ['ons_code', 'status', 'breakdown'])

function notSeen(slug: string): string {
  const code = police43.find((force) => force.slug === slug)?.onsCode
  const row = printed.find(
    ({ ons_code, status }) => ons_code === code && status === 'responded_figure_not_found',
  )
  const quoted = row?.breakdown ? ` A newspaper quoted from it: ${row.breakdown}.` : ''
  return `The force replied (39 of the 43 did, and the Press Association named the four that refused), but neither its reply nor its figure was found.${quoted}`
}
