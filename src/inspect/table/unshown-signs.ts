// Signs that no program shows: control characters, marks of no width, marks that turn the writing round.

/** Of C0: all but tab and line ends; a form feed ends a page. */
const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127

const isUnseen = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f && code !== 0x200c && code !== 0x200d) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  (code >= 0xe0000 && code <= 0xe007f)

/** A byte order mark in front is how the text is written. */
export function holdsUnshown(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code < 127 ? isControl(code) : isControl(code) || isUnseen(code)) return true
  }
  return false
}
