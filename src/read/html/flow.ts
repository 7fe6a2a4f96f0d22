// The words of a web page as they flow: blanks run together, paragraphs end, list items get their numbers.
import type { Flag } from '../../vocabulary/document.ts'
import { raisedInk } from '../document/superscripts.ts'
import { addInk, type Block, type InkStretch } from '../letter/blocks.ts'
import type { HtmlTable } from './table.ts'

export interface HtmlFlow {
  /** Open lists of blocks: the page, then cells within it. */
  lists: Block[][]
  tables: HtmlTable[]
  inks: InkStretch[]
  hasPlain: boolean
  /** The line so far ends in a blank, or is empty. Kept: to look at the end of a long line costs its length. */
  endsBlank: boolean
  /** The number or dot of a list item whose first word has not come yet. */
  label: string
  /** How many open elements give each. */
  flags: Map<Flag, number>
  bold: number
  asWritten: number
  comments: number
  /** Tables open now that stand too deep in others to be tables. */
  tooDeep: number
}

export const beginFlow = (): HtmlFlow => ({
  ...{ lists: [[]], tables: [], inks: [], hasPlain: false, endsBlank: true, label: '' },
  ...{ flags: new Map(), bold: 0, asWritten: 0, comments: 0, tooDeep: 0 },
})

export function writeText(flow: HtmlFlow, raw: string): void {
  const written = raw.replaceAll('\u00a0', ' ')
  const text = flow.asWritten > 0 ? written : runTogether(flow, written)
  if (text === '') return
  if (flow.label !== '' && text.trim() !== '') {
    add(flow, `${flow.label} `)
    flow.label = ''
  }
  if (flow.bold === 0 && text.trim() !== '') flow.hasPlain = true
  const isRaised = flow.flags.has('superscript')
  add(flow, isRaised ? raisedInk(text) : text)
}

function add(flow: HtmlFlow, text: string, flags: Flag[] = flagsNow(flow)): void {
  const added = addInk(flow.inks, text, flags)
  if (added !== '') flow.endsBlank = /\s/.test(added.slice(-1))
}

/** Several blanks are one; none stands at the front of a line. */
function runTogether({ endsBlank }: HtmlFlow, raw: string): string {
  const text = raw.replace(/[ \t\n\r\f]+/g, ' ')
  return endsBlank ? text.trimStart() : text
}

const flagsNow = ({ flags }: HtmlFlow): Flag[] => [...flags.keys()]

export function breakLine(flow: HtmlFlow): void {
  if (flow.inks.length > 0) add(flow, '\n', flow.inks.at(-1)?.flags ?? [])
}

export function endParagraph(flow: HtmlFlow): void {
  const { inks, hasPlain, lists } = flow
  if (inks.some(({ text }) => text.trim() !== ''))
    lists.at(-1)?.push({ kind: 'paragraph', inks, isBold: !hasPlain })
  flow.inks = []
  flow.endsBlank = true
  flow.hasPlain = false
}
