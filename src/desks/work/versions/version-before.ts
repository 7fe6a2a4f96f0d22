// The public version before the one that is worked on, from its kept bytes: what the new one is held against.
import { isPublic } from '../../../calendar/where-version-stands.ts'
import type { PackInput } from '../../../publish/pack/input.ts'
import { tablesOf } from '../../../publish/versions/printed-mark.ts'
import type { House } from '../../../store/house.ts'
import { publicationsOf } from '../../../survey/queries.ts'
import { filesInZip } from './zip-files.ts'

/** The pack with the tables of the version before it; as it is where none is public, or its bytes are not here. */
export async function withVersionBefore(
  { db, blobs, now }: Pick<House, 'db' | 'blobs' | 'now'>,
  survey: string,
  input: PackInput,
): Promise<PackInput> {
  const number = input.versions.at(-1)?.number ?? 0
  const last = (await publicationsOf(db, survey)).findLast(
    (one) => one.number < number && isPublic(one, now().toISOString()),
  )
  if (!last?.sealed || !(await blobs.has(last.sealed.sha256))) return input
  const bytes = await blobs.open(last.sealed.sha256)
  const tables = tablesOf(filesInZip(bytes, (path) => path.endsWith('.csv')))
  return { ...input, before: { number: last.number, tables } }
}
