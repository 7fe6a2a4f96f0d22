// Every text and number that can be got out of a file's bytes, part by part, inflated.
import { nothingSpent, roomLeft } from '../../open/members/budget.ts'
import { openZip } from '../../open/zip/open-zip.ts'
import { decoded, pdfObjects } from '../pdf/objects.ts'

export interface PartWords {
  part: string
  bytes: Uint8Array
  words: string[]
}

export function wordsInBytes(bytes: Uint8Array): PartWords[] {
  const text = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (text.startsWith('PK'))
    return [
      ...openZip(bytes).members.map(({ rawName, bytes: inner }) => told(rawName, inner)),
      ...beside(bytes),
    ]
  if (text.startsWith('%PDF')) return inPdf(bytes)
  return [told('file', bytes)]
}

const told = (part: string, bytes: Uint8Array): PartWords => ({
  part,
  bytes,
  words: wordsOf(bytes),
})

/** Latin-1 beside UTF-8, so that nothing is lost to an encoding that does not fit. */
function wordsOf(bytes: Uint8Array): string[] {
  const utf8 = new TextDecoder().decode(bytes)
  const text = utf8.includes('\ufffd') ? Buffer.from(bytes).toString('latin1') : utf8
  return text.match(/[\p{L}\p{N}]+(?:[.'’-][\p{L}\p{N}]+)*/gu) ?? []
}

/** What an archive holds that is none of its members: names, comments, gaps. */
function beside(bytes: Uint8Array): PartWords[] {
  const names = openZip(bytes).members.map(({ rawName }) => rawName)
  const tail = bytes.subarray(Math.max(0, bytes.length - 65_557))
  const end = Buffer.from(tail).lastIndexOf('PK\x05\x06', undefined, 'latin1')
  return [
    { part: 'names', bytes: Buffer.from(names.join('\n')), words: names },
    ...(end < 0 ? [] : [told('end record', tail.subarray(end + 22))]),
  ]
}

function inPdf(bytes: Uint8Array): PartWords[] {
  const file = pdfObjects(bytes, roomLeft(nothingSpent(bytes.length)))
  return file.all.map((one) => {
    const content = one.stream ? decoded(one, file.byId, 100_000_000) : new Uint8Array()
    return {
      part: `object ${one.id}`,
      bytes: bytes.subarray(one.at, one.end),
      words: one.stream
        ? wordsOf(content)
        : wordsOf(Buffer.from(file.text.slice(one.at, one.end), 'latin1')),
    }
  })
}
