// A colour as a page's styles write it, and how much of it covers what lies behind.
import type { Rgb } from '../workbook/colours.ts'

export interface CssColour {
  rgb: Rgb
  /** 0: nothing of it is painted; 1: nothing shines through. */
  alpha: number
}

/** null: no colour that is known. */
export function cssColour(said: string): CssColour | null {
  const plain = said.trim().toLowerCase()
  if (plain === 'transparent') return { rgb: [0, 0, 0], alpha: 0 }
  const named = NAMED[plain]
  if (named !== undefined) return ofHex(named)
  if (plain.startsWith('#')) return ofHex(plain.slice(1))
  const [, kind = '', inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(plain) ?? []
  if (kind === '') return null
  const [a = '', b = '', c = '', d = '1'] = inside.split(/[\s,/]+/).filter(Boolean)
  const alpha = part(d, 1)
  if (kind === 'rgb') return { rgb: [part(a, 255), part(b, 255), part(c, 255)], alpha }
  return { rgb: ofHue(Number.parseFloat(a), part(b, 1), part(c, 1)), alpha }
}

/** "80%" of the whole, or the number itself. */
function part(said: string, whole: number): number {
  const number = Number.parseFloat(said)
  return said.endsWith('%') ? (number / 100) * whole : number
}

/** "fff", "fff8", "ffffff", "ffffff80" */
function ofHex(digits: string): CssColour | null {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(digits)) return null
  const long = digits.length < 6 ? [...digits].map((one) => one + one).join('') : digits
  const [r = 0, g = 0, b = 0, a = 255] = (long.match(/../g) ?? []).map((two) =>
    Number.parseInt(two, 16),
  )
  return { rgb: [r, g, b], alpha: a / 255 }
}

/** CSS Color 4, 7.1 */
function ofHue(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const at = (n: number): number => {
    const k = (n + hue / 30) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return [at(0), at(8), at(4)]
}

/** Those near white, and the plain ones. */
const NAMED: Record<string, string> = {
  ...{ white: 'fff', snow: 'fffafa', ivory: 'fffff0', ghostwhite: 'f8f8ff', azure: 'f0ffff' },
  ...{ whitesmoke: 'f5f5f5', floralwhite: 'fffaf0', mintcream: 'f5fffa', aliceblue: 'f0f8ff' },
  ...{ seashell: 'fff5ee', honeydew: 'f0fff0', lavenderblush: 'fff0f5', lightyellow: 'ffffe0' },
  ...{ black: '000', red: 'f00', lime: '0f0', blue: '00f', yellow: 'ff0', cyan: '0ff' },
  ...{ aqua: '0ff', magenta: 'f0f', fuchsia: 'f0f', gray: '808080', grey: '808080' },
  ...{ silver: 'c0c0c0', maroon: '800000', olive: '808000', green: '008000', teal: '008080' },
  ...{ navy: '000080', purple: '800080', orange: 'ffa500' },
}
