// The version that is worked on: the last one while it is not sealed, else the one after it. And what of all of them is printed.
import { wasPublic } from '../../calendar/where-version-stands.ts'
import type { PublicationVersion, RightOfReply } from '../../vocabulary/survey.ts'

/** `today`: ISO day. A survey that names none has a first one. */
export function nextVersion(
  versions: readonly PublicationVersion[],
  today: string,
): PublicationVersion {
  const last = versions.at(-1)
  if (last && !last.sealed && !last.withdrawn) return last
  if (!last) return { number: 1, asOf: today, changed: 'First publication.' }
  // What bodies said to an earlier one stays beside what it was said to; nothing else is taken over.
  return { number: last.number + 1, asOf: today, changed: '' }
}

/** As a pack is made of them, the next one last: without those that were taken back before anybody saw them. */
export function versionsPrinted(
  versions: readonly PublicationVersion[],
  today: string,
): PublicationVersion[] {
  const next = nextVersion(versions, today)
  const before = versions.filter((one) => one.number < next.number && wasPublic(one))
  return [...before, next].map(versionPrinted)
}

/** It came as a file, and its words are not kept: then it would be printed nowhere. */
export const isUnread = ({ statement, answer }: Pick<RightOfReply, 'statement' | 'answer'>) =>
  statement !== undefined && (statement.unread === true || !answer)

const UNREAD = { sha256: '', name: '', unread: true } as const

/** What only the desk may know is not even in the hands of whoever makes pages. */
export function versionPrinted({
  handed: _,
  sealed: __,
  ...version
}: PublicationVersion): PublicationVersion {
  const { legalRead, withdrawn, rightOfReply, ...more } = version
  return {
    ...more,
    ...(legalRead && {
      legalRead: { by: '', on: legalRead.on, ...(legalRead.of && { of: legalRead.of }) },
    }),
    ...(withdrawn && { withdrawn: { ...withdrawn, by: '' } }),
    ...(rightOfReply && {
      rightOfReply: rightOfReply.map(({ silent, notAwaited, statement, ...one }) => ({
        ...one,
        // That there is a file nobody read keeps the pack back; what it is called is the desk's.
        ...(statement && isUnread({ statement, ...one }) && { statement: UNREAD }),
        ...(silent && { silent: { ...silent, by: '' } }),
        ...(notAwaited && { notAwaited: { ...notAwaited, by: '' } }),
      })),
    }),
  }
}
