// Taking in a register kept elsewhere: sent, looked at as often as it needs, taken in by a step.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { LEGACY_FIELDS, listOf } from '../../../../register/legacy/fields.ts'
import {
  keepMap,
  type LegacyFile,
  legacyFile,
  legacyFiles,
} from '../../../../register/legacy/queries.ts'
import type { LegacyMap } from '../../../../register/legacy/read-legacy.ts'
import { keepLegacyFile, lookAtLegacy } from '../../../../register/take-in-legacy.ts'
import { record } from '../../../../store/history.ts'
import { putErrand } from '../../../../store/put-errand.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { sentForm } from '../../view/sent-form.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { importAddress, importPage, importsPage } from './legacy-pages.ts'

export function legacyRoutes({ house, work }: StandardsDesk) {
  const imports = async (c: Context) => {
    const viewer = viewerOf(c)
    return c.html(importsPage(viewer, await legacyFiles(house.db, viewer.account), []).toString())
  }

  const sendRegister = async (c: Context) => {
    const viewer = viewerOf(c)
    const [file] = (await sentForm(c)).files
    if (!file) {
      const errors = [{ field: 'file', message: 'Choose the register’s file' }]
      const files = await legacyFiles(house.db, viewer.account)
      return c.html(importsPage(viewer, files, errors).toString(), 422)
    }
    return c.redirect(importAddress(await keepLegacyFile(house, viewer, file)), 303)
  }

  const fileAt = async (c: Context, viewer: Viewer): Promise<LegacyFile> => {
    const id = c.req.param('file') ?? ''
    const file = await recordedReading(house, viewer, {
      what: 'register looked at',
      record: `legacy_file:${id}`,
      read: (db) => legacyFile(db, viewer.account, id),
    })
    if (!file) throw new CandourError('no such file', { status: 404 })
    return file
  }

  const importOne = async (c: Context) => {
    const viewer = viewerOf(c)
    const file = await fileAt(c, viewer)
    const looked = await lookAtLegacy(house, file, dayHere(house.now()))
    return c.html(importPage(viewer, file, looked).toString())
  }

  const changeImport = async (c: Context) => {
    const viewer = viewerOf(c)
    const file = await fileAt(c, viewer)
    const typed = await formOf(c)
    if (typed['do'] === 'take') return take(c, viewer, file)
    const map = mapTyped(typed)
    await house.db.transaction(async (db) => {
      await keepMap(db, file.id, map)
      const act = { who: viewer.account, what: 'register mapped', record: `legacy_file:${file.id}` }
      record(db, { ...act, detail: {} }, house.now())
    })
    return c.redirect(importAddress(file.id), 303)
  }

  async function take(c: Context, viewer: Viewer, file: LegacyFile) {
    if (file.taken) return c.redirect(importAddress(file.id), 303)
    const own = acting(house, viewer)
    const asked = { file: file.id }
    const id = await own.db.transaction((db) =>
      putErrand(own, db, { survey: null, kind: 'import-register', asked }),
    )
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  return { imports, sendRegister, importOne, changeImport }
}

/** Only fields and values that are known: what else a form says is passed over. */
function mapTyped(typed: Readonly<Record<string, string>>): LegacyMap {
  const columns = LEGACY_FIELDS.flatMap(({ id }): [string, number][] => {
    const column = Number(typed[`column-${id}`] || Number.NaN)
    return Number.isInteger(column) && column >= 0 ? [[id, column]] : []
  })
  const values: LegacyMap['values'] = {}
  for (const [name, id] of Object.entries(typed)) {
    const [, field = '', ink = ''] = /^value-(\w+)-(.+)$/s.exec(name) ?? []
    if (listOf(field).some((word) => word.id === id))
      values[field] = { ...values[field], [ink]: id }
  }
  return { columns: Object.fromEntries(columns), values }
}
