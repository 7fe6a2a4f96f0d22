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

/** The character a person sees; U+FFFD where the font's picture is not known. */
export function symbol(font: string, char: string): string {
  const code = char.toLowerCase().replace(/^f0/, '').replace(/^00/, '')
  const signs = /wingdings 2/i.test(font) ? WINGDINGS_2 : /symbol/i.test(font) ? SYMBOL : WINGDINGS
  const point = Number.parseInt(code, 16)
  const isLetter = !/wingdings|webdings/i.test(font) && point >= 0x20 && point < 0x7f
  return signs[code] ?? (isLetter ? String.fromCharCode(point) : '\uFFFD')
}
