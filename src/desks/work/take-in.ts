// A survey's folder taken in for who sent it as a ZIP, said where it lies, or tries an example.
import { dayHere } from '../../calendar/day-here.ts'
import type { House } from '../../store/house.ts'
import { notFound } from '../../vocabulary/errors.ts'
import type { TakeIn } from './errands/put-errand.ts'
import { folderInZip } from './folder/folder-in-zip.ts'
import { movedDays } from './folder/moved-days.ts'
import { surveyFromDisk } from './folder/survey-from-disk.ts'
import { importFiles, importFolder } from './import-folder.ts'
import { OFFERED, shippedFolder, TO_TRY } from './shipped.ts'

/** Answers the survey's slug. Broken off and done once more it doubles nothing. */
export async function takeIn(house: House, asked: TakeIn): Promise<string> {
  if ('folder' in asked) return (await importFolder(house, asked.folder)).slug
  if ('example' in asked) {
    const name = OFFERED.find((one) => one === asked.example)
    if (!name) throw notFound('example', asked.example)
    if (name !== 'library-fines') return (await importFolder(house, shippedFolder(name))).slug
    const disk = await surveyFromDisk(shippedFolder(name))
    const { writtenOn } = TO_TRY[name]
    const moved = movedDays(disk, writtenOn, dayHere(house.now()))
    return (await importFiles(house, moved, name)).slug
  }
  const { name, sha256 } = asked.zip
  const folder = await folderInZip(house, { name, bytes: await house.blobs.open(sha256) })
  return (await importFiles(house, folder, name)).slug
}
