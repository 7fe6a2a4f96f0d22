// Where whoever asked for something waits for it: the page loads itself until it is done, and leads on.
import type { Context } from 'hono'
import { html } from '../../../../dress/html/html.ts'
import { errandOf } from '../../../../store/errand-queries.ts'
import type { Errand } from '../../../../store/errands.ts'
import { record } from '../../../../store/history.ts'
import { CandourError, notFound } from '../../../../vocabulary/errors.ts'
import type { ImportRegister } from '../../../work/errands/import-register.ts'
import type { ProtectRequest } from '../../../work/errands/protect-request.ts'
import type { PolicyDrafted } from '../../../work/errands/read-policy.ts'
import type { SheetRead } from '../../../work/errands/read-sheet.ts'
import { disclosureAddress } from '../../disclosure/addresses.ts'
import { BEING_DONE } from '../../errand/errand-routes.ts'
import { atWorkForm } from '../../frame/recounted.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { ASKED } from '../../view/failed-work.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { importAddress } from '../legacy/legacy-pages.ts'
import { sheetAddress } from '../numbers/addresses.ts'
import { versionAddress } from '../policy/addresses.ts'
import { draftAddress } from '../request/addresses.ts'
import { safeAddress } from '../request/release-addresses.ts'

export function errandRoutes({ house, work }: StandardsDesk) {
  /** Only who asked for it is told of it. */
  const own = async (c: Context): Promise<Errand> => {
    const id = c.req.param('errand') ?? ''
    const found = await errandOf(house.db, id)
    if (!found || found.by !== viewerOf(c).account) throw notFound('thing asked for', id)
    return found
  }

  const errand = async (c: Context) => {
    const viewer = viewerOf(c)
    // Before the errand itself: one that is done in between has come, and is not said to have failed.
    const { waiting, running } = await house.jobs.about([c.req.param('errand') ?? ''])
    const found = await own(c)
    const { id } = found
    const to = ledTo(found)
    if (to) return c.redirect(to, 303)
    const isAtWork = waiting + running > 0
    const title = isAtWork ? BEING_DONE[found.kind] : `${ASKED[found.kind]} was not done`
    const main = html`
      <h1>${title}</h1>
      <p>
        ${
          isAtWork
            ? 'Nobody has to wait here: it goes on when this page is left.'
            : 'Its step failed or was stopped. Nothing came of it: ask for it once more, or send the file in another format.'
        }
      </p>
      ${(house.parsers.atWork?.(id) ?? []).map((one) => atWorkForm(one, `/errands/${id}`))}
    `
    if (isAtWork) c.header('refresh', '1')
    return c.html(standardsFrame({ title, viewer, main }).toString())
  }
  const stopErrand = async (c: Context) => {
    const { id } = await own(c)
    const mine = house.parsers.atWork?.(id) ?? []
    if (mine.length === 0) return c.redirect(`/errands/${id}`, 303)
    await house.db.transaction(async (db) => {
      const act = { who: viewerOf(c).account, what: 'work stopped', record: `errand:${id}` }
      record(db, { ...act, detail: {} }, house.now())
    })
    for (const { name } of mine) house.parsers.stop?.(name, id)
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  return { errand, stopErrand }
}

/** null while it is not done. Throws what it was refused with. */
function ledTo({ id, kind, asked, came, refused }: Errand): string | null {
  if (refused) throw new CandourError(refused.message, { status: refused.status })
  if (came === null) return null
  if (kind === 'read-request') return draftAddress(id)
  const disclosure = disclosureAddress({ id, kind })
  if (disclosure !== null) return disclosure
  if (kind === 'protect-request') return safeAddress((asked as ProtectRequest).request, id)
  if (kind === 'import-register') return importAddress((came as ImportRegister).file)
  if (kind === 'read-sheet') return sheetAddress((came as SheetRead).sheet)
  const { policy, version } = came as PolicyDrafted
  return versionAddress(policy, version)
}
