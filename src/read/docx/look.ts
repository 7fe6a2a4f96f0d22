// How a run of a Word letter looks, as far as a reader must know: hidden, white on white, too small to see, raised, bold.
import type { Flag } from '../../vocabulary/document.ts'
import type { XmlTag } from '../document/xml.ts'
import { pictureFont } from '../letter/symbols.ts'
import { type DocxStyle, isOn } from './styles.ts'

export interface DocxLook {
  isHidden: boolean
  isWhite: boolean
  /** A ground of its own colour stands behind it. */
  isShaded: boolean
  /** The colours of its letters and of that ground, where they have one. */
  colour: string
  ground: string
  isTiny: boolean
  isRaised: boolean
  isBold: boolean
  isStruck: boolean
  /** Black letters, as they are unless they say otherwise. */
  isBlack: boolean
  /** A black bar of a marker pen, as people redact by hand. */
  isBarred: boolean
  /** A font of pictures, in which letters are ticks and boxes. */
  pictures: string | null
}

/** In half points: under two points nobody reads. */
const TINY = 4
const WHITE = /^(?:ffffff|white)$/i
const BLACK = /^(?:auto|000000|black)$/i

const PLAIN: DocxLook = {
  ...{ isHidden: false, isBold: false, isWhite: false, isShaded: false, isTiny: false },
  ...{ colour: '', ground: '' },
  ...{ isRaised: false, isStruck: false, isBlack: true, isBarred: false, pictures: null },
}

/** The look with all that a style says. */
export const lookOf = ({ looks }: DocxStyle, look = PLAIN): DocxLook =>
  looks.reduce(withProperty, look)

/** In half points: a letter moved up by so much is a mark. */
const RAISED = 4

/** The look with one more property of the run. */
export function withProperty(look: DocxLook, tag: XmlTag): DocxLook {
  const value = tag.attributes['w:val'] ?? ''
  switch (tag.name) {
    case 'w:vanish':
      return { ...look, isHidden: isOn(tag) }
    case 'w:b':
      return { ...look, isBold: isOn(tag) }
    case 'w:color':
      return {
        ...look,
        isWhite: WHITE.test(value),
        isBlack: BLACK.test(value),
        colour: value.toLowerCase(),
      }
    case 'w:highlight':
      return { ...look, isShaded: isGround(tag), isBarred: value === 'black' }
    case 'w:shd':
      return {
        ...look,
        isShaded: isGround(tag),
        ground: isGround(tag) ? (tag.attributes['w:fill'] ?? '').toLowerCase() : '',
      }
    case 'w:strike':
    case 'w:dstrike':
      return { ...look, isStruck: isOn(tag) }
    case 'w:rFonts':
      return { ...look, pictures: pictureFont(tag.attributes['w:ascii'] ?? '') }
    case 'w:sz':
      return { ...look, isTiny: Number(value) <= TINY }
    case 'w:vertAlign':
      return { ...look, isRaised: value === 'superscript' }
    case 'w:position':
      return { ...look, isRaised: look.isRaised || Number(value) >= RAISED }
    default:
      return look
  }
}

/** A fill that white letters can be read on. */
export function isGround({ attributes }: XmlTag): boolean {
  const fill = attributes['w:fill'] ?? attributes['w:val'] ?? 'auto'
  return !/^(?:auto|none|clear|nil|ffffff|white)$/i.test(fill)
}

export function flagsOf(look: DocxLook, onGround: boolean): Flag[] {
  const flags: Flag[] = []
  if (look.isHidden) flags.push('hidden')
  if (look.isWhite && !look.isShaded && !onGround) flags.push('white')
  if (look.ground !== '' && look.ground === look.colour) flags.push('white')
  if (look.isBarred && look.isBlack) flags.push('covered')
  if (look.isTiny) flags.push('tiny')
  if (look.isStruck) flags.push('struck')
  if (look.isRaised) flags.push('superscript')
  return flags
}
