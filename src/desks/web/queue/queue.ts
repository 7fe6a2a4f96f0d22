// The queue of the desk: what waits for its reader, in reconcile's order, each with the page it is decided on.

import { tablesIn } from '../../../read/queries.ts'
import { proofsOf } from '../../../reconcile/queries.ts'
import { type Proved, provedFor } from '../../../reconcile/queue/proved-for.ts'
import { type Entry, reviewEntries } from '../../../reconcile/queue/review-entries.ts'
import { type Waiting, waitingFor } from '../../../reconcile/queue/waiting-for.ts'
import type { House } from '../../../store/house.ts'
import {
  answerAddress,
  caseAddress,
  contradictionAddress,
  figureAddress,
  groupAddress,
  letterAddress,
} from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import type { DeskLoaded } from '../view/load-survey.ts'

export type QueueItem = Waiting & { address: string }

export function queueOf(desk: DeskSurvey): QueueItem[] {
  const looked = { ...desk, letters: desk.messages }
  return waitingFor(looked, desk.moves).map((item) => ({
    ...item,
    address: addressOfItem(desk, item),
  }))
}

/** What arithmetic proves of what waits of the bodies that are loaded, in the survey's order. */
export async function provedOf({ db }: Pick<House, 'db'>, desk: DeskLoaded): Promise<Proved[]> {
  const { bodies } = desk.survey
  const here = [...new Set(desk.readings.map(({ body }) => body))]
  const proofs = new Map((await proofsOf(db, desk.id, here)).map((one) => [one.body, one]))
  const ordered = bodies.flatMap(({ slug }) => proofs.get(slug) ?? [])
  return provedFor(desk, ordered, desk.readings)
}

export type QueueEntry = Entry & { address: string }

/** Body by body, a table at a time. */
export async function entriesOf(
  { db }: Pick<House, 'db'>,
  desk: DeskSurvey,
): Promise<QueueEntry[]> {
  const items = queueOf(desk)
  const files = items.flatMap((item) =>
    item.kind === 'figure' ? [item.reading.figure.sha256] : [],
  )
  const tables = await tablesIn(db, [...new Set(files)])
  return reviewEntries(items, tables).map((entry) => ({
    ...entry,
    address: addressOfEntry(desk, entry),
  }))
}

function addressOfEntry(desk: DeskSurvey, { group, body, items: [first] }: Entry): string {
  if (group !== null) return groupAddress(desk.survey, body, group)
  if (!first) throw new Error('an entry of the queue without a thing')
  return addressOfItem(desk, first)
}

function addressOfItem({ survey }: DeskSurvey, item: Waiting): string {
  switch (item.kind) {
    case 'figure':
      return figureAddress(survey, item.body, item.reading.id)
    case 'answer':
      return answerAddress(survey, item.body, item.said.answer.number)
    case 'contradiction':
      return contradictionAddress(survey, item.body, item.contradiction.id)
    case 'case':
      return caseAddress(survey, item.body, item.told.id)
    case 'letter':
      return letterAddress(survey, item.body, item.letter.id)
    case 'event':
      return letterAddress(survey, item.body, item.offered.message)
  }
}
