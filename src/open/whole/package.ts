// Whether the parts of a packed office file unpack to what their checksums say: a part that says how words look may be lost unseen.
import { openZip } from '../zip/open-zip.ts'

/** What its reader unpacks itself is looked at there, and is the largest. */
const READ_ANYWAY =
  /^(?:content\.xml|word\/document\d*\.xml|xl\/(?:worksheets\/|sharedStrings|workbook).*)$/i
const PARTS = /\.(?:xml|rels|vml)$|^xl\/styles\.bin$/i

export function harmOfPackage(bytes: Buffer): string | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null
  const { refused, cut } = openZip(bytes, {
    only: (name) => PARTS.test(name) && !READ_ANYWAY.test(name),
  })
  const [lost] = refused.filter(({ code }) => code === 'damaged')
  if (lost) return `its part ${lost.rawName} does not unpack to what it was`
  return cut ? 'its list of parts is lost or does not fit' : null
}
