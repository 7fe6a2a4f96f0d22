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
  ...{ lists: [[]], tables: [], inks: [], hasPlain: false, label: '' },
  ...{ flags: new Map(), bold: 0, asWritten: 0, comments: 0, tooDeep: 0 },
})

export function writeText(flow: HtmlFlow, raw: string): void {
  const written = raw.replaceAll('\u00a0', ' ')
  const text = flow.asWritten > 0 ? written : runTogether(flow, written)
  if (text === '') return
  if (flow.label !== '' && text.trim() !== '') {
    addInk(flow.inks, `${flow.label} `, flagsNow(flow))
    flow.label = ''
  }
  if (flow.bold === 0 && text.trim() !== '') flow.hasPlain = true
  const isRaised = flow.flags.has('superscript')
  addInk(flow.inks, isRaised ? raisedInk(text) : text, flagsNow(flow))
}

/** Several blanks are one; none stands at the front of a line. */
function runTogether({ inks }: HtmlFlow, raw: string): string {
  const text = raw.replace(/[ \t\n\r\f]+/g, ' ')
  const before = inks.at(-1)?.text ?? ' '
  return /\s$/.test(before) ? text.trimStart() : text
}

const flagsNow = ({ flags }: HtmlFlow): Flag[] => [...flags.keys()]

export function breakLine(flow: HtmlFlow): void {
  if (flow.inks.length > 0) addInk(flow.inks, '\n', flow.inks.at(-1)?.flags ?? [])
}

export function endParagraph(flow: HtmlFlow): void {
  const { inks, hasPlain, lists } = flow
  if (inks.some(({ text }) => text.trim() !== ''))
    lists.at(-1)?.push({ kind: 'paragraph', inks, isBold: !hasPlain })
  flow.inks = []
  flow.hasPlain = false
}
