// Where a form leads back to: a page of this desk, never another address.

const DESK = 'http://desk.invalid'

/** "/" for whatever a browser would take for a way elsewhere: //evil, /\\evil, /<tab>/evil, a scheme, a line break. */
export function ownPath(path: string | undefined): string {
  if (!path?.startsWith('/') || !URL.canParse(path, DESK)) return '/'
  // Read as a browser reads it, which drops tabs and turns strokes round, and written anew from that.
  const { origin, pathname, search, hash } = new URL(path, DESK)
  return origin === DESK && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : '/'
}
