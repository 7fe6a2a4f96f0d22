// The disclosure log: what was asked and answered, for anybody to read. Who asked is in none of it, nor anything that is not released.

import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import type { FileToLeave } from '../../vocabulary/answering/release.ts'
import { ledgerOf } from '../ledger/ledger.ts'

export interface LogEntry {
  /** "foi-2026-0017-1": its place in addresses. */
  id: string
  reference: string
  release: number
  /** The day of the answer, and that on which it was published. */
  answeredOn: string
  on: string
  subject: string
  asked: string
  answered: string
  sections: readonly string[]
  /** None once it is withdrawn. */
  files: readonly FileToLeave[]
  /** The entry that stands instead; '' where that one is not published yet. */
  supersededBy: { id: string; why: string } | null
  withdrawnOn: string | null
}

/** The last that was published first. */
export function logEntries(requests: readonly ForceRequest[]): LogEntry[] {
  const lines = ledgerOf(requests)
  const isLogged = (reference: string, number: number): boolean =>
    lines.some(
      (line) =>
        line.reference === reference && line.release.number === number && line.release.logged,
    )
  return lines
    .flatMap(({ reference, release }): LogEntry[] => {
      const { logged, sent, number, drawnUp, supersededBy, withdrawn } = release
      if (!logged) return []
      return [
        {
          id: entryId(reference, number),
          reference,
          release: number,
          answeredOn: sent.on,
          on: logged.on,
          subject: logged.subject,
          asked: logged.asked,
          answered: withdrawn ? '' : logged.answered,
          sections: logged.sections,
          files: withdrawn
            ? []
            : drawnUp.files.filter(({ sha256 }) => logged.files.includes(sha256)),
          supersededBy: supersededBy && {
            id: isLogged(reference, supersededBy.release)
              ? entryId(reference, supersededBy.release)
              : '',
            why: supersededBy.why,
          },
          withdrawnOn: withdrawn?.on ?? null,
        },
      ]
    })
    .toSorted((a, b) => (a.on === b.on ? (a.id > b.id ? -1 : 1) : a.on > b.on ? -1 : 1))
}

export const entryId = (reference: string, number: number): string =>
  `${reference}-${number}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')

/** Those in which every word stands somewhere. */
export function entriesWith(entries: readonly LogEntry[], words: string): LogEntry[] {
  const all = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  return entries.filter((entry) => {
    const text = [entry.reference, entry.subject, entry.asked, entry.answered, ...entry.sections]
      .join('\n')
      .toLowerCase()
    return all.every((word) => text.includes(word))
  })
}
