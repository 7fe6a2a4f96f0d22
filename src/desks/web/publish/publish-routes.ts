// The pack: what blocks it, what it looks like, and the download.
import type { Context } from 'hono'
import type { Block } from '../../../publish/block.ts'
import { makePack } from '../../../publish/make-pack.ts'
import type { PackFile } from '../../../publish/pack/input.ts'
import { whatStandsInTheWay } from '../../../publish/what-stands-in-the-way.ts'
import { type PartPublished, whichPart } from '../../../publish/which-part.ts'
import { packStands, workInTheWay, workOn } from '../../../publish/work-in-the-way.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import type { PublicationVersion, Survey } from '../../../vocabulary/survey.ts'
import { gatheredPack } from '../../work/gathered-pack.ts'
import type { Desk } from '../frame/desk.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { readerOf } from '../people/reader.ts'
import { publishPage } from './publish-page.ts'

interface Packed {
  survey: Survey
  files: PackFile[]
  /** Of which bodies something waits for a person: the rest is what would be published. */
  part: PartPublished
  version: PublicationVersion | null
  /** What stands in the way of publishing it. */
  blocks: readonly Block[]
  /** What of that is work that waits or failed: then the pack is not even shown. */
  work(): Promise<string[]>
  waiting(): Promise<number>
}

export function publishRoutes({ house }: Desk) {
  const packed = packs(house)

  const publish = async (c: Context) => {
    const { survey, blocks, files, waiting, ...pack } = await packed(c.req.param('slug') ?? '')
    const recounted = { waiting: await waiting(), atWork: [] }
    const view = {
      survey,
      blocks,
      part: pack.part,
      version: pack.version,
      pages: files.length,
      recounted,
    }
    return c.html(publishPage(view, readerOf(house, c)).toString())
  }

  const packPage = async (c: Context) => {
    const { files, work } = await packed(c.req.param('slug') ?? '')
    const open = await work()
    if (open.length > 0)
      throw new CandourError(`This pack cannot be shown yet: ${open.join(' ')}`, { status: 409 })
    const path = c.req.param('path') || 'index.html'
    const file = files.find((one) => one.path === path)
    if (!file) throw notFound('page of the pack', path)
    const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content)
    return c.body(content, 200, { 'content-type': mediaTypeOf(path) })
  }

  const packZip = async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
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

/** A reader turns many pages of one pack: it is gathered and made again only when the history has moved on. */
function packs(house: Desk['house']): (slug: string) => Promise<Packed> {
  const made = new Map<string, { key: string; files: PackFile[] }>()
  const settled = new Map<string, { mark: string; pack: Packed }>()
  return async (slug) => {
    const kept = await surveyBySlug(house.db, slug)
    if (!kept) throw notFound('survey', slug)
    const mark = await packStands(house, kept.id)
    const known = settled.get(slug)
    if (mark !== null && known?.mark === mark) return known.pack
    const gathered = await gatheredPack(house, kept)
    const blocks = await whatStandsInTheWay(house, kept, gathered)
    // That one reader of two has answered shows on no page of the pack: the second would see it there.
    const input = { ...gathered, draft: blocks.some(({ check }) => check !== 'readers') }
    const key = JSON.stringify([
      input.survey,
      input.count,
      input.figures,
      input.versions,
      input.claims,
      input.answers,
      input.draft,
      input.replies.map(({ kind, decided }) => [kind, decided]),
    ])
    const before = made.get(slug)
    const files = before?.key === key ? before.files : makePack(input)
    made.set(slug, { key, files })
    const pack: Packed = {
      survey: kept.survey,
      files,
      part: whichPart(input),
      version: input.versions.at(-1) ?? null,
      blocks,
      work: () => workInTheWay(house, kept.id, input.countedFrom ?? null),
      async waiting() {
        const { waiting, running } = await workOn(house, kept.id)
        return waiting + running
      },
    }
    if (mark !== null) settled.set(slug, { mark, pack })
    return pack
  }
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
