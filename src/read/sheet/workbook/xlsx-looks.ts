// What a workbook holds and does not show as said: unseen, struck or raised ink, rows and columns of no size. The library tells none of it.
import { decodeText } from '../../../open/text/decode-text.ts'
import type { CellLook, SheetLooks } from '../cell-looks.ts'
import { cellName, type HidingRule, hidingRules, isIn } from './conditional.ts'
import { richPieces } from './rich-text.ts'
import { type XlsxParts, xlsxSheets } from './xlsx-parts.ts'
import { type BookStyles, bookStyles } from './xlsx-styles.ts'

/** By sheet name; a sheet on which all looks as it should has no entry. */
export function xlsxLooks(parts: XlsxParts): Map<string, SheetLooks> {
  const styles = bookStyles(text(parts.get('xl/styles.xml')))
  const looks = new Map<string, SheetLooks>()
  for (const [name, path] of xlsxSheets(parts)) {
    const part = parts.get(path)
    if (!part) continue
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    // A large sheet is not gone through for nothing.
    const signs = [
      ...NO_SIZE,
      'hidden="1"',
      'hidden="true"',
      'rPr',
      ...(styles.changed.length > 0 ? ['cfRule'] : []),
    ]
    const hasNone = signs.every((sign) => !bytes.includes(sign))
    if (styles.flags.size > 0 || !hasNone) looks.set(name, looksIn(text(part), styles))
  }
  return looks
}

const text = (part: Uint8Array | undefined): string => (part ? decodeText(part).text : '')

const NO_SIZE = ['ht="0"', 'width="0"']

const MOST_COLUMNS = 16_384

function looksIn(xml: string, styles: BookStyles): SheetLooks {
  const rows = new Set<number>()
  const columns = new Set<number>()
  const rules = hidingRules(xml, styles.changed)
  const styled = new Map<string, number>()
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(col|row|c) [^>]*>/g)) {
    if (name === 'c') {
      const style = Number(attribute(tag, 's') ?? 0)
      if (styles.flags.has(style) || (rules.length > 0 && style > 0))
        styled.set(attribute(tag, 'r') ?? '', style)
    } else if (name === 'row') {
      if (Number(attribute(tag, 'ht') ?? 1) === 0 || isHidden(tag))
        rows.add(Number(attribute(tag, 'r')) - 1)
    } else if (Number(attribute(tag, 'width') ?? 1) === 0 || isHidden(tag)) {
      const last = Math.min(MOST_COLUMNS, Number(attribute(tag, 'max')))
      for (let c = Number(attribute(tag, 'min')); c <= last; c++) columns.add(c - 1)
    }
  }
  const inline = inlineStrings(xml)
  return {
    rows,
    columns,
    piecesOf: (r, c) => {
      const own = inline.size > 0 ? inline.get(cellName(r, c)) : undefined
      if (own === undefined) return undefined
      return richPieces(own, styles.flags.get(styled.get(cellName(r, c)) ?? 0) ?? [])
    },
    lookOf(r, c, value, valueAt) {
      const style = styled.size > 0 ? (styled.get(cellName(r, c)) ?? 0) : 0
      const flags = styles.flags.get(style)
      const over = rules.filter((rule) => isIn(rule, r, c))
      if (over.length === 0) return flags ? { flags } : null
      const base = styles.looks[style] ?? { ink: '000000', ground: 'FFFFFF' }
      return over.reduce<CellLook>(
        (look, rule) => changedBy(look, rule, base, rule.isMet(value, r, c, valueAt)),
        { flags: flags ?? [] },
      )
    },
  }
}

/** Rich text that stands in its cell and not in the list of strings: the library keeps none of its looks. */
function inlineStrings(xml: string): Map<string, string> {
  const found = new Map<string, string>()
  if (!/<(?:\w+:)?is>/.test(xml)) return found
  for (const [, tag = '', string = ''] of xml.matchAll(
    /<(?:\w+:)?c( [^>]*)>\s*<(?:\w+:)?is>(.*?)<\/(?:\w+:)?is>/gs,
  ))
    if (/<(?:\w+:)?rPr\b/.test(string)) found.set(attribute(tag, 'r') ?? '', string)
  return found
}

function changedBy(
  look: CellLook,
  { look: { font, ground, format } }: HidingRule,
  base: { ink: string; ground: string },
  isMet: boolean | null,
): CellLook {
  const isHidden = (font.colour ?? base.ink) === (ground.colour ?? base.ground)
  if (isMet === false || !(isHidden || font.isStruck || format !== undefined)) return look
  if (isMet === null) return { ...look, isUnsure: true }
  return {
    ...look,
    flags: [
      ...look.flags,
      ...(isHidden ? (['white'] as const) : []),
      ...(font.isStruck ? (['struck'] as const) : []),
    ],
    ...(format !== undefined && { format }),
  }
}

const isHidden = (tag: string): boolean => / hidden="(?:1|true)"/.test(tag)

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
