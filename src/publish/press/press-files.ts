// The stories to take along: of each body and of all together a text and a Word document, born clean.
import type { Block } from '../../write/plain/content.ts'
import { writeDocx } from '../../write/write-docx.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { pressSheetPath, pressTextPath } from '../pack/paths.ts'
import { type PressSheet, pressOfAll, pressOfBody } from './press-parts.ts'

export function pressFiles(edition: Edition): PackFile[] {
  const all = pressOfAll(edition)
  return [
    ...(all ? filesOf(edition, null, all) : []),
    ...edition.input.survey.bodies.flatMap((body) => {
      const sheet = pressOfBody(edition, body)
      return sheet ? filesOf(edition, body.slug, sheet) : []
    }),
  ]
}

const filesOf = ({ input }: Edition, about: string | null, sheet: PressSheet): PackFile[] => [
  { path: pressTextPath(about), content: asText(sheet) },
  {
    path: pressSheetPath(about),
    content: writeDocx({
      title: sheet.headline,
      blocks: asBlocks(sheet),
      header: input.draft ? 'Draft, not published' : input.survey.title,
      pageNumbers: true,
    }),
  },
]

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
