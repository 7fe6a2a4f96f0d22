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
  const found = verifyCertificate({
    certificate,
    released: published(released, 'released'),
    earlier: here.map((one, i) => calledAs(certificate, published(one, `earlier-${i + 1}`))),
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

/** An earlier table goes in a certificate by the name that it had where that was made: known by the cells that it withheld. */
function calledAs({ unknowns }: Certificate, table: Published): Published {
  const withheld = table.cells.flatMap((cell, i) =>
    isWithheld(cell) ? [table.lattice.nameOf(i)] : [],
  )
  const byName = Map.groupBy(unknowns, (name) => name.slice(0, name.indexOf('/')))
  const own = [...byName].find(
    ([id, names]) =>
      id !== 'new' &&
      names.length === withheld.length &&
      withheld.every((cell) => names.includes(`${id}/${cell}`)),
  )
  return own ? { ...table, id: own[0] } : table
}
