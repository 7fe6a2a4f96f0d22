// The numbers that stand before questions and answers: "Qs 2, 3 & 5", "1&2", "Response 1 - 6 :", "1(a)", "In relation to question 4,".
import { append } from '../../vocabulary/long-lists.ts'
import { glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('asked', [
  'joins',
  'to',
  'and',
  'intros',
  'the',
  'your',
  'signs',
  'again',
  'questionSigns',
  'inWords',
])

export interface Label {
  /** "1a", "2": as questions are numbered, lower case, without brackets. */
  numbers: string[]
  /** Where the label ends in the text. */
  end: number
  /** Said with a word ("Question 2"), not a bare "2." that any list has. */
  worded: boolean
  /** No number stands there: a heading's words name the question, and what stands below may go on to another. */
  byWords?: true
}

const ONE = '\\(?\\d{1,2}\\)?(?:\\s?\\(?[a-h]\\)?(?![\\w]))?'
const JOIN = `\\s*(?:,\\s*${glued(say.and)}|,|&|${glued(say.joins)}|-|–|—|/|\\+)\\s*`
/** "1. and 2." */
const DOT = `(?:\\.(?=\\s*(?:${glued(say.and)}|&)))?`
const NUMBERS = `${ONE}(?:${DOT}${JOIN}(?:q\\.?\\s*)?(?:${ONE}|[a-h]\\b(?!\\w))){0,60}`
const WORDED = new RegExp(
  `^(?:${glued(say.intros)}\\s+)?(?:${glued(say.the)}\\s+)?(?:${glued(say.your)}\\s+)?` +
    `(?:${glued(say.signs)}|a(?=\\d))(?:\\s+${glued(say.to)}(?=\\s*\\d))?(?:\\s+${glued(say.again)}[.:]?)?\\s*\\.?\\s*(${NUMBERS})\\s*(?:[-–—:.,)]+|(?=\\s|$))`,
  'i',
)
const BARE = new RegExp(
  `^(${NUMBERS})\\s*(?:[).:]+(?=\\s|$|\\D)|(?<=[a-h)])(?=\\s|$))\\s*[-–]?`,
  'i',
)
const SEVERAL = worded`^(\d{1,2}\s*(?:&|${glued(say.and)})\s*\d{1,2}(?:\s*(?:&|${glued(say.and)}|,)\s*\d{1,2})*)(?=\s|$)`
/** "Question one", on a line of its own or with a mark behind it */
const IN_WORDS = worded`^${glued(say.questionSigns)}\s+(${say.inWords})\s*(?:[-–—:.,)]+|$)`
const AGAIN = /^\s*[/|]\s*/
/** "C1 / Q1 – 41": in another language first, by any short word or letter, with the same number. */
const TWICE = new RegExp(
  `^\\p{L}{1,12}\\.?\\s?(\\d{1,2}[a-h]?)\\s*[/|]\\s*${glued(say.signs)}\\s*\\.?\\s*\\1(?!\\w)\\s*[-–—:.,)]*`,
  'iu',
)
const LETTER = /^\(?([a-h])[).]\s*/

/** The label a line begins with; null when it begins with none. A lone letter belongs to the number before it. */
export function labelOf(line: string, main: string | null): Label | null {
  const bullet = BULLET.exec(line)?.[0].length ?? 0
  const label = labelAt(line.slice(bullet), main)
  return label && { ...label, end: label.end + bullet }
}

/** A list's bullet, or the mark of a line that a mail quotes. */
const BULLET = /^(?:[•·●▪*–-]\s+|(?:>\s?)+)/

function labelAt(text: string, main: string | null): Label | null {
  const twiceSaid = TWICE.exec(text)
  if (twiceSaid?.[1]) return labelled(twiceSaid[1], twiceSaid[0].length, true)
  const worded = WORDED.exec(text)
  if (worded?.[1]) {
    // "Cwestiwn 1 / Question 1": said in two languages
    const again = AGAIN.exec(text.slice(worded[0].length))?.[0] ?? ''
    const twice = again === '' ? null : WORDED.exec(text.slice(worded[0].length + again.length))
    const end = worded[0].length + (twice ? again.length + twice[0].length : 0)
    return labelled(worded[1], end, true)
  }
  const inWords = IN_WORDS.exec(text)
  if (inWords?.[1])
    return {
      numbers: [String(say.inWords.indexOf(inWords[1].toLowerCase()) + 1)],
      end: inWords[0].length,
      worded: true,
    }
  const several = SEVERAL.exec(text)
  if (several?.[1]) return labelled(several[1], several[0].length, false)
  const bare = BARE.exec(text)
  if (bare?.[1]) return labelled(bare[1], bare[0].length, false)
  const letter = LETTER.exec(text)
  return letter?.[1]
    ? {
        numbers: [`${(main ?? '').replace(/[a-h]$/, '')}${letter[1].toLowerCase()}`],
        end: letter[0].length,
        worded: false,
      }
    : null
}

function labelled(ink: string, end: number, worded: boolean): Label {
  return { numbers: numbersNamed(ink), end, worded }
}

const TOKENS = wordedAll`\d{1,2}\)?\s?(?:\(?[a-h]\)?(?![a-z]))?|(?<![a-z])[a-h](?![a-z])|${glued(say.to)}|-|–|—`
const THROUGH = worded`^(?:${say.to}|-|–|—)$`

/** "2, 3 & 5" → 2 3 5; "1 - 6" → 1 … 6; "1a-c" → 1a 1b 1c; "1 (a) and (b)" → 1a 1b. */
export function numbersNamed(ink: string): string[] {
  const named: string[] = []
  let through = false
  for (const [token] of ink.toLowerCase().matchAll(TOKENS)) {
    const number = token.replace(/[^\da-h]/g, '')
    if (THROUGH.test(token)) through = true
    else {
      const last = named.at(-1)
      const full = /^[a-h]$/.test(number) && last ? `${Number.parseInt(last, 10)}${number}` : number
      if (through && last) append(named, between(last, full))
      named.push(full)
      through = false
    }
  }
  return [...new Set(named)]
}

function between(first: string, last: string): string[] {
  const [from, to] = [Number.parseInt(first, 10), Number.parseInt(last, 10)]
  if (from < to && to - from < 40 && /^\d+$/.test(last))
    return Array.from({ length: to - from - 1 }, (_, i) => String(from + i + 1))
  const [a, b] = [first.at(-1) ?? '', last.at(-1) ?? '']
  if (from !== to || !/[a-h]/.test(a) || !/[a-h]/.test(b)) return []
  return Array.from(
    { length: Math.max(0, b.charCodeAt(0) - a.charCodeAt(0) - 1) },
    (_, i) => `${from}${String.fromCharCode(a.charCodeAt(0) + i + 1)}`,
  )
}

const SAID = wordedAll`\b(?:${glued(say.signs)})\s*\.?\s*(${NUMBERS})(?!\w)`

/** Where in a sentence questions are named, each with those that are named together. */
export const questionsNamedAt = (text: string): { at: number; end: number; numbers: string[] }[] =>
  [
    ...[...text.matchAll(SAID)].map(({ index, 0: said, 1: ink = '' }) => ({
      at: index,
      end: index + said.length,
      numbers: numbersNamed(ink),
    })),
    ...[...text.matchAll(SAID_IN_WORDS)].map(({ index, 0: said, 1: word = '' }) => ({
      at: index,
      end: index + said.length,
      numbers: [String(say.inWords.indexOf(word.toLowerCase()) + 1)],
    })),
  ].sort((a, b) => a.at - b.at)
/** “As regards item one” */
const SAID_IN_WORDS = wordedAll`\b(?:${glued(say.signs)})\s+(${say.inWords})(?!\w)`

/** The questions that a sentence names anywhere: "our answer to question 2 and Q3" → 2 3. */
export const questionsNamed = (text: string): string[] => [
  ...new Set(questionsNamedAt(text).flatMap(({ numbers }) => numbers)),
]

/** Does a further number follow in the order of a list? 1 after nothing, 2 after 1, 1b after 1a, 2 after 1c. */
export function follows(number: string, before: string | null): boolean {
  const main = Number.parseInt(number, 10)
  if (before === null) return main === 1
  const mainBefore = Number.parseInt(before, 10)
  return main === mainBefore + 1 || (main === mainBefore && number > before)
}
