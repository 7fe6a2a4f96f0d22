// More time is taken for an exemption that is weighed against the public interest, and for no other.
import { factRows } from '../../vocabulary/facts.ts'

const qualified = factRows('exemptions', ['regime', 'section', 'public_interest_test'])
  .filter((row) => row.regime === 'FOIA 2000')
  .map((row) => ({ section: `s${row.section}`, weighs: row.public_interest_test === 'yes' }))

/** "s31(1)(g)" is weighed, "s40(2)" is not; a section that the list does not know is not either. */
export function notQualified(section: string): string | null {
  const known = qualified
    .filter((one) => section === one.section || section.startsWith(`${one.section}(`))
    .toSorted((a, b) => b.section.length - a.section.length)[0]
  if (!known) return `${section} is no exemption of the Act`
  return known.weighs
    ? null
    : `${section} is not weighed against the public interest: no more time may be taken for it`
}

/** "section 31(1)(g)", "Sec. 31(1)(g)" and "31(1)(g)" are s31(1)(g). */
export const sectionWritten = (typed: string): string =>
  typed.replaceAll(/[\s.]/g, '').replace(/^(?:sections?|sec|s)?(?=\d)/i, 's')
