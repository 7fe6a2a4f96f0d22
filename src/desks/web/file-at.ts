// A sealed file by its address, with the survey it came for.
import { type FileKept, whereFileLies } from '../../receive/queries.ts'
import type { Db } from '../../store/db.ts'
import { allSurveys } from '../../survey/queries.ts'
import { notFound } from '../../vocabulary/errors.ts'
import type { Survey } from '../../vocabulary/survey.ts'

export async function fileAt(db: Db, sha256: string): Promise<{ file: FileKept; survey: Survey }> {
  const [file] = await whereFileLies(db, sha256)
  const surveys = await allSurveys(db)
  const survey = surveys.find(({ id }) => id === file?.survey)?.survey
  if (!file || !survey) throw notFound('file', sha256)
  return { file, survey }
}
