// An Office or OpenDocument package as the looks see it.
import type { Spent } from '../../open/members/budget.ts'
import type { Looked } from '../report/found.ts'
import type { Tree } from '../xml/tree.ts'

export interface Package {
  /** By their path, without a leading slash. */
  parts: Map<string, Uint8Array>
  /** Where Office itself would keep a part, by what other parts say that it is. */
  usual(path: string): string | undefined
  xml(path: string): string
  tree(path: string): Tree
  /** Of parts that are called so, or would be by Office itself. */
  paths(pattern: RegExp): string[]
  /** The first part of its XML that cannot be read to its end. */
  broken(): Looked['unsure']
  spent: Spent
  unsure: Looked['unsure']
}
