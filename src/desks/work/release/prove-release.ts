// Does the certificate that came with a released table show that it is safe? The desks' own composition: understanding a reply knows
// no disclosure, and checking a certificate knows no reply.
import { isWithheld, type Published, published } from '../../../disclose/released/read-released.ts'
import { verifyCertificate } from '../../../disclose/verify-certificate.ts'
import { sha256Of } from '../../../vocabulary/released/canonical.ts'
import type { Certificate } from '../../../vocabulary/released/certificate.ts'
import type { Proof, Proves } from '../../../vocabulary/released/release-told.ts'

export const proveRelease: Proves = (certificate, released, others): Proof => {
  const earlier = (certificate.earlier ?? []).map((sum) =>
    others.find((other) => sha256Of(other) === sum),
  )
  const here = earlier.filter((one) => one !== undefined)
  const taken = new Set(['new'])
  const found = verifyCertificate({
    certificate,
    released: published(released, 'released'),
    earlier: here.map((one, i) => calledAs(certificate, published(one, `earlier-${i + 1}`), taken)),
  })
  return {
    isOfTable: certificate.released === sha256Of(released),
    needsEarlier: here.length < earlier.length,
    valid: found.valid,
    problems: found.problems.map(({ message }) => message),
    tables: found.tables,
    fewest: found.fewest,
  }
}

/**
 * An earlier table goes in a certificate by the name that it had where that was made: known by the cells that it withheld, of two
 * that withheld the same by their order. A name may hold a stroke.
 */
function calledAs({ unknowns }: Certificate, table: Published, taken: Set<string>): Published {
  const { cells, lattice } = table
  const withheld = cells.flatMap((cell, i) => (isWithheld(cell) ? [lattice.nameOf(i)] : []))
  const [first] = withheld
  if (first === undefined) return table
  const id = unknowns
    .flatMap((name) => (name.endsWith(`/${first}`) ? [name.slice(0, -first.length - 1)] : []))
    .find((one) => {
      const own = new Set(
        unknowns.flatMap((name) =>
          name.startsWith(`${one}/`) ? [name.slice(one.length + 1)] : [],
        ),
      )
      return (
        !taken.has(one) && own.size === withheld.length && withheld.every((cell) => own.has(cell))
      )
    })
  if (id === undefined) return table
  taken.add(id)
  return { ...table, id }
}
