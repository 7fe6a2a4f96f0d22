// A version published: made once, its bytes sealed and kept, in one act; nothing is half published. After its hour it is public by itself.

import { makePack } from '../../../publish/make-pack.ts'
import type { PackInput } from '../../../publish/pack/input.ts'
import { nextVersion, versionPrinted } from '../../../publish/versions/next-version.ts'
import { whatStandsInTheWay } from '../../../publish/what-stands-in-the-way.ts'
import { packStands } from '../../../publish/work-in-the-way.ts'
import type { House } from '../../../store/house.ts'
import { changeVersion } from '../../../survey/made/change-version.ts'
import { publicationsOf, type SurveyKept } from '../../../survey/queries.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Correction, Embargo } from '../../../vocabulary/published/version.ts'
import type { PublicationVersion } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { CANDOUR_VERSION } from './candour-version.ts'
import { zipFiles } from './zip-files.ts'

export interface SaidOfVersion {
  number: number
  changed: string
  corrections: readonly Correction[]
  embargo: Embargo | null
}

/** `pack`: as it was gathered; throws a sentence where something stands in the way, or another was first. */
export async function sealVersion(
  house: House,
  kept: SurveyKept,
  pack: PackInput,
  said: SaidOfVersion,
): Promise<PublicationVersion> {
  const { id, survey } = kept
  const stood = await packStands(house, id)
  const today = house.now().toISOString().slice(0, 10)
  const next = theSame(await publicationsOf(house.db, id), said.number, today)
  const version = asSaid(next, said, today)
  const input = inputOf(pack, version)
  const blocks = (await whatStandsInTheWay(house, kept, input)).filter(
    ({ check }) => check !== 'embargo',
  )
  if (blocks.length > 0) throw tooEarly(blocks.map(({ why }) => why))
  const sha256 = await house.blobs.seal(zipFiles(survey.slug, makePack(input)))
  if (stood === null || (await packStands(house, id)) !== stood)
    throw tooEarly(['Something was decided while it was made. Look at it once more.'])
  return changeVersion(house, kept, (versions) => {
    theSame(versions, said.number, today)
    const { name: by } = house.viewer
    const sealed = { at: house.now().toISOString(), by, sha256, candour: CANDOUR_VERSION }
    return { version: { ...version, sealed }, what: 'version published', detail: { sha256 } }
  })
}

const tooEarly = (why: readonly string[]): CandourError =>
  new CandourError(`It was not published: ${why.join(' ')}`, { status: 409 })

/** As the pack of this version is made, now and whenever it is made again. */
export const inputOf = (pack: PackInput, version: PublicationVersion): PackInput => ({
  ...pack,
  draft: false,
  versions: [
    ...pack.versions.filter(({ number }) => number < version.number),
    versionPrinted(version),
  ],
})

/** Of two who publish at once the second is told. */
function theSame(
  versions: readonly PublicationVersion[],
  number: number,
  today: string,
): PublicationVersion {
  const next = nextVersion(versions, today)
  if (next.number === number) return next
  const { sealed } = versions.find((one) => one.number === number) ?? {}
  throw new CandourError(
    sealed
      ? `Version ${number} was published by ${sealed.by} on ${dayInWords(sealed.at)}, before you. Look at it, and at what is next.`
      : `Version ${number} is not the next one: that is version ${next.number}.`,
    { status: 409 },
  )
}

function asSaid(
  { embargo: _, corrections: __, ...version }: PublicationVersion,
  { changed, corrections, embargo }: SaidOfVersion,
  today: string,
): PublicationVersion {
  return {
    ...version,
    asOf: embargo ? embargo.at.slice(0, 10) : today,
    changed,
    ...(embargo && { embargo }),
    ...(corrections.length > 0 && { corrections: [...corrections] }),
  }
}
