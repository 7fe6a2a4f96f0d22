// Files of one reply, added by hand: sealed and read like any other.
import type { Context } from 'hono'
import { isDay } from '../../../calendar/day.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import type { FileIn } from '../../../store/house.ts'
import { CandourError, type FormError } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { bodyAt } from '../view/body-at.ts'
import { UPLOAD_LIMIT, uploadPage } from './upload-page.ts'

export function uploadRoutes({ house, work }: Desk) {
  const upload = async (c: Context) => {
    const { desk, body } = await bodyAt(asReader(house, c), c)
    return c.html(
      uploadPage({ survey: desk.survey, body, received: '', errors: [] }, desk.reader).toString(),
    )
  }

  const takeUpload = async (c: Context) => {
    const own = asReader(house, c)
    const { desk, body } = await bodyAt(own, c)
    if (Number(c.req.header('content-length') ?? Number.POSITIVE_INFINITY) > UPLOAD_LIMIT) {
      throw new CandourError('The files are larger than 100 MB together. Add them in parts.', {
        status: 413,
      })
    }
    const { received, files } = await uploaded(await c.req.formData())
    const errors: FormError[] = []
    if (!isDay(received)) {
      errors.push({ field: 'received', message: 'Write the day it was received as 2014-03-14' })
    }
    if (files.length === 0)
      errors.push({ field: 'files', message: 'Choose the files of the reply' })
    if (errors.length > 0) {
      return c.html(
        uploadPage({ survey: desk.survey, body, received, errors }, desk.reader).toString(),
        422,
      )
    }
    await receiveUpload(own, desk.id, { body: body.slug, received, files })
    await work()
    return c.redirect(`${bodyAddress(desk.survey, body.slug)}#correspondence`, 303)
  }

  return { upload, takeUpload }
}

/** A browser sends an empty file where none was chosen; an empty file that was chosen has a name. */
async function uploaded(form: FormData): Promise<{ received: string; files: FileIn[] }> {
  const received = form.get('received')
  const chosen = form.getAll('files').filter((file) => file instanceof File)
  const files = await Promise.all(
    chosen
      .filter(({ name }) => name !== '')
      .map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  return { received: typeof received === 'string' ? received.trim() : '', files }
}
