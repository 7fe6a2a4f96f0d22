// Who asked: looked up, put right, erased; the letter as it came.
import type { Context } from 'hono'
import { lookUpRequester, putRequesterRight } from '../../../../answer/look-up-requester.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import { mattersOfName } from '../../../../register/found/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { eraseAsker } from '../../../work/answering/erase-asker.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { requesterAddress } from './addresses.ts'
import { type Named, requestAt } from './request-at.ts'
import { requesterPage } from './requester-page.ts'

export function requesterRoutes({ house }: StandardsDesk) {
  const shown = async (
    c: Context,
    typed: Record<string, string> = {},
    errors: readonly FormError[] = [],
  ) => {
    const at = await requestAt(house, c)
    const found = await lookUpRequester(house, at.viewer, at.request.id)
    const matters = found ? await mattersAbout(at.viewer, found.name) : []
    const view = { requester: found, matters, typed, errors }
    return c.html(requesterPage(at, view).toString(), errors.length > 0 ? 422 : 200)
  }

  /** Asked of the register with the rights of whoever looks: nobody is told of a matter they may not see. */
  const mattersAbout = async (viewer: Viewer, name: string): Promise<Named[]> =>
    may(viewer, 'see-register') && name.trim() !== ''
      ? mattersOfName(house.db, lookingAs(viewer, house.now()), name)
      : []

  const requester = (c: Context) => shown(c)

  const doRequester = async (c: Context) => {
    const viewer = viewerOf(c)
    const id = c.req.param('request') ?? ''
    const typed = await formOf(c)
    if (typed['do'] === 'erase') await eraseAsker(house, viewer, id)
    else {
      const [name, address] = [typed['name']?.trim() ?? '', typed['address']?.trim() ?? '']
      if (name === '')
        return shown(c, typed, [{ field: 'name', message: 'Write the name they gave (section 8)' }])
      await putRequesterRight(house, viewer, { id, name, address })
    }
    return c.redirect(requesterAddress(id), 303)
  }

  const requesterFile = async (c: Context) => {
    const id = c.req.param('request') ?? ''
    const found = await lookUpRequester(house, viewerOf(c), id, 'letter of requester read')
    const file = found?.files.find(({ number }) => String(number) === c.req.param('number'))
    if (!file) throw new CandourError('no such file', { status: 404 })
    const bytes = await house.blobs.open(file.sha256)
    return handedOut(c, `letter-${file.number}${endingOf(file.mediaType)}`, bytes)
  }

  return { requester, doRequester, requesterFile }
}

const ENDINGS: Record<string, string> = {
  'message/rfc822': '.eml',
  'application/vnd.ms-outlook': '.msg',
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
  'application/vnd.oasis.opendocument.spreadsheet': '.ods',
  'application/vnd.oasis.opendocument.text': '.odt',
}

const endingOf = (mediaType: string): string => ENDINGS[mediaType] ?? '.bin'
