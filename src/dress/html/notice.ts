// Something the reader of a page must know, and the short tags that name a state.
import { type Hole, type Html, html, raw } from './html.ts'

export function notice({
  heading,
  content,
  alarm = false,
}: {
  heading?: string
  content: Hole
  alarm?: boolean
}): Html {
  return html`
    <div class="notice${alarm && ' notice--alarm'}"${alarm && raw(' role="alert"')}>
      ${heading && html`<h2>${heading}</h2>`}
      ${content}
    </div>
  `
}

export const tag = (text: string, solid = false): Html =>
  html`<span class="tag${solid && ' tag--solid'}">${text}</span>`

/** What somebody said, in their own words, with who and where. */
export const statement = (paragraphs: string[], by: Hole): Html =>
  html`
    <blockquote class="statement">
      ${paragraphs.map((text) => html`<p>${text}</p>`)}
      <footer>${by}</footer>
    </blockquote>
  `

/** Before, up, next. */
export const pager = (label: string, links: { text: string; href: string }[]): Html =>
  html`
    <nav class="pager" aria-label="${label}">
      ${links.map(({ text, href }) => html`<a href="${href}">${text}</a>`)}
    </nav>
  `
