// data/changes.json: all that this version says otherwise than the one before it, for programs.

import { tableText } from '../data/table-text.ts'
import { dataTables } from '../data/tables.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { whenLookedAt } from '../pack/looked-at.ts'
import { CHANGES_JSON } from '../pack/paths.ts'
import { differences } from './differences.ts'

export function changesFile(edition: Edition): PackFile[] {
  const { input, version } = edition
  const { before } = input
  if (!before) return []
  return [
    whenLookedAt(CHANGES_JSON, () => {
      const after = new Map(dataTables(edition).map(({ path, make }) => [path, tableText(make())]))
      const changes = differences(before.tables, after)
      const said = { from: before.number, to: version?.number ?? null, changes }
      return `${JSON.stringify(said, null, 2)}\n`
    }),
  ]
}
