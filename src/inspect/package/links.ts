// Where an Office file points: folders, servers and people behind a link that shows something else.
import { type Found, found } from '../report/found.ts'
import type { Words } from '../report/when-asked.ts'
import type { Relation } from './relationships.ts'

/** `seen`: what the file shows; an address that stands in print hides nothing. */
export function hyperlinks(relations: Relation[], seen: Words): Found[] {
  return relations
    .filter(({ isOutside, type }) => isOutside && POINTING.test(type))
    .flatMap(({ from, target }) => linkFound(target, from, seen))
}

/** What shows something else, or a state of it that was kept: the rest have a look of their own. */
const POINTING = /^(hyperlink|oleObject|package|image|audio|video|media|subDocument|frame)$/

export function linkFound(target: string, part: string, seen: Words): Found[] {
  if (target === '' || target.startsWith('#') || seen.includes(target)) return []
  const level = namesPlace(target, seen) ? 'names' : 'technical'
  return [found('hyperlink', part, linkInWords(target), { level, shows: target })]
}

function namesPlace(target: string, seen: Words): boolean {
  if (/^mailto:/i.test(target)) return !seen.includes(target.slice(7).split('?')[0] ?? '')
  const host = /^(?:https?|ftp):\/\/([^/?#]*)/i.exec(target)?.[1]
  if (host === undefined) return true
  const isInner =
    !host.includes('.') ||
    /@|\.(local|internal|corp|lan|intra)(:\d+)?$|^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./i.test(
      host,
    )
  return isInner || /sharepoint\.com/i.test(host) || NAMING.test(target) || isOpaque(target)
}

/** What an address asks for is not whose it is: "?uri=OJ:L:2006", but "?user=", "?token=", a mail address. */
const NAMING =
  /[?&#;](?:[\w.-]*(?:user|uid|login|account|owner|person|staff|email|mail|token|sess|auth|key|sig|secret|pass|share|invite)[\w.-]*|sid|cid|id|u|e|at)=[^&]|[?&#=;][^?]*(?:@|%40)/i

/** A long word of letters and figures mixed stands for somebody or something that only a machine knows. */
const isOpaque = (target: string): boolean =>
  [...target.replace(/^[^?#]*/, '').matchAll(/[A-Za-z0-9_-]{20,}/g)].some(
    ([word]) => /\d/.test(word) && /[a-z]/i.test(word) && !/[-_][a-z]+[-_]/i.test(word),
  )

const linkInWords = (target: string): string =>
  /^https?:/i.test(target)
    ? 'a link whose address is not in print'
    : /^mailto:/i.test(target)
      ? 'a link to a mail address that is not in print'
      : 'a link to a folder or file of somebody’s'
