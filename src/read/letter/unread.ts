// What a Word letter shows that is no text of it: pictures, charts, sheets and files put into it.
import type { Doubt } from '../../vocabulary/reading.ts'
import type { XmlTag } from '../document/xml.ts'

/** Crests, logos and signatures are smaller than any table: 8 by 3 cm, in the 360,000ths of a centimetre that Word draws in, in points, and in twentieths of a point. */
const LARGE = { width: 2_880_000, height: 1_080_000 }
const LARGE_POINTS = { width: 227, height: 85 }
export const LARGE_TWENTIETHS = { width: 4536, height: 1701 }

/** The size that was said last holds for the picture that comes next; one without a size counts as large. */
export interface Unread {
  count: number
  nextIsSmall: boolean
  inObject: boolean
}

export const nothingUnread = (): Unread => ({ count: 0, nextIsSmall: false, inObject: false })

export function takeUnread(unread: Unread, { name, attributes }: XmlTag): void {
  switch (name) {
    case 'wp:extent':
      unread.nextIsSmall =
        Number(attributes['cx']) < LARGE.width || Number(attributes['cy']) < LARGE.height
      return
    case 'v:shape': {
      const [width, height] = ['width', 'height'].map((side) => points(attributes['style'], side))
      unread.nextIsSmall = (width ?? 0) < LARGE_POINTS.width || (height ?? 0) < LARGE_POINTS.height
      return
    }
    case 'w:object':
      unread.inObject = true
      return
    case 'a:blip':
    case 'v:imagedata':
      if (!unread.nextIsSmall && !unread.inObject) unread.count++
      unread.nextIsSmall = false
      return
    case 'c:chart':
    case 'o:OLEObject':
    case 'w:altChunk':
      unread.count++
  }
}

/** "width:300pt;height:2in": only points are told; other measures count as large. */
function points(style: string | undefined, side: string): number {
  const said = new RegExp(`(?:^|;)\\s*${side}:\\s*([\\d.]+)pt`).exec(style ?? '')
  return said ? Number(said[1]) : Number.POSITIVE_INFINITY
}

export const unreadParts = (count: number): Doubt => ({
  code: 'part-not-read',
  ink: '',
  note: `It shows ${count === 1 ? 'a picture, chart or file' : `${count} pictures, charts or files`} that ${count === 1 ? 'is' : 'are'} no text and ${count === 1 ? 'was' : 'were'} not read. Look there for figures.`,
  place: null,
})
