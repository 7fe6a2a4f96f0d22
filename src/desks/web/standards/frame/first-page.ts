// What whoever looks may do here.
import type { Context } from 'hono'
import { type Hole, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { accountById } from '../../../../people/queries.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from './desk.ts'
import { partsFor, standardsFrame } from './standards-frame.ts'

export function firstPageRoutes({ house }: StandardsDesk) {
  const firstPage = async (c: Context) => {
    const viewer = viewerOf(c)
    const own = await accountById(house.db, viewer.account)
    const main = firstMain(viewer, own?.hasPassword || own?.hasSubject || false)
    return c.html(
      standardsFrame({ title: 'Standards desk', viewer, current: '/', main }).toString(),
    )
  }
  return { firstPage }
}

const firstMain = (viewer: Viewer, canComeBack: boolean): Hole => html`
  <h1>Standards desk</h1>
  ${
    !canComeBack &&
    notice({
      heading: 'Your account has no password yet',
      content: html`
        <p>
          Once this browser is signed out nothing opens it but a new address.
          <a href="/account">Set a password</a>
        </p>
      `,
    })
  }
  <ul class="parts">
    ${partsFor(viewer)
      .filter(({ href }) => href !== '/')
      .map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}
  </ul>
`
