// Rich text into paragraphs and tables. Pictures, style sheets and everything marked as skippable are left out.
import iconv from 'iconv-lite'
import type { Flag } from '../../vocabulary/document.ts'
import { addInk, type Block, type InkStretch } from '../blocks.ts'
import { raisedInk } from '../pdf/superscripts.ts'
import { type RtfRow, rtfTable } from './table.ts'
import { type RtfToken, rtfTokens } from './tokens.ts'

interface Look {
  isPassedOver: boolean
  isHidden: boolean
  isDeleted: boolean
  isInserted: boolean
  isRaised: boolean
  isBold: boolean
  /** Characters that stand in for a Unicode one, for old readers. */
  standIns: number
}

const PLAIN: Look = {
  ...{ isPassedOver: false, isHidden: false, isDeleted: false, isInserted: false },
  ...{ isRaised: false, isBold: false, standIns: 1 },
}

interface Flow {
  looks: Look[]
  codePage: string
  /** Stand-ins still to come and to be left out. */
  skip: number
  /** Bytes that wait for the ones they make a character with. */
  bytes: string
  inks: InkStretch[]
  hasPlain: boolean
  inTable: boolean
  body: Block[]
  cell: Block[]
  row: RtfRow
  edge: { goesOnFromAbove: boolean; goesOnFromLeft: boolean }
  rows: RtfRow[]
}

export function rtfBlocks(bytes: Uint8Array): Block[] {
  const flow: Flow = {
    ...{ looks: [PLAIN], codePage: 'windows-1252', skip: 0, bytes: '', inks: [], hasPlain: false },
    ...{ inTable: false, body: [], cell: [], row: emptyRow(), rows: [] },
    edge: NO_EDGE,
  }
  for (const token of rtfTokens(Buffer.from(bytes).toString('latin1'))) take(flow, token)
  endParagraph(flow)
  endTable(flow)
  return flow.body
}

const NO_EDGE = { goesOnFromAbove: false, goesOnFromLeft: false }
const emptyRow = (): RtfRow => ({ edges: [], cells: [], isHead: false })
const look = ({ looks }: Flow): Look => looks.at(-1) ?? PLAIN

function take(flow: Flow, token: RtfToken): void {
  if (token.is === 'bytes') {
    takeBytes(flow, token.bytes)
    return
  }
  writeBytes(flow)
  if (token.is === 'open') flow.looks.push({ ...look(flow) })
  else if (token.is === 'close') {
    if (flow.looks.length > 1) flow.looks.pop()
  } else takeWord(flow, token.word, token.n)
}

function takeBytes(flow: Flow, bytes: string): void {
  const kept = bytes.slice(Math.min(flow.skip, bytes.length))
  flow.skip -= bytes.length - kept.length
  if (!look(flow).isPassedOver) flow.bytes += kept
}

function writeBytes(flow: Flow): void {
  if (flow.bytes === '') return
  const text = iconv.decode(Buffer.from(flow.bytes, 'latin1'), flow.codePage)
  flow.bytes = ''
  write(flow, text)
}

function write(flow: Flow, text: string): void {
  const own = look(flow)
  if (own.isPassedOver || text === '') return
  const flags: Flag[] = []
  if (own.isHidden) flags.push('hidden')
  if (own.isDeleted) flags.push('deleted')
  if (own.isInserted) flags.push('inserted')
  if (own.isRaised) flags.push('superscript')
  if (!own.isBold && text.trim() !== '') flow.hasPlain = true
  addInk(flow.inks, own.isRaised ? raisedInk(text) : text, flags)
}

/** Groups that hold no text of the letter. */
const PASSED_OVER = new Set(
  `* fonttbl colortbl stylesheet info pict object objdata themedata colorschememapping datastore
  latentstyles rsidtbl listtable listoverridetable generator xmlnstbl fldinst header headerl headerr
  headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc template filetbl revtbl
  nonshppict bkmkstart bkmkend annotation atnid atnauthor comment xe tc`.split(/\s+/),
)

const SWITCHES: Record<string, keyof Look> = {
  v: 'isHidden',
  deleted: 'isDeleted',
  strike: 'isDeleted',
  revised: 'isInserted',
  b: 'isBold',
  super: 'isRaised',
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
  nestcell: '\t',
  nestrow: '\n',
}

function takeWord(flow: Flow, word: string, n: number | null): void {
  const own = look(flow)
  const character = CHARACTERS[word]
  const isSwitch = SWITCHES[word]
  if (PASSED_OVER.has(word)) own.isPassedOver = true
  else if (character !== undefined) write(flow, character)
  else if (isSwitch) Object.assign(own, { [isSwitch]: n !== 0 })
  else if (word === 'u' && n !== null) {
    write(flow, String.fromCharCode(n < 0 ? n + 0x10000 : n))
    flow.skip = own.standIns
  } else WORDS[word]?.(flow, own, n)
}

const WORDS: Record<string, (flow: Flow, own: Look, n: number | null) => void> = {
  ansicpg: (flow, _, n) => {
    const name = n === 65001 ? 'utf-8' : `cp${n}`
    if (iconv.encodingExists(name)) flow.codePage = name
  },
  uc: (_, own, n) => {
    own.standIns = n ?? 1
  },
  plain: (_, own) => {
    const { isPassedOver, standIns } = own
    Object.assign(own, PLAIN, { isPassedOver, standIns })
  },
  nosupersub: (_, own) => {
    own.isRaised = false
  },
  pard: (flow) => {
    flow.inTable = false
  },
  intbl: (flow) => {
    flow.inTable = true
  },
  par: (flow, own) => {
    if (!own.isPassedOver) endParagraph(flow)
  },
  sect: (flow) => endParagraph(flow),
  trowd: (flow) => {
    flow.row = { ...emptyRow(), cells: flow.row.cells }
    flow.edge = NO_EDGE
  },
  trhdr: (flow) => {
    flow.row.isHead = true
  },
  clvmrg: (flow) => {
    flow.edge = { ...flow.edge, goesOnFromAbove: true }
  },
  clmrg: (flow) => {
    flow.edge = { ...flow.edge, goesOnFromLeft: true }
  },
  cellx: (flow, _, n) => {
    flow.row.edges.push({ right: n ?? 0, ...flow.edge })
    flow.edge = NO_EDGE
  },
  cell: (flow) => {
    flow.inTable = true
    endParagraph(flow)
    flow.row.cells.push(flow.cell)
    flow.cell = []
  },
  row: (flow) => {
    if (flow.row.cells.length > 0) flow.rows.push(flow.row)
    flow.row = { ...emptyRow(), edges: flow.row.edges, isHead: flow.row.isHead }
  },
}

function endParagraph(flow: Flow): void {
  writeBytes(flow)
  const { inks, hasPlain, inTable } = flow
  flow.inks = []
  flow.hasPlain = false
  if (inTable) {
    if (inks.length > 0) flow.cell.push({ kind: 'paragraph', inks, isBold: !hasPlain })
    return
  }
  if (inks.some(({ text }) => text.trim() !== '')) endTable(flow)
  flow.body.push({ kind: 'paragraph', inks })
}

function endTable(flow: Flow): void {
  if (flow.rows.length > 0) flow.body.push(rtfTable(flow.rows))
  flow.rows = []
}
