// The queue of the desk: what waits for its reader, in reconcile's order, each with the page it is decided on.
import { type Waiting, waitingFor } from '../../../reconcile/queue/waiting-for.ts'
import { answerAddress, contradictionAddress, figureAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export type QueueItem = Waiting & { address: string }

export function queueOf(desk: DeskSurvey): QueueItem[] {
  const moved = new Map(Object.entries(desk.count?.moves ?? {}))
  const counted = new Set(desk.count?.questions.map(({ number }) => number))
  return waitingFor(desk, { moved, counted }).map((item) => ({
    ...item,
    address: addressOfItem(desk, item),
  }))
}

function addressOfItem({ survey }: DeskSurvey, item: Waiting): string {
  switch (item.kind) {
    case 'figure':
      return figureAddress(survey, item.body, item.reading.id)
    case 'answer':
      return answerAddress(survey, item.body, item.said.answer.number)
    case 'contradiction':
      return contradictionAddress(survey, item.body, item.contradiction.id)
  }
}
