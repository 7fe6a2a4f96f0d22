// The newsroom's logo: a picture that was looked at before it was sealed, drawn anew for the pack.
import type { PackLogo } from '../../../publish/pack/input.ts'
import type { House } from '../../../store/house.ts'
import type { Logo } from '../../../vocabulary/published/newsroom.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { cleanPicture, type PictureSize, pictureSize } from '../../../write/clean-picture.ts'
import type { FolderFiles } from './survey-from-disk.ts'

const MOST_BYTES = 1_000_000
const MOST_PIXELS = 8_000_000
/** In a pack: twice as many pixels as it is high on the page. */
const HIGH = 96
/** A banner is no logo, and no strip: so many times as long as the other way. */
const LONGEST = 8

/** Seals it, or says why it is none. */
export async function sealLogo(
  { blobs }: { blobs: Pick<House['blobs'], 'seal'> },
  bytes: Uint8Array,
): Promise<{ logo: Logo } | { why: string }> {
  const read = logoIn(bytes)
  if ('why' in read) return read
  const name = read.size.type === 'image/png' ? 'logo.png' : 'logo.jpg'
  return { logo: { name, sha256: await blobs.seal(bytes) } }
}

/** The survey of a folder with its logo sealed; without it where the file is not there or is no logo. */
export async function withLogo(
  house: Pick<House, 'blobs'>,
  { beside = new Map() }: FolderFiles,
  survey: Survey,
): Promise<{ survey: Survey; problems: string[] }> {
  const { logo, ...newsroom } = survey.newsroom ?? { name: '' }
  if (!logo) return { survey, problems: [] }
  const without = { ...survey, newsroom }
  const bytes = await beside.get(logo.name)?.()
  if (!bytes)
    return {
      survey: without,
      problems: [`survey.yaml: the logo ${logo.name} does not lie beside it. Put it there.`],
    }
  const sealed = await sealLogo(house, bytes)
  if ('why' in sealed)
    return { survey: without, problems: [`${logo.name}: ${sealed.why}, so it was left out.`] }
  const { sha256 } = sealed.logo
  return {
    survey: { ...survey, newsroom: { ...newsroom, logo: { ...logo, ...(sha256 && { sha256 }) } } },
    problems: [],
  }
}

/** What a pack shows of it; null where there is none. */
export async function logoForPack(
  { blobs }: Pick<House, 'blobs'>,
  survey: Survey,
): Promise<PackLogo | null> {
  const sha256 = survey.newsroom?.logo?.sha256
  if (!sha256 || !(await blobs.has(sha256))) return null
  const read = logoIn(await blobs.open(sha256))
  if ('why' in read) return null
  const { png, size } = read
  return { png, height: HIGH / 2, width: Math.round((size.width / size.height) * (HIGH / 2)) }
}

function logoIn(bytes: Uint8Array): { png: Uint8Array; size: PictureSize } | { why: string } {
  if (bytes.length > MOST_BYTES) return { why: 'a logo is a file of at most 1 MB' }
  const size = pictureSize(bytes)
  if (!size) return { why: 'a logo is a PNG or a JPEG' }
  const { width, height } = size
  if (width < 1 || height < 1 || width * height > MOST_PIXELS)
    return { why: 'a logo has at most eight million pixels' }
  if (width > height * LONGEST || height > width * LONGEST)
    return {
      why: `a logo is at most ${LONGEST} times as wide as it is high, or as high as it is wide`,
    }
  const png = cleanPicture(bytes, size, HIGH)
  return png ? { png, size } : { why: 'nothing can be seen of it: the picture is damaged or empty' }
}
