// Signs that no program shows: control characters, marks of no width, marks that turn the writing round.

/** Of C0: all but tab and line ends; a form feed ends a page. */
const isControl = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127

const isUnseen = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f && code !== 0x200c && code !== 0x200d) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0x180e ||
  code === 0x034f ||
  (code >= 0xe0000 && code <= 0xe007f)

/** Alone each has its use, between syllables, behind a picture sign; several together are a hiding place. */
const isBlankSign = (code: number): boolean =>
  code === 0xad ||
  code === 0x115f ||
  code === 0x1160 ||
  code === 0x2800 ||
  code === 0x3164 ||
  code === 0xffa0 ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0100 && code <= 0xe01ef)

/** A byte order mark in front is how the text is written. */
export function holdsUnshown(text: string): boolean {
  let run = 0
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    run = code > 127 && isBlankSign(code) ? run + 1 : 0
    if (run > 1) return true
    if (code < 127 ? isControl(code) : isControl(code) || isUnseen(code)) return true
  }
  return false
}
