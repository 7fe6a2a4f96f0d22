// What a file is, from its bytes. The ending only gives a doubt where it says something else.
import { type Doubt, doubtful, type Reading, sure } from '../vocabulary/reading.ts'
import { endingOf, formatInWords, formatOfEnding, goesBy, type MediaType } from './type/formats.ts'
import { oleType } from './type/ole-type.ts'
import { typeBySignature } from './type/signature.ts'
import { textType } from './type/text-type.ts'
import { zipType } from './type/zip-type.ts'

/** `name` settles only what bytes cannot: whether a text of one column is a CSV, whether bare heads are a mail. */
export function mediaTypeOf(bytes: Uint8Array, name: string): Reading<MediaType> {
  const type = typeOfBytes(bytes, name)
  const doubt = endingDoubt(type, name)
  return doubt ? doubtful(type, doubt) : sure(type)
}

function typeOfBytes(bytes: Uint8Array, name: string): MediaType {
  const signed = typeBySignature(bytes)
  if (signed === 'application/zip') return zipType(bytes)
  if (signed === 'application/x-ole-storage') return oleType(bytes)
  return signed ?? textType(bytes, endingOf(name)) ?? 'application/octet-stream'
}

function endingDoubt(type: MediaType, name: string): Doubt | null {
  const ending = endingOf(name)
  const promised = formatOfEnding(ending)
  if (!promised || goesBy(type, ending)) return null
  return {
    code: 'ending-disagrees',
    ink: '',
    note: `${name} ends like ${formatInWords(promised)} but is ${formatInWords(type)}; it was read as what it is.`,
    place: null,
  }
}
