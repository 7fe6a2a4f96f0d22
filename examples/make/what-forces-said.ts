// The survey "What forces said": 24 real replies, re-worded, each to a request of its own.
import { bodies } from '../../src/vocabulary/bodies.ts'
import type { RequestEvents } from '../../src/vocabulary/survey.ts'
import { inYaml, type MadeFile, text } from './made-file.ts'

/** A reply of fixtures/extract/replies: its text, and what its page says of itself. */
export interface Reworded {
  id: string
  text: string
  ons_code: string
  body: string
  reference: string
  url: string
  request_date: string | null
  response_date: string | null
}

const NOT_COMPARABLE =
  '24 different requests, about different things and different years: their figures must not be added up, ranked or turned into rates.'

const NOTICE =
  'Real replies, re-worded. Structure, tables, numbers, dates, section numbers and stock phrases are those of the published pages; the prose between them is ours. Several show only the opening of a longer page.'

/** The survey folder, file by file. A reply with a day has a folder of that day; the only reply of a body, without a day, lies in the body's folder. */
export function whatForcesSaid(replies: Reworded[]): MadeFile[] {
  const slugs = [...new Set(replies.map(slugOf))].sort()
  return [
    inYaml('survey.yaml', SURVEY_COMMENT, {
      title: 'What forces said, 2011-2025',
      law: 'foia',
      period: null,
      packs: ['police-conduct'],
      notComparable: NOT_COMPARABLE,
      notice: NOTICE,
      questions: [
        {
          number: 'own',
          asks: 'Each reply answers a request of its own, which it quotes or names.',
        },
      ],
      bodies: slugs,
      readers: 1,
    }),
    inYaml(
      'requests.yaml',
      REQUESTS_COMMENT,
      slugs.map((slug) => eventsOf(slug, replies)),
    ),
    inYaml('claims.yaml', '# Nothing was printed about these 24 as one survey.', []),
    inYaml('expectations.yaml', '# What must hold, or the build stops.', [
      { says: 'replies 24', measure: 'replies', low: 24, high: 24 },
    ]),
    inYaml('publications.yaml', '# What was published, and what changed.', [
      {
        number: 1,
        asOf: '2026-11-22',
        changed: 'First publication: the replies, and no figure over them.',
      },
    ]),
    ...replies.map((reply) => {
      const alone = replies.filter((other) => slugOf(other) === slugOf(reply)).length === 1
      const folder = alone && !reply.response_date ? '' : `${folderOf(reply)}/`
      return text(`replies/${slugOf(reply)}/${folder}${reply.id}.txt`, reply.text)
    }),
  ]
}

const SURVEY_COMMENT = `# 24 real replies by police bodies to questions about social-media misuse, re-worded.
# They answer 24 different requests, so there is no total, no rank and no rate over them.`

const REQUESTS_COMMENT = `# One entry a body; where it got several requests, its note names them. Dates are those the published pages give.
# Where a body sent several replies each has a folder of its own, named by its day. A folder called "day-not-known-..."
# has no day, because its page gives none.`

function slugOf(reply: Reworded): string {
  const body = bodies.find(
    ({ onsCode, officialName }) =>
      (reply.ons_code !== '' && onsCode === reply.ons_code) ||
      (reply.body.includes('Northern Ireland') && officialName.includes('Northern Ireland')),
  )
  if (!body) throw new Error(`no body for ${reply.id}`)
  return body.slug
}

function eventsOf(body: string, replies: Reworded[]): RequestEvents {
  const own = replies.filter((reply) => slugOf(reply) === body)
  const [only] = own
  if (own.length !== 1 || !only) {
    const each = own.map(({ reference, url, request_date }) =>
      [reference, request_date ? `sent ${request_date}` : '', `published at ${url}`]
        .filter(Boolean)
        .join(', '),
    )
    return { body, note: `${own.length} requests: ${each.join('; ')}` }
  }
  return {
    body,
    ...(only.request_date ? { sent: only.request_date } : {}),
    ...(only.reference ? { reference: only.reference } : {}),
    note: `Published at ${only.url}`,
  }
}

function folderOf(reply: Reworded): string {
  const reference = reply.id.slice(reply.id.indexOf('-') + 1)
  return `${reply.response_date ?? 'day-not-known'}-${reference}`
}
