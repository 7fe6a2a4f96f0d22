// content.xml of an OpenDocument text, tag by tag, into paragraphs and tables.
import type { Flag } from '../../vocabulary/document.ts'
import { raisedInk } from '../document/superscripts.ts'
import { walkXml, type XmlTag } from '../document/xml.ts'
import { addInk, type Block, type BlockRow, type InkStretch, isBold } from '../letter/blocks.ts'
import { type OdtLists, odtLists } from './lists.ts'
import { flagsOf, lookOf, shown } from './look.ts'
import type { OdtStyle, OdtStyles } from './styles.ts'
import { type TrackedChange, trackedChanges } from './tracked.ts'

export interface OdtParts {
  blocks: Block[]
  notes: Block[][]
  headers: Block[][]
  footers: Block[][]
  wrong: string | null
}

interface OpenTable {
  rows: BlockRow[]
  c: number
  inHead: number
}

interface Walk extends OdtParts {
  styles: OdtStyles
  lists: Block[][]
  /** Stretches of the open paragraphs: a note opens one within another. */
  inks: InkStretch[][]
  looks: OdtStyle[]
  /** Looks around the notes that are open: they do not hold in a note. */
  setAside: OdtStyle[][]
  changes: Map<string, TrackedChange>
  /** For each open paragraph: ink that is not bold stands in it. */
  hasPlain: boolean[]
  flags: Flag[]
  tables: OpenTable[]
  cells: XmlTag[]
  numbered: OdtLists
  label: string
  passing: number
  boxes: number
}

const PASSED_OVER = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:note-citation',
  'office:forms',
  'office:scripts',
])
const MOST_SPANNED = 200
const MOST_REPEATED = 100

export function walkOdt(xml: string, styles: OdtStyles): OdtParts {
  const walk: Walk = {
    ...{ styles, blocks: [], notes: [], headers: [], footers: [], wrong: null },
    ...{ lists: [[]], inks: [], looks: [], flags: [], tables: [], cells: [] },
    ...{ label: '', passing: 0, boxes: 0, setAside: [], hasPlain: [] },
    ...{ changes: trackedChanges(xml), numbered: odtLists(styles) },
  }
  const wrong = walkXml(xml === '' ? '<none/>' : xml, {
    open(tag) {
      if (walk.passing > 0 || PASSED_OVER.has(tag.name)) walk.passing++
      else OPENED[tag.name]?.(walk, tag)
    },
    close(name) {
      if (walk.passing > 0) walk.passing--
      else CLOSED[name]?.(walk)
    },
    text(text) {
      if (walk.passing === 0) write(walk, text.replace(/[ \t\r\n]+/g, ' '))
    },
  })
  return { ...walk, blocks: walk.lists[0] ?? [], wrong }
}

function write(walk: Walk, text: string): void {
  const inks = walk.inks.at(-1)
  if (!inks || text === '') return
  if (walk.label !== '' && text.trim() !== '') {
    addInk(inks, `${walk.label} `, [...walk.flags])
    walk.label = ''
  }
  const look = lookOf(walk.looks)
  if (!look.isBold && text.trim() !== '') walk.hasPlain[walk.hasPlain.length - 1] = true
  addInk(inks, shown(text, look), [...new Set([...walk.flags, ...flagsOf(look)])])
}

const number = ({ attributes }: XmlTag, name: string, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(attributes[name] ?? '1', 10) || 1))

function openParagraph(walk: Walk, tag: XmlTag, flag?: Flag): void {
  walk.inks.push([])
  walk.hasPlain.push(false)
  walk.looks.push(walk.styles.styleOf(tag.attributes['text:style-name']))
  if (flag) walk.flags.push(flag)
}

function closeParagraph(walk: Walk, isHeading: boolean): void {
  walk.looks.pop()
  if (isHeading) walk.flags.pop()
  const inks = walk.inks.pop()
  const isBold = !walk.hasPlain.pop() && inks?.some(({ text }) => text.trim() !== '')
  if (inks) walk.lists.at(-1)?.push({ kind: 'paragraph', inks, ...(isBold && { isBold }) })
}

const opensList = (walk: Walk): void => void walk.lists.push([])

const OPENED: Record<string, (walk: Walk, tag: XmlTag) => void> = {
  'text:p': (walk, tag) => openParagraph(walk, tag),
  'text:h': (walk, tag) => openParagraph(walk, tag, 'heading'),
  'text:span': (walk, { attributes }) =>
    void walk.looks.push(walk.styles.styleOf(attributes['text:style-name'])),
  'text:section': (walk, { attributes }) =>
    void walk.looks.push(attributes['text:display'] === 'none' ? { isHidden: true } : {}),
  'text:hidden-text': (walk, { attributes }) => {
    walk.flags.push('hidden')
    write(walk, attributes['text:string-value'] ?? '')
  },
  'text:a': (walk) => void walk.flags.push('link'),
  'text:s': (walk, tag) => write(walk, ' '.repeat(number(tag, 'text:c', 1000))),
  'text:tab': (walk) => write(walk, '\t'),
  'text:line-break': (walk) => write(walk, '\n'),
  'text:list': ({ numbered }, tag) => numbered.open(tag),
  'text:list-item': (walk, tag) => {
    walk.label = walk.numbered.label(tag)
  },
  'text:note': (walk) => {
    const inks = walk.inks.at(-1)
    const mark = raisedInk(String(walk.notes.length + 1))
    if (inks) addInk(inks, mark, [...walk.flags, 'superscript'])
    walk.notes.push([])
  },
  'text:note-body': (walk) => {
    walk.setAside.push(walk.looks)
    walk.looks = []
    opensList(walk)
  },
  'text:change': (walk, { attributes }) => {
    const change = walk.changes.get(attributes['text:change-id'] ?? '')
    if (change?.is !== 'deleted' || change.text === '') return
    walk.flags.push('deleted')
    write(walk, change.text)
    walk.flags.pop()
  },
  'text:change-start': (walk, { attributes }) => {
    const change = walk.changes.get(attributes['text:change-id'] ?? '')
    if (change) walk.flags.push(change.is)
  },
  'text:change-end': (walk, { attributes }) => {
    const change = walk.changes.get(attributes['text:change-id'] ?? '')
    const at = change ? walk.flags.lastIndexOf(change.is) : -1
    if (at >= 0) walk.flags.splice(at, 1)
  },
  'draw:text-box': opensList,
  'style:header': opensList,
  'style:footer': opensList,
  'table:table': ({ tables }) => void tables.push({ rows: [], c: 0, inHead: 0 }),
  'table:table-header-rows': ({ tables }) => {
    const table = tables.at(-1)
    if (table) table.inHead++
  },
  'table:table-row': ({ tables }) => {
    const table = tables.at(-1)
    table?.rows.push({ cells: [] })
    if (table) table.c = 0
  },
  'table:covered-table-cell': ({ tables }, tag) => {
    const table = tables.at(-1)
    if (table) table.c += number(tag, 'table:number-columns-repeated', MOST_REPEATED)
  },
  'table:table-cell': (walk, tag) => {
    const { ground } = walk.styles.styleOf(tag.attributes['table:style-name'])
    walk.looks.push(ground === undefined ? {} : { ground })
    walk.cells.push(tag)
    walk.lists.push([])
  },
}

function closeCell({ cells, looks, tables, lists }: Walk): void {
  looks.pop()
  const tag = cells.pop()
  const table = tables.at(-1)
  const blocks = lists.pop() ?? []
  if (!tag || !table) return
  const cs = number(tag, 'table:number-columns-spanned', MOST_SPANNED)
  const rs = number(tag, 'table:number-rows-spanned', 10_000)
  const isHead = table.inHead > 0 || isBold(blocks)
  const times = number(tag, 'table:number-columns-repeated', MOST_REPEATED)
  for (let i = 0; i < times; i++) {
    table.rows.at(-1)?.cells.push({ c: table.c, rs, cs, blocks, isHead })
    // The columns it spans are covered cells of their own.
    table.c += 1
  }
}

const CLOSED: Record<string, (walk: Walk) => void> = {
  'text:p': (walk) => closeParagraph(walk, false),
  'text:h': (walk) => closeParagraph(walk, true),
  'text:span': ({ looks }) => void looks.pop(),
  'text:section': ({ looks }) => void looks.pop(),
  'text:hidden-text': ({ flags }) => void flags.pop(),
  'text:a': ({ flags }) => void flags.pop(),
  'text:list': ({ numbered }) => numbered.close(),
  'text:list-item': (walk) => {
    walk.label = ''
  },
  'text:note-body': (walk) => {
    walk.notes[walk.notes.length - 1] = walk.lists.pop() ?? []
    walk.looks = walk.setAside.pop() ?? []
  },
  'draw:text-box': (walk) => {
    const blocks = walk.lists.pop() ?? []
    walk.lists.at(-1)?.push({ kind: 'part', name: `text box ${++walk.boxes}`, flags: [], blocks })
  },
  'style:header': ({ headers, lists }) => void headers.push(lists.pop() ?? []),
  'style:footer': ({ footers, lists }) => void footers.push(lists.pop() ?? []),
  'table:table-header-rows': ({ tables }) => {
    const table = tables.at(-1)
    if (table) table.inHead--
  },
  'table:table-cell': closeCell,
  'table:table': ({ tables, lists }) => {
    const table = tables.pop()
    if (table) lists.at(-1)?.push({ kind: 'table', rows: table.rows })
  },
}
