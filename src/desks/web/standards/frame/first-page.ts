// What whoever looks may do here, as links.
import type { Context } from 'hono'
import { html } from '../../../../dress/html/html.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from './desk.ts'
import { standardsFrame } from './standards-frame.ts'

export function firstPageRoutes(_desk: StandardsDesk) {
  const firstPage = (c: Context) => {
    const viewer = viewerOf(c)
    const main = html`<h1>Standards desk</h1>`
    return c.html(
      standardsFrame({ title: 'Standards desk', viewer, current: '/', main }).toString(),
    )
  }
  return { firstPage }
}
