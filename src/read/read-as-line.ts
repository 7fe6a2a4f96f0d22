// What `candour read` answers of one file: the keys of the command line, whatever came of it.
import type { Document, ReadOutcome, Table } from '../vocabulary/document.ts'
import type { Doubt } from '../vocabulary/reading.ts'

/** The file as named on the command line; for what stood in a mail or an archive, also that and its own name. */
export interface LineHead {
  file: string
  container?: string
  name?: string
  /** null for a member that could not be taken out of its wrapping. */
  sha256: string | null
  mediaType: string
}

export interface ReadLine extends LineHead {
  status: 'read' | 'refused'
  reason?: { code: string; message: string }
  pageCount: number | null
  text: string
  tables: Table[]
  doubts: Doubt[]
  /** Which stretch of the text stands where; left out of a very large sheet, whose cells say so themselves. */
  runs: Document['runs']
  pages: Document['pages']
}

const MOST_RUNS = 300_000

/** `doubts` are those of the wrapping, before the document's own. */
export function asLine(head: LineHead, outcome: ReadOutcome, doubts: Doubt[] = []): ReadLine {
  if (outcome.status === 'refused')
    return {
      ...head,
      ...outcome,
      ...{ pageCount: null, text: '', tables: [], doubts, runs: [], pages: [] },
    }
  const { pageCount, text, tables, pages, doubts: own } = outcome.document
  const runs = outcome.document.runs.length > MOST_RUNS ? [] : outcome.document.runs
  const line = { pageCount, text, tables, doubts: [...doubts, ...own], runs, pages }
  return { ...head, status: 'read', ...line }
}
