// Files put in at the desk: each goes to the body that its signs point to and under the day that it tells of itself; what
// points to none is asked about.
import { understandFiles } from '../../extract/understand-files.ts'
import { type OwnDay, ownDay } from '../../receive/own-day.ts'
import { askWhose } from '../../receive/place-file.ts'
import { receiveUpload } from '../../receive/receive-upload.ts'
import { unpackAll } from '../../receive/unpack-all.ts'
import { type FileSigns, whoseFile } from '../../receive/whose-file.ts'
import type { FileIn, House } from '../../store/house.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { Dropped } from './errands/put-errand.ts'

export interface PlacedFile {
  name: string
  /** The slug of its body; null: it waits for a person. */
  body: string | null
  /** ISO day under which it was taken; null where nothing tells it: the day it was put in is none on which it came. */
  day: string | null
  /** What told the day: the file itself, what came with it, the person who put it in, or nothing. */
  told: OwnDay['from'] | 'beside' | 'typed' | 'nothing'
  /** The reply it is in now; null where it waits, or was here already. */
  message: string | null
  already: boolean
}

interface Known {
  file: FileIn
  body: string | null
  own: OwnDay | null
}

export async function placeDropped(
  house: House,
  { id, survey }: { id: string; survey: Survey },
  dropped: Dropped,
): Promise<PlacedFile[]> {
  const known = await knownOf(house, survey, dropped)
  const placed: PlacedFile[] = []
  for (const [body, own] of Map.groupBy(known, (one) => one.body)) {
    const dated = own.map((one) => ({ ...one, ...dayOf(one, own, dropped) }))
    for (const [day, these] of Map.groupBy(dated, (one) => one.day)) {
      const taken = { received: day, files: these.map(({ file }) => file) }
      const made = body === null ? null : await receiveUpload(house, id, { body, ...taken })
      if (body === null) await askWhose(house, id, taken)
      const already = new Set(made?.already)
      for (const { file, told } of these)
        placed.push({
          name: file.name,
          body,
          day,
          told,
          message: made?.message ?? null,
          already: already.has(file.name.split('/').at(-1) ?? ''),
        })
    }
  }
  return placed
}

/** A file that tells no day came with the others of its body, where these tell one and the same. */
function dayOf(
  { own, body }: Known,
  beside: readonly Known[],
  { received }: Dropped,
): Pick<PlacedFile, 'day' | 'told'> {
  if (received) return { day: received, told: 'typed' }
  if (own) return { day: own.day, told: own.from }
  const days = new Set(body === null ? [] : beside.flatMap((one) => one.own?.day ?? []))
  const [day] = days
  return day && days.size === 1 ? { day, told: 'beside' } : { day: null, told: 'nothing' }
}

async function knownOf(house: House, survey: Survey, dropped: Dropped): Promise<Known[]> {
  const { body, received, files, today } = dropped
  if (body !== null && received) return files.map((file) => ({ file, body, own: null }))
  const known: Known[] = []
  for (const file of body === null ? await parted(house, survey, files) : files) {
    const signs = await signsOf(house, survey, file, received === null)
    const own = received ? null : ownDay(signs, today)
    known.push({ file, body: body ?? whoseFile(signs, survey.bodies), own })
  }
  return known
}

/** An archive that names no body itself may hold the replies of several: its members stand for it. */
async function parted(house: House, survey: Survey, files: readonly FileIn[]): Promise<FileIn[]> {
  const all = files.map(async (file) => {
    if (whoseFile({ name: file.name, sender: null, text: null }, survey.bodies)) return [file]
    const inside = await house.parsers.unpack(file)
    if ('status' in inside || inside.container !== 'archive') return [file]
    return inside.refused.length > 0 || inside.members.length === 0 ? [file] : inside.members
  })
  return (await Promise.all(all)).flat()
}

interface Signs extends FileSigns {
  mail: string | null
  letter: string | null
}

/** Its sender and its day where it is a mail; and what its first readable part says, with the date that it bears. */
async function signsOf(
  { parsers }: House,
  survey: Survey,
  file: FileIn,
  dated: boolean,
): Promise<Signs> {
  const signs: Signs = { name: file.name, sender: null, text: null, mail: null, letter: null }
  for await (const part of unpackAll([file], (inner, spent) => parsers.unpack(inner, spent))) {
    signs.sender ??= part.mail?.from ?? null
    signs.mail ??= part.mail?.date ?? null
    if (!part.leaf || !part.bytes || part.refused) continue
    const { name } = part
    const outcome = await parsers.read({ name, bytes: part.bytes })
    if (outcome.status !== 'read') continue
    signs.text = outcome.document.text
    if (!dated || signs.mail) return signs
    const files = [{ name, outcome: JSON.stringify(outcome) }]
    const { date } = await understandFiles(parsers, { files, context: { survey, file: name } })
    return { ...signs, letter: date ?? null }
  }
  return signs
}
