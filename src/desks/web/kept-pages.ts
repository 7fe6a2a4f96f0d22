// A page that was made is shown again for as long as nothing at all was written to the database, and is made once for all
// who ask for it meanwhile. So what many people look at costs once what it shows, however often it is asked for.
import type { Context, MiddlewareHandler } from 'hono'
import { visibleNow } from '../../store/queries.ts'
import type { Desk } from './frame/desk.ts'
import { readerOf } from './people/reader.ts'

interface Kept {
  /** What of the database could be seen before it was made, and still when it was done. */
  seen: string
  body: string
}

interface Making {
  /** Its turn among all that was asked and begun. */
  begun: number
  seen: string
  /** The page; null where it became none: an error, another address, a file. */
  done: Promise<string | null>
}

/** Of one desk; about as much as a person looks at in an hour. */
const MOST_CHARACTERS = 24_000_000

/** What is no page, or changes while nothing is written: how mail is set lies beside the database. */
const NOT_KEPT =
  /^\/(assets|files|reader|errands|mail)\b|^\/surveys\/[^/]+\/letters\b|\.zip$|\/pack\//

export function keptPages({ house }: Pick<Desk, 'house'>): MiddlewareHandler {
  const kept = keptAtMost(MOST_CHARACTERS)
  const making = new Map<string, Making>()
  let turns = 0

  return async (c, next) => {
    if (c.req.method !== 'GET' || NOT_KEPT.test(c.req.path)) return next()
    const asked = ++turns
    // A page may say the day, and who looks.
    const today = house.now().toISOString().slice(0, 10)
    const key = JSON.stringify([readerOf(house, c), today, c.req.url])
    const seen = await visibleNow(house.db)
    const known = kept.get(key)
    // How far a long step is changes though nothing is written.
    const isAtWork = (house.parsers.atWork?.() ?? []).length > 0
    if (known?.seen === seen && !isAtWork) return asPage(c, known.body)
    let other = making.get(key)
    // What was begun before this was asked may not know what was just written, and is no answer to it.
    while (other && other.begun < asked && other.seen !== seen) {
      await other.done
      other = making.get(key)
    }
    const shared = other ? await other.done : null
    if (shared !== null) return asPage(c, shared)
    const { promise: done, resolve } = Promise.withResolvers<string | null>()
    const own: Making = { begun: ++turns, seen, done }
    making.set(key, own)
    try {
      await next()
      const body = await pageIn(c)
      if (body !== null && (await visibleNow(house.db)) === seen) kept.keep(key, { seen, body })
      resolve(body)
    } finally {
      resolve(null)
      if (making.get(key) === own) making.delete(key)
    }
    return undefined
  }
}

const HTML = 'text/html; charset=UTF-8'

const asPage = (c: Context, body: string): Response => c.body(body, 200, { 'content-type': HTML })

/** What was answered, where that is a page that anybody may be shown who is this reader. */
async function pageIn(c: Context): Promise<string | null> {
  const { status, headers } = c.res
  if (status !== 200 || headers.get('content-type') !== HTML || headers.has('set-cookie'))
    return null
  return c.res.clone().text()
}

/** The page that was shown longest ago goes first. */
function keptAtMost(most: number) {
  const pages = new Map<string, Kept>()
  let characters = 0
  const drop = (key: string): void => {
    characters -= pages.get(key)?.body.length ?? 0
    pages.delete(key)
  }
  return {
    get(key: string): Kept | undefined {
      const known = pages.get(key)
      if (!known) return undefined
      pages.delete(key)
      pages.set(key, known)
      return known
    },
    keep(key: string, page: Kept): void {
      drop(key)
      pages.set(key, page)
      characters += page.body.length
      for (const oldest of pages.keys()) {
        if (characters <= most) break
        drop(oldest)
      }
    },
  }
}
