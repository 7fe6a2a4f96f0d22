// A survey that a verb of the command line names: by its folder, or by its slug in a data folder.
import { existsSync } from 'node:fs'
import { surveyBySlug } from '../../survey/queries.ts'
import { problemInWords, readFolder } from '../../survey/read-folder.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { surveyFromDisk } from '../work/folder/survey-from-disk.ts'
import { openHouse } from '../work/open-house.ts'

/** log: hears what of the folder could not be understood and is left out. */
export async function surveyIn(
  folder: string,
  log: (line: string) => void = () => {},
): Promise<Survey> {
  const disk = await surveyFromDisk(folder)
  const { folder: read, problems } = readFolder(disk.name, disk.yaml)
  if (!read) throw new CandourError(problems.map(problemInWords).join('\n'))
  for (const problem of problems) log(problemInWords(problem))
  return read.survey
}

/** A folder goes before a slug; without a data folder only folders are known. */
export async function surveyNamed(
  name: string,
  { data, log }: { data: string; log: (line: string) => void },
): Promise<Survey> {
  if (existsSync(name) || !existsSync(data)) return surveyIn(name, log)
  const { house, close } = await openHouse({
    data,
    desk: 'investigations',
    viewer: 'candour',
    parsers: 1,
    log,
  })
  try {
    const kept = await surveyBySlug(house.db, name)
    if (kept) return kept.survey
    throw new CandourError(`There is no folder ${name}, and no survey ${name} in ${data}.`)
  } finally {
    await close()
  }
}
