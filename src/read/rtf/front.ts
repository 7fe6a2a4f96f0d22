// What a rich text says at its front: its fonts and its colours, by the numbers that the text names them with.
import iconv from 'iconv-lite'
import { pictureFont } from '../letter/symbols.ts'

export interface RtfFont {
  /** The name of a font of pictures, in which letters are ticks and boxes. */
  pictures: string | null
  /** The code page of its bytes, where it has one of its own. */
  codePage: string | null
}

export interface RtfFront {
  fonts: Map<number, RtfFont>
  isWhite(colour: number): boolean
}

/** A name is short: a list without its ends is not looked through from every font anew. */
const FONT = /\\f(\d{1,5})(?![\d])((?:[^;{}]|\{[^{}]{0,200}\}){0,200});/g
const WHITE = [/\\red255(?!\d)/, /\\green255(?!\d)/, /\\blue255(?!\d)/]
/** Character sets of Windows fonts, by number. */
const CODE_PAGES: Record<string, string> = {
  '77': 'macroman',
  '128': 'shift_jis',
  '129': 'cp949',
  '134': 'cp936',
  '136': 'cp950',
  '161': 'cp1253',
  '162': 'cp1254',
  '163': 'cp1258',
  '177': 'cp1255',
  '178': 'cp1256',
  '186': 'cp1257',
  '204': 'cp1251',
  '222': 'cp874',
  '238': 'cp1250',
}

export function rtfFront(rtf: string): RtfFront {
  const fonts = new Map<number, RtfFont>()
  for (const [, number, said = ''] of groupOf(rtf, '{\\fonttbl').matchAll(FONT)) {
    const page = CODE_PAGES[/\\fcharset(\d+)/.exec(said)?.[1] ?? ''] ?? null
    const name = said.replace(/\{[^{}]*\}|\\[a-z]+-?\d* ?/g, '').trim()
    fonts.set(Number(number), {
      pictures: pictureFont(name),
      codePage: page && iconv.encodingExists(page) ? page : null,
    })
  }
  const colours = groupOf(rtf, '{\\colortbl').slice('{\\colortbl'.length).split(';')
  const white = colours.map((colour) => WHITE.every((part) => part.test(colour)))
  return { fonts, isWhite: (colour) => white[colour] === true }
}

const LONGEST_FRONT = 1_000_000

/** From its opening brace to the one that closes it. */
function groupOf(rtf: string, opening: string): string {
  const from = rtf.indexOf(opening)
  if (from < 0) return ''
  let depth = 0
  for (let i = from; i < Math.min(rtf.length, from + LONGEST_FRONT); i++) {
    if (rtf[i] === '\\') i++
    else if (rtf[i] === '{') depth++
    else if (rtf[i] === '}' && --depth === 0) return rtf.slice(from, i)
  }
  return ''
}
