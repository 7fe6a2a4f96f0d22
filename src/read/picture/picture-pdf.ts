// A picture as a PDF of one page that shows nothing else: so it is painted, read and marked like any scan.
import { append } from '../../vocabulary/long-lists.ts'

/** What a page is made of: pictures in the form that PDF itself packs them, each at its height on the page. */
export interface PackedPage {
  /** In pixels. */
  width: number
  height: number
  dpi: number
  /** Clockwise, as the page is to be shown. */
  rotate: 0 | 90 | 180 | 270
  bands: PackedBand[]
}

/** A picture that was stored in a way hardly anyone uses, and that PDF does not take. */
export type Packed = PackedPage | 'rare' | null

export interface PackedBand {
  /** In pixels from the top. */
  top: number
  height: number
  /** The keys of the image's dictionary beside its size: colour space, bits, filter. */
  keys: string
  data: Uint8Array
}

const POINTS_PER_INCH = 72
/** A page longer than this, in points, was given no true resolution: it is shown as long as A4. */
const LONGEST = 1_300
const A4_LONG = 842

export function picturePdf(pages: PackedPage[]): Uint8Array {
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers(pages)
      .map((n) => `${n} 0 R`)
      .join(' ')}] >>`,
  ]
  for (const page of pages) append(objects, objectsOf(page, objects.length + 1))
  return fileOf(objects)
}

/** Each page takes itself, its content, and its bands. */
function pageNumbers(pages: PackedPage[]): number[] {
  let next = 3
  return pages.map(({ bands }) => {
    const own = next
    next += 2 + bands.length
    return own
  })
}

function objectsOf(page: PackedPage, own: number): (string | Buffer)[] {
  const { width, height, rotate, bands } = page
  const points = pointsOf(page)
  const [wide, high] = [width * points, height * points]
  const content = bands
    .map((band, i) => {
      const foot = high - (band.top + band.height) * points
      return `q ${wide} 0 0 ${band.height * points} 0 ${foot} cm /Im${i} Do Q`
    })
    .join('\n')
  const named = bands.map((_, i) => `/Im${i} ${own + 2 + i} 0 R`).join(' ')
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Rotate ${rotate} /Contents ${own + 1} 0 R /Resources << /XObject << ${named} >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...bands.map((band) => {
      const head = `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${band.height} ${band.keys} /Length ${band.data.length} >>`
      return Buffer.concat([
        Buffer.from(`${head}\nstream\n`, 'latin1'),
        band.data,
        Buffer.from('\nendstream'),
      ])
    }),
  ]
}

/** Of a pixel. */
function pointsOf({ width, height, dpi }: PackedPage): number {
  const points = POINTS_PER_INCH / dpi
  const long = Math.max(width, height)
  return long * points > LONGEST ? A4_LONG / long : points
}

function fileOf(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = 9
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    at += part.length
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
