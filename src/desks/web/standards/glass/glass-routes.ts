// A matter that is not one's own and cannot wait; and what the one who oversees is told of it.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { breakGlass } from '../../../../register/break-glass.ts'
import { glassTold, noteGlass } from '../../../../register/glass/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { type Asked, readAsked, textIn } from '../../../../wording/form/asked.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { matterAddress } from '../register/addresses.ts'
import { brokenGlassPage, glassPage } from './glass-pages.ts'

const ASKED: readonly Asked[] = [
  { name: 'reference', label: 'Reference of the matter', as: 'line', must: 'Write its reference' },
  {
    name: 'reason',
    label: 'Why it cannot wait',
    as: 'line',
    hint: 'The head of professional standards is told. This line is kept for good: name nobody in it.',
    must: 'Say why it cannot wait',
  },
]

export function glassRoutes({ house }: StandardsDesk) {
  const glass = (c: Context) =>
    c.html(glassPage(viewerOf(c), { asked: ASKED, typed: {}, errors: [] }).toString())

  const breakTheGlass = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = await formOf(c)
    const read = readAsked(ASKED, typed, dayHere(house.now()))
    const again = (errors: { field: string; message: string }[]) =>
      c.html(glassPage(viewer, { asked: ASKED, typed, errors }).toString(), 422)
    if (!read.ok) return again(read.formErrors)
    const [reference, reason] = [textIn(read.value, 'reference'), textIn(read.value, 'reason')]
    const opened = await breakGlass(house, { viewer, reference, reason })
    if (!opened)
      return again([
        { field: 'reference', message: 'There is no such matter that can be opened so' },
      ])
    return c.redirect(matterAddress(opened.id), 303)
  }

  const brokenGlass = async (c: Context) => {
    const viewer = viewerOf(c)
    const told = await recordedReading(house, viewer, {
      what: 'broken glass read',
      record: 'register:broken-glass',
      read: (db) => glassTold(db, lookingAs(viewer, house.now())),
    })
    return c.html(brokenGlassPage(viewer, told ?? []).toString())
  }

  const noteBrokenGlass = async (c: Context) => {
    const viewer = viewerOf(c)
    const { matter = '' } = await formOf(c)
    await recordedReading(house, viewer, {
      what: 'broken glass noted',
      record: `matter:${matter}`,
      read: async (db) => {
        await noteGlass(db, lookingAs(viewer, house.now()), matter)
        return true
      },
    })
    return c.redirect('/broken-glass', 303)
  }

  return { glass, breakTheGlass, brokenGlass, noteBrokenGlass }
}
