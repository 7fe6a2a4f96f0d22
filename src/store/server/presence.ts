// Who is in the house: each process holds a shared lock while it uses the managed server, so that only the last one out stops it.
import pg from 'pg'
import type { Address } from './find-server.ts'

export interface Presence {
  /** Is the server still there, with us in it? */
  isIn(): Promise<boolean>
  /** last: nobody else is in, and nobody can come in before the server has stopped. gone: the server went away under us. */
  leave(): Promise<'last' | 'others' | 'gone'>
}

/** "candour" in numbers, next to the migrations'. */
const HOUSE_LOCK = 2_614_110_522

/** Comes in. Fails when the server goes down at that moment: then it is to be found or started again. */
export async function enter(address: Address): Promise<Presence> {
  const client = new pg.Client({ ...address, application_name: 'candour door', keepAlive: true })
  // Its death is seen at the next question.
  client.on('error', () => {})
  await client.connect()
  await client.query('select pg_advisory_lock_shared($1)', [HOUSE_LOCK])
  return {
    isIn: () =>
      client.query('select 1').then(
        () => true,
        () => false,
      ),
    leave: () => leave(client).catch(() => 'gone'),
  }
}

async function leave(client: pg.Client): Promise<'last' | 'others'> {
  const { rows } = await client.query<{ last: boolean }>(
    'select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as last',
    [HOUSE_LOCK],
  )
  if (rows[0]?.last) return 'last'
  await client.end()
  return 'others'
}
