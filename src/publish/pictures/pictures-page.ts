// All pictures that go out by themselves, each with what it shows in words, its table, its files, and how to set it into another page.
import { type Html, html, joined } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { embedPath, INDEX, PICTURES, pictureFile, relative } from '../pack/paths.ts'
import type { Picture } from './drawn.ts'

export function picturesPage(edition: Edition, pictures: readonly Picture[]): Html {
  return packFrame(edition, {
    path: PICTURES,
    title: 'Pictures',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Pictures' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">Pictures</h1>
        <p class="deck">
          Each carries its title and its source. The drawing (SVG) can be cut and coloured; the
          pixels (PNG) are 170 mm wide at 300 points an inch.
        </p>
      </section>
      ${pictures.map((one) => pictureShown(edition, one))}
    `,
  })
}

function pictureShown(edition: Edition, one: Picture): Html {
  const { id, title, says, heads, rows, page } = one
  const to = (path: string) => relative(PICTURES, path)
  return section({
    id,
    heading: title,
    content: html`
      <figure class="picture">
        <img src="${to(pictureFile(id, 'png'))}" alt="${says}">
        <figcaption>
          ${joined(
            [
              html`<a href="${to(pictureFile(id, 'svg'))}" download>The drawing, SVG</a>`,
              html`<a href="${to(pictureFile(id, 'png'))}" download>For print, PNG</a>`,
              html`<a href="${to(page)}">Where each number comes from</a>`,
            ],
            ' · ',
          )}
        </figcaption>
      </figure>
      <details>
        <summary>The same as a table</summary>
        ${table({
          caption: title,
          columns: heads.map((head, i) => (i === 0 ? { head } : { head, as: 'unit' as const })),
          bodies: [{ rows: rows.map((cells) => ({ cells: [...cells] })) }],
        })}
      </details>
      ${snippet(edition, one)}
    `,
  })
}

/** Only what stands at an address of the web can be set into another page. */
function snippet({ input }: Edition, { id, says }: Picture): Html | null {
  const site = input.survey.newsroom?.site
  if (!site) return null
  const title = says.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const markup = `<iframe src="${site}${embedPath(id)}" title="${title}" width="100%" height="600" loading="lazy"></iframe>`
  return html`
    <details>
      <summary>Set it into another page</summary>
      <pre><code>${markup}</code></pre>
    </details>
  `
}
