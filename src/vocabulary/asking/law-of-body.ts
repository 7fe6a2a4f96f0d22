// Which law a body answers under: its nation's, whatever the survey was begun under.
import { bodyOf } from '../bodies.ts'
import type { Law } from '../survey.ts'

/**
 * `own`: what the directory says of a body of the user's own list. The Scottish Act binds Scotland's bodies, the Act of 2000
 * all others; environmental information has its own law in both. The Regulations of Scotland leave out its own holidays alone
 * (regulation 2(1), section 73 of its Act); here those of the whole kingdom are, so that no body is called late too early.
 */
export function lawOfBody(slug: string, asked: Law, own: Law | null = null): Law {
  const known = bodyOf(slug)
  if (asked === 'eir' || own === 'eir') return 'eir'
  if (known) return isScottish(slug) ? 'foisa' : 'foia'
  return own ?? asked
}

/** Of a body of the user's own list nothing but the Act that it answers under tells its nation. */
export function isScottish(slug: string, own: Law | null = null): boolean {
  const known = bodyOf(slug)
  return known ? known.nation === 'Scotland' : own === 'foisa'
}
