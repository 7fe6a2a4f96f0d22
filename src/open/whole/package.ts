// Whether the parts of a packed office file unpack to what their checksums say: a part that says how words look may be lost unseen.
import { zipDirectory } from '../zip/directory.ts'
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
  const twice = nameTwice(bytes)
  if (twice !== null) return `two of its parts are called ${twice}, of which one was read`
  const [lost] = refused.filter(({ code }) => code === 'damaged')
  if (lost) return `its part ${lost.rawName} does not unpack to what it was`
  return cut ? 'its list of parts is lost or does not fit' : null
}

const MOST_LOOKED_AT = 10_000

/** Programs take the first or the last; names that differ in their capitals alone are one name to some. */
function nameTwice(bytes: Buffer): string | null {
  const seen = new Set<string>()
  for (const { rawName, isFolder } of zipDirectory(bytes, MOST_LOOKED_AT).entries) {
    const name = rawName.toLowerCase()
    if (!isFolder && seen.has(name)) return rawName
    seen.add(name)
  }
  return null
}
