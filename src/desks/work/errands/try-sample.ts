// A sample reply read and understood against a survey that need not be kept: nothing of it goes into one.
import { type FilesRead, understandFiles } from '../../../extract/understand-files.ts'
import { unpackAll } from '../../../receive/unpack-all.ts'
import type { Errand } from '../../../store/errands.ts'
import type { FileIn, House } from '../../../store/house.ts'
import { readSurveyForm } from '../../../survey/made/survey-form.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import type { Extraction } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { heldOf } from './held-of.ts'
import { type Wrong, wrong } from './open-for-a-form.ts'
import type { TrySample } from './put-errand.ts'

export interface SampleRead {
  survey: Survey
  said: Extraction
  /** Files that could not be read, each in a sentence. */
  refused: string[]
}

export async function tryOnce(
  house: House,
  errand: Pick<Errand, 'id' | 'at'>,
  { slug, typed, hasFile }: TrySample,
): Promise<SampleRead | Wrong> {
  const kept = slug === null ? null : await surveyBySlug(house.db, slug)
  const read = triedSurvey(typed, kept?.survey ?? null)
  if (!read.ok) return { formErrors: read.formErrors }
  if (!hasFile) return trySample(house, read.value, [typedSample(typed)])
  const held = heldOf(house, errand)
  return held && 'file' in held
    ? trySample(house, read.value, [held.file])
    : wrong('sample', 'The file is no longer held. Choose the file once more')
}

/** The form as far as it is filled in: a sample may be tried before it has a title and bodies. */
export function triedSurvey(typed: Record<string, string>, kept: Survey | null): FormRead<Survey> {
  const bodies = typed['bodies']?.trim() || 'The body that replies'
  const title = typed['title']?.trim() || 'A survey'
  return readSurveyForm({ ...typed, title, bodies }, kept)
}

const typedSample = (typed: Record<string, string>): FileIn => ({
  name: 'sample.txt',
  bytes: new TextEncoder().encode(typed['sample']?.trim() ?? ''),
})

async function trySample(
  { parsers }: House,
  survey: Survey,
  files: readonly FileIn[],
): Promise<SampleRead> {
  const read: FilesRead['files'] = []
  const refused: string[] = []
  for await (const part of unpackAll([...files], (inner, spent) => parsers.unpack(inner, spent))) {
    if (part.refused) refused.push(part.refused.message)
    if (!part.leaf || !part.bytes || part.refused) continue
    const outcome = await parsers.read({ name: part.name, bytes: part.bytes })
    if (outcome.status === 'read') read.push({ name: part.name, outcome: JSON.stringify(outcome) })
    else refused.push(outcome.reason.message)
  }
  const body = survey.bodies[0]?.slug
  const file = files[0]?.name ?? 'sample'
  const context = { survey, ...(body && { body }), file }
  return { survey, said: await understandFiles(parsers, { files: read, context }), refused }
}
