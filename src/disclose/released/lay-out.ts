// A released table as people read it: the last dimension across, the others down, its key under it. Nothing stands in it that
// is not in the released table or in these words.
import { html } from '../../dress/html/html.ts'
import { headOf, layOutReleased } from '../../vocabulary/released/laid-out.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import type { Paper, PlainSheet } from '../../write/plain/content.ts'

const KEY = 'Key'

export function releasedSheet(released: Released): PlainSheet {
  const laid = layOutReleased(released)
  return {
    name: 'Released',
    headRows: 1,
    headColumns: laid.names,
    rows: [headOf(released, laid), ...laid.rows, [], [KEY], ...laid.key.map((line) => [line])],
  }
}

export function releasedPaper(released: Released): Paper {
  const laid = layOutReleased(released)
  return {
    title: laid.title,
    face: 'sans',
    blocks: [
      { kind: 'heading', level: 1, text: laid.title },
      {
        kind: 'table',
        table: {
          headRows: 1,
          headColumns: laid.names,
          rules: 'all',
          rows: [headOf(released, laid), ...laid.rows],
        },
      },
      { kind: 'heading', level: 2, text: KEY },
      ...laid.key.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  }
}

/** A page of its own, without a style sheet, a script or anything from elsewhere. */
export function releasedHtml(released: Released): string {
  const laid = layOutReleased(released)
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${laid.title}</title></head><body><h1>${laid.title}</h1>
<table><thead><tr>${headOf(released, laid).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${laid.rows.map(
  (
    row,
  ) => html`<tr>${row.map((cell, i) => (i < laid.names ? html`<th scope="row">${cell ?? ''}</th>` : html`<td>${cell ?? ''}</td>`))}</tr>
`,
)}</tbody></table><h2>${KEY}</h2>
${laid.key.map((line) => html`<p>${line}</p>`)}</body></html>
`
  return page.toString()
}
