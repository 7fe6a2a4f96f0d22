// Who asked is forgotten: with what the request keeps of them goes what else the desk has of their letter. A letter that was read and
// never taken in, a reply sheet that came with it.
import { allOf } from '../../../answer/course/standing.ts'
import { eraseRequestFiles } from '../../../answer/erase-request-files.ts'
import { eraseWhoAsked } from '../../../answer/look-up-requester.ts'
import { monthsLater } from '../../../calendar/day.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { forgetSheet } from '../../../register/counted/answer/queries.ts'
import type { Db } from '../../../store/db.ts'
import { errandsDone, keepCame } from '../../../store/errand-queries.ts'
import type { Errand } from '../../../store/errands.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import type { Requester } from '../../../vocabulary/answering/request.ts'
import type { ReadRequest, RequestRead } from '../errands/read-request.ts'

export const eraseAsker = (house: House, viewer: Viewer, id: string): Promise<void> =>
  eraseWhoAsked(house, viewer, id, async (db, { events, requester }) => {
    const sheets = allOf(events, 'sheet-came').map(({ facts }) => facts.sheet)
    const today = dayHere(house.now())
    const ended = Date.parse(events.at(-1)?.at ?? '')
    const letters = (await errandsDone(db, 'read-request')).filter(
      (errand) =>
        // What they sent since is another request, and waits for its answer.
        (Date.parse(errand.at) <= ended && isTheirs(errand, requester)) || isOver(errand, today),
    )
    return [...(await sheetsForgotten(db, sheets)), ...(await lettersForgotten(db, letters))]
  })

/** A letter that nobody takes in: sent twice by mistake, or no request at all. */
export async function throwLetterAway(house: House, viewer: Viewer, errand: Errand): Promise<void> {
  const [of, at] = [`errand:${errand.id}`, house.now()]
  await house.db.transaction(async (db) => {
    const files = await lettersForgotten(db, [errand])
    const who = viewer.account
    record(db, { who, what: 'letter of request thrown away', record: of, detail: {} }, at)
    await eraseRequestFiles(db, files, { who, of, at })
  })
  await house.blobs.removeErased()
}

/** What was read; null while it is not, and once it was taken in or thrown away. */
export function letterRead({ came }: Pick<Errand, 'came'>): RequestRead | null {
  return typeof came === 'object' && came !== null && 'text' in came ? (came as RequestRead) : null
}

function isTheirs(errand: Errand, { name, address, files }: Requester): boolean {
  const read = letterRead(errand)
  if (!read) return false
  const text = `${read.from ?? ''}\n${read.text}`
  return (
    // Not by one alone: the same reply sheet comes from many.
    (read.files.length > 0 &&
      read.files.every(({ sha256 }) => files.some((own) => own.sha256 === sha256))) ||
    isNamedIn(name.trim(), { text, from: read.from ?? '' }) ||
    // A house, or a newsroom, is of several: of addresses only one for mail tells a person.
    (address.includes('@') && asOne(address.trim(), ADDRESS).test(text))
  )
}

/** As one name and no part of another; a name of one word, which may be a word like any other, where somebody signs or sends. */
function isNamedIn(name: string, { text, from }: { text: string; from: string }): boolean {
  if (name === '') return false
  return /\s/.test(name)
    ? asOne(name, WORD).test(text)
    : asOne(name, WORD).test(from) || asOne(name, LINE).test(text)
}

const WORD = [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`] as const
const LINE = [String.raw`^[^\S\n]*`, String.raw`(?:[^\S\n]|[,.])*$`] as const
const ADDRESS = [
  String.raw`(?<![\p{L}\p{N}._+-])`,
  String.raw`(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])`,
] as const

const asOne = (words: string, [before, behind]: readonly [string, string]): RegExp =>
  new RegExp(`${before}${words.split(/\s+/).map(escaped).join(String.raw`\s+`)}${behind}`, 'imu')

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** As long as who asked is kept. */
const MONTHS_KEPT = 24

const isOver = ({ at }: Errand, today: string): boolean =>
  monthsLater(at.slice(0, 10), MONTHS_KEPT) < today

/** The sealed files of them all. */
async function lettersForgotten(db: Db, letters: readonly Errand[]): Promise<string[]> {
  const files: string[][] = []
  for (const errand of letters) {
    const read = letterRead(errand)
    if (!read) continue
    await keepCame(db, errand.id, { came: { thrownAway: true }, refused: null })
    files.push((errand.asked as ReadRequest).files.map(({ sha256 }) => sha256))
    if (read.sheet !== null) files.push(await forgetSheet(db, read.sheet))
  }
  return files.flat()
}

async function sheetsForgotten(db: Db, sheets: readonly string[]): Promise<string[]> {
  const files: string[][] = []
  for (const sheet of sheets) files.push(await forgetSheet(db, sheet))
  return files.flat()
}
