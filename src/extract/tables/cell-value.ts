// What a cell of a table says: a number, why there is none, or a mark that only the key under the table explains.

import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import { numbersIn, onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { anyOf, glued, oneOf, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Value } from '../../vocabulary/reply.ts'
import { sectionsIn } from '../law/sections.ts'

const say = plainLists('cells', [
  'withheldCell',
  'sectionSigns',
  'notHeldCell',
  'denotes',
  'fillers',
  'verbs',
  'keyNotHeld',
  'keySmall',
  'to',
  'rangeJoins',
  'nought',
  'keyWithheld',
  'blank',
  'shownAs',
  'asterisks',
  'dashes',
  'hashes',
  'crosses',
])

/** mark: blank, a dash, an asterisk, an X: never guessed at. null: words, no value at all. */
export type CellSaid = { value: Value; unsure?: true } | { mark: string } | null

const WITHHELD = worded`^(?:${say.withheldCell}|${glued(say.sectionSigns)}\.?\s?\d\d.*)$`
/** “Withheld s.40(2)”, “Exempt under section 40” */
const WITHHELD_BY = worded`^${say.withheldCell}\W`
const NOT_HELD = worded`^${say.notHeldCell}$`
/** “[c]”, “[x]”: as official tables mark what is not there. */
const MARK = /^(?:[-–—*.#~†‡^x…:]{1,3}|n\/?a|[cuz]|\[(?:\*|low|[a-z])\])?$/i
/** “n/a¹”, “-²”: which note tells why. */
const MARK_WITH_NOTE = /^(?:[-–—*.#~…]{1,3}|n\/?a)\s?([¹²³⁴-⁹])$/i
/** “[c] 1 to 4”: the sign, and what it leaves open. */
const MARK_WITH_RANGE = /^\[(?:\*|low|[a-z])\]\s(.+)$/i
const WITH_SHARE = /^(.*?)\s*\(\s*\d+(?:\.\d+)?\s?%\s*\)$|^(.*?)\s*\[\w+\]$/

/** "3*": the mark may only send to a note, or say that three is not meant. */
const MARKED = /\d\s?[*†‡§#]+$/

/** "1-5", "16+": in a column of names it is one of them, among figures a figure. */
export const isBand = (text: string): boolean => {
  const value = onlyNumber(text)?.value
  return value !== undefined && value.low !== value.high && /^\d/.test(text.trim())
}

/** A word that withholds and the section beside it: “refused” alone may be what came of a case, and “s.47” an offence. */
export const isWithheldBy = (ink: string): boolean =>
  WITHHELD_BY.test(ink) && sectionsIn(ink).length > 0

export function cellSaid(text: string): CellSaid {
  const ink = text.trim().replace(/\s+/g, ' ')
  const shared = WITH_SHARE.exec(ink)
  const bare = shared?.[1] ?? shared?.[2] ?? MARK_WITH_RANGE.exec(ink)?.[1] ?? ink
  const number = onlyNumber(bare)
  if (number) {
    const unsure = number.rough || number.of !== undefined || MARKED.test(bare)
    // a cell says no more of how far off it may be than that it is
    const value = number.about === undefined ? number.value : exactly(number.about)
    return unsure ? { value, unsure } : { value }
  }
  if (WITHHELD.test(ink) || isWithheldBy(ink)) {
    const section = sectionsIn(ink)[0]?.sections[0]
    return { value: section ? { none: 'withheld', section } : { none: 'withheld' } }
  }
  if (NOT_HELD.test(ink)) return { value: { none: 'not-held' } }
  if (MARK.test(ink)) return { mark: ink }
  const [, note] = MARK_WITH_NOTE.exec(ink) ?? []
  return note === undefined ? null : { mark: note }
}

/** What the key under a table says of a mark: "* denotes fewer than 5", "- = nil". */
export type MarkMeaning =
  | { bounds: Bounds }
  | { suppressed: Bounds }
  | { none: 'withheld' | 'not-held' }

const KEY = wordedInCapitals`(?:^|[\s(“"'])([*#†‡~^xX–—…-]|\.{2,3}|<\s?\d+|n/a|[cuz]|\[(?:\*|low|[a-z])\])["”']?\s*(?:=|:|${say.denotes}|–|-)\s*(?:${say.fillers}\s+)*([^.;\n]{2,80})`
/** “Blank cells mean nil” */
const BLANK = worded`\b${say.blank}\s*(?:=|:|,|–|-|${say.denotes})\s*(?:${say.fillers}\s+)*([^.;\n]{2,80})`

/** The words for a mark, each with the mark. */
const NAMED_MARKS: readonly [mark: string, names: readonly string[]][] = [
  ['*', say.asterisks],
  ['-', say.dashes],
  ['#', say.hashes],
  ['x', say.crosses],
]
const NAMES_OF_MARKS = oneOf(NAMED_MARKS.flatMap(([, names]) => names))
const markNamed = (said: string): string =>
  NAMED_MARKS.find(([, names]) => anyOf(names).test(said))?.[0] ?? said

/** "* fewer than five" under a table; a sentence after an asterisk is an item of a list. */
const FOOTNOTE = wordedInCapitals`^\s*([*#†‡~^…]|\.{2,3}|n/a|\[(?:\*|low|[a-z])\])\s?(?![^.]*${say.verbs})([A-Za-z<][^.]{3,80})(?:\.(?=\s|$)|$)`

/** “* A number from 1 to 4, which is withheld …”: what a mark hides stands before the first comma. */
const FOOTNOTE_CLAUSE = wordedInCapitals`^\s*([*#†‡~^…]|\.{2,3}|\[(?:\*|low|[a-z])\])\s?(?![^.,;]*\b${say.verbs}\b)([A-Za-z<][^.,;]{3,80})[,;]`

const NOTE = /^\s*([¹²³⁴-⁹])\s?(\S.{3,240})$/

/** “Values from 1 to 4 are shown as *”, “nil returns have been replaced by a dash”: the key the other way round. */
const SHOWN_AS = worded`(?:^|[.;:(]|\n)\s*([^.;:()\n]{2,80}?)\s+${say.shownAs}\s+["“'‘(]?((?:[*#†‡~^x–—…-]|\.{2,3}|\[(?:\*|low|[a-z])\])(?![\w*])|${NAMES_OF_MARKS})`

/** “A dash means fewer than five”, “An asterisk stands for nil” */
const NAMED = worded`\b(${NAMES_OF_MARKS})\s*(?:=|:|${say.denotes})\s*(?:${say.fillers}\s+)*([^.;\n]{2,80})`

/** The key of a table, from the lines beside it. */
export function keyOf(lines: string[]): Map<string, MarkMeaning> {
  const key = new Map<string, MarkMeaning>()
  for (const line of lines) {
    const [, sign = '', says = ''] = FOOTNOTE.exec(line) ?? FOOTNOTE_CLAUSE.exec(line) ?? []
    const hides = markMeant(says)
    if (hides && ('suppressed' in hides || 'none' in hides)) key.set(sign, hides)
    // “¹ Age was not recorded before April 2022, so this is not held.”
    const [, note = '', why = ''] = NOTE.exec(line) ?? []
    if (note !== '' && KEY_NOT_HELD.test(why.toLowerCase())) key.set(note, { none: 'not-held' })
    else if (note !== '' && KEY_WITHHELD.test(why.toLowerCase()))
      key.set(note, { none: 'withheld' })
    const blank = markMeant(BLANK.exec(line)?.[1] ?? '')
    if (blank) key.set('', blank)
    for (const [, mark = '', meaning = ''] of line.matchAll(new RegExp(KEY, 'g'))) {
      const meant = markMeant(meaning)
      if (meant && !key.has(mark)) key.set(mark, meant)
    }
    const [, name = '', stands = ''] = NAMED.exec(line) ?? []
    const named = markMeant(stands)
    if (named && !key.has(markNamed(name))) key.set(markNamed(name), named)
    const [, what = '', shown = ''] = SHOWN_AS.exec(line) ?? []
    const meant = markMeant(what)
    if (meant && !key.has(markNamed(shown))) key.set(markNamed(shown), meant)
  }
  return key
}

/** “* denotes 1 to 4”, “0 = none”: what stands under a table and says how it is read. */
export const isOfKey = (line: string): boolean => keyOf([line]).size > 0 || NOUGHT_IS.test(line)

const NOUGHT_IS = worded`^\W*0\s*(?:=|${say.denotes})\s*(?:${say.nought})\W*$`

function markMeant(meaning: string): MarkMeaning | null {
  const words = meaning.toLowerCase()
  if (KEY_NOT_HELD.test(words)) return { none: 'not-held' }
  const number = KEY_SMALL.test(words) ? smallNumber(words) : fewInWords(words)
  if (number) return { suppressed: number }
  // “withheld: a number above nought” names nought and is none
  if (KEY_WITHHELD.test(words)) return { none: 'withheld' }
  if (KEY_NOUGHT.test(words)) return { bounds: exactly(0) }
  return null
}

const KEY_NOT_HELD = anyOf(say.keyNotHeld)
const KEY_SMALL = worded`${say.keySmall}|<|\b1(?:-|\s${say.to}\s)\d`
const KEY_NOUGHT = worded`${say.nought}|\b0\b`
const KEY_WITHHELD = anyOf(say.keyWithheld)

/** "1 to 4", "fewer than five", "5 or fewer": what stands behind the mark, from its least to its most. */
function smallNumber(words: string): Bounds | null {
  const range = RANGE.exec(words)
  if (range) return { low: Number(range[1]), high: Number(range[2]) }
  const said = numbersIn(words).find(({ value: { low, high } }) => low === 0 && high !== null)
  return said?.value ?? null
}
/** “<5: one to four” */
function fewInWords(words: string): Bounds | null {
  const [only, second] = numbersIn(words)
  if (!only || second || only.value.high === null) return null
  const { low, high } = only.value
  return low <= 1 && high > low && high <= FEW ? only.value : null
}
const FEW = 10
const RANGE = worded`\b(\d+)\s?(?:-|–|${say.rangeJoins})\s?(\d+)\b`
