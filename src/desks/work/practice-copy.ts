// A copy of a survey without its decisions, to learn on: read from the same sealed files, kept apart, thrown away when done.
import { forgetCount } from '../../count/queries.ts'
import { forgetProposals } from '../../extract/proposals/queries.ts'
import { forgetExtractions } from '../../extract/queries.ts'
import { forgetMessages } from '../../receive/queries.ts'
import { forgetDecisions } from '../../reconcile/decisions/queries.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { forgetSurvey, surveyBySlug } from '../../survey/queries.ts'
import { CandourError, notFound } from '../../vocabulary/errors.ts'
import { isLogoName } from '../../vocabulary/published/newsroom.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type ExportFile, exportFiles } from './export-files.ts'
import { type FolderFiles, STATEMENTS } from './folder/survey-from-disk.ts'
import { importFiles } from './import-folder.ts'

/** The slug of the copy; one that is there already is gone on with, and filled where filling it was broken off. */
export async function practiceCopy(
  house: House,
  slug: string,
  wasBrokenOff = false,
): Promise<string> {
  const copy = `${slug}-practice`
  const kept = await surveyBySlug(house.db, copy)
  if (kept && !kept.survey.practice)
    throw new CandourError(
      `${kept.survey.title} is named ${copy} and is no practice copy: what is decided there is meant, so nobody is led there to practise.`,
      { status: 409 },
    )
  if (kept && !wasBrokenOff) return copy
  const files = await exportFiles(house, slug)
  const { yaml, ...folder } = asFolder(copy, files)
  const { 'decisions.yaml': _, ...undecided } = yaml
  await importFiles(house, { ...folder, yaml: undecided }, copy, (survey) =>
    asPractice(survey, copy),
  )
  return copy
}

const asPractice = (survey: Survey, slug: string): Survey => ({
  ...survey,
  slug,
  title: `${survey.title} (practice copy)`,
  practice: true,
})

const REPLIES = 'replies/'

function asFolder(name: string, files: readonly ExportFile[]): FolderFiles {
  const yaml: Record<string, string> = {}
  const replies = new Map<string, Uint8Array>()
  const beside = new Map<string, () => Promise<Uint8Array>>()
  for (const { path, content } of files) {
    if (path.startsWith(STATEMENTS) || isLogoName(path))
      beside.set(path, async () => bytesOf(content))
    else if (!path.startsWith(REPLIES)) yaml[path] = String(content)
    else replies.set(path.slice(REPLIES.length), bytesOf(content))
  }
  return {
    name,
    yaml,
    replies: [...replies.keys()].sort(),
    open: async (path) => replies.get(path) ?? new Uint8Array(),
    beside,
  }
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Only ever a practice copy. The history keeps what was done in it, and that it was thrown away. */
export async function throwAway(house: House, slug: string): Promise<void> {
  const kept = await surveyBySlug(house.db, slug)
  if (!kept) throw notFound('survey', slug)
  const { id, survey } = kept
  if (!survey.practice)
    throw new CandourError(`${survey.title} is no practice copy, so it is not thrown away.`, {
      status: 409,
    })
  await house.db.transaction(async (db) => {
    await forgetCount(db, id)
    await forgetDecisions(db, id)
    await forgetProposals(db, id)
    await forgetExtractions(db, id)
    await forgetMessages(db, id)
    await forgetSurvey(db, id)
    const act = {
      who: house.viewer.name,
      what: 'practice copy thrown away',
      record: `survey:${id}`,
      detail: { slug },
    }
    record(db, act, house.now())
  })
}
