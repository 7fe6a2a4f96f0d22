// A survey's folder taken in: kept under its slug, as often as one likes, without doubling anything.

import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import {
  claimsOf,
  expectationsOf,
  keepClaims,
  keepExpectations,
  keepPublications,
  keepRequests,
  keepSurvey,
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

/** Decisions are the reconciling room's to keep; the survey and all else of its folder are kept here. */
export function importSurvey(house: House, folder: Kept): Promise<Imported> {
  return house.db.transaction(async (db) => {
    const before = await keptBefore(db, folder.survey.slug)
    const changed = changedParts(before, folder)
    const id = await keepSurvey(db, before?.id ?? house.newId(), folder.survey, house.now())
    if (changed.length === 0) return { id, changed }
    await keepRequests(db, id, folder.requests)
    await keepClaims(db, id, folder.claims)
    await keepExpectations(db, id, folder.expectations)
    await keepPublications(db, id, folder.publications)
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

const PARTS = ['survey', 'requests', 'claims', 'expectations', 'publications'] as const

function changedParts(before: Kept | null, now: Kept): string[] {
  return PARTS.filter((part) => !before || inOneOrder(before[part]) !== inOneOrder(now[part]))
}

/** jsonb keeps no order of keys, and requests are kept by body. */
function inOneOrder(value: unknown): string {
  if (Array.isArray(value)) {
    const all = value.map(inOneOrder)
    return `[${value.some((one) => typeof one === 'object' && one !== null && 'sent' in one) ? all.sort() : all}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${fields.map(([key, one]) => `${key}:${inOneOrder(one)}`).sort()}}`
}
