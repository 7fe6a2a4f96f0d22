// What a cell of a table says: a number, why there is none, or a mark that only the key under the table explains.
import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import type { Value } from '../../vocabulary/reply.ts'
import { sectionsIn } from '../law/sections.ts'

/** mark: blank, a dash, an asterisk, an X: never guessed at. null: words, no value at all. */
export type CellSaid = { value: Value } | { mark: string } | null

const WITHHELD =
  /^(?:exempt(?:ed)?|withheld|refused|redacted|suppressed|not disclosed|r|s\.?\s?\d\d.*|section \d\d.*|sec\.? \d\d.*)$/i
const NOT_HELD =
  /^(?:n\/?k|not (?:held|known|recorded|available|collected)|no (?:information|data|records?)(?: is)?(?: held| available)?|n\/?r|unknown|unavailable|nrh)$/i
const MARK = /^(?:[-–—*.#~†‡^x]{1,3}|n\/?a|c|\.\.)?$/i
const WITH_SHARE = /^(.*?)\s*\(\s*\d+(?:\.\d+)?\s?%\s*\)$|^(.*?)\s*\[\w+\]$/

export function cellSaid(text: string): CellSaid {
  const ink = text.trim().replace(/\s+/g, ' ')
  const shared = WITH_SHARE.exec(ink)
  const bare = shared?.[1] ?? shared?.[2] ?? ink
  const number = onlyNumber(bare)
  if (number) return { value: number.value }
  if (WITHHELD.test(ink)) {
    const section = sectionsIn(ink)[0]?.sections[0]
    return { value: section ? { none: 'withheld', section } : { none: 'withheld' } }
  }
  if (NOT_HELD.test(ink)) return { value: { none: 'not-held' } }
  if (MARK.test(ink)) return { mark: ink }
  return null
}

/** What the key under a table says of a mark: "* denotes fewer than 5", "- = nil". */
export type MarkMeaning =
  | { bounds: Bounds }
  | { suppressed: Bounds }
  | { none: 'withheld' | 'not-held' }

const KEY =
  /(?:^|[\s(“"'])([*#†‡~^xX–—-]|<\s?\d+|n\/a|c)["”']?\s*(?:=|:|denotes?|indicates?|means?|represents?|signif(?:y|ies)|stands? for|is used (?:for|where|to)|has been used|refers? to|where|relates? to|shows?|–|-)\s*(?:that\s+|a\s+|an\s+|the\s+|there\s+(?:was|were|are)\s+|where\s+|values?\s+of\s+|figures?\s+of\s+|numbers?\s+(?:of\s+)?|counts?\s+of\s+)*([^.\n]{2,80})/g

/** "* fewer than five" under a table; a sentence after an asterisk is an item of a list. */
const FOOTNOTE =
  /^\s*([*#†‡~^])\s?(?!.*\b(?:was|were|is|are|has|have|had)\b)([A-Za-z<][^.]{3,40})\.?$/

/** The key of a table, from the lines beside it. */
export function keyOf(lines: string[]): Map<string, MarkMeaning> {
  const key = new Map<string, MarkMeaning>()
  for (const line of lines) {
    const [, sign = '', says = ''] = FOOTNOTE.exec(line) ?? []
    const hides = markMeant(says)
    if (hides && ('suppressed' in hides || 'none' in hides)) key.set(sign, hides)
    for (const [, mark = '', meaning = ''] of line.matchAll(KEY)) {
      const meant = markMeant(meaning)
      if (meant && !key.has(mark)) key.set(mark, meant)
    }
  }
  return key
}

function markMeant(meaning: string): MarkMeaning | null {
  const words = meaning.toLowerCase()
  if (/not held|not recorded|no (?:information|data)|not available|unavailable/.test(words))
    return { none: 'not-held' }
  const number = /\b(?:fewer|less|lower|under|between|<|or fewer|or less|1-\d|1 to \d)|<|five/.test(
    words,
  )
    ? smallNumber(words)
    : null
  if (number) return { suppressed: number }
  if (/nil|zero|none|nought|\bno\b|\b0\b/.test(words)) return { bounds: exactly(0) }
  if (/withheld|suppress|exempt|redact|section|s\.?40|small number|low number|identif/.test(words))
    return { none: 'withheld' }
  return null
}

function smallNumber(words: string): Bounds | null {
  const range = /\b(\d+)\s?(?:-|–|to|and)\s?(\d+)\b/.exec(words)
  if (range) return { low: Number(range[1]), high: Number(range[2]) }
  const under = /(?:(?:fewer|less|lower) than|under|<)\s?(\d+|five|ten)/.exec(words)
  if (under?.[1]) return { low: 0, high: wordNumber(under[1]) - 1 }
  const orFewer = /(\d+|five|ten) or (?:fewer|less|under)/.exec(words)
  return orFewer?.[1] ? { low: 0, high: wordNumber(orFewer[1]) } : null
}

const wordNumber = (word: string): number =>
  word === 'five' ? 5 : word === 'ten' ? 10 : Number(word)
