// A kept survey as its folder's texts again.
import type { House } from '../store/house.ts'
import { notFound } from '../vocabulary/errors.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { claimsOf, expectationsOf, publicationsOf, requestsOf, surveyBySlug } from './queries.ts'
import { writeFolder } from './write-folder.ts'

/** The YAML files by name; `decisionsOf` asks the room that keeps decisions. */
export async function exportSurvey(
  { db }: Pick<House, 'db'>,
  slug: string,
  decisionsOf: (survey: string) => Promise<Decision[]>,
): Promise<Record<string, string>> {
  const kept = await surveyBySlug(db, slug)
  if (!kept) throw notFound('survey', slug)
  const { id, survey } = kept
  return writeFolder({
    survey,
    requests: await requestsOf(db, id),
    claims: await claimsOf(db, id),
    expectations: await expectationsOf(db, id),
    publications: await publicationsOf(db, id),
    decisions: await decisionsOf(id),
  })
}
