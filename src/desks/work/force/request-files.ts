// Requests to the invented force as its files have them: who asked, their letter, and what was done, by whom.
import { readdir, readFile } from 'node:fs/promises'
import type { Door } from '../../../vocabulary/answering/request.ts'
import { SEVERNSHIRE } from './force-files.ts'

/** An event, by the account that recorded it; a review, with what is done in it; or what a door of the desk does. */
export type StepTold =
  | { by: string; kind: string; facts: Record<string, unknown> }
  | { by: string; review: { on: string; door: Door; why: string }; events: StepTold[] }
  | { by: string; do: string; given: Record<string, unknown> }

export interface RequestTold {
  reference: string
  requester: { name: string; address: string }
  letter: string
  /** The first two of a request are how it was received and its questions. */
  events: StepTold[]
}

/** As they came in: what was released first is thought of when the next is made safe. */
export async function requestFiles(folder = SEVERNSHIRE): Promise<RequestTold[]> {
  const names = (await readdir(new URL('requests/', folder))).toSorted()
  const told = await Promise.all(
    names.map(
      async (name): Promise<RequestTold> =>
        JSON.parse(await readFile(new URL(`requests/${name}`, folder), 'utf8')),
    ),
  )
  return told.toSorted((a, b) => (receivedOn(a) < receivedOn(b) ? -1 : 1))
}

function receivedOn({ events: [first] }: RequestTold): string {
  return first && 'kind' in first ? String(first.facts['on']) : ''
}
