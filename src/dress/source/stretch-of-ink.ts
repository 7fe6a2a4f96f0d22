// From a place back to the characters of the document that stand there: what a viewer marks.
import type { Document, Run } from '../../vocabulary/document.ts'
import type { Evidence } from '../../vocabulary/place.ts'

export interface Stretch {
  start: number
  end: number
}

/** The characters of Document.text that the evidence is about; null when its ink does not stand in its place. */
export function stretchOfInk(document: Document, evidence: Evidence): Stretch | null {
  const there = runsAt(document, evidence)
  const [first, last] = [there[0], there.at(-1)]
  if (!first || !last) return null
  const told = toldByOffsets(there, evidence)
  if (told && document.text.slice(told.start, told.end) === evidence.ink) return told
  const found = document.text.slice(first.start, last.end).indexOf(evidence.ink)
  if (evidence.ink !== '' && found >= 0)
    return { start: first.start + found, end: first.start + found + evidence.ink.length }
  return sameInk(document, there, evidence.ink) ? { start: first.start, end: last.end } : null
}

/** Words that touch a box count as standing in it when their middle does. */
function runsAt({ runs }: Document, { place }: Evidence): Run[] {
  switch (place.kind) {
    case 'page': {
      const [x0, top, x1, bottom] = place.box
      return runs.filter((run) => {
        if (run.place.kind !== 'page' || run.place.page !== place.page) return false
        const [left, up, right, down] = run.place.box
        const [x, y] = [(left + right) / 2, (up + down) / 2]
        return x >= x0 && x <= x1 && y >= top && y <= bottom
      })
    }
    case 'sheet':
      return runs.filter(
        (run) =>
          run.place.kind === 'sheet' &&
          run.place.sheet === place.sheet &&
          run.place.range === place.range,
      )
    case 'block':
      return runs.filter((run) => run.place.kind === 'block' && run.place.path === place.path)
    case 'text':
      return runs.filter(
        (run) =>
          run.place.kind === 'text' && run.place.start < place.end && run.place.end > place.start,
      )
  }
}

/** Offsets within a block or a text, moved to where its runs stand in the document. */
function toldByOffsets(there: Run[], { place }: Evidence): Stretch | null {
  if ((place.kind !== 'block' && place.kind !== 'text') || place.start === undefined) return null
  const start = moved(there, place.start)
  const end = place.end === undefined ? null : moved(there, place.end)
  return start === null || end === null ? null : { start, end }
}

function moved(there: Run[], offset: number): number | null {
  for (const run of there) {
    if (run.place.kind !== 'block' && run.place.kind !== 'text') continue
    const from = run.place.start ?? 0
    if (offset >= from && offset <= from + run.end - run.start) return run.start + offset - from
  }
  return null
}

/** A box gives words without the blanks between them: compare without blanks. */
function sameInk({ text }: Document, there: Run[], ink: string): boolean {
  const bare = (s: string) => s.replace(/\s+/g, '')
  const stands = bare(there.map(({ start, end }) => text.slice(start, end)).join(''))
  return ink !== '' && stands.includes(bare(ink))
}
