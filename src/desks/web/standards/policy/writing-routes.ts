// A policy sent in: answered before anybody has opened its file, which a step reads.
import type { Context } from 'hono'
import { readVersionForm } from '../../../../policy/version-form.ts'
import { record } from '../../../../store/history.ts'
import { putErrand } from '../../../../store/put-errand.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import type { ReadPolicy } from '../../../work/errands/read-policy.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { policyAt } from './policy-routes.ts'
import { versionFormPage } from './version-form-page.ts'

export function writingRoutes({ house, work }: StandardsDesk) {
  const newPolicy = (c: Context) => shown(c, null, {}, [])

  const newVersion = async (c: Context) => shown(c, await policyAt(house.db, c), {}, [])

  const makePolicy = (c: Context) => drafted(c, null)

  const makeVersion = async (c: Context) => drafted(c, await policyAt(house.db, c))

  const drafted = async (c: Context, policy: Policy | null) => {
    const typed = await formOf(c)
    const read = readVersionForm(typed, policy)
    const file = await fileSent(c, typed['text'] ?? '')
    const errors = [
      ...(read.ok ? [] : read.formErrors),
      ...(file ? [] : [{ field: 'file', message: 'Choose its file, or paste its text' }]),
    ]
    if (!file || errors.length > 0) return shown(c, policy, typed, errors, 422)
    const own = acting(house, viewerOf(c))
    const sha256 = await house.blobs.seal(file.bytes)
    const { text: _, ...said } = typed
    const asked: ReadPolicy = {
      slug: policy?.slug ?? null,
      typed: said,
      file: { name: file.name, sha256 },
    }
    const id = await own.db.transaction(async (db) => {
      const put = await putErrand(own, db, { survey: null, kind: 'read-policy', asked })
      const act = { who: own.viewer.name, what: 'policy sent', record: `errand:${put}` }
      record(db, { ...act, detail: { sha256 } }, own.now())
      return put
    })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  return { newPolicy, newVersion, makePolicy, makeVersion }
}

const shown = (
  c: Context,
  policy: Policy | null,
  typed: Record<string, string>,
  errors: FormError[],
  status: 200 | 422 = 200,
) => c.html(versionFormPage(viewerOf(c), { policy, typed, errors }).toString(), status)

export const PASTED = 'pasted.txt'

/** What was pasted is kept as a text file is. null where nothing came. */
export async function fileSent(
  c: Context,
  pasted: string,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { file } = await c.req.parseBody()
  if (file instanceof File && file.size > 0)
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  return pasted.trim() ? { name: PASTED, bytes: new TextEncoder().encode(pasted) } : null
}
