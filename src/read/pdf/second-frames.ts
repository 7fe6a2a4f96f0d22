// Pages read with the help of the second engine: odd ones beside what PDFium sees, or a whole file that PDFium cannot open.
import type { Doubt } from '../../vocabulary/reading.ts'
import { framePage, type PageFrame } from '../page/frame.ts'
import type { PageInk } from '../page/ink.ts'
import { areUnknown } from '../page/odd-page.ts'
import { comparedInk } from './compare-engines.ts'
import { framedWithDoubts } from './doubted-words.ts'
import { withPdf } from './first/engine.ts'
import { readPageInk } from './first/read-page-ink.ts'
import { withSecondPdf } from './second/open-second.ts'

export interface SecondLook {
  frames: Map<number, PageFrame>
  /** Pages whose letters neither engine knows: only their picture tells. */
  unknown: number[]
}

/** A page whose digits are what it shows. */
export type AsShown = (ink: PageInk) => PageInk

interface Locked {
  bytes: Uint8Array
  password?: string | undefined
}

/** `pages` from 1. A page that the second engine cannot load stays as PDFium has it. */
export async function secondLook(
  { bytes, password }: Locked,
  pages: number[],
  asShown: AsShown,
): Promise<SecondLook> {
  const look: SecondLook = { frames: new Map(), unknown: [] }
  await withSecondPdf(bytes, password, async (second) => {
    for (const page of pages) {
      const theirs = await second.page(page)
      const ours = await withPdf(bytes, (pdf) => readPageInk(pdf, page), password)
      const frame = togetherOn(ours.ok ? ours.value : null, theirs, asShown)
      if (!frame) continue
      if (areUnknown(frame.ink)) look.unknown.push(page)
      look.frames.set(page, frame)
    }
  })
  return look
}

/** Every page as the second engine alone has it; null where it cannot open the file either. */
export async function secondAlone(
  { bytes, password }: Locked,
  most: number,
): Promise<{ pageCount: number; frames: Map<number, PageFrame> } | null> {
  const opened = await withSecondPdf(bytes, password, async ({ pageCount, page }) => {
    const frames = new Map<number, PageFrame>()
    for (let number = 1; number <= Math.min(pageCount, most); number++) {
      const ink = await page(number)
      if (ink) frames.set(number, framePage(ink))
    }
    return { pageCount, frames }
  })
  return opened.ok ? opened.value : null
}

function togetherOn(
  ours: PageInk | null,
  theirs: PageInk | null,
  asShown: AsShown,
): PageFrame | null {
  if (!theirs) return null
  if (!ours)
    return { ...framePage(theirs), doubts: [secondDoubt(theirs.page, 'could not load it')] }
  const { ink, learnt } = comparedInk(ours, theirs)
  const frame = framedWithDoubts(asShown(ink))
  if (learnt === 0) return frame
  const doubt = secondDoubt(ink.page, `did not know ${learnt} of its letters`)
  return { ...frame, doubts: [doubt, ...(frame.doubts ?? [])] }
}

const secondDoubt = (page: number, why: string): Doubt => ({
  code: 'second-engine',
  ink: '',
  note: `Page ${page} was read with a second engine, since the first ${why}: check its figures.`,
  place: null,
})
