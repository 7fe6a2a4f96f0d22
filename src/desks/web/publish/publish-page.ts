// What still stands in the way of publishing, and the pack as it would be.
import { linkButton } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import type { Recounted } from '../frame/recounted.ts'

interface PackShown {
  survey: Survey
  blocks: string[]
  pages: number
  recounted: Recounted
}

export function publishPage({ survey, blocks, pages, recounted }: PackShown, viewer: string): Html {
  const home = addressOf(survey)
  return deskFrame({
    title: 'Publish',
    viewer,
    recounted,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish' }],
    main: html`
      <h1>Publish</h1>
      ${
        blocks.length > 0
          ? html`
            <div class="notice notice--alarm">
              <h2>This blocks publication</h2>
              <ul>${blocks.map((sentence) => html`<li>${sentence}</li>`)}</ul>
            </div>
          `
          : html`<p class="notice">Nothing stands in the way.</p>`
      }
      <p>
        The pack is ${pages} files: static pages, pictures of the originals, and the figures as CSV
        with their codebook. It opens from a folder or from any web server.
      </p>
      <div class="btns">
        ${linkButton({ text: 'Look at the pack', href: `${home}/pack/index.html` })}
        ${
          blocks.length === 0 &&
          linkButton({
            text: 'Download the pack',
            href: `${home}/pack.zip`,
          })
        }
      </div>
    `,
  })
}
