// The certificate that came with a released table: its own, else the one that was meant for it.
import type { Document } from '../../vocabulary/document.ts'
import type { Proof, Proves } from '../../vocabulary/released/release-told.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'

export interface ProofFound {
  certificate: Document | null
  proof: Proof | null
}

/**
 * Of several tables and certificates each goes with its own. One alone with one table is that table's, also where it says
 * otherwise: then one of the two was changed.
 */
export function proofOf(
  released: Released,
  certificates: readonly Document[],
  all: readonly Released[],
  proves: Proves | undefined,
): ProofFound {
  if (!proves) return { certificate: null, proof: null }
  const others = all.filter((one) => one !== released)
  const proofs = certificates.flatMap((document) =>
    document.held?.what === 'certificate'
      ? [{ certificate: document, proof: proves(document.held.certificate, released, others) }]
      : [],
  )
  const own = proofs.find(({ proof }) => proof.isOfTable)
  if (own) return own
  const [only] = proofs
  const isAlone = only !== undefined && proofs.length === 1
  // As many certificates as tables: one that is no other table's is this one's.
  const strays = proofs.filter(({ certificate: { held } }) =>
    held?.what === 'certificate'
      ? others.every((other) => !proves(held.certificate, other, []).isOfTable)
      : false,
  )
  const meant = isAlone && all.length === 1 ? only : strays.length > 0 ? strays[0] : undefined
  return meant ?? { certificate: null, proof: null }
}
