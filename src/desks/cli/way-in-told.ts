// How the people of a desk come in, as its start says it: the first of them, and one whom nobody else can let in.
import { letInAgain } from '../../people/accounts/let-in-again.ts'
import { allAccounts } from '../../people/queries.ts'
import { HEAD_OF } from '../../people/roles.ts'
import { firstAddress } from '../../people/sign-in/first-account.ts'
import type { DeskKind } from '../../store/folder/data-folder.ts'
import type { House } from '../../store/house.ts'
import type { Served } from '../web/serve.ts'
import type { Io } from './verb/command.ts'

interface WayIn {
  house: House
  kind: DeskKind
  /** Whose password is to be set anew. */
  letIn: string | undefined
  served: Pick<Served, 'address'>
  io: Io
}

export async function tellWayIn({ house, kind, letIn, served, io }: WayIn): Promise<void> {
  if (letIn !== undefined) {
    const path = await letInAgain(house, letIn)
    io.out(`A new password for ${letIn}, once, within a day: ${served.address}${path}`)
  }
  const role = HEAD_OF[kind]
  const heads = (await allAccounts(house.db)).filter(
    ({ roles, endedAt }) => endedAt === null && roles.includes(role),
  )
  // Whoever looked round without a password, and closed the browser.
  const [shutOut] = heads.every(({ hasPassword, hasSubject }) => !hasPassword && !hasSubject)
    ? heads
    : []
  if (shutOut) {
    const path = await letInAgain(house, shutOut.email)
    io.out(
      `${shutOut.name} has no password. To set one, once, within a day: ${served.address}${path}`,
    )
  }
  const first = await firstAddress(house, role)
  if (first) io.out(`Nobody works here yet. The first account, once: ${served.address}${first}`)
}
