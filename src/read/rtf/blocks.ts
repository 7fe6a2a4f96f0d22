// Rich text into paragraphs and tables, its notes and margins apart. Style sheets and everything marked as skippable are left out.
import iconv from 'iconv-lite'
import type { Block } from '../letter/blocks.ts'
import type { LetterParts } from '../letter/parts.ts'
import { endCell, endParagraph, endRow, levelAt, storyBlocks } from '../letter/story.ts'
import { LARGE_TWENTIETHS } from '../letter/unread.ts'
import {
  beginFlow,
  closePart,
  lookNow,
  NO_EDGE,
  openPart,
  type PartName,
  type RtfFlow,
  storyNow,
  write,
} from './flow.ts'
import { rtfFront } from './front.ts'
import { PLAIN, type RtfLook, takeLook } from './look.ts'
import { type RtfToken, rtfTokens } from './tokens.ts'

export interface RtfLetter extends LetterParts {
  /** Large pictures in it. */
  pictures: number
}

/** The letter alone, as the body of a mail. */
export const rtfBlocks = (bytes: Uint8Array): Block[] => rtfLetter(bytes).letter

export function rtfLetter(bytes: Uint8Array): RtfLetter {
  const rtf = withoutPadding(Buffer.from(bytes).toString('latin1'))
  const flow = beginFlow(rtfFront(rtf))
  for (const token of rtfTokens(rtf)) take(flow, token)
  writeBytes(flow)
  while (flow.parts.length > 0) closeGroup(flow)
  const { headers, footers, notes, pictures } = flow
  return { letter: storyBlocks(storyNow(flow)), headers, footers, notes, pictures }
}

/** Old systems fill their last block with noughts. */
function withoutPadding(rtf: string): string {
  let end = rtf.length
  while (end > 0 && rtf.charCodeAt(end - 1) === 0) end--
  return rtf.slice(0, end)
}

function take(flow: RtfFlow, token: RtfToken): void {
  if (token.is === 'bytes') {
    takeBytes(flow, token.bytes)
    return
  }
  writeBytes(flow)
  if (token.is === 'open') {
    flow.looks.push({ ...lookNow(flow) })
    flow.parts.push(null)
  } else if (token.is === 'close') closeGroup(flow)
  else takeWord(flow, token)
}

function closeGroup(flow: RtfFlow): void {
  const part = flow.parts.pop()
  if (part) closePart(flow, part)
  if (flow.looks.length > 1) flow.looks.pop()
}

function takeBytes(flow: RtfFlow, bytes: string): void {
  const kept = bytes.slice(Math.min(flow.skip, bytes.length))
  flow.skip -= bytes.length - kept.length
  if (!lookNow(flow).isPassedOver) flow.bytes += kept
}

function writeBytes(flow: RtfFlow): void {
  if (flow.bytes === '') return
  const { pictures, codePage } = lookNow(flow)
  const page = pictures === null ? (codePage ?? flow.codePage) : 'latin1'
  const text = iconv.decode(Buffer.from(flow.bytes, 'latin1'), page)
  flow.bytes = ''
  write(flow, text)
}

/** Groups that hold no text of the letter. */
const PASSED_OVER = new Set(
  `* fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore
  latentstyles rsidtbl listtable listoverridetable generator xmlnstbl fldinst ftnsep ftnsepc
  aftnsep aftnsepc template filetbl revtbl nonesttables bkmkstart bkmkend annotation
  atnid atnauthor comment xe tc sp`.split(/\s+/),
)

/** Groups that hold text of their own, also where they are marked as skippable for old readers. */
const PARTS: Record<string, PartName> = {
  ...{ header: 'header', headerl: 'header', headerr: 'header', headerf: 'header' },
  ...{ footer: 'footer', footerl: 'footer', footerr: 'footer', footerf: 'footer' },
  ...{ footnote: 'footnote', shptxt: 'text box' },
}

const CHARACTERS: Record<string, string> = {
  tab: '\t',
  line: '\n',
  page: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
}

function takeWord(flow: RtfFlow, { word, n }: { word: string; n: number | null }): void {
  const own = lookNow(flow)
  const character = CHARACTERS[word]
  const part = PARTS[word]
  if (part && flow.parts.length > 0) {
    // A note begins afresh, also where it stands inside its own raised mark.
    Object.assign(own, PLAIN, { standIns: own.standIns })
    openPart(flow, part)
  } else if (PASSED_OVER.has(word)) own.isPassedOver = true
  else if (character !== undefined) write(flow, character)
  else if (word === 'u' && n !== null) {
    write(flow, String.fromCharCode(n < 0 ? n + 0x10000 : n))
    flow.skip = own.standIns
  } else if (!takeLook(own, { word, n }, flow.front)) WORDS[word]?.(flow, own, n)
}

const depthOf = (flow: RtfFlow, { isNested }: RtfLook): number =>
  isNested ? Math.max(2, storyNow(flow).depth) : 1

const WORDS: Record<string, (flow: RtfFlow, own: RtfLook, n: number | null) => void> = {
  ansicpg: (flow, _, n) => {
    const name = n === 65001 ? 'utf-8' : `cp${n}`
    if (iconv.encodingExists(name)) flow.codePage = name
  },
  mac: (flow) => {
    flow.codePage = 'macroman'
  },
  uc: (_, own, n) => {
    own.standIns = n ?? 1
  },
  // The same text twice: for old readers, and in Unicode.
  upr: (_, own) => {
    own.isTwice = !own.isPassedOver
    own.isPassedOver = true
  },
  ud: (_, own) => {
    if (own.isTwice) own.isPassedOver = false
  },
  shpinst: (_, own) => {
    own.isPassedOver = false
  },
  chftn: (flow, own) => {
    if (own.isPassedOver || flow.stories.length > 1) return
    write({ ...flow, looks: [{ ...own, isRaised: true }] }, String(flow.notes.length + 1))
  },
  nonshppict: (flow, own) => {
    own.isPassedOver = true
    flow.picture.isCopy = true
  },
  picwgoal: ({ picture }, _, n) => {
    picture.isWide = (n ?? 0) >= LARGE_TWENTIETHS.width
  },
  pichgoal: (flow, _, n) => {
    const { isWide, isCopy } = flow.picture
    if (isWide && !isCopy && (n ?? 0) >= LARGE_TWENTIETHS.height) flow.pictures++
    flow.picture.isCopy = false
  },
  pard: (flow) => {
    storyNow(flow).depth = 0
  },
  intbl: (flow) => {
    const story = storyNow(flow)
    story.depth = Math.max(1, story.depth)
  },
  itap: (flow, _, n) => {
    storyNow(flow).depth = Math.max(0, n ?? 1)
  },
  par: (flow, own) => {
    if (!own.isPassedOver) endParagraph(storyNow(flow))
  },
  sect: (flow) => endParagraph(storyNow(flow)),
  nesttableprops: (_, own) => {
    own.isPassedOver = false
    own.isNested = true
  },
  trowd: (flow, own) => {
    const level = levelAt(storyNow(flow), depthOf(flow, own))
    level.row = { edges: [], cells: level.row.cells, isHead: false }
    flow.edge = NO_EDGE
  },
  trhdr: (flow, own) => {
    levelAt(storyNow(flow), depthOf(flow, own)).row.isHead = true
  },
  clvmrg: (flow) => {
    flow.edge = { ...flow.edge, goesOnFromAbove: true }
  },
  clmrg: (flow) => {
    flow.edge = { ...flow.edge, goesOnFromLeft: true }
  },
  clcbpat: (flow, _, n) => {
    flow.edge = { ...flow.edge, isShaded: (n ?? 0) > 0 && !flow.front.isWhite(n ?? 0) }
  },
  cellx: (flow, own, n) => {
    const { row } = levelAt(storyNow(flow), depthOf(flow, own))
    row.edges.push({ right: n ?? 0, ...flow.edge })
    flow.edge = NO_EDGE
  },
  cell: (flow) => endCell(storyNow(flow), 1),
  nestcell: (flow) => endCell(storyNow(flow), Math.max(2, storyNow(flow).depth)),
  row: (flow) => endRow(storyNow(flow), 1),
  nestrow: (flow) => endRow(storyNow(flow), Math.max(2, storyNow(flow).depth)),
}
