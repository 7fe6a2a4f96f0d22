// "Sources cited here": what the references after the numbers of a printed page stand for.

import { references } from '../../dress/html/facts-list.ts'
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { inkInContext } from '../../dress/source/ink-in-context.ts'
import type { Place } from '../../vocabulary/place.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Edition } from './edition.ts'

const REF = /data-ref="([^"]*)"/g

/** The references of a page, each once, in the order of the page; resolved from the whole pack. */
function citedSources(edition: Edition, pieces: Html): Html | null {
  const cited = [...new Set([...pieces.toString().matchAll(REF)].map(([, ref = '']) => ref))]
  const meanings = meaningsOf(edition)
  const all = cited.flatMap((ref) => {
    const says = meanings.get(ref)
    return says ? [{ ref, says }] : []
  })
  return all.length === 0 ? null : references(all)
}

function meaningsOf({ inks, sums, input }: Edition): Map<string, Hole> {
  const meanings = new Map<string, Hole>()
  for (const { inks: cited, file } of inks.sources)
    for (const { ref, evidence } of cited)
      meanings.set(
        ref,
        html`${file.name}, ${placeInBrief(evidence.place)}: ${inkInContext(evidence)}`,
      )
  for (const { ref, line } of sums.values()) meanings.set(ref, line)
  for (const [i, { paper, date }] of input.claims.entries())
    meanings.set(`P·${i + 1}`, date ? `${paper}, ${dayInWords(date)}` : paper)
  return meanings
}

/** Without boxes and offsets, which the ink itself makes needless on paper. */
function placeInBrief(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}`
    case 'sheet':
      return `${place.sheet}!${place.range}`
    case 'block':
      return place.path
    case 'text':
      return 'its text'
  }
}

/** As a section of its own, in columns, where a page cites many. */
export function citedSection(edition: Edition, pieces: Html): Html | null {
  const refs = citedSources(edition, pieces)
  return (
    refs &&
    section({
      id: 'cited',
      heading: 'Sources cited here',
      note: 'On paper each number is followed by its reference.',
      content: html`<div class="cited">${refs}</div>`,
    })
  )
}
