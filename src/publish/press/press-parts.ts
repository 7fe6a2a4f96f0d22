// What a sheet for the press is made of, as plain texts and tables: the story, the numbers, what does not add up, what was said, where
// it all stands, whom to ask.
import { type Html, joined } from '../../dress/html/html.ts'
import { textOf } from '../../dress/html/text-of.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import type { PlainTable } from '../../write/plain/content.ts'
import type { Edition } from '../edition/edition.ts'
import { headlineInText } from '../edition/in-brief.ts'
import { pageNumbers } from '../edition/page-numbers.ts'
import { bodyPath, INDEX } from '../pack/paths.ts'
import { bodyStory } from '../story/body-story.ts'
import { nationStory } from '../story/nation-story.ts'
import { sourcesOf } from './press-sources.ts'
import { bodyNumbers, nationNumbers } from './press-tables.ts'
import { claimsPrinted, contradictionsNoted, statementsGiven } from './press-texts.ts'

export interface PressSheet {
  headline: string
  /** One paragraph. */
  story: string
  table: PlainTable | null
  /** A heading and its paragraphs; what is empty is left out. */
  parts: { heading: string; lines: string[] }[]
}

/** null where nothing can be said of it. */
export function pressOfBody(edition: Edition, body: BodyAsked): PressSheet | null {
  const story = bodyStory(edition, body, pageNumbers(edition, bodyPath(body.slug)))
  if (!story) return null
  return {
    headline: textOf(story.headline),
    story: asParagraph(story.sentences),
    table: bodyNumbers(edition, body.slug),
    parts: [
      { heading: 'What does not add up', lines: contradictionsNoted(edition, body.slug) },
      { heading: 'What it said', lines: statementsGiven(edition, body.slug) },
      { heading: 'Printed by others', lines: claimsPrinted(edition, body.slug) },
      { heading: 'Sources', lines: sourcesOf(edition, body.slug) },
      ...closing(edition),
    ],
  }
}

export function pressOfAll(edition: Edition): PressSheet | null {
  const { main } = edition
  if (!main) return null
  const sentences = nationStory(edition, main, pageNumbers(edition, INDEX))
  if (sentences.length === 0) return null
  return {
    headline: headlineInText(edition, main),
    story: asParagraph(sentences),
    table: nationNumbers(edition, main),
    parts: [
      { heading: 'Printed by others', lines: claimsPrinted(edition, null) },
      {
        heading: 'Sources',
        lines: [
          `The source of each number stands in the table, and its place in data/figures.csv of the pack.`,
        ],
      },
      ...closing(edition),
    ],
  }
}

const asParagraph = (sentences: readonly Html[]): string => textOf(joined(sentences, ' '))

/** Whom to ask, and what it is a version of. */
function closing({ input, version }: Edition): PressSheet['parts'] {
  const { newsroom, notice, title } = input.survey
  const of = input.draft
    ? 'Draft, not published'
    : version
      ? `Version ${version.number}, ${version.asOf}`
      : 'Not yet published'
  return [
    {
      heading: 'Whom to ask',
      lines: newsroom
        ? [
            newsroom.name,
            newsroom.contact ?? '',
            newsroom.takedown ? `Corrections: ${newsroom.takedown}` : '',
            newsroom.licence ? `Licence of the figures: ${newsroom.licence}` : '',
          ].filter((line) => line !== '')
        : [],
    },
    { heading: 'About this sheet', lines: [`${title}. ${of}.`, ...(notice ? [notice] : [])] },
  ]
}
