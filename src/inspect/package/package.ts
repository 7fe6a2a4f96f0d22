// An Office or OpenDocument package as the looks see it.
import type { Spent } from '../../open/members/budget.ts'
import type { Looked } from '../report/found.ts'
import type { Readers, Tree } from '../xml/tree.ts'
import type { Walk } from '../xml/walk-tags.ts'

export interface Package {
  /** By their path, without a leading slash. */
  parts: Map<string, Uint8Array>
  /** Where Office itself would keep a part, by what other parts say that it is. */
  usual(path: string): string | undefined
  xml(path: string): string
  /** `readers`: what is done with elements meanwhile, of a part that no other look has asked for. */
  tree(path: string, readers?: Readers): Tree
  /** Goes through a part tag by tag, and keeps in mind whether it could. */
  walk(path: string, walk: Walk): void
  /** Of parts that are called so, or would be by Office itself. */
  paths(pattern: RegExp): string[]
  /** The first part of its XML that cannot be read to its end. */
  broken(): Looked['unsure']
  spent: Spent
  unsure: Looked['unsure']
}
