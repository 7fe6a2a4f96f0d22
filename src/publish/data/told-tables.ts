// What a pack says in words, as open data: its sentences, what bodies said to it, what was put right.
import { joined } from '../../dress/html/html.ts'
import { textOf } from '../../dress/html/text-of.ts'
import type { RightOfReply } from '../../vocabulary/survey.ts'
import { correctionsIn } from '../edition/corrections.ts'
import type { Edition } from '../edition/edition.ts'
import { pageNumbers } from '../edition/page-numbers.ts'
import type { PackInput } from '../pack/input.ts'
import { bodyPath, CORRECTIONS_CSV, SENTENCES_CSV, STATEMENTS_CSV } from '../pack/paths.ts'
import { bodyStory } from '../story/body-story.ts'
import { BODY, type DataTable } from './columns.ts'

export function sentencesTable(edition: Edition): DataTable {
  return {
    path: SENTENCES_CSV,
    title: 'What the pages of the bodies say in sentences',
    key: ['body', 'kind'],
    columns: [
      ...BODY,
      { name: 'kind', type: 'string', says: 'headline, or story' },
      { name: 'sentence', type: 'string', says: 'as it stands on the page of the body' },
    ],
    rows: edition.input.survey.bodies.flatMap((body) => {
      const story = bodyStory(edition, body, pageNumbers(edition, bodyPath(body.slug)))
      if (!story) return []
      return [
        [body.slug, body.name, 'headline', textOf(story.headline)],
        [body.slug, body.name, 'story', textOf(joined(story.sentences, ' '))],
      ]
    }),
  }
}

/** Of all versions, in their order. */
export const rightsOfReply = ({ versions }: PackInput): RightOfReply[] =>
  versions.flatMap(({ rightOfReply = [] }) => rightOfReply)

export function statementsTable({ input }: Edition): DataTable {
  const nameOf = (slug: string) =>
    input.survey.bodies.find((body) => body.slug === slug)?.name ?? slug
  return {
    path: STATEMENTS_CSV,
    title: 'What bodies were told before print, and what they said to it',
    columns: [
      ...BODY,
      { name: 'asked_on', type: 'date', says: 'the day it was told' },
      { name: 'deadline', type: 'date', says: 'the last day on which its answer was waited for' },
      { name: 'claim', type: 'string', says: 'what was put to it' },
      { name: 'received_on', type: 'date', says: 'the day its statement came' },
      { name: 'statement', type: 'string', says: 'its statement, whole' },
      { name: 'joint_with', type: 'string', says: 'other bodies it speaks for, joined by ;' },
    ],
    rows: rightsOfReply(input).map((one) => [
      one.body,
      nameOf(one.body),
      one.askedOn,
      one.deadline,
      one.claim ?? null,
      one.answeredOn ?? null,
      one.answer ?? null,
      one.alsoFor?.join(';') ?? null,
    ]),
  }
}

export function correctionsTable(edition: Edition): DataTable {
  const nameOf = (slug: string) =>
    edition.input.survey.bodies.find((body) => body.slug === slug)?.name ?? slug
  return {
    path: CORRECTIONS_CSV,
    title: 'What was put right, version by version',
    columns: [
      { name: 'version', type: 'integer', says: 'the version that puts it right' },
      { name: 'on', type: 'date', says: 'the day of that version' },
      ...BODY,
      { name: 'question', type: 'string', says: 'the question’s number' },
      { name: 'said', type: 'string', says: 'what stood there before' },
      { name: 'says', type: 'string', says: 'what stands there now' },
      { name: 'why', type: 'string', says: 'why' },
    ],
    rows: correctionsIn(edition).map(({ version, body, question, said, says, why }) => [
      version.number,
      version.asOf,
      body ?? null,
      body === undefined ? null : nameOf(body),
      question ?? null,
      said,
      says,
      why,
    ]),
  }
}
