// Signs that Word keeps as a place in a font of pictures: ticks, crosses and boxes, as forms use them.

const WINGDINGS: Record<string, string> = {
  '6c': '●',
  '6e': '■',
  '6f': '□',
  '71': '❑',
  a7: '▪',
  a8: '☐',
  d8: '➢',
  e0: '→',
  fb: '✗',
  fc: '✓',
  fd: '☒',
  fe: '☑',
}

const WINGDINGS_2: Record<string, string> = { '4f': '✗', '50': '✓', '51': '☒', '52': '☑', a3: '☐' }

const SYMBOL: Record<string, string> = { a3: '≤', b3: '≥', b7: '•', b4: '×', b1: '±', ae: '→' }

/** "Wingdings 2", and "Symbol1" as OpenDocument counts its fonts; not "Segoe UI Symbol", which holds ordinary letters. */
const PICTURES = /^(?:wingdings.*|(?:webdings|symbol)(?:[ ,\d].*)?)$/i

/** The name, where it is a font of pictures, in which letters are ticks and boxes. */
export const pictureFont = (name: string): string | null => (PICTURES.test(name) ? name : null)

/** A text in a font of pictures, as a person sees it. */
export const inPictures = (text: string, font: string): string =>
  [...text]
    .map((sign) => (/\s/.test(sign) ? sign : symbol(font, (sign.codePointAt(0) ?? 0).toString(16))))
    .join('')

/** The character a person sees; U+FFFD where the font's picture is not known. */
export function symbol(font: string, char: string): string {
  const code = char.toLowerCase().replace(/^f0/, '').replace(/^00/, '')
  const signs = /wingdings 2/i.test(font) ? WINGDINGS_2 : /symbol/i.test(font) ? SYMBOL : WINGDINGS
  const point = Number.parseInt(code, 16)
  const isLetter = !/wingdings|webdings/i.test(font) && point >= 0x20 && point < 0x7f
  return signs[code] ?? (isLetter ? String.fromCharCode(point) : '\uFFFD')
}
