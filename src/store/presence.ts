// Who is in the house: each process holds a shared lock while it uses the managed server, so that only the last one out stops it.
import pg from 'pg'
import type { Address } from './running-server.ts'

export interface Presence {
  /** Leaves; true when nobody else is in, and then nobody can come in before the server has stopped. */
  leave(): Promise<boolean>
}

/** "candour" in numbers, next to the migrations'. */
const HOUSE_LOCK = 2_614_110_522

/** Comes in. Fails when the server goes down at that moment: then it is to be found or started again. */
export async function enter(address: Address): Promise<Presence> {
  const client = new pg.Client({ ...address, application_name: 'candour door', keepAlive: true })
  let gone = false
  client.on('error', () => {
    gone = true
  })
  client.on('end', () => {
    gone = true
  })
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [HOUSE_LOCK])
  return {
    async leave() {
      if (gone) return false
      const { rows } = await client.query<{ last: boolean }>(
        'select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last',
        [HOUSE_LOCK],
      )
      const last = rows[0]?.last ?? false
      if (!last) await client.end()
      return last
    },
  }
}
