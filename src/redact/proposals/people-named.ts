// People named in a letter: after a title, a greeting or a label, before a job, by a given name, beside their address.

import { cellsOf, type Line } from '../words/lines.ts'
import {
  isBeside,
  isGiven,
  isInitial,
  isNameWord,
  type NameFound,
  nameFrom,
  type Word,
  wordsIn,
} from '../words/name-words.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { RemovalKind } from '../words/removal.ts'
import { isBody, type Knowing, type Named, named } from './named.ts'

export function peopleNamed(
  text: string,
  lines: readonly Line[],
  { say, bodies }: Knowing,
): Named[] {
  return [
    ...afterTitles(text, say),
    ...byGivenName(text, say),
    ...afterAgents(text, say),
    ...besideAddresses(text, say, bodies),
    ...lines.flatMap((line, i) => [
      ...greeted(text, line, say),
      ...afterLabels(text, line, say),
      ...besideJobs(text, line, lines[i + 1], say),
      ...turned(text, line, say),
    ]),
  ]
}

/** "PC 1234 Smith", "Mr J. Smith", "DS 4521": a title, a number, a name, one of the latter two at least. */
function afterTitles(text: string, say: RedactionWords): Named[] {
  return [...text.matchAll(say.titles)].flatMap((match): Named[] => {
    const from = match.index + match[0].length
    const number = /^[ \u00a0]{0,2}\(?[A-Z]{0,2}\d{2,6}\)?(?![\d%,.]\d)/u.exec(
      text.slice(from, from + 14),
    )
    const after = from + (number?.[0].length ?? 0)
    const words = wordsIn(text, after, after + 80)
    const [first] = words
    const near = first !== undefined && isBeside(text, after, first.start)
    const name = near ? nameFrom(text, words, 0, say) : null
    if (name) return [named(name, 'after a title', { from: match.index })]
    // A rank before a figure of a table counts, and names nobody.
    const isBadge =
      number && /^\s?\(?[A-Z]{0,2}\d{3,6}\)?$/u.test(number[0]) && !/\s{2}/.test(number[0])
    return isBadge && /^(?:\s|[,.;:)]|$)/.test(text.slice(after, after + 1)) && !isYear(number[0])
      ? [
          {
            start: match.index,
            end: after,
            kind: 'number',
            why: 'a title with a number',
            name: null,
          },
        ]
      : []
  })
}

const isYear = (number: string): boolean => /^\D{0,3}(?:19|20)\d\d\D?$/.test(number)

/** "Jane Smith", "Jane A. Smith", "JANE SMITH" anywhere: a name often given, and another after it. */
function byGivenName(text: string, say: RedactionWords): Named[] {
  const words = wordsIn(text)
  const found: Named[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word || !isGiven(word, say)) continue
    const name = nameFrom(text, words, i, say)
    if (!name || name.words.length < 2) continue
    const next = words[i + name.words.length]
    if (next && isPlace(text, name, next, say)) continue
    if (sameLine(text, name) || !isGivenCommon(word, say))
      found.push(named(name, 'a name often given'))
    i += name.words.length - 1
  }
  return found
}

/** "kept by Xan Skelbeck until then": two words or three that begin with capitals, in the middle of a sentence. */
function afterAgents(text: string, say: RedactionWords): Named[] {
  const words = wordsIn(text)
  return words.flatMap((word, i) => {
    if (!isNameWord(word, say) || /^\p{Lu}+$/u.test(word.text)) return []
    if (!say.agent.test(text.slice(Math.max(0, word.start - 12), word.start))) return []
    const name = nameFrom(text, words, i, say)
    if (!name || name.words.length < 2 || name.words.length > 3 || !sameLine(text, name)) return []
    const next = words[i + name.words.length]
    const goesOn =
      next &&
      /^[ \u00a0&-]{1,3}$/.test(text.slice(name.end, next.start)) &&
      /^\p{Lu}/u.test(next.text)
    return goesOn ? [] : [named(name, 'named as who did it')]
  })
}

const sameLine = (text: string, { start, end }: NameFound): boolean =>
  !text.slice(start, end).includes('\n')

const isGivenCommon = ({ text }: Word, say: RedactionWords): boolean =>
  say.common.has(text.toLowerCase())

/** "James Cook University", "Victoria Beckett Street": what goes on as an office or a street. */
const isPlace = (text: string, name: NameFound, next: Word, say: RedactionWords): boolean => {
  if (!/^[ \u00a0]{1,2}$/.test(text.slice(name.end, next.start))) return false
  const lower = next.text.toLowerCase()
  if (!/^\p{Lu}/u.test(next.text)) return false
  return (
    (say.organisation.has(lower) &&
      !say.jobs.has(lower) &&
      !say.job.test(text.slice(next.start, next.start + 40))) ||
    say.streets.test(next.text)
  )
}

/** "J Smythe <j.smythe@…>", "Xan Qorl wrote:"; not "FOI Haverley <foi@…>" of Haverley District Council. */
function besideAddresses(text: string, say: RedactionWords, bodies: readonly string[]): Named[] {
  return [
    ...text.matchAll(
      /[ \u00a0]{0,2}"?[ \u00a0]?[<[(][^\s<>@]{1,64}@|[ \u00a0](\p{L}{5,14})[ \u00a0]?:/gu,
    ),
  ].flatMap((match) => {
    if (match[1] !== undefined && !say.saidBy.has(match[1].toLowerCase())) return []
    const from = Math.max(0, match.index - 60)
    const lineStart = text.lastIndexOf('\n', match.index - 1) + 1
    const words = wordsIn(text, Math.max(from, lineStart), match.index)
    const name = lastName(text, words, say)
    if (!name || text.slice(name.end, match.index).trim().replace(/["',]/g, '') !== '') return []
    return isBody(text.slice(name.start, name.end), bodies)
      ? []
      : [named(name, 'beside an address')]
  })
}

/** The name that ends with these words. */
function lastName(text: string, words: readonly Word[], say: RedactionWords): NameFound | null {
  for (let i = 0; i < words.length; i++) {
    const name = nameFrom(text, words, i, say, { inLine: true })
    if (name && name.words.at(-1) === words.at(-1)) return name
    const turnedRound = words.slice(i)
    if (turnedRound.length === 2 && turnedRound.every((word) => isNameWord(word, say)))
      return {
        words: turnedRound,
        start: turnedRound[0]?.start ?? 0,
        end: turnedRound[1]?.end ?? 0,
      }
  }
  return null
}

/** "Dear Ms Smith", "Dear Jane", "Hi jane," at the beginning of a line. */
function greeted(text: string, line: Line, say: RedactionWords): Named[] {
  const greeting = say.greeting.exec(line.text)
  if (!greeting) return []
  const from = line.start + greeting[0].length
  const rest = text.slice(from, line.end).split(/[,:;.!](?:\s|$)|[–—]/u)[0] ?? ''
  const words = wordsIn(text, from, from + rest.length)
  const [first] = words
  if (!first || words.length > 5 || say.notGreeted.has(first.text.toLowerCase())) return []
  if (words.some(({ text: one }) => say.organisation.has(one.toLowerCase()))) return []
  if (!words.some((word) => !isInitial(word) && !isTitleWord(word, say))) return []
  const last = words.at(-1) ?? first
  const begins = /^\p{Lu}/u.test(first.text)
  // A sentence may begin with the same word as a greeting.
  if (!begins && (words.length > 1 || rest.length > 20)) return []
  if (
    begins &&
    !words.every((word) => isInitial(word) || /^\p{Lu}/u.test(word.text) || isSmall(word, say))
  )
    return []
  return [named({ words, start: first.start, end: last.end }, 'greeted')]
}

const isSmall = ({ text }: Word, say: RedactionWords): boolean =>
  say.particles.has(text.toLowerCase()) || /^(?:and|a|&)$/i.test(text)

/** "Requester: Jane Smith", "Case officer⇥J Smith", "To: Smith, Jane; O’Neill, Pat". */
function afterLabels(text: string, line: Line, say: RedactionWords): Named[] {
  const cells = cellsOf(line)
  return cells.flatMap((cell, i): Named[] => {
    // In a row of many cells a label is a head, and what is beside it another.
    const hasNext = i + 1 < cells.length && i % 2 === 0 && cells.length <= 4
    const label = say.label.exec(`${cell.text}${hasNext ? '\t' : ''}`)
    if (!label) return []
    const inCell = label[0].length <= cell.text.length && label[0].trim() !== cell.text.trim()
    const next = cells[i + 1]
    const from = inCell ? cell.start + label[0].length : (next?.start ?? cell.end)
    const to = inCell ? cell.end : (next?.end ?? cell.end)
    return namesListed(text, { start: from, end: to }, say, 'after a label')
  })
}

/** Names parted by commas, semicolons, "and"; "Smith, Jane" is one. */
export function namesListed(
  text: string,
  { start, end }: { start: number; end: number },
  say: RedactionWords,
  why: string,
  kind: RemovalKind = 'name',
): Named[] {
  const found: Named[] = []
  for (const part of text.slice(start, end).matchAll(/[^;|/()<>[\]]+/g)) {
    const words = wordsIn(text, start + part.index, start + part.index + part[0].length)
    for (let i = 0; i < words.length && i < 12; ) {
      const name = nameFrom(text, words, i, say, { inLine: true })
      if (!name) {
        // What is no name at its beginning is an office.
        if (i === 0 && !isTitleWord(words[0], say)) break
        i += 1
        continue
      }
      const next = words[i + name.words.length]
      if (next && isOffice(text, name, next, say)) break
      // “Example editor”, “Covers 2 officers”: one word that goes on as a phrase.
      if (name.words.length === 1 && /^\s{1,3}[\p{L}\p{N}]/u.test(text.slice(name.end, end))) break
      found.push(named(name, why, { kind }))
      i += name.words.length
    }
  }
  return found
}

const isTitleWord = (word: Word | undefined, say: RedactionWords): boolean => {
  say.titles.lastIndex = 0
  return word !== undefined && say.titles.test(word.text)
}

const isOffice = (text: string, name: NameFound, next: Word, say: RedactionWords): boolean =>
  /^[ \u00a0]{1,3}$/.test(text.slice(name.end, next.start)) &&
  say.organisation.has(next.text.toLowerCase())

/** "J Smythe, Information Officer", or the job on the next line: two words at least, and nothing else before it. */
function besideJobs(
  text: string,
  line: Line,
  next: Line | undefined,
  say: RedactionWords,
): Named[] {
  return cellsOf(line).flatMap((cell, i, cells) => {
    const words = wordsIn(text, cell.start, Math.min(cell.end, cell.start + 120))
    const [first] = words
    if (!first || text.slice(cell.start, first.start).trim().replace(/[•*-]/g, '') !== '') return []
    const name = nameFrom(text, words, 0, say, { inLine: true })
    if (!name || name.words.length < 2) return []
    const after = text.slice(name.end, cell.end)
    const alone = after.trim().replace(/[,.;:]/g, '') === ''
    const beside = /^[ \u00a0]{0,3}[,(|–—-]/.test(after) && say.job.test(after.slice(0, 80))
    const below = alone && next !== undefined && next.text.length <= 80 && say.job.test(next.text)
    const right = cells[i + 1]
    const inNextCell =
      alone &&
      right !== undefined &&
      right.text.trim().split(/\s+/).length <= MOST_JOB_WORDS &&
      say.job.test(right.text)
    return beside || below || inNextCell ? [named(name, 'beside a job')] : []
  })
}

/** A cell beside a name that says more than a job is of another thing. */
const MOST_JOB_WORDS = 4

/** "SMITH, Jane" or "Smith, J." alone in a line or cell. */
function turned(text: string, line: Line, say: RedactionWords): Named[] {
  return cellsOf(line).flatMap((cell) => {
    if (!/^\s*\p{Lu}[\p{L}'’-]+,\s{0,3}\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}\.?)?\s*$/u.test(cell.text))
      return []
    const words = wordsIn(text, cell.start, cell.end)
    const [surname, given] = words
    if (!surname || !given || !isNameWord(surname, say)) return []
    if (!isInitial(given) && !isGiven(given, say)) return []
    const last = words.at(-1) ?? given
    return [named({ words, start: surname.start, end: last.end }, 'a surname before a given name')]
  })
}
