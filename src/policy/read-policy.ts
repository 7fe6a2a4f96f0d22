// A policy as its file was read, cut into clauses that keep the ids they had in the versions before.
import type { Document } from '../vocabulary/document.ts'
import type { Clause, PolicyVersion } from '../vocabulary/force/policy.ts'
import { carryIds } from './clauses/carry-ids.ts'
import { clausesOf } from './clauses/clauses-of.ts'

/** `before`: its earlier versions, the last one last. Empty where the file holds no words. */
export const readPolicy = (
  document: Pick<Document, 'text' | 'runs'>,
  before: readonly Pick<PolicyVersion, 'clauses'>[],
): Clause[] =>
  carryIds(
    clausesOf(document),
    before.map(({ clauses }) => clauses),
  )
