// The header under which a browser saves a file: any name that a stranger gave it, and never a header of its own (RFC 6266).

/** Of characters: more are no name that a disk takes. */
const LONGEST = 150

/** A plain name for old programs, and the whole one in percent codes. */
export function attachmentNamed(name: string): string {
  const shown = asShown(name)
  const plain = shown.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${inCodes(shown)}`
}

/** Without what leads elsewhere or is no character; the ending stays, since people go by it. */
function asShown(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = name.toWellFormed().replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e/\\]/g, '_')
  const letters = [...plain]
  if (letters.length <= LONGEST) return /^\.*$/.test(plain) ? `file${plain}` : plain
  const ending = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  return `${letters.slice(0, LONGEST - ending.length - 1).join('')}…${ending}`
}

/** encodeURIComponent leaves four marks that a header's value may not have. */
const inCodes = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
