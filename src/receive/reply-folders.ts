// How a survey's replies/ lies on disk: a folder a body, in it the files of a reply, or a folder a reply named by its day.
import { memberName } from '../open/members/member-name.ts'
import type { BodyAsked } from '../vocabulary/survey.ts'
import { type Misplaced, ofNoBody } from './misplaced.ts'

/** The files of one reply, still to be opened. */
export interface ReplyFolder {
  body: string
  /** "2014-03-14-reply"; empty for files that lie in the body's own folder. */
  folder: string
  /** ISO day; null when the folder does not say. */
  received: string | null
  /** false: it replied, but the reply is not here. */
  seen: boolean
  files: { name: string; path: string }[]
  /** Its source.yaml, where it has one: then its files are not the body's letter. */
  source?: string
}

const SOURCE = /^source\.ya?ml$/i
const NOT_SEEN = /^NOT-SEEN(\.(txt|md))?$/i
/** What systems leave behind in folders. */
const FURNITURE = /^(\.DS_Store|\.gitkeep|\.gitignore|Thumbs\.db|desktop\.ini|\._.*)$/i

/** `paths` are below replies/, with forward slashes; an empty folder ends with a slash. */
export function replyFolders(
  paths: string[],
  bodies: Pick<BodyAsked, 'slug'>[],
): { replies: ReplyFolder[]; misplaced: Misplaced[] } {
  const asked = new Set(bodies.map(({ slug }) => slug))
  const replies = new Map<string, ReplyFolder>()
  const misplaced = new Map<string, Misplaced>()

  for (const path of [...paths].sort()) {
    const [body = '', ...below] = path.split('/')
    const name = below.at(-1) ?? ''
    if (below.length === 0) {
      if (!FURNITURE.test(body)) misplaced.set(path, inNoFolder(path))
    } else if (!asked.has(body)) misplaced.set(body, ofWrongName(body, bodies))
    else if (name === '' && below.length === 1) misplaced.set(path, emptyFolder(path))
    else if (!FURNITURE.test(name)) addTo(replies, body, below, path)
  }
  const all = [...replies.values()]
  for (const { files, seen, body, folder, received } of all) {
    if (received === null && LIKE_A_DAY.test(folder)) {
      misplaced.set(`${body}/${folder}`, noSuchDay(body, folder))
    }
    if (files.length === 0 && seen) {
      const path = `${body}/${folder}/`
      misplaced.set(path, emptyFolder(path))
    }
  }
  return {
    replies: all
      .filter(({ files, seen }) => files.length > 0 || !seen)
      .map((reply) => ({ ...reply, seen: reply.files.length > 0 })),
    misplaced: [...misplaced.values()],
  }
}

function addTo(
  replies: Map<string, ReplyFolder>,
  body: string,
  below: string[],
  path: string,
): void {
  const [folder, ...inside] = below.length === 1 ? ['', ...below] : below
  const key = `${body}/${folder}`
  const reply = replies.get(key) ?? {
    body,
    folder: folder ?? '',
    received: dayOf(folder ?? ''),
    seen: true,
    files: [],
  }
  replies.set(key, reply)
  const name = inside.join('/')
  if (NOT_SEEN.test(name)) reply.seen = false
  else if (SOURCE.test(name)) reply.source = path
  else if (name !== '' && !name.endsWith('/'))
    reply.files.push({ name: memberName(name).label, path })
}

const LIKE_A_DAY = /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/

/** "2014-03-14" and "2014-03-14-second-reply"; a day that no calendar has is no day. */
function dayOf(folder: string): string | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(folder) ?? []
  if (!day) return null
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null
}

const inNoFolder = (path: string): Misplaced => ({
  path,
  note: `${path} lies in no body’s folder. Put it into the folder of the body that sent it, such as replies/essex/, and import again.`,
})

const emptyFolder = (path: string): Misplaced => ({
  path,
  note: `${path} is empty. Put the reply into it, or a file named NOT-SEEN if the body replied but its reply is not here.`,
})

function ofWrongName(folder: string, bodies: Pick<BodyAsked, 'slug'>[]): Misplaced {
  const likely = bodies.find(({ slug }) => plain(slug) === plain(folder))
  return likely
    ? {
        path: folder,
        note: `${folder} is no body of this survey. Call the folder ${likely.slug} and import again.`,
      }
    : ofNoBody(folder)
}

/** "West Mercia Police" and "west_mercia" are both meant for west-mercia. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(police|constabulary|force)\b/g, '')
    .replace(/[^a-z0-9]/g, '')

const noSuchDay = (body: string, folder: string): Misplaced => ({
  path: `${body}/${folder}`,
  note: `${body}/${folder} names a day that no calendar has; its files are taken in as of no known day. Rename it as YYYY-MM-DD and import again.`,
})
