// A request to a force for a test: its events as they follow each other, a day each unless it is said.
import type { EventKind, EventSaid, RequestEvent } from '../src/vocabulary/answering/event.ts'
import type { ForceRequest } from '../src/vocabulary/answering/force-request.ts'

export const aRequest = (
  said: readonly EventSaid[],
  parent: string | null = null,
): ForceRequest => ({
  id: '00000000-0000-4000-8000-000000000001',
  reference: 'FOI 2026/0001',
  parent,
  version: said.length,
  events: said.map(
    (one, i): RequestEvent => ({
      ...one,
      seq: i + 1,
      at: '2026-11-02T10:00:00.000Z',
      account: 'an account',
      actor: 'Wilf Example',
    }),
  ),
})

/** Received on that day under that Act, and two questions. */
export const asked = (on: string, law: 'foia' | 'eir' | 'subject-access' = 'foia'): EventSaid[] => [
  { kind: 'received', facts: { on, door: 'mail', law } },
  {
    kind: 'questions-split',
    facts: {
      questions: [
        { number: '1', words: 'How many were investigated?' },
        { number: '2', words: 'A copy of the policy.' },
      ],
    },
  },
]

const FILE = {
  name: 'answer.pdf',
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  size: 10,
  verdict: 'clean' as const,
}

/** `first`: the number that the first of them gets. Drawn up, signed and sent. */
export const sent = (on: string, questions: string[], first: number, release = 1): EventSaid[] => [
  {
    kind: 'drawn-up',
    facts: { release, questions, files: [FILE], notice: 1, protected: [], corrects: null },
  },
  {
    kind: 'signed',
    facts: { drawnUp: first, hashes: [FILE.sha256], opened: [FILE.sha256], questions },
  },
  { kind: 'sent', facts: { drawnUp: first, on, door: 'mail', sha256: FILE.sha256, size: 10 } },
]

export const kinds = (said: readonly { kind: EventKind }[]): EventKind[] =>
  said.map(({ kind }) => kind)
