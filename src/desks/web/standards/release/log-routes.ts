// The disclosure log: its page for anybody, one entry, its files, its feed, and a copy of all of it.
import type { Context } from 'hono'
import { requestsKnown } from '../../../../answer/known-requests.ts'
import { logCopy } from '../../../../answer/log/log-copy.ts'
import { entriesWith, type LogEntry, logEntries } from '../../../../answer/log/log-entries.ts'
import { logAtom } from '../../../../answer/log/log-feed.ts'
import { entriesList, entryShown, type LogPlaces } from '../../../../answer/log/log-shown.ts'
import { button, textInput } from '../../../../dress/html/form.ts'
import { html } from '../../../../dress/html/html.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import { notFound } from '../../../../vocabulary/errors.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { zipAnswer } from '../../frame/zip-answer.ts'
import { signedIn, viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { LOG } from '../request/release-addresses.ts'

export function logRoutes({ house }: StandardsDesk) {
  const entriesNow = async (): Promise<LogEntry[]> => logEntries(await requestsKnown(house))
  const force = async () => {
    const invented = await inventedForce(house.db)
    return { about: invented?.about ?? null, force: invented?.name ?? 'Police' }
  }

  const log = async (c: Context) => {
    const all = await entriesNow()
    const words = c.req.query('q') ?? ''
    const found = entriesWith(all, words)
    const page = standardsFrame({
      title: 'Disclosure log',
      viewer: signedIn(c)?.viewer ?? null,
      main: html`
        <h1>Disclosure log</h1>
        <p>What this force was asked and what it answered, without who asked. <a href="${LOG}.atom">Feed</a></p>
        <form method="get" action="${LOG}">
          ${textInput({ name: 'q', label: 'Find words', value: words })}
          ${button({ text: 'Find', rank: 2 })}
        </form>
        ${
          all.length === 0
            ? html`<p>Nothing is published yet.</p>`
            : html`
                <p class="note">${howMany(found.length, all.length)}</p>
                ${entriesList(found, PLACES)}
              `
        }
      `,
    })
    return c.html(page.toString())
  }

  const entryAt = async (c: Context): Promise<LogEntry> => {
    const id = c.req.param('entry') ?? ''
    const found = (await entriesNow()).find((one) => one.id === id)
    if (!found) throw notFound('entry of the log', id)
    return found
  }

  const logEntry = async (c: Context) => {
    const entry = await entryAt(c)
    const page = standardsFrame({
      title: entry.subject,
      viewer: signedIn(c)?.viewer ?? null,
      crumbs: [{ text: 'Disclosure log', href: LOG }, { text: entry.subject }],
      main: html`<h1>${entry.subject}</h1>${entryShown(entry, PLACES)}`,
    })
    return c.html(page.toString())
  }

  const logFile = async (c: Context) => {
    const entry = await entryAt(c)
    const file = entry.files.find(({ sha256 }) => sha256 === c.req.param('sha256'))
    if (!file) throw notFound('file of the log', c.req.param('sha256') ?? '')
    return handedOut(c, file.name, await house.blobs.open(file.sha256))
  }

  const logFeed = async (c: Context) => {
    const at = `${new URL(c.req.url).origin}${LOG}`
    const home = { ...(await force()), feed: `${at}.atom`, entry: (id: string) => `${at}/${id}` }
    return c.body(logAtom(await entriesNow(), home), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
    })
  }

  const logExport = async (c: Context) => {
    const viewer = viewerOf(c)
    const entries = await recordedReading(house, viewer, {
      what: 'copy of the disclosure log taken out',
      record: 'requests',
      read: async (db) => logEntries(await requestsKnown(house, db)),
    })
    const { about, force: name } = await force()
    const files = logCopy(entries ?? [], name, about)
    async function* opened() {
      for (const { path, content } of files)
        yield {
          path,
          content: typeof content === 'string' ? content : await house.blobs.open(content.sha256),
        }
    }
    return zipAnswer(c, 'disclosure-log', opened())
  }

  return { log, logEntry, logFile, logFeed, logExport }
}

const howMany = (found: number, all: number): string => {
  if (found < all) return `${found} of ${all}`
  return all === 1 ? '1 answer' : `${all} answers`
}

const PLACES: LogPlaces = {
  entry: (id) => `${LOG}/${id}`,
  file: (entry, file) => `${LOG}/${entry.id}/files/${file.sha256}`,
}
