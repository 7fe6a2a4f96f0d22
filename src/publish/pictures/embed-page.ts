// A picture as a page to be set into another one: nothing but the drawing, what it shows in words, and the way to its source.
import { noticeShown } from '../../dress/frame/page-frame.ts'
import { type Html, html, raw } from '../../dress/html/html.ts'
import type { Edition } from '../edition/edition.ts'
import { noticeOf } from '../edition/frame.ts'
import { embedPath, pictureFile, relative } from '../pack/paths.ts'
import { type Picture, sourceOf } from './drawn.ts'

/** No script, no style sheet, and the pixels, whose letters need no font: it looks the same wherever it is set. */
export function embedPage(edition: Edition, one: Picture): Html {
  const path = embedPath(one.id)
  const site = edition.input.survey.newsroom?.site
  const source = site ? `${site}${one.page}` : relative(path, one.page)
  const notice = noticeOf(edition)
  return html`
    ${raw('<!doctype html>')}
    <html lang="en-GB">
      <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${one.title}</title>
      </head>
      <body>
        <main>
          ${notice && noticeShown(notice)}
        <figure>
          <img src="${relative(path, pictureFile(one.id, 'png'))}" alt="${one.says}" width="100%">
          <figcaption><a href="${source}" target="_blank">${sourceOf(edition)}</a></figcaption>
        </figure>
        </main>
      </body>
    </html>
  `
}
