// The stories to take along: of each body and of all together a text and a Word document, born clean.
import type { Block } from '../../write/plain/content.ts'
import { writeDocx } from '../../write/write-docx.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { whenLookedAt } from '../pack/looked-at.ts'
import { pressSheetPath, pressTextPath } from '../pack/paths.ts'
import { hasStory } from '../story/body-story.ts'
import { hasStoryOfAll } from '../story/nation-story.ts'
import { type PressSheet, pressOfAll, pressOfBody } from './press-parts.ts'

export function pressFiles(edition: Edition): PackFile[] {
  const { bodies } = edition.input.survey
  return [
    ...(hasStoryOfAll(edition) ? filesOf(edition, null, () => pressOfAll(edition)) : []),
    ...bodies
      .filter(({ slug }) => hasStory(edition, slug))
      .flatMap((body) => filesOf(edition, body.slug, () => pressOfBody(edition, body))),
  ]
}

/** Made when it is first asked for. */
function filesOf(
  { input }: Edition,
  about: string | null,
  made: () => PressSheet | null,
): PackFile[] {
  const sheet = (): PressSheet => {
    const found = made()
    if (!found) throw new Error(`no story of ${about ?? 'all bodies'}`)
    return found
  }
  return [
    whenLookedAt(pressTextPath(about), () => asText(sheet())),
    whenLookedAt(pressSheetPath(about), () =>
      writeDocx({
        title: sheet().headline,
        blocks: asBlocks(sheet()),
        header: input.draft ? 'Draft, not published' : input.survey.title,
        pageNumbers: true,
      }),
    ),
  ]
}

function asBlocks({ headline, story, table, parts }: PressSheet): Block[] {
  return [
    { kind: 'heading', text: headline, level: 1 },
    { kind: 'paragraph', text: story },
    ...(table ? [{ kind: 'table' as const, table }] : []),
    ...parts
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ heading, lines }): Block[] => [
        { kind: 'heading', text: heading, level: 2 },
        ...lines.map((text): Block => ({ kind: 'paragraph', text })),
      ]),
  ]
}

/** The story first, so that it can be copied from the top. */
function asText({ headline, story, parts }: PressSheet): string {
  const rest = parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ heading, lines }) => `${heading}\n${lines.join('\n')}`)
  return `${[headline, story, ...rest].join('\n\n')}\n`
}
