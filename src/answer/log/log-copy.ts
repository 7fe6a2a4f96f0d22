// The log as files that a force puts on its own site: pages without a script or anything from elsewhere, the feed, and the released
// files byte for byte.
import { type Html, html } from '../../dress/html/html.ts'
import type { LogEntry } from './log-entries.ts'
import { logAtom, logJson } from './log-feed.ts'
import { entriesList, entryShown } from './log-shown.ts'

export interface LogFile {
  path: string
  /** Or the sealed file that stands there. */
  content: string | { sha256: string }
}

export function logCopy(
  entries: readonly LogEntry[],
  force: string,
  about: string | null,
): LogFile[] {
  const title = `${force}: disclosure log`
  const fromIndex = {
    entry: (id: string) => `entries/${id}.html`,
    file: (entry: LogEntry, file: { name: string }) => `files/${entry.id}/${file.name}`,
  }
  const fromEntry = {
    entry: (id: string) => `${id}.html`,
    file: (entry: LogEntry, file: { name: string }) => `../files/${entry.id}/${file.name}`,
  }
  return [
    {
      path: 'index.html',
      content: page(
        title,
        html`${about && html`<p><b>${about}</b></p>`}<h1>${title}</h1>${entriesList(entries, fromIndex)}`,
      ),
    },
    ...entries.map((entry) => ({
      path: `entries/${entry.id}.html`,
      content: page(
        entry.subject,
        html`${about && html`<p><b>${about}</b></p>`}<p><a href="../index.html">${title}</a></p><h1>${entry.subject}</h1>${entryShown(entry, fromEntry)}`,
      ),
    })),
    { path: FEED, content: logAtom(entries, { force, feed: FEED, entry: fromIndex.entry }) },
    { path: 'log.json', content: logJson(entries, force) },
    ...entries.flatMap((entry) =>
      entry.files.map((file) => ({
        path: `files/${entry.id}/${file.name}`,
        content: { sha256: file.sha256 },
      })),
    ),
  ]
}

const FEED = 'feed.atom'

const page = (title: string, main: Html): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main>${main}</main></body></html>
`.toString()
