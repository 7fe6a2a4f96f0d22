// A line of a list cut where its writer cut it: “2019 - Housing - Theft - Dismissed”, “Faculty of Arts: essay – mark of nought”.

export interface Part {
  text: string
  /** Offsets in the document's text. */
  start: number
  end: number
}

export interface CutLine {
  parts: Part[]
  /** Before each part but the first, in one sign each: “--:”. */
  joints: string
}

const FIRM = String.raw`\s+[-–—/]\s+|\s*\|\s*|\t+|(?<=\w)[–—](?=\s)`
const LABEL = String.raw`:\s+|;\s+`
const SENTENCE = String.raw`\.\s+(?=["“'(]?[\p{Lu}\d])`
const COMMA = String.raw`,\s+`
const BRACKET = String.raw`\s+\((?=[^()]{1,80}\))|\)[\s,;:.]*`

/** What cuts, from what does nothing else to what every sentence has. */
export const CUTS = [
  [FIRM],
  [FIRM, LABEL],
  [FIRM, LABEL, SENTENCE],
  [FIRM, LABEL, COMMA],
  [FIRM, LABEL, SENTENCE, COMMA],
  [FIRM, LABEL, SENTENCE, BRACKET],
  [FIRM, LABEL, SENTENCE, COMMA, BRACKET],
].map((joints) => new RegExp(joints.join('|'), 'gu'))

export function cutLine({ text, start }: { text: string; start: number }, cut: RegExp): CutLine {
  const parts: Part[] = []
  let joints = ''
  let from = 0
  const add = (to: number): boolean => {
    const part = partOf(text, from, to, start)
    if (part) parts.push(part)
    return part !== null
  }
  for (const { 0: ink, index } of text.matchAll(cut)) {
    if (add(index)) joints += signOf(ink)
    from = index + ink.length
  }
  if (!add(text.length)) joints = joints.slice(0, -1)
  return { parts, joints }
}

const signOf = (ink: string): string => ink.trim().replace(/[–—]/, '-')[0] ?? '\t'

/** Without what closes it: “Written warning.” */
function partOf(text: string, from: number, to: number, at: number): Part | null {
  const piece = text.slice(from, to)
  const said = piece.trim().replace(/[.,;]$/, '')
  if (said === '') return null
  const start = at + from + piece.indexOf(said)
  return { text: said, start, end: start + said.length }
}

/** The parts of a line that is cut at least as often as these joints, what is cut beyond them left whole; null where it is cut otherwise. */
export function fitted({ parts, joints }: CutLine, to: string, whole: string): Part[] | null {
  if (!joints.startsWith(to)) return null
  const [last] = parts.slice(to.length)
  const end = parts.at(-1)?.end
  if (!last || end === undefined) return null
  const { start } = last
  return [...parts.slice(0, to.length), { text: whole.slice(start, end), start, end }]
}
