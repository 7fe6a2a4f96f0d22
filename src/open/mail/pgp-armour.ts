// PGP in the text of a mail: a seal is taken off, a lock stays locked.

const SEALED =
  /^-----BEGIN PGP SIGNED MESSAGE-----\n(?:[\w-]+: .*\n)*\n([\s\S]*?)\n-----BEGIN PGP SIGNATURE-----[\s\S]*?(?:-----END PGP SIGNATURE-----|$)/gm
const LOCKED = /^\s*-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----\s*$/

/** Lines that begin with a dash were given "- " in front before they were sealed. */
export const withoutSeal = (text: string): string =>
  text.includes('-----BEGIN PGP SIGNED')
    ? text.replace(SEALED, (_, words: string) => words.replace(/^- /gm, ''))
    : text

export const isLockedText = (text: string): boolean => LOCKED.test(text)
