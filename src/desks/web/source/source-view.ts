// The original beside a reading: the viewer that fits where its ink stands, with every reading of that file framed on it.
import { type Html, html } from '../../../dress/html/html.ts'
import { sourceBlocks } from '../../../dress/source/blocks.ts'
import { type InkMark, provenanceLine, sourceFrame } from '../../../dress/source/frame.ts'
import { sourcePageImage } from '../../../dress/source/page-image.ts'
import { sourceSheet } from '../../../dress/source/sheet.ts'
import { sourceText } from '../../../dress/source/text.ts'
import type { Document } from '../../../vocabulary/document.ts'

export interface SourceView {
  document: Document
  marks: InkMark[]
  received: string | null
  /** Round page images of letters that are not the bodies' own (stampOf). */
  stamp: string | null
  /** Pages to show whether or not a mark stands on them. */
  pages?: readonly number[]
}

/** One frame a page or sheet that holds a mark; the whole text where there are no pages. */
export function sourceViews(view: SourceView): Html {
  const { document, marks } = view
  const pages = distinct([
    ...(view.pages ?? []),
    ...marks.flatMap(({ evidence: { place } }) => (place.kind === 'page' ? [place.page] : [])),
  ])
  const sheets = distinct(
    marks.flatMap(({ evidence: { place } }) => (place.kind === 'sheet' ? [place.sheet] : [])),
  )
  if (document.pageCount !== null) {
    return html`${(pages.length > 0 ? pages : [1]).map((page) => pageView(view, page))}`
  }
  if (isSheet(document)) {
    const shown = sheets.length > 0 ? sheets : [firstSheet(document)]
    return html`
      ${shown.map((sheet) => frame(view, `sheet ${sheet}`, sourceSheet({ document, marks, sheet })))}
    `
  }
  const text = document.runs.every(({ place }) => place.kind === 'text')
  return frame(view, text ? 'text' : 'paragraphs', text ? sourceText(view) : sourceBlocks(view))
}

function pageView(view: SourceView, page: number): Html {
  const { document, marks, stamp } = view
  const src = `/files/${document.sha256}/pages/${page}.png`
  const where = `page ${page} of ${document.pageCount}`
  return frame(view, where, sourcePageImage({ document, marks, page, src, stamp }))
}

function frame({ document, received, marks }: SourceView, where: string, content: Html): Html {
  const [only] = marks.filter(({ other }) => !other)
  return sourceFrame({
    file: document.file,
    where,
    links: [{ text: 'The file as it came', href: `/files/${document.sha256}` }],
    content,
    provenance: provenanceLine({
      sha256: document.sha256,
      received,
      ...(only && marks.filter(({ other }) => !other).length === 1
        ? { evidence: only.evidence }
        : {}),
      more: [html`<b>Sealed</b>, never altered`],
    }),
  })
}

const isSheet = ({ runs, tables }: Document): boolean =>
  runs.some(({ place }) => place.kind === 'sheet') ||
  tables.some(({ sheet }) => sheet !== undefined)

function firstSheet({ runs, tables }: Document): string {
  for (const { place } of runs) if (place.kind === 'sheet') return place.sheet
  return tables[0]?.sheet ?? ''
}

const distinct = <T>(all: T[]): T[] => [...new Set(all)]

/** The anchor of a reading's frame on its source. */
export const markId = (id: string): string => `ink-${id}`
