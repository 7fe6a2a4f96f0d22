// What a body said of the matter elsewhere, in full, with where it was said: nobody has to take our word for it.
import { type Html, html } from '../../dress/html/html.ts'
import { statement } from '../../dress/html/notice.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { asFarAsKnown } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { STATEMENTS, statementsTold } from '../edition/statements.ts'

export function statementsSection(
  edition: Edition,
  { slug }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const told = statementsTold(edition, slug)
  if (told.length === 0) return null
  return section({
    id: STATEMENTS,
    heading: 'What was said of it',
    note: 'What others report that it said, as their report is kept here. These are not the words of its reply.',
    content: told.map(({ source, paragraphs, sha256 }) => {
      const shown = edition.inks.sources.find(({ file }) => file.sha256 === sha256)
      const when = source.date ? `, ${asFarAsKnown(source.date)}` : ''
      const who = `${source.paper ?? 'A source that is not named'}${when}`
      return statement(
        paragraphs,
        shown ? html`<a href="${numbers.to(shown.path)}">${who}</a>` : who,
      )
    }),
  })
}
