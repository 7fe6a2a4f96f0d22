// A survey's folder taken in: kept under its slug, as often as one likes, without doubling anything.

import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import { canonical } from '../store/history-chain.ts'
import type { House } from '../store/house.ts'
import type { RequestEvents } from '../vocabulary/survey.ts'
import {
  claimsOf,
  expectationsOf,
  keepClaims,
  keepExpectations,
  keepFolderProblems,
  keepPublications,
  keepRequests,
  keepSurvey,
  lockSurvey,
  publicationsOf,
  requestsOf,
  surveyBySlug,
} from './queries.ts'
import type { SurveyFolder } from './read-folder.ts'

type Kept = Omit<SurveyFolder, 'decisions'>

export interface Imported {
  id: string
  /** Which of its files said something new. */
  changed: string[]
}

interface Importing {
  /** What is wrong in the folder. */
  problems?: readonly string[]
  /** In the same act, where something changed: whoever is ended after it has done both. */
  andThen?(db: Db, imported: Imported): Promise<void>
}

/** Decisions are the reconciling room's to keep; the survey and all else of its folder, and what is wrong in it, are kept here. */
export function importSurvey(
  house: House,
  given: Kept,
  { problems = [], andThen }: Importing = {},
): Promise<Imported> {
  return house.db.transaction(async (db) => {
    await lockSurvey(db, given.survey.slug)
    const before = await keptBefore(db, given.survey.slug)
    const folder = before ? withSealed(before, given) : given
    const changed = changedParts(before, folder)
    const id = before?.id ?? house.newId()
    if (changed.length === 0) {
      await keepFolderProblems(db, id, problems)
      return { id, changed }
    }
    await keepSurvey(db, id, folder.survey, house.now())
    await keepRequests(db, id, folder.requests)
    await keepClaims(db, id, folder.claims)
    await keepExpectations(db, id, folder.expectations)
    await keepPublications(db, id, folder.publications)
    await keepFolderProblems(db, id, problems)
    record(
      db,
      {
        who: house.viewer.name,
        what: 'survey imported',
        record: `survey:${id}`,
        detail: { slug: folder.survey.slug, changed },
      },
      house.now(),
    )
    await house.jobs.put(db, 'reconcile', id)
    await andThen?.(db, { id, changed })
    return { id, changed }
  })
}

async function keptBefore(db: Db, slug: string): Promise<(Kept & { id: string }) | null> {
  const kept = await surveyBySlug(db, slug)
  if (!kept) return null
  return {
    id: kept.id,
    survey: kept.survey,
    requests: await requestsOf(db, kept.id),
    claims: await claimsOf(db, kept.id),
    expectations: await expectationsOf(db, kept.id),
    publications: await publicationsOf(db, kept.id),
  }
}

/** A version whose bytes are kept stays as it is; a folder may only bring what became of it. */
function withSealed({ publications: kept }: Kept, folder: Kept): Kept {
  const publications = folder.publications.map((one) => {
    const here = kept.find(({ number }) => number === one.number)
    return here?.sealed && here.sealed.sha256 !== one.sealed?.sha256 ? here : one
  })
  return { ...folder, publications }
}

const PARTS = ['survey', 'requests', 'claims', 'expectations', 'publications'] as const

function changedParts(before: Kept | null, now: Kept): string[] {
  if (!before) return [...PARTS]
  // A version that was published stays, also where the folder no longer has it.
  const versions = new Map(before.publications.map((version) => [version.number, version]))
  const asKept: Kept = {
    ...before,
    publications: now.publications.flatMap(({ number }) => versions.get(number) ?? []),
  }
  const read: Kept = { ...now, requests: now.requests.toSorted(byBody) }
  return PARTS.filter((part) => canonical(asKept[part]) !== canonical(read[part]))
}

const byBody = (a: RequestEvents, b: RequestEvents): number => (a.body < b.body ? -1 : 1)
