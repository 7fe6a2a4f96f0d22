// Mails of a folder told apart before they are asked for: their heads come here, and in the rest of them the server searches.
import type { ImapFlow } from 'imapflow'
import type { Sift } from '../../../../store/house.ts'
import { append } from '../../../../vocabulary/long-lists.ts'

/** Done again where the connection drops. */
export type Tried = <T>(does: (client: ImapFlow) => Promise<T>) => Promise<T>

/** Up to the last of the first `most` that may be ours: `last`, which may be gone meanwhile, as may all of them. */
export async function siftedBy(
  tried: Tried,
  uids: readonly number[],
  { sift, most }: { sift: Sift; most: number },
): Promise<{ ours: number[]; others: number[]; last: number }> {
  const query = { uid: true, bodyParts: [{ key: 'HEADER', start: 0, maxLength: MOST_HEAD }] }
  const heads: { uid: number; head: Uint8Array }[] = []
  for (let at = 0; at < uids.length; at += HEADS_AT_ONCE) {
    const some = asRange(uids.slice(at, at + HEADS_AT_ONCE))
    const fetched = await tried((one) => one.fetchAll(some, query, { uid: true }))
    for (const { uid, headers, bodyParts } of fetched)
      heads.push({ uid, head: headers ?? bodyParts?.get('header') ?? new Uint8Array() })
  }
  heads.sort((a, b) => a.uid - b.uid)
  const mayBe = await sift.mayBeOurs(heads.map(({ head }) => head))
  const ours = new Set(heads.filter((_, i) => mayBe[i]).map(({ uid }) => uid))
  const strange = heads.flatMap(({ uid }) => (ours.has(uid) ? [] : [uid]))
  for (const uid of await namedIn(tried, strange, sift.words)) ours.add(uid)
  const last = [...ours].sort((a, b) => a - b)[most - 1] ?? uids.at(-1) ?? 0
  // One that is gone meanwhile is neither.
  const seen = heads.filter(({ uid }) => uid <= last).map(({ uid }) => uid)
  return {
    ours: seen.filter((uid) => ours.has(uid)),
    others: seen.filter((uid) => !ours.has(uid)),
    last,
  }
}

/** Of a head this is enough; a sender who writes a longer one writes no answers. */
const MOST_HEAD = 64_000
const HEADS_AT_ONCE = 200

/** Searched by the server: nothing of them comes here. One that cannot is asked for the mails themselves. */
async function namedIn(
  tried: Tried,
  uids: readonly number[],
  words: readonly string[],
): Promise<number[]> {
  if (uids.length === 0) return []
  const found: number[] = []
  for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
    const named = words.slice(at, at + WORDS_AT_ONCE).map((body) => ({ body }))
    const asked = { uid: asRange(uids), or: named }
    const some = await tried((one) => one.search(asked, { uid: true }))
    if (!Array.isArray(some)) return [...uids]
    append(found, some)
  }
  return found
}

const WORDS_AT_ONCE = 50

/** "1:4,7": as a server is asked for several. */
export function asRange(uids: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const uid of uids) {
    const last = ranges.at(-1)
    if (last && last[1] + 1 === uid) last[1] = uid
    else ranges.push([uid, uid])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}:${to}`)).join(',')
}
