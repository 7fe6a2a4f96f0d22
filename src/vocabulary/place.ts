// Where ink stands in a file: the four ways of pointing, after the W3C Web Annotation selectors.

/** x0, top, x1, bottom in PDF points from the page's top left, as displayed. */
export type Box = [x0: number, top: number, x1: number, bottom: number]

export type Place =
  | { kind: 'page'; page: number; box: Box }
  | { kind: 'sheet'; sheet: string; range: string }
  /** DOCX, HTML, mail bodies: "table 2 row 3 cell 1", "paragraph 14", "header 1". Offsets count within that block's text. */
  | { kind: 'block'; path: string; start?: number; end?: number }
  /** Offsets in the decoded text, in UTF-16 units. */
  | { kind: 'text'; start: number; end: number }

/** A sealed file, a place in it, and exactly what stands there. Good enough to open the file, go there and see the same ink. */
export interface Evidence {
  /** Of the sealed file's bytes. */
  sha256: string
  place: Place
  ink: string
  /** Up to 32 characters on either side, to find the ink again after re-reading. */
  prefix?: string
  suffix?: string
}

/** The ink of a reading alone, without what is read in it. */
export const evidenceIn = ({ sha256, place, ink, prefix, suffix }: Evidence): Evidence => ({
  sha256,
  place,
  ink,
  ...(prefix !== undefined && { prefix }),
  ...(suffix !== undefined && { suffix }),
})

/** The smallest box round all. */
export function around(boxes: Box[]): Box {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const box of boxes) {
    x0 = Math.min(x0, box[0])
    top = Math.min(top, box[1])
    x1 = Math.max(x1, box[2])
    bottom = Math.max(bottom, box[3])
  }
  return [x0, top, x1, bottom]
}

/** "page 1, box 389 301 466 318", "FOI!C7", "paragraph 3, characters 55 to 63", "characters 165 to 182". */
export function placeInWords(place: Place): string {
  switch (place.kind) {
    case 'page':
      return `page ${place.page}, box ${place.box.map(Math.round).join(' ')}`
    case 'sheet':
      return `${place.sheet}!${place.range}`
    case 'block':
      return place.start === undefined
        ? place.path
        : `${place.path}, characters ${place.start} to ${place.end}`
    case 'text':
      return `characters ${place.start} to ${place.end}`
  }
}

/** One text for one place, for keys and comparisons. */
export const placeKey = (place: Place): string =>
  place.kind === 'page'
    ? `page ${place.page} ${place.box.map((n) => n.toFixed(1)).join(' ')}`
    : placeInWords(place)

/** `question`: where the same ink was read for several, the one meant. */
export type Meant = Evidence & { question?: string | null }

/** Was it read from this very ink, and for the question meant? */
export const isSameInk = (
  one: Pick<Evidence, 'sha256' | 'ink' | 'place'> & { question?: string | null },
  { sha256, ink, place, question }: Meant,
): boolean =>
  one.sha256 === sha256 &&
  one.ink === ink &&
  placeKey(one.place) === placeKey(place) &&
  (question === undefined || one.question === question)
