// A person says what a mail in the tray is: whose answer, and that its sender is the body's; or none of ours.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { decideMail, keepMatches, keepSender, leaveUnnamedOut, mailById } from './queries.ts'
import { isNoted } from './take-mails.ts'

export interface LetIn {
  mail: string
  /** One mail may answer several. */
  requests: { survey: string; body: string }[]
  /** The body writes from this address: its answers come in without asking from now on. */
  senderIsTheirs: boolean
}

/** What follows for replies is `settleTaken`'s. */
export async function letIn(
  house: House,
  { mail, requests, senderIsTheirs }: LetIn,
): Promise<void> {
  await house.db.transaction(async (db) => {
    const found = await mailById(db, mail)
    if (!found || !(await decideMail(db, mail, isNoted(found) ? 'noted' : 'taken')))
      throw saidAlready()
    const by = house.viewer.name
    const at = house.now()
    const ink = found.from ?? ''
    await keepMatches(
      db,
      requests.map((request) => ({
        ...{ ...request, mail, ink, by, at },
        why: 'person' as const,
        isStatement: found.proposed.some(
          (one) => one.isStatement && one.survey === request.survey && one.body === request.body,
        ),
      })),
    )
    const bodies = new Set(requests.map(({ body }) => body))
    const { address } = found
    if (senderIsTheirs && address !== null)
      for (const body of bodies) await keepSender(db, { body, address, by, at })
    record(
      db,
      {
        who: by,
        what: 'mail let in',
        record: `mail:${mail}`,
        detail: { requests, ...(senderIsTheirs && { sender: address }) },
      },
      at,
    )
  })
}

/** It stays sealed, and can be let in later. */
export async function leaveMailOut(house: House, mail: string): Promise<void> {
  await house.db.transaction(async (db) => {
    if (!(await decideMail(db, mail, 'left-out'))) throw saidAlready()
    record(
      db,
      { who: house.viewer.name, what: 'mail left out', record: `mail:${mail}`, detail: {} },
      house.now(),
    )
  })
}

/** All that name no request, of those that were here when the person looked; what came since still waits. */
export async function leaveAllUnnamedOut(house: House, seen: Date): Promise<void> {
  await house.db.transaction(async (db) => {
    const who = house.viewer.name
    for (const { id } of await leaveUnnamedOut(db, seen))
      record(db, { who, what: 'mail left out', record: `mail:${id}`, detail: {} }, house.now())
  })
}

const saidAlready = (): CandourError =>
  new CandourError('Somebody said meanwhile what this mail is: look at it again.', { status: 409 })
