// Every number of the survey that was worked out, with its terms.
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { pageNumbers } from '../edition/page-numbers.ts'
import { sumShown } from '../edition/sum-shown.ts'
import { INDEX, SUMS } from '../pack/paths.ts'

export function sumsPage(edition: Edition): Html {
  const numbers = pageNumbers(edition, SUMS)
  const here = [...edition.sums.values()].filter(({ target }) => target.startsWith(`${SUMS}#`))
  const questions = edition.input.count.questions
  return packFrame(edition, {
    path: SUMS,
    title: 'Every sum',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Every sum' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">Every sum</h1>
        <p class="deck">
          What was worked out, and from what. Each term opens its ink, its own sum, or the dated row
          of a table. The sums of one ${edition.noun.one} stand on its page.
        </p>
      </section>
${questions.map((question) => {
  const sums = here.filter(
    ({ id }) =>
      (!id.startsWith('by-') && id.endsWith(`-${question.number}`)) ||
      id.startsWith(`unit-${question.number}-`) ||
      id.startsWith(`by-${question.number}-`),
  )
  return (
    sums.length > 0 &&
    section({
      heading: `Question ${question.number}`,
      note: question.asks,
      content: sums.map((sum) => sumShown(sum, numbers)),
    })
  )
})}
    `,
  })
}
