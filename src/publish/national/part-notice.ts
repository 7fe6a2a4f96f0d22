// That only a part of a survey is published, and which: said before anything else on its first page.
import { type Html, html, joined } from '../../dress/html/html.ts'
import { notice } from '../../dress/html/notice.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import type { NotChecked } from '../edition/published-part.ts'
import { bodyPath } from '../pack/paths.ts'

/** null where everything that came has been checked. */
export function partNotice(
  { input, noun, notChecked }: Edition,
  numbers: PageNumbers,
): Html | null {
  if (notChecked.length === 0) return null
  const link = ({ slug, name }: BodyAsked) =>
    html`<a href="${numbers.to(bodyPath(slug))}">${name}</a>`
  const none = notChecked.filter(({ all }) => all)
  const some = notChecked.filter(({ all }) => !all)
  const asked = input.survey.bodies.length
  return notice({
    heading: input.draft ? 'Checked in part' : 'Published in part',
    content: html`
      <p>
        ${bodiesSaid(asked, noun)} ${asked === 1 ? 'was' : 'were'} asked.${
          none.length > 0 &&
          html` Nothing that came from ${joined(
            none.map(({ body }) => link(body)),
            ', ',
          )} has been checked by a person yet.`
        }${
          some.length > 0 &&
          html` Not all is checked that came from ${joined(some.map(partOf(link)), '; ')}.`
        } What is not checked is not counted, and nothing is said here of what it says.
      </p>
    `,
  })
}

/** "Ashcombe (questions 4 and 5)" */
const partOf =
  (link: (body: BodyAsked) => Html) =>
  ({ body, questions }: NotChecked): Html => {
    const [only, ...more] = questions
    return html`${link(body)} (${more.length === 0 ? `question ${only}` : `questions ${questions.join(', ')}`})`
  }
