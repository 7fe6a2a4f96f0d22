// Who answers a request at the invented force: three accounts, since nobody there may do all of it.
import { addAccount, allAccounts, giveRoles } from '../../../people/queries.ts'
import { type Role, rightsOf } from '../../../people/roles.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'

export interface WhoAnswers {
  /** Sees who asked, and counts nothing. */
  clerk: Viewer
  /** Counts, and does not see who asked. */
  officer: Viewer
  /** Signs, and sees neither. */
  second: Viewer
}

export const whoAnswers = async (house: House): Promise<WhoAnswers> => ({
  clerk: await withRole(house, 'request-officer', 'Rosalind Ferryhill'),
  officer: await withRole(house, 'disclosure-officer', 'Hesper Kingcup'),
  second: await withRole(house, 'second-person', 'Tobias Millrace'),
})

/** Whoever has the role; else somebody who is made for it, invented as all of them are. */
async function withRole(house: House, role: Role, name: string): Promise<Viewer> {
  const there = (await allAccounts(house.db)).find(({ roles }) => roles.includes(role))
  if (there) return { account: there.id, name: there.name, rights: rightsOf(there.roles) }
  const [account, at] = [house.newId(), house.now()]
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@severnshire.example`
  await house.db.transaction(async (db) => {
    await addAccount(db, { id: account, name, email, password: null, madeAt: at })
    await giveRoles(db, account, [role], at)
    const detail = { roles: [role], invented: true }
    record(
      db,
      {
        who: house.viewer.name,
        what: 'invented account made',
        record: `account:${account}`,
        detail,
      },
      at,
    )
  })
  return { account, name, rights: rightsOf([role]) }
}
