// The pack as it would be published, gathered and made again only when the history has moved on, or an embargo is over.
import { endOf } from '../../../calendar/embargo.ts'
import type { Block } from '../../../publish/block.ts'
import { makePack } from '../../../publish/make-pack.ts'
import type { PackFile, PackInput } from '../../../publish/pack/input.ts'
import { legalReadFits } from '../../../publish/versions/legal-read.ts'
import { whatStandsInTheWay } from '../../../publish/what-stands-in-the-way.ts'
import { type PartPublished, whichPart } from '../../../publish/which-part.ts'
import { isLargePack, packStands, workInTheWay, workOn } from '../../../publish/work-in-the-way.ts'
import { type SurveyKept, surveyBySlug } from '../../../survey/queries.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { PublicationVersion, Survey } from '../../../vocabulary/survey.ts'
import { gatheredPack } from '../../work/gathered-pack.ts'
import { withVersionBefore } from '../../work/versions/version-before.ts'
import type { Desk } from '../frame/desk.ts'

export interface Packed {
  kept: SurveyKept
  survey: Survey
  input: PackInput
  files: PackFile[]
  /** Of which bodies something waits for a person: the rest is what would be published. */
  part: PartPublished
  version: PublicationVersion | null
  /** What stands in the way of publishing it. */
  blocks: readonly Block[]
  /** What of that is work that waits or failed: then the pack is not even shown. */
  work(): Promise<string[]>
  waiting(): Promise<number>
}

export interface Packs {
  (slug: string): Promise<Packed>
  /** For a page: the pack, or its survey alone while a large one is put together, or its work is waited for. */
  soon(slug: string): Promise<Packed | { kept: SurveyKept; awaited: true }>
}

const known = new WeakMap<Desk['house'], Packs>()

/** A reader turns many pages of one pack: all routes of a desk share it. */
export function packs(house: Desk['house']): Packs {
  const before = known.get(house)
  if (before) return before
  const made = keptPacks(house)
  known.set(house, made)
  return made
}

interface Settled {
  mark: string
  /** When the next embargo is over: then the same words may be published. */
  until: number
  pack: Packed
}

function keptPacks(house: Desk['house']): Packs {
  const made = new Map<string, { key: string; files: PackFile[] }>()
  const settled = new Map<string, Settled>()
  const underway = new Map<string, { mark: string; pack: Promise<Packed> }>()

  const make = async (kept: SurveyKept, mark: string | null): Promise<Packed> => {
    const { slug } = kept.survey
    const now = house.now().getTime()
    const gathered = await withVersionBefore(house, kept.id, await gatheredPack(house, kept))
    const blocks = [
      ...(await whatStandsInTheWay(house, kept, gathered)),
      ...(kept.survey.legalRead ? legalReadFits(gathered, makePack(gathered)) : []).map((why) => ({
        check: 'legal' as const,
        why,
      })),
    ]
    // That one reader of two has answered shows on no page of the pack: the second would see it there.
    const input = { ...gathered, draft: blocks.some(({ check }) => check !== 'readers') }
    const key = keyOf(input)
    const before = made.get(slug)
    const files = before?.key === key ? before.files : makePack(input)
    made.set(slug, { key, files })
    const pack = packedOf(house, kept, { input, files, blocks })
    if (mark !== null) settled.set(slug, { mark, until: nextHour(input, now), pack })
    return pack
  }

  /** What went wrong with one that nobody waited for: told to whoever asks next. */
  const failures = new Map<string, { mark: string; error: unknown }>()

  /** Who asks for one that is being made gets that one. */
  const makeOnce = (kept: SurveyKept, mark: string | null): Promise<Packed> => {
    const { slug } = kept.survey
    const going = underway.get(slug)
    if (mark !== null && going?.mark === mark) return going.pack
    const pack = make(kept, mark).finally(() => {
      if (underway.get(slug)?.mark === mark) underway.delete(slug)
    })
    if (mark !== null) underway.set(slug, { mark, pack })
    return pack
  }

  const standing = async (slug: string) => {
    const kept = await surveyBySlug(house.db, slug)
    if (!kept) throw notFound('survey', slug)
    const mark = await packStands(house, kept.id)
    const last = settled.get(slug)
    const isLast = mark !== null && last?.mark === mark && house.now().getTime() < last.until
    return { kept, mark, last: isLast ? last.pack : null }
  }

  const packOf = async (slug: string): Promise<Packed> => {
    const { kept, mark, last } = await standing(slug)
    return last ?? makeOnce(kept, mark)
  }

  return Object.assign(packOf, {
    async soon(slug: string) {
      const { kept, mark, last } = await standing(slug)
      if (last) return last
      if (!(await isLargePack(house, kept.id))) return makeOnce(kept, mark)
      const awaited = { kept, awaited: true as const }
      if (mark === null) {
        const { waiting, running } = await workOn(house, kept.id)
        return waiting + running > 0 ? awaited : make(kept, mark)
      }
      const failed = failures.get(slug)
      failures.delete(slug)
      if (failed?.mark === mark) throw failed.error
      if (underway.get(slug)?.mark !== mark)
        makeOnce(kept, mark).catch((error) => failures.set(slug, { mark, error }))
      return awaited
    },
  })
}

const keyOf = (input: PackInput): string =>
  JSON.stringify([
    input.survey,
    input.count,
    input.figures,
    input.versions,
    input.before?.number,
    input.claims,
    input.answers,
    input.draft,
    input.replies.map(({ kind, decided }) => [kind, decided]),
  ])

const nextHour = ({ versions }: PackInput, now: number): number =>
  versions.reduce((first, { embargo }) => {
    const end = embargo ? endOf(embargo) : 0
    return end > now && end < first ? end : first
  }, Number.POSITIVE_INFINITY)

function packedOf(
  house: Desk['house'],
  kept: SurveyKept,
  { input, files, blocks }: { input: PackInput; files: PackFile[]; blocks: readonly Block[] },
): Packed {
  return {
    kept,
    survey: kept.survey,
    input,
    files,
    part: whichPart(input),
    version: input.versions.at(-1) ?? null,
    blocks,
    work: () => workInTheWay(house, kept.id, input.countedFrom ?? null),
    async waiting() {
      const { waiting, running } = await workOn(house, kept.id)
      return waiting + running
    },
  }
}
