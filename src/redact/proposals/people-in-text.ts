// People named in running text without a title: by initials, by what they said or did, in a list of people.
import type { Line } from '../words/lines.ts'
import {
  isInitial,
  isNameWord,
  type NameFound,
  nameFrom,
  type Word,
  wordsIn,
} from '../words/name-words.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import { isBody, type Knowing, type Named, named } from './named.ts'

export function peopleInText(text: string, lines: readonly Line[], knowing: Knowing): Named[] {
  const words = wordsIn(text)
  return [
    ...words.flatMap(
      (word, i) =>
        byInitials(text, words, i, knowing) ?? byDeed(text, word, words, i, knowing) ?? [],
    ),
    ...lines.flatMap((line, i) =>
      listed(text, line, lines.slice(Math.max(0, i - LIST), i), knowing),
    ),
  ]
}

/** So far above an item its heading may stand. */
const LIST = 12

/** “When *J. Tolverwick* looked at it”; “Appendix A. Summary” and “A. Summary” at the beginning of a line name nobody. */
function byInitials(
  text: string,
  words: readonly Word[],
  i: number,
  { say, bodies }: Knowing,
): Named | null {
  const word = words[i]
  if (!word || !/^\p{Lu}\.$/u.test(text.slice(word.start, word.start + 2)) || !isInitial(word))
    return null
  const before = text.slice(Math.max(0, word.start - 24), word.start)
  if (!/[\p{Ll},;(][ \u00a0(]{1,2}$/u.test(before) || say.part.test(before)) return null
  const name = nameFrom(text, words, i, say, { inLine: true })
  const last = name?.words.at(-1)
  if (!name || !last || isInitial(last) || name.words.length > 4) return null
  return isBody(text.slice(last.start, last.end), bodies)
    ? null
    : named(name, 'initials and a name')
}

/** “*Tambrel Quillingsett* has checked”, “*Rusthwaite* said”: one word only before what people alone do. */
function byDeed(
  text: string,
  word: Word,
  words: readonly Word[],
  i: number,
  { say, bodies }: Knowing,
): Named | null {
  if (!isNameWord(word, say) || /^\p{Lu}+$/u.test(word.text) || isInside(text, words, i))
    return null
  const name = nameFrom(text, words, i, say, { inLine: true })
  if (!name || name.words.length > 3 || !name.words.every((one) => isProper(one, say))) return null
  const rest = text.slice(name.end, name.end + 24)
  const many = name.words.length > 1
  if (!(many ? say.doing : say.saying).test(rest)) return null
  if (isBody(text.slice(name.start, name.end), bodies)) return null
  return !many && isBesideBody(text.slice(0, name.start), bodies)
    ? null
    : named(name, 'named by what is done')
}

/** “A spokesman for West Mercia and *Warwickshire* said”: of two joined names the letter’s own body is the first. One word only: “West Mercia and Tambrel Quillingsett” names a person. */
const isBesideBody = (before: string, bodies: Knowing['bodies']): boolean => {
  const joined = /((?:\p{Lu}[\p{L}’'-]+[ \u00a0]){1,4})(?:and|&)[ \u00a0]$/u.exec(before)?.[1]
  return joined !== undefined && isBody(joined.trim(), bodies)
}

/** Capitals stand right before it: it is the end of a longer name, of an office or a place. */
function isInside(text: string, words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]]
  if (!before || !word) return false
  return (
    /^\p{Lu}/u.test(before.text) && /^[ \u00a0&-]{1,3}$/.test(text.slice(before.end, word.start))
  )
}

const isProper = (word: Word, say: RedactionWords): boolean =>
  isInitial(word) ||
  (word.text.length > 2 &&
    !say.common.has(word.text.toLowerCase()) &&
    !say.notNamed.has(word.text.toLowerCase()))

/** “• Zorvik Quernmoor – search” below “Staff who dealt with it:”. */
function listed(text: string, line: Line, above: readonly Line[], { say }: Knowing): Named[] {
  const bullet = BULLET.exec(line.text)
  if (!bullet) return []
  const head = above.findLast((one) => one.text.trim() !== '' && !BULLET.test(one.text))
  if (!head || !/:\s*$/.test(head.text) || !say.peopleHead.test(head.text)) return []
  const words = wordsIn(text, line.start + bullet[0].length, line.end)
  const name: NameFound | null = nameFrom(text, words, 0, say, { inLine: true })
  if (!name || name.words.length < 2 || name.start !== line.start + bullet[0].length) return []
  return /^\s*(?:$|[–—(,:-])/.test(text.slice(name.end, line.end))
    ? [named(name, 'in a list of people')]
    : []
}

const BULLET = /^\s*[•·●▪*–-]\s+/
