// Who signed: the name under a closing, and, on a page, the room between the two, where a hand may have signed.
import type { Document } from '../../vocabulary/document.ts'
import { runsWithin } from '../../vocabulary/document.ts'
import type { Line } from '../words/lines.ts'
import { isNameWord, nameFrom, type Word, wordsIn } from '../words/name-words.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { PageArea } from '../words/removal.ts'
import { type Named, named } from './named.ts'

/** So many lines with something in them are looked at below a closing. */
const LINES_BELOW = 4
const LONGEST_NAME = 60

export interface Signed {
  names: Named[]
  areas: PageArea[]
}

export function signatures(
  document: Document,
  lines: readonly Line[],
  say: RedactionWords,
): Signed {
  const signed: Signed = { names: [], areas: [] }
  for (const [i, line] of lines.entries()) {
    const closing = say.closing.exec(line.text)
    if (!closing || line.text.trim().length > closing[0].trim().length + LONGEST_NAME) continue
    const own = nameIn(document.text, { ...line, start: line.start + closing[0].length }, say)
    const below = lines
      .slice(i + 1)
      .filter(({ text }) => text.trim() !== '')
      .slice(0, LINES_BELOW)
    const name = own ?? firstName(document.text, below, say)
    if (name) signed.names.push(named(name, 'under a closing', { kind: 'signature' }))
    const first = below[0]
    if (!own && first) {
      const area = roomBetween(document, line, first)
      if (area) signed.areas.push(area)
    }
  }
  return signed
}

function firstName(text: string, below: readonly Line[], say: RedactionWords) {
  for (const line of below) {
    const name = nameIn(text, line, say)
    if (name) return name
    // A sentence is no signature: what comes after it is another letter.
    if (line.text.length > LONGEST_NAME * 2) return null
  }
  return null
}

/** A line that is a name, with or without what follows a comma. */
function nameIn(text: string, line: Pick<Line, 'start' | 'end'>, say: RedactionWords) {
  const words = wordsIn(text, line.start, Math.min(line.end, line.start + 120))
  const at = firstOfName(text, line.start, words, say)
  if (at === null) return null
  const name = nameFrom(text, words, at, say, { inLine: true })
  if (!name || text.slice(line.start, line.end).trim().length > LONGEST_NAME * 2) return null
  const after = text.slice(name.end, line.end)
  return /^\s*(?:[,(|–—\t-]|$)/u.test(after) ? name : null
}

/** Past a title. */
function firstOfName(
  text: string,
  start: number,
  words: readonly Word[],
  say: RedactionWords,
): number | null {
  const [first] = words
  if (!first || !/^[\s,:;.(-]*$/u.test(text.slice(start, first.start))) return null
  if (isNameWord(first, say) || /^\p{Lu}\.?$/u.test(first.text)) return 0
  say.titles.lastIndex = 0
  return words.length > 1 && say.titles.test(first.text) ? 1 : null
}

/** Less room than this nobody signs in; more is no longer the closing's. In points. */
const ROOM = { least: 10, most: 170 }
/** How far a hand reaches to the right of where the closing begins. */
const REACH = 280

function roomBetween(document: Document, closing: Line, next: Line): PageArea | null {
  const above = runsWithin(document, closing.start, closing.end)
  const below = runsWithin(document, next.start, next.end)
  const [a, b] = [above[0]?.place, below[0]?.place]
  if (a?.kind !== 'page' || b?.kind !== 'page' || a.page !== b.page) return null
  const top = a.box[3]
  const bottom = b.box[1]
  if (bottom - top < ROOM.least || bottom - top > ROOM.most) return null
  const size = document.pages.find(({ page }) => page === a.page)
  const left = Math.max(0, Math.min(a.box[0], b.box[0]) - 12)
  const right = Math.min(size?.width ?? left + REACH, left + REACH)
  return { page: a.page, box: [left, top + 1, right, bottom - 1], why: 'the room for a signature' }
}
