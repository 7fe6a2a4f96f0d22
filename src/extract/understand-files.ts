// The door that understands a reply in a killable child: its words are a stranger's, as its bytes are.
import type { Apart, Parsers } from '../store/house.ts'
import type { Document, ReadOutcome } from '../vocabulary/document.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Proves } from '../vocabulary/released/release-told.ts'
import type { Extraction } from '../vocabulary/reply.ts'
import { type ExtractContext, extractReply } from './extract-reply.ts'

export interface FilesRead {
  /** What reading gave of each, as it is stored: parsed where it is understood, not before. */
  files: { name: string; outcome: string | null }[]
  context: ExtractContext
}

/**
 * Made as the JSON that is stored: a list of some ten thousand cases is not to pass through the desk one by one. `proves` is
 * the child's own: what checks a certificate does not pass into it.
 */
export const understandingWith = (proves?: Proves): Apart<FilesRead, string> => ({
  name: 'extract',
  does: ({ files, context }) =>
    JSON.stringify(extractReply(documentsOf(files), { ...context, ...(proves && { proves }) })),
})

export const understanding = understandingWith()

/** Files that were refused say nothing. */
export const documentsOf = (files: FilesRead['files']): Document[] =>
  files.flatMap(({ name, outcome }) => {
    const read: ReadOutcome | null = outcome === null ? null : JSON.parse(outcome)
    return read?.status === 'read' ? [{ ...read.document, file: name }] : []
  })

export const understandFiles = async (
  parsers: Pick<Parsers, 'apart'>,
  read: FilesRead,
): Promise<Extraction> => JSON.parse(await understoodAsText(parsers, read))

/** A reply that is too much to understand waits for a person, with the reason beside it. */
export async function understoodAsText(
  parsers: Pick<Parsers, 'apart'>,
  { files, context }: FilesRead,
): Promise<string> {
  const size = files.reduce((all, { outcome }) => all + (outcome?.length ?? 0), 0)
  const done = await parsers.apart(understanding, { files, context }, { name: context.file, size })
  return 'made' in done ? done.made : JSON.stringify(notUnderstood(context, done.refused))
}

function notUnderstood(
  { file, body, source }: ExtractContext,
  { code, message }: Reason,
): Extraction {
  return {
    file,
    ...(body !== undefined && { body }),
    ...(source && { source }),
    kind: 'other',
    status: 'unknown',
    questions: [],
    exemptions: [],
    figures: [],
    caseRows: [],
    doubts: [{ code, ink: '', note: message, place: null }],
  }
}
