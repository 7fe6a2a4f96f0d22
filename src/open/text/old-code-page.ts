// Bytes above 127 that are no UTF-8 and say nothing of themselves: Windows, an old Macintosh, or the boxes of DOS?
import iconv from 'iconv-lite'

export type OldCodePage = 'windows-1252' | 'macroman' | 'cp437'

/** DOS draws lines with what Windows shows as "ÄÄÄ" and "ÍÍÍ". */
const DRAWN_IN_DOS = /[\xc4\xcd]{3}/
const LOOKED_AT = 64 * 1024

export function oldCodePage(bytes: Uint8Array): OldCodePage {
  const front = Buffer.from(bytes.subarray(0, LOOKED_AT))
  if (DRAWN_IN_DOS.test(front.toString('latin1'))) return 'cp437'
  const asOnMac = likelihood(iconv.decode(front, 'macroman'))
  return asOnMac > likelihood(iconv.decode(front, 'windows-1252')) ? 'macroman' : 'windows-1252'
}

const times = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** Signs where letters have them, and none where they have none: "officer’s" and "£5", not "officerÕs" and "cafŽ". */
function likelihood(text: string): number {
  const signs =
    times(text, /(?<=\p{L})’(?=\p{L})/gu) +
    times(text, /[“‘](?=[\p{L}\d])/gu) +
    times(text, /(?<=[\p{L}\d.,?!])[”’](?=[\s.,;)]|$)/gu) +
    times(text, /(?<=[\s\d])[–—](?=[\s\d])/gu) +
    times(text, /(?<=\p{L})[–](?=\p{L})/gu) +
    times(text, /£(?=\d)/g)
  const letters = times(text, /(?<=[a-z])[à-öø-ÿ]|[à-öø-ÿ](?=[a-z])/g)
  const wrong =
    times(text, /(?<=\p{Ll})(?![A-Z])\p{Lu}/gu) +
    times(text, /(?<=\s)[^\P{L}a-zA-Z](?=\s)/gu) +
    times(text, /[\u0080-\u009f]/g)
  return signs + letters / 2 - wrong
}
