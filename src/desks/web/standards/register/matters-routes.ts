// The list of matters, one that is recorded, and the page of one.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { MATTER_ASKED, readMatterForm } from '../../../../register/forms/matter-form.ts'
import { facetsFound, fewFound, mattersFound } from '../../../../register/found/queries.ts'
import { cursorIn, FACETS, type Search } from '../../../../register/found/search.ts'
import { glassUnseen } from '../../../../register/glass/queries.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { openMatter } from '../../../../register/record-deeds.ts'
import { courseOf, standingBy } from '../../../work/matter/course.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { matterAddress } from './addresses.ts'
import { listPage } from './list-page.ts'
import { matterShownAt } from './matter-at.ts'
import { matterPage } from './matter-page.ts'
import { newMatterPage } from './new-matter-page.ts'

/** Shown on a page of the list, and counted for its facets. */
const ON_A_PAGE = 50
const MOST_COUNTED = 1001

export function mattersRoutes({ house }: StandardsDesk) {
  const today = () => dayHere(house.now())

  const matters = async (c: Context) => {
    const viewer = viewerOf(c)
    const search = searchIn(c)
    const looking = lookingAs(viewer, house.now())
    const found = await recordedReading(house, viewer, {
      what: 'register searched',
      record: 'register:matters',
      detail: { by: search.by, open: search.open, withWords: search.words !== '' },
      read: async (db) => {
        const most = MOST_COUNTED
        const few = await fewFound(db, looking, { search, most })
        return {
          unseen: await glassUnseen(db, looking),
          lines: await mattersFound(db, looking, { search, few, most: ON_A_PAGE + 1 }),
          facets: await facetsFound(db, looking, { search, few, most }),
        }
      },
    })
    const { unseen = 0, lines = [], facets = { counts: [], found: 0 } } = found ?? {}
    const view = {
      unseen,
      search,
      facets,
      lines: lines.slice(0, ON_A_PAGE),
      goesOn: lines.length > ON_A_PAGE,
      mostCounted: MOST_COUNTED,
      today: today(),
    }
    return c.html(listPage(viewer, view).toString())
  }

  const newMatter = (c: Context) => {
    const view = { asked: MATTER_ASKED, typed: {}, errors: [], form: house.newId() }
    return c.html(newMatterPage(viewerOf(c), view).toString())
  }

  const recordMatter = async (c: Context) => {
    const viewer = viewerOf(c)
    const typed = await formOf(c)
    const form = isId(typed['form'] ?? '') ? (typed['form'] ?? '') : house.newId()
    const read = readMatterForm(typed, today())
    if (!read.ok) {
      const view = { asked: MATTER_ASKED, typed, errors: read.formErrors, form }
      return c.html(newMatterPage(viewer, view).toString(), 422)
    }
    const { id } = await openMatter(house, {
      viewer,
      opened: read.value,
      form,
      deeds: () => [],
      standingOf: standingBy(today()),
    })
    return c.redirect(matterAddress(id), 303)
  }

  const matter = async (c: Context) => {
    const { viewer, ...at } = await matterShownAt(house, c)
    const courses = at.matter.subjects.map((subject) =>
      courseOf(at.matter, { subject, events: at.events, asOf: at.today }),
    )
    return c.html(matterPage(viewer, { ...at, courses }).toString())
  }

  return { matters, newMatter, recordMatter, matter }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

function searchIn(c: Context): Search {
  const said = (name: string): string => c.req.query(name)?.trim() ?? ''
  const open = said('open')
  return {
    words: said('words').slice(0, 200),
    open: open === '' ? null : open === 'yes',
    by: Object.fromEntries(
      FACETS.flatMap((facet) => (said(facet) === '' ? [] : [[facet, said(facet)]])),
    ),
    after: cursorIn(said('after')),
  }
}
