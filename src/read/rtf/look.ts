// How a stretch of rich text looks, as far as a reader must know, and which words of the format say so.
import type { Flag } from '../../vocabulary/document.ts'
import { raisedInk } from '../document/superscripts.ts'
import { inPictures } from '../letter/symbols.ts'
import type { RtfFront } from './front.ts'

export interface RtfLook {
  isPassedOver: boolean
  /** Within a text that is given twice, where one of the two is to be read. */
  isTwice?: boolean
  isHidden: boolean
  isDeleted: boolean
  isStruck: boolean
  isInserted: boolean
  isRaised: boolean
  isBold: boolean
  isWhite: boolean
  isShaded: boolean
  isTiny: boolean
  pictures: string | null
  codePage: string | null
  /** Characters that stand in for a Unicode one, for old readers. */
  standIns: number
  /** Properties of a table within a table. */
  isNested: boolean
}

export const PLAIN: RtfLook = {
  ...{ isPassedOver: false, isHidden: false, isDeleted: false, isStruck: false },
  ...{ isInserted: false },
  ...{ isRaised: false, isBold: false, isWhite: false, isShaded: false, isTiny: false },
  ...{ pictures: null, codePage: null, standIns: 1, isNested: false },
}

const SWITCHES: Record<string, keyof RtfLook> = {
  v: 'isHidden',
  deleted: 'isDeleted',
  strike: 'isStruck',
  striked: 'isStruck',
  revised: 'isInserted',
  b: 'isBold',
  super: 'isRaised',
}

/** In half points: under two points nobody reads. */
const TINY = 4

/** Whether the word was about the look; then the look has changed. */
export function takeLook(
  look: RtfLook,
  { word, n }: { word: string; n: number | null },
  { fonts, isWhite }: RtfFront,
): boolean {
  const isSwitch = SWITCHES[word]
  if (isSwitch) Object.assign(look, { [isSwitch]: n !== 0 })
  else if (word === 'plain') {
    const { isPassedOver, standIns, isNested } = look
    Object.assign(look, PLAIN, { isPassedOver, standIns, isNested })
  } else if (word === 'nosupersub') look.isRaised = false
  else if (word === 'up') look.isRaised = n !== 0
  else if (word === 'cf') look.isWhite = isWhite(n ?? 0)
  else if (['cb', 'highlight', 'chcbpat', 'cbpat', 'chshdng'].includes(word))
    look.isShaded = (n ?? 0) > 0 && !isWhite(n ?? 0)
  else if (word === 'fs') look.isTiny = n !== null && n <= TINY
  else if (word === 'f')
    Object.assign(look, fonts.get(n ?? 0) ?? { pictures: null, codePage: null })
  else return false
  return true
}

export function flagsOf(look: RtfLook, onGround: boolean): Flag[] {
  const flags: Flag[] = []
  if (look.isHidden) flags.push('hidden')
  if (look.isDeleted) flags.push('deleted')
  if (look.isStruck) flags.push('struck')
  if (look.isInserted) flags.push('inserted')
  if (look.isWhite && !look.isShaded && !onGround) flags.push('white')
  if (look.isTiny) flags.push('tiny')
  if (look.isRaised) flags.push('superscript')
  return flags
}

export function shown(text: string, { isRaised, pictures }: RtfLook): string {
  if (pictures !== null) return inPictures(text, pictures)
  return isRaised ? raisedInk(text) : text
}
