// Which numbers of a survey may be set beside one another.
import type { Context } from 'hono'
import { comparedOf, unlikeIn } from '../../../count/queries.ts'
import { bodiesApart, inkRead, readingsApart } from '../../../reconcile/glance/queries.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { lookedAt } from '../view/looked-at.ts'
import { pageOf } from '../view/page-of.ts'
import { comparedPage } from './compared-page.ts'

const BODIES_A_PAGE = 50

export function comparedRoutes({ house }: Desk) {
  const compared = async (c: Context) => {
    const at = await lookedAt(asReader(house, c), c)
    const { id, survey } = at
    const held = await unlikeIn(house.db, id)
    const here = new Set([...held.map(({ body }) => body), ...(await bodiesApart(house.db, id))])
    const slugs = survey.bodies.map(({ slug }) => slug)
    const page = pageOf(
      c,
      slugs.filter((slug) => here.has(slug)),
      BODIES_A_PAGE,
    )
    const [shown, inks, apart] = await Promise.all([
      comparedOf(house.db, id, page.shown),
      inkRead(house.db, id, page.shown),
      readingsApart(house.db, id, page.shown),
    ])
    const inOrder = new Map(page.shown.map((slug, i) => [slug, i]))
    const rows = shown.toSorted((a, b) => (inOrder.get(a.body) ?? 0) - (inOrder.get(b.body) ?? 0))
    const view = { at, held, rows, inks: Map.groupBy(inks, ({ body }) => body), apart, page }
    return c.html(comparedPage(view).toString())
  }
  return { compared }
}
