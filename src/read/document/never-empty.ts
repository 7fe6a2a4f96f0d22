// A success is never empty: what holds no ink is refused, with the reason that fits.
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import type { LeafFile } from './reader.ts'

/** Of characters that no writing has; the text of a picture or a foreign script has none of them. */
const MOST_ODD = 0.3
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const ODD = /[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g
const LOOKED_AT = 100_000

/** Bytes that were taken for words because a head said so. */
export function notGarbage(outcome: ReadOutcome, { name }: Pick<LeafFile, 'name'>): ReadOutcome {
  if (outcome.status === 'refused') return outcome
  const front = outcome.document.text.slice(0, LOOKED_AT)
  const odd = front.match(ODD)?.length ?? 0
  return odd > front.length * MOST_ODD
    ? { status: 'refused', reason: reason('damaged', name, 'nothing in it can be read') }
    : outcome
}

/** Blanks, joiners and marks of direction show nothing. */
const SHOWN = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u

export function neverEmpty(outcome: ReadOutcome, { name }: Pick<LeafFile, 'name'>): ReadOutcome {
  if (outcome.status === 'refused') return outcome
  const { document } = outcome
  if (document.runs.length > 0 && SHOWN.test(document.text)) return outcome
  const [uncomputed] = document.doubts.filter(({ code }) => code === 'not-computed')
  if (uncomputed)
    return { status: 'refused', reason: reason('not-computed', name, 'it shows nothing else') }
  const [damaged] = document.doubts.filter(({ code }) => code === 'damaged-part')
  if (damaged)
    return { status: 'refused', reason: reason('damaged', name, 'nothing in it can be read') }
  const pages = document.pageCount
  const [picture] = document.doubts.filter(({ code }) => code === 'part-not-read')
  if (picture)
    return { status: 'refused', reason: reason('no-text', name, 'nothing but pictures or files') }
  return {
    status: 'refused',
    reason: pages
      ? reason('no-text', name, `${pages} ${pages === 1 ? 'page' : 'pages'}`)
      : reason('empty', name),
  }
}
