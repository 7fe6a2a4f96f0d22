// A sealed file as one body of one survey sent it: the same bytes may lie in several surveys, a practice copy among them.
import type { Context } from 'hono'
import { type FileKept, whereFileLies } from '../../../receive/queries.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodyAddress } from '../frame/desk-frame.ts'

export interface FileAt {
  /** Of the survey. */
  id: string
  file: FileKept
  survey: Survey
}

export const fileAddress = (survey: Pick<Survey, 'slug'>, body: string, sha256: string): string =>
  `${bodyAddress(survey, body)}/files/${sha256}`

/** The route names slug, body and sha. */
export async function fileAt({ db }: House, c: Context): Promise<FileAt> {
  const { slug = '', body = '', sha = '' } = c.req.param()
  const kept = await surveyBySlug(db, slug)
  if (!kept) throw notFound('survey', slug)
  const files = await whereFileLies(db, sha)
  const file = files.find((one) => one.survey === kept.id && one.body === body)
  if (!file) throw notFound('file', sha)
  return { file, ...kept }
}
