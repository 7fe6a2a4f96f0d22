// A policy, a plan, an assessment that came with the letter: it is what was asked for, and answers nothing itself.

import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Letter } from './letter.ts'

const say = plainLists('letter-heads', ['documentNames', 'letterNames', 'ofVersions'])
const { greets } = plainLists('parts', ['greets'])
const NAMED = worded`\b${say.documentNames}\b`
const ANSWERS = worded`\b${say.letterNames}\b`
const VERSION = worded`\b${say.ofVersions}`
const GREETS = worded`^\s*${greets}`

/** Lines in which a document says what it is. */
const TITLE = 4
const TITLE_WORDS = 12
/** So far below it tells its version and from when it holds. */
const HEAD = 12

/** The documents among a message's files; none where nothing else came. */
export function enclosedIn(letters: readonly Letter[]): Set<Letter> {
  const enclosed = letters.filter(isEnclosed)
  return new Set(enclosed.length < letters.length ? enclosed : [])
}

/** A workbook is data, whatever its name. */
function isEnclosed({ document, lines }: Letter): boolean {
  if (document.tables.some(({ cells }) => cells.some(isOfSheet))) return false
  const head = lines.slice(0, HEAD).map(({ text }) => text)
  const titles = [document.file, ...head.slice(0, TITLE)].filter(
    (title) => title.split(/\s+/).length <= TITLE_WORDS && !VERSION.test(title),
  )
  if (titles.some((title) => ANSWERS.test(title)) || lines.some(({ text }) => GREETS.test(text)))
    return false
  return titles.some((title) => NAMED.test(title)) && head.some((text) => VERSION.test(text))
}

const isOfSheet = ({ place }: { place: { kind: string } }): boolean => place.kind === 'sheet'
