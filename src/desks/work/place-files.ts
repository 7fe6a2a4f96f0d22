// Files put in for a whole survey: each goes to the body that its signs point to, and is asked about where they point to none.
import { askWhose } from '../../receive/place-file.ts'
import { receiveUpload } from '../../receive/receive-upload.ts'
import { unpackAll } from '../../receive/unpack-all.ts'
import { type FileSigns, whoseFile } from '../../receive/whose-file.ts'
import type { FileIn, House } from '../../store/house.ts'
import type { Survey } from '../../vocabulary/survey.ts'

export interface PlacedFile {
  name: string
  /** The slug of its body; null: it waits for a person. */
  body: string | null
}

export async function placeDropped(
  house: House,
  { id, survey }: { id: string; survey: Survey },
  { received, files }: { received: string; files: readonly FileIn[] },
): Promise<PlacedFile[]> {
  const placed: { file: FileIn; body: string | null }[] = []
  for (const file of await parted(house, survey, files))
    placed.push({ file, body: whoseFile(await signsOf(house, file), survey.bodies) })
  for (const [body, own] of Map.groupBy(placed, (one) => one.body)) {
    const these = { received, files: own.map(({ file }) => file) }
    if (body === null) await askWhose(house, id, these)
    else await receiveUpload(house, id, { body, ...these })
  }
  return placed.map(({ file: { name }, body }) => ({ name, body }))
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

/** Its sender where it is a mail; and what its first readable part says. */
async function signsOf({ parsers }: House, file: FileIn): Promise<FileSigns> {
  let sender: string | null = null
  for await (const part of unpackAll([file], (inner, spent) => parsers.unpack(inner, spent))) {
    sender ??= part.mail?.from ?? null
    if (!part.leaf || !part.bytes || part.refused) continue
    const outcome = await parsers.read({ name: part.name, bytes: part.bytes })
    if (outcome.status === 'read') return { name: file.name, sender, text: outcome.document.text }
  }
  return { name: file.name, sender, text: null }
}
