// How a stretch of an OpenDocument text looks, as far as a reader must know.
import type { Flag } from '../../vocabulary/document.ts'
import { raisedInk } from '../document/superscripts.ts'
import { inPictures } from '../letter/symbols.ts'
import type { OdtStyle } from './styles.ts'

/** The innermost style that says something goes before those around it. */
export const lookOf = (styles: OdtStyle[]): OdtStyle => Object.assign({}, ...styles)

export function flagsOf({ isHidden, isStruck, isTiny, isRaised, ink, ground }: OdtStyle): Flag[] {
  const flags: Flag[] = []
  const onGround = ground !== undefined && ground !== 'transparent' && ground !== '#ffffff'
  if (isHidden) flags.push('hidden')
  if (ink === '#ffffff' && !onGround) flags.push('white')
  if (isTiny) flags.push('tiny')
  if (isStruck) flags.push('struck')
  if (isRaised) flags.push('superscript')
  return flags
}

export function shown(text: string, { isRaised, pictures = '' }: OdtStyle): string {
  if (pictures !== '') return inPictures(text, pictures)
  return isRaised ? raisedInk(text) : text
}
