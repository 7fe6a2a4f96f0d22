// The pack: what blocks it, what it looks like, and the download.
import type { Context } from 'hono'
import { isPublic } from '../../../calendar/where-version-stands.ts'
import { publicationsOf } from '../../../survey/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { PublicationVersion } from '../../../vocabulary/survey.ts'
import type { Desk } from '../frame/desk.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { readerOf } from '../people/reader.ts'
import { surveyNamed } from '../view/body-at.ts'
import { packAwaited } from './pack-awaited.ts'
import { packs } from './packed.ts'
import { publishPage } from './publish-page.ts'
import { versionsAddress } from './versions-page.ts'

/** Of all bodies together. */
const PRESS = 'press/all.docx'

export function publishRoutes({ house }: Desk) {
  const packed = packs(house)

  const publish = async (c: Context) => {
    const soon = await packed.soon(c.req.param('slug') ?? '')
    if ('awaited' in soon) return c.html(packAwaited(soon.kept.survey, readerOf(house, c)))
    const { kept, survey, blocks, files, waiting, ...pack } = soon
    const recounted = { waiting: await waiting(), atWork: [] }
    const view = {
      survey,
      blocks,
      part: pack.part,
      version: pack.version,
      sealed: await publicVersion(kept),
      pages: files.length,
      press: files.find(({ path }) => path === PRESS)?.path ?? null,
      recounted,
    }
    return c.html(publishPage(view, readerOf(house, c)).toString())
  }

  const packPage = async (c: Context) => {
    const soon = await packed.soon(c.req.param('slug') ?? '')
    if ('awaited' in soon) return c.html(packAwaited(soon.kept.survey, readerOf(house, c)))
    const { files, work } = soon
    const open = await work()
    if (open.length > 0)
      throw new CandourError(`This pack cannot be shown yet: ${open.join(' ')}`, { status: 409 })
    const path = c.req.param('path') || 'index.html'
    const file = files.find((one) => one.path === path)
    if (!file) throw notFound('page of the pack', path)
    const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content)
    return c.body(content, 200, { 'content-type': mediaTypeOf(path) })
  }

  /** The public version whose bytes are kept: what was published is handed out, not what it has become. */
  const publicVersion = async ({ id }: { id: string }): Promise<PublicationVersion | null> => {
    const now = house.now().toISOString()
    const last = (await publicationsOf(house.db, id)).findLast((one) => isPublic(one, now))
    return last?.sealed && (await house.blobs.has(last.sealed.sha256)) ? last : null
  }

  const packZip = async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const kept = await surveyNamed(house, c)
    const sealed = await publicVersion(kept)
    if (sealed) return c.redirect(`${versionsAddress(kept.survey)}/${sealed.number}/pack.zip`, 303)
    const { files, ...pack } = await packed(slug)
    const { blocks } = pack
    if (blocks.length > 0) {
      throw new CandourError(
        `This pack is not published yet: ${blocks.map(({ why }) => why).join(' ')}`,
        { status: 409 },
      )
    }
    return zipAnswer(c, slug, files)
  }

  return { publish, packPage, packZip }
}

const MEDIA_TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
}

const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
