// Reply sheets: taken in, answered from the register, put right in what they mean, and taken out.
import type { Context } from 'hono'
import { makeSheet } from '../../../../ask/make-sheet.ts'
import { dayHere } from '../../../../calendar/day-here.ts'
import { may } from '../../../../people/viewer.ts'
import { versionOn } from '../../../../policy/in-force.ts'
import { policies, versionsOf } from '../../../../policy/queries.ts'
import { countMatters } from '../../../../register/count-matters.ts'
import type { SheetAsked } from '../../../../register/counted/answer/asked.ts'
import { allDays, daysOf, within } from '../../../../register/counted/answer/days-asked.ts'
import { fillSheet } from '../../../../register/counted/answer/fill-sheet.ts'
import { filledWorkbook } from '../../../../register/counted/answer/filled-workbook.ts'
import { type Meant, readMeantForm } from '../../../../register/counted/answer/meant-form.ts'
import {
  keepMeant,
  type SheetKept,
  sheetById,
  sheetsKept,
} from '../../../../register/counted/answer/queries.ts'
import { gridOfSheets } from '../../../../register/counted/answer/sheet-grid.ts'
import { sheetAskedIn } from '../../../../register/counted/answer/tabs-asked.ts'
import { trueTable, trueTableRows } from '../../../../register/counted/answer/true-table.ts'
import type { CountedRow } from '../../../../register/counted/counted-rows.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import { record } from '../../../../store/history.ts'
import { putErrand } from '../../../../store/put-errand.ts'
import { readFolder } from '../../../../survey/read-folder.ts'
import { type FormError, notFound } from '../../../../vocabulary/errors.ts'
import type { PolicyVersion } from '../../../../vocabulary/force/policy.ts'
import { sheetAsked } from '../../../../wording/sheet-asked.ts'
import { writeCsv } from '../../../../write/write-csv.ts'
import { writeDocx } from '../../../../write/write-docx.ts'
import { writeOds } from '../../../../write/write-ods.ts'
import { writeXlsx } from '../../../../write/write-xlsx.ts'
import { policyPaper } from '../../../work/answering/policy-paper.ts'
import { keepAsked } from '../../../work/errands/read-sheet.ts'
import { surveyFromDisk } from '../../../work/folder/survey-from-disk.ts'
import { shippedFolder } from '../../../work/shipped.ts'
import { putDisclosure, sealAll } from '../../disclosure/put-disclosure.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { fileSent } from '../policy/writing-routes.ts'
import { sheetAddress } from './addresses.ts'
import { download, type Leaving } from './numbers-routes.ts'
import { leavingPage } from './of-number-page.ts'
import { sheetPage } from './sheet-page.ts'
import { sheetsPage } from './sheets-page.ts'

export function sheetsRoutes({ house, work }: StandardsDesk) {
  const listed = async (c: Context, errors: FormError[] = []) =>
    c.html(
      sheetsPage(viewerOf(c), await sheetsKept(house.db), errors).toString(),
      errors.length > 0 ? 422 : 200,
    )

  const sheetsAsked = (c: Context) => listed(c)

  const sheetSent = async (c: Context) => {
    const { shipped } = await formOf(c)
    if (shipped === 'yes') return c.redirect(sheetAddress(await shippedSheet(c)), 303)
    const file = await fileSent(c, '')
    if (!file) return listed(c, [{ field: 'file', message: 'Choose the sheet' }])
    const own = acting(house, viewerOf(c))
    const sha256 = await house.blobs.seal(file.bytes)
    const asked = { file: { name: file.name, sha256 } }
    const id = await own.db.transaction(async (db) => {
      const put = await putErrand(own, db, { survey: null, kind: 'read-sheet', asked })
      const act = { who: own.viewer.name, what: 'reply sheet sent', record: `errand:${put}` }
      record(db, { ...act, detail: { sha256 } }, own.now())
      return put
    })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  /** Of the survey that comes with the house, made for nobody in particular. */
  const shippedSheet = async (c: Context): Promise<string> => {
    const disk = await surveyFromDisk(shippedFolder('police-and-social-media-2014'))
    const { folder } = readFolder(disk.name, disk.yaml)
    if (!folder) throw new Error('the shipped survey cannot be read')
    const { account } = viewerOf(c)
    const id = house.newId()
    await keepAsked(house, {
      id,
      by: account,
      name: folder.survey.title,
      sha256: null,
      grid: gridOfSheets(makeSheet(sheetAsked(folder.survey, null)).sheets),
    })
    return id
  }

  const sheetAt = async (c: Context): Promise<{ kept: SheetKept; asked: SheetAsked }> => {
    const kept = await sheetById(house.db, c.req.param('sheet') ?? '')
    const asked = kept && sheetAskedIn(kept.grid)
    if (!kept || !asked) throw notFound('sheet', c.req.param('sheet') ?? '')
    return { kept, asked }
  }

  /** The version of the policy that was in force at the end of the days asked about. */
  const policyMeant = async ({ policy, span }: Meant): Promise<PolicyMeant | null> => {
    if (policy === null) return null
    const found = (await policies(house.db)).find(({ slug }) => slug === policy)
    const versions = (await versionsOf(house.db, policy)).filter(({ isDraft }) => !isDraft)
    const version = versionOn(versions, span.to)
    return found && version
      ? { title: found.title, version, name: `${policy}-${version.version}.docx` }
      : null
  }

  const answered = async (
    c: Context,
    detail: { what?: string; detail?: Record<string, unknown> } = {},
  ) => {
    const { kept, asked } = await sheetAt(c)
    const { span, map } = kept.meant
    const rows = await countMatters(house, viewerOf(c), {
      span: allDays(asked, span),
      social: true,
      ...detail,
      detail: { sheet: kept.id, ...detail.detail },
    })
    const policy = await policyMeant(kept.meant)
    const filling = { asked, map, rows, span, policy: policy?.name ?? null }
    return { kept, asked, rows, policy, filled: fillSheet(kept.grid, filling) }
  }

  const shown = async (
    c: Context,
    typed: Record<string, string> = {},
    errors: FormError[] = [],
  ) => {
    const { kept, asked, rows, filled } = await answered(c)
    const view = {
      kept,
      meant: kept.meant,
      filled,
      values: valuesIn(kept.meant, rows),
      choices: choicesIn(asked),
      policies: (await policies(house.db)).filter(({ kind }) => kind === 'policy'),
      typed,
      errors,
    }
    return c.html(sheetPage(viewerOf(c), view).toString(), errors.length > 0 ? 422 : 200)
  }

  const sheetAnswered = (c: Context) => shown(c)

  const sheetMeant = async (c: Context) => {
    const { kept, asked } = await sheetAt(c)
    const typed = await formOf(c)
    const read = readMeantForm(typed, kept.meant, choicesIn(asked))
    if (!read.ok) return shown(c, typed, read.formErrors)
    await house.db.transaction(async (db) => {
      await keepMeant(db, kept.id, read.value)
      const act = { what: 'sheet explained', record: `sheet:${kept.id}`, detail: {} }
      record(db, { who: viewerOf(c).account, ...act }, house.now())
    })
    return c.redirect(sheetAddress(kept.id), 303)
  }

  const sheetOut = async (c: Context) => {
    const { format = '', tab = '', seen = '' } = await formOf(c)
    const first = await answered(c)
    if (format === 'release') return toRelease(c, first, tab)
    const { small, cases } = first.filled
    const at = sheetAddress(first.kept.id)
    if (format !== 'docx' && small + cases > 0 && seen !== 'yes')
      return c.html(
        leavingPage(viewerOf(c), {
          what: 'It',
          small,
          cases,
          action: `${at}/out`,
          fields: { format, tab },
          back: at,
        }).toString(),
      )
    const leaves = await answered(c, {
      what: 'numbers taken out',
      detail: { format, tab, small, cases },
    })
    return download(c, await leaving(leaves, format, tab))
  }

  /** Nothing leaves: the true table goes where it is made safe. */
  const toRelease = async (c: Context, of: Answered, tab: string) => {
    const viewer = viewerOf(c)
    if (!may(viewer, 'disclose')) throw notFound('table', tab)
    const own = acting(house, viewer)
    const [file] = await sealAll(own, [await leaving(of, 'json', tab)])
    const id = await putDisclosure(own, { kind: 'read-table', asked: { file } })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  type Answered = Awaited<ReturnType<typeof answered>>

  const leaving = async (of: Answered, format: string, tabNamed: string): Promise<Leaving> => {
    const { kept, asked, rows, policy, filled } = of
    const force = await inventedForce(house.db)
    const own = force ? 'invented-' : ''
    if (format === 'docx' && policy)
      return {
        name: `${own}${policy.name}`,
        bytes: writeDocx(policyPaper(policy.title, policy.version, force?.about ?? null)),
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      }
    const workbook = filledWorkbook(filled, force?.about ?? null)
    if (format === 'xlsx')
      return {
        name: `${own}reply.xlsx`,
        bytes: writeXlsx(workbook),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    if (format === 'ods')
      return {
        name: `${own}reply.ods`,
        bytes: writeOds(workbook),
        type: 'application/vnd.oasis.opendocument.spreadsheet',
      }
    const tab = asked.tabs.find(({ sheet }) => sheet === tabNamed)
    const { span, map } = kept.meant
    const register = force ? `invented: ${force.name}` : 'the register'
    const asOf = dayHere(house.now())
    const days = tab ? daysOf(tab, asked, span) : span
    const made = tab
      ? trueTable({ tab, map, rows: within(rows, days), span: days, register, asOf })
      : null
    if (!tab || !made) throw notFound('table', tabNamed)
    const name = `${own}true-table-${tab.number.replaceAll(/[^\w-]/g, '-')}`
    return format === 'csv'
      ? {
          name: `${name}.csv`,
          bytes: writeCsv(trueTableRows(made)),
          type: 'text/csv; charset=utf-8',
        }
      : {
          name: `${name}.json`,
          bytes: new TextEncoder().encode(`${JSON.stringify(made, null, 1)}\n`),
          type: 'application/json',
        }
  }

  return { sheetsAsked, sheetSent, sheetAnswered, sheetMeant, sheetOut }
}

interface PolicyMeant {
  title: string
  version: PolicyVersion
  name: string
}

const choicesIn = ({ tabs }: SheetAsked): Record<string, string[]> =>
  Object.assign({}, ...tabs.map(({ choices }) => choices))

/** Of each field: what occurs in the days asked about. */
const valuesIn = ({ map }: Meant, rows: readonly CountedRow[]): string[][] =>
  map.fields.map(({ field }) =>
    field === null || field === 'date'
      ? []
      : [...new Set(rows.flatMap((row) => row[field] ?? []))].toSorted(),
  )
