// A page framed, with a doubt at each word of which there are two readings.
import type { Doubt } from '../../vocabulary/reading.ts'
import { framePage, type PageFrame } from '../page/frame.ts'
import type { PageInk } from '../page/ink.ts'
import { placeOn } from '../page/pieces.ts'

export function framedWithDoubts(ink: PageInk): PageFrame {
  const frame = framePage(ink)
  const words = [...frame.lines.flatMap((line) => line.words), ...frame.sideways]
  const doubts = words.flatMap(({ text, otherwise, box }): Doubt[] => {
    const [other] = otherwise ?? []
    if (other === undefined) return []
    const said = ink.lies ? notAsShown(text, other) : twoEngines(text, other, ink.page)
    return [{ ...said, ink: text, place: placeOn(box, frame) }]
  })
  return { ...frame, doubts }
}

type Said = Pick<Doubt, 'code' | 'note'>

const twoEngines = (text: string, other: string, page: number): Said => ({
  code: 'engines-disagree',
  note: `Two engines read page ${page} differently here: “${text}” and “${other}”. Look at the page.`,
})

/** Where nobody knows what is shown, the other reading lacks a letter. */
const notAsShown = (text: string, other: string): Said => ({
  code: 'text-layer-disagrees',
  note:
    other.length < text.length
      ? `The file’s own text says “${text}” here, but the page does not show that. Look at the page.`
      : `The page shows “${text}” here, but the file’s own text says “${other}”. Look at the page.`,
})
