// Does the certificate that came with a released table show that it is safe? The desks' own composition: understanding a reply knows
// no disclosure, and checking a certificate knows no reply.
import { published } from '../../../disclose/released/read-released.ts'
import { verifyCertificate } from '../../../disclose/verify-certificate.ts'
import { sha256Of } from '../../../vocabulary/released/canonical.ts'
import type { Proof, Proves } from '../../../vocabulary/released/release-told.ts'

export const proveRelease: Proves = (certificate, released, others): Proof => {
  const earlier = (certificate.earlier ?? []).map((sum) =>
    others.find((other) => sha256Of(other) === sum),
  )
  const here = earlier.filter((one) => one !== undefined)
  const found = verifyCertificate({
    certificate,
    released: published(released, 'released'),
    earlier: here.map((one, i) => published(one, one.id ?? `earlier-${i + 1}`)),
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
