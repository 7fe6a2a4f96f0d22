// That only a part of a survey is published, and which: said before anything else on its first page.
import { type Html, html, joined } from '../../dress/html/html.ts'
import { notice } from '../../dress/html/notice.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { cardinal } from '../../wording/count-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { bodyPath } from '../pack/paths.ts'

/** null where everything that came has been checked. */
export function partNotice(
  { input, noun, notChecked }: Edition,
  numbers: PageNumbers,
): Html | null {
  if (notChecked.length === 0) return null
  const names = notChecked.map(
    ({ body }) => html`<a href="${numbers.to(bodyPath(body.slug))}">${body.name}</a>`,
  )
  const asked = input.survey.bodies.length
  return notice({
    heading: input.draft ? 'Checked in part' : 'Published in part',
    content: html`
      <p>
        Of ${bodiesSaid(asked, noun)} asked, a person has still to check what came
        from ${cardinal(notChecked.length)}: ${joined(names, ', ')}. Nothing is said here of what
        they answered, and nothing of theirs is counted where it is not checked.
      </p>
    `,
  })
}
