// One source in the dress of its kind: page picture, sheet, paragraphs, text.
import { type Html, html } from '../../dress/html/html.ts'
import { sourceBlocks } from '../../dress/source/blocks.ts'
import type { InkMark } from '../../dress/source/frame.ts'
import { sourcePageImage } from '../../dress/source/page-image.ts'
import { sourceSheet } from '../../dress/source/sheet.ts'
import { sourceText } from '../../dress/source/text.ts'
import { stampOf } from '../../wording/notice.ts'
import type { Edition } from '../edition/edition.ts'
import type { SourceCited } from '../pack/ink-places.ts'
import { picturePath, relative } from '../pack/paths.ts'

/** path: the page it is shown on. anchors: false where the marks' addresses stand on another page. */
export function sourceView(
  { input }: Edition,
  source: SourceCited,
  path: string,
  { anchors = true }: { anchors?: boolean } = {},
): Html {
  const { document, part, file } = source
  const marks = source.inks.map(
    ({ id, evidence }): InkMark => ({ id: anchors ? id : `ink-${id}`, evidence }),
  )
  if (part.kind === 'sheet') return sourceSheet({ document, marks, sheet: part.sheet })
  const picture = part.kind === 'page' && file.pages.find(({ page }) => page === part.page)
  if (part.kind === 'page' && picture) {
    const src = picture.png && relative(path, picturePath(file.sha256, part.page))
    return sourcePageImage({
      document,
      marks,
      page: part.page,
      src,
      stamp: stampOf(input.survey),
    })
  }
  const blocks = document.runs.some(({ place }) => place.kind === 'block')
  return html`${blocks ? sourceBlocks({ document, marks }) : sourceText({ document, marks })}`
}
