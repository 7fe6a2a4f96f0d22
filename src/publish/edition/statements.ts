// What a body said of the matter to somebody else, as a source of its own tells it: on its page in full, never among its letters' words.
import type { Document } from '../../vocabulary/document.ts'
import type { Source } from '../../vocabulary/source.ts'
import type { Edition } from './edition.ts'

/** The section of its page in which they stand. */
export const STATEMENTS = 'statements'

export interface StatementTold {
  /** Where it was said, and when. */
  who: string
  paragraphs: string[]
  source: Source
  sha256: string
}

/** Of sources that tell what was said, whole; a head in the file that names paper, day and address is not part of it. */
export function statementsTold({ input }: Edition, slug: string): StatementTold[] {
  return input.replies
    .filter(({ body, source }) => body === slug && source?.kind === 'statement')
    .flatMap(({ source, files }) =>
      files.flatMap(({ outcome, sha256 }) =>
        outcome?.status === 'read' && source
          ? [
              {
                who: [source.paper, source.date].filter(Boolean).join(', '),
                paragraphs: paragraphsOf(outcome.document),
                source,
                sha256,
              },
            ]
          : [],
      ),
    )
}

/** "Paper: …", "Date: …", line by line: what the page says beside it. */
const isHead = (paragraph: string): boolean =>
  paragraph.split('\n').every((line) => /^\p{Lu}[\p{L} ]{1,20}: \S/u.test(line.trim()))

const paragraphsOf = ({ text }: Document): string[] =>
  text
    .split(/\n\s*\n/)
    .filter((one) => !isHead(one))
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '')
