// A table to release: brought, said what it is, made safe by a step, taken out.
import type { Context } from 'hono'
import type { Grid } from '../../../disclose/given/grid.ts'
import { firstTyped, releaseSaid } from '../../../disclose/given/release-form.ts'
import { trueTableOf } from '../../../disclose/given/true-table-of.ts'
import { Refusal } from '../../../disclose/table/refusal.ts'
import { errandOf, errandsOf } from '../../../store/errand-queries.ts'
import type { Errand } from '../../../store/errands.ts'
import { record } from '../../../store/history.ts'
import { type FormError, notFound } from '../../../vocabulary/errors.ts'
import {
  mayLeave,
  type Protect,
  type Protected,
  protectionKept,
} from '../../work/errands/protect.ts'
import { gridKept, type ReadTable, type TableRead } from '../../work/errands/read-table.ts'
import { attachmentNamed } from '../frame/attachment-header.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { formOf } from '../view/body-at.ts'
import { sentForm } from '../view/sent-form.ts'
import { protectedAddress, RELEASE, tableAddress } from './addresses.ts'
import { filesBrought } from './bring-table.ts'
import { columnsMain } from './columns-page.ts'
import type { DisclosureDesk } from './disclosure-desk.ts'
import { protectedMain } from './protected-page.ts'
import { cameOf, putDisclosure, sealAll } from './put-disclosure.ts'
import { tablesMain } from './tables-page.ts'

const MOST_LISTED = 50

export function releaseRoutes({ house, work, acting, frame }: DisclosureDesk) {
  const listed = async (c: Context, errors: FormError[] = [], pasted = '') => {
    const kinds = ['read-table', 'protect'] as const
    const all = await errandsOf(house.db, { by: acting(c).viewer.name, kinds, most: MOST_LISTED })
    // A table that was made safe stands there as that; one that was refused or stopped is said otherwise and tried again.
    const done = new Set(
      all.flatMap(({ kind, asked, came }) =>
        kind === 'protect' && came !== null ? [(asked as Protect).from] : [],
      ),
    )
    const so = all.filter(({ id }) => !done.has(id))
    const failed = new Set((await house.jobs.givenUp()).map(({ subject }) => subject))
    const main = tablesMain({ so, failed, pasted, errors })
    const page = frame(c, { title: 'Release a table', main })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const tables = (c: Context) => listed(c)

  const sendTable = async (c: Context) => {
    const sent = await sentForm(c)
    const [file] = filesBrought(sent)
    if (!file)
      return listed(c, [{ field: 'file', message: 'Choose the table’s file, or paste it' }])
    const own = acting(c)
    const [sealed] = await sealAll(own, [file])
    const asked = { file: sealed }
    return waits(c, await putDisclosure(own, { kind: 'read-table', asked }))
  }

  const waits = async (c: Context, id: string) => {
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  interface TableAt {
    errand: Errand
    name: string
    grid: Grid
    read: TableRead
  }

  const tableAt = async (c: Context): Promise<TableAt> => {
    const errand = await cameOf(acting(c), c, 'read-table')
    const read = errand.came as TableRead
    return {
      errand,
      read,
      name: (errand.asked as ReadTable).file.name,
      grid: await gridKept(house, read),
    }
  }

  /** An earlier try, whose words stand in the form again. */
  const tryOf = async (c: Context, from: string): Promise<Try | null> => {
    const found = await errandOf(house.db, c.req.query('as') ?? '')
    const isOwn = found?.kind === 'protect' && found.by === acting(c).viewer.name
    const asked = isOwn ? (found.asked as Protect) : null
    return found && asked?.from === from ? { id: found.id, asked } : null
  }

  interface Try {
    id: string
    asked: Protect
  }

  const columnsShown = async (
    c: Context,
    { errand, name, grid }: TableAt,
    {
      typed,
      before,
      errors = [],
    }: { typed: Record<string, string>; before: Try | null; errors?: FormError[] },
  ) => {
    const earlier = before?.asked.earlier.map((one) => one.name) ?? []
    const action = `${tableAddress(errand.id)}${before ? `?as=${before.id}` : ''}`
    const main = columnsMain({ action, name, grid, typed, earlier, errors })
    const crumbs = [{ text: 'Release a table', href: RELEASE }, { text: name }]
    const page = frame(c, { title: 'What the columns are', crumbs, main })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const columns = async (c: Context) => {
    const at = await tableAt(c)
    const before = await tryOf(c, at.errand.id)
    const typed = before?.asked.typed ?? {
      ...firstTyped(at.grid, titleOf(at.name)),
      ...at.read.typed,
    }
    return columnsShown(c, at, { typed, before })
  }

  const protectTable = async (c: Context) => {
    const at = await tableAt(c)
    const before = await tryOf(c, at.errand.id)
    const { typed, files } = await sentForm(c)
    const said = releaseSaid(typed, at.grid)
    const errors = said.ok
      ? refusals(() => trueTableOf(at.grid, said.value.table))
      : said.formErrors
    if (errors.length > 0)
      return columnsShown(c, at, { typed, before, errors: [...errors, ...chooseAgain(files)] })
    const own = acting(c)
    const asked: Protect = {
      from: at.errand.id,
      name: at.name,
      grid: at.read.grid,
      heading: at.read.heading,
      typed: { ...typed, rung: '', whole: '' },
      earlier: [...(before?.asked.earlier ?? []), ...(await sealAll(own, files))],
    }
    return waits(c, await putDisclosure(own, { kind: 'protect', asked }))
  }

  const madeAt = async (c: Context) => {
    const errand = await cameOf(acting(c), c, 'protect')
    const asked = errand.asked as Protect
    return { errand, asked, made: await protectionKept(house, errand.came as Protected) }
  }

  const protectedTable = async (c: Context) => {
    const { errand, asked, made } = await madeAt(c)
    const title = made.table.title ?? asked.name
    const page = frame(c, {
      title,
      crumbs: [
        { text: 'Release a table', href: RELEASE },
        { text: asked.name, href: tableAddress(asked.from) },
        { text: 'Made safe' },
      ],
      main: protectedMain({
        id: errand.id,
        from: asked.from,
        made,
        longer: asked.typed['longer'] === 'yes',
        whole: asked.typed['whole'] || null,
      }),
    })
    return c.html(page.toString())
  }

  const takeCoarser = async (c: Context) => {
    const { errand, asked, made } = await madeAt(c)
    const { rung = '', longer = '', title = '' } = await formOf(c)
    if (rung !== '' && !made.rungs.some(({ name }) => name === rung))
      throw notFound('coarser table', rung)
    const whole = rung === '' ? '' : asked.typed['whole'] || (made.rung === null ? errand.id : '')
    const typed: Protect['typed'] = { ...asked.typed, rung, longer, whole }
    if (title.trim() !== '') typed['title'] = title.trim()
    const next: Protect = { ...asked, typed }
    const id = await putDisclosure(acting(c), { kind: 'protect', asked: next })
    return errand.id === id ? c.redirect(protectedAddress(id), 303) : waits(c, id)
  }

  const takeOut = async (c: Context) => {
    const { errand, asked, made } = await madeAt(c)
    const { file = '' } = await formOf(c)
    const chosen = made.files.filter((one) => mayLeave(one) && (file === '' || one.name === file))
    const [first] = chosen
    if (!first) throw notFound('file of this release', file)
    const own = acting(c)
    await own.db.transaction(async (db) => {
      const detail = { files: chosen.map(({ name, sha256 }) => ({ name, sha256 })) }
      const act = { who: own.viewer.name, what: 'release taken out', record: `errand:${errand.id}` }
      record(db, { ...act, detail }, own.now())
    })
    if (file === '')
      return zipAnswer(
        c,
        `release-${titleOf(asked.name)}`.replaceAll(/[^\w-]+/g, '-'),
        opened(chosen),
      )
    c.header('content-disposition', attachmentNamed(first.name))
    const bytes = await house.blobs.open(first.sha256)
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
  }

  async function* opened(files: readonly { name: string; sha256: string }[]) {
    for (const { name, sha256 } of files)
      yield { path: name, content: await house.blobs.open(sha256) }
  }

  return { tables, sendTable, columns, protectTable, protectedTable, takeCoarser, takeOut }
}

/** A browser does not keep what was chosen: without it the table would be made safe by itself alone. */
const chooseAgain = (files: readonly { name: string }[]): FormError[] =>
  files.length === 0
    ? []
    : [
        {
          field: 'file',
          message: `Choose ${files.map(({ name }) => name).join(', ')} once more: nothing was kept of it`,
        },
      ]

const titleOf = (name: string): string => name.replace(/\.[^.]*$/, '')

function refusals(does: () => unknown): FormError[] {
  try {
    does()
    return []
  } catch (error) {
    if (error instanceof Refusal) return [{ field: 'lay', message: error.message }]
    throw error
  }
}
