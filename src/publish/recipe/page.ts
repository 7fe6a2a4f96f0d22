// The reporting recipe: of each body what can be asked or checked next, and whom to ring; as a page and as text to paste.
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { bodyPath, INDEX, RECIPE, RECIPE_TXT } from '../pack/paths.ts'
import { stepsFor, whomToRing } from './steps.ts'

export function recipePage(edition: Edition): Html {
  const { survey } = edition.input
  return packFrame(edition, {
    path: RECIPE,
    title: 'To report it locally',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'To report it locally' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">To report it locally</h1>
        <p class="deck">
          What can be asked or checked next, body by body, made by rules from what is missing, open
          or unlike. <a href="${RECIPE_TXT}">The same as text</a>
        </p>
      </section>
      ${section({
        id: 'whom-to-ring',
        heading: 'Whom to ring',
        note: 'About any of them, before print.',
        content: html`<ul class="steps">${whomToRing(edition).map((one) => html`<li>${one}</li>`)}</ul>`,
      })}
      ${survey.bodies.map((body) => {
        const steps = stepsFor(edition, body)
        return (
          steps.length > 0 &&
          section({
            id: body.slug,
            heading: html`<a href="${bodyPath(body.slug)}">${body.name}</a>`,
            content: html`<ul class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ul>`,
          })
        )
      })}
    `,
  })
}

export function recipeText(edition: Edition): string {
  const { survey } = edition.input
  const list = (steps: readonly string[]) => steps.map((step) => `- ${step}`).join('\n')
  return [
    `${survey.title}: to report it locally`,
    ...(survey.notice ? [survey.notice] : []),
    `Whom to ring\n${list(whomToRing(edition))}`,
    ...survey.bodies.flatMap((body) => {
      const steps = stepsFor(edition, body)
      return steps.length > 0 ? [`${body.name}\n${list(steps)}`] : []
    }),
  ]
    .map((part) => `${part}\n`)
    .join('\n')
}
