// Which lines are the letter's own answer, and which are the page round it, the request, the Act or the small print.

import type { Document } from '../../vocabulary/document.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { periodsIn } from '../when/periods.ts'
import { withoutTimes } from '../when/without-times.ts'
import { listBelow } from './answers-below.ts'
import { cutParagraphs } from './cut-paragraphs.ts'
import { markInline } from './inline-questions.ts'
import { isLaw } from './law-quoted.ts'
import { type Letter, type Line, linesOf, type Part } from './letter.ts'
import { bearsReference } from './letter-head.ts'
import { follows, labelOf } from './question-labels.ts'
import { answeredInLine, isQuestion } from './question-line.ts'
import { requesterLetters } from './requester-letters.ts'

const say = plainLists('parts-said', [
  'answerNames',
  'decides',
  'ours',
  'ofRequest',
  'asks',
  'years',
  'counts',
  'requests',
  'says',
  'announces',
])

const lists = plainLists('parts', [
  'furniture',
  'requestStarts',
  'answerStarts',
  'footers',
  'reopens',
  'greets',
  'headLabels',
  'reasons',
  'asksAndAnswers',
])
const FURNITURE = anyOf(lists.furniture)
const REQUEST = anyOf(lists.requestStarts)
const ANSWER = anyOf(lists.answerStarts)
const FOOTER = anyOf(lists.footers)
const REASONS = anyOf(lists.reasons)
/** “You asked, and we answer:”: each question with its answer. */
const BOTH = anyOf(lists.asksAndAnswers)
const REOPENS = anyOf(lists.reopens)
const GREETING = anyOf(lists.greets)
const HEAD = new RegExp(`^${glued(lists.headLabels)}\\.?\\s*(?:[:#–-]|$)`, 'i')
const DECIDES = anyOf(plainLists('kinds', ['decision']).decision)
const THREAD = /^[-_=*]{3,}$/

/** Everything before the first mark of a request or an answer may answer, but for its title and its labelled head. */
export function markParts(document: Document): Letter {
  const lines = cutParagraphs(document.text, linesOf(document))
  const theirs = requesterLetters(lines)
  const speaks = lines.findIndex(({ table, text }) => table || text.split(/\s+/).length > RETOLD)
  const prose = speaks < 0 ? lines.length : speaks
  let state: Part = 'answer'
  lines.forEach((line, i) => {
    if (theirs.has(line)) {
      line.part = 'request'
      state = 'answer'
      return
    }
    state = nextState(state, line, { lines, i, isTop: i <= prose })
    line.part = isOfRecord(lines, i) && state === 'answer' ? 'answer' : partOf(state, line, i)
    if (state === 'request' && (isWholeRequest(line) || closesQuotation(lines, i))) state = 'answer'
    // "You asked:" over lines that the mail marks as quoted: the answer goes on behind them
    if (state === 'request' && isQuoted(line) && !isQuoted(lines[i + 1])) state = 'answer'
  })
  markInline(lines)
  for (const list of questionLists(lines)) for (const line of list) line.part = 'request'
  return { document, lines }
}

/** “Date: 8 August” among “Cause: …” and “Injury: …”, and again further down: a field of one case after another, and no head of the letter. */
function isOfRecord(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? ''
  if (!LABELLED.test(text) || !HEAD.test(text)) return false
  const near = [lines[i - 1], lines[i + 1]].some(
    (line) => line && LABELLED.test(line.text) && !HEAD.test(line.text),
  )
  const label = text.slice(0, text.indexOf(':') + 1)
  return near && lines.filter((line) => line.text.startsWith(label)).length > 1
}
const LABELLED = /^\p{Lu}[^:.]{1,40}:\s*\S/u

const isQuoted = (line: Line | undefined): boolean => line?.flags.includes('quoted') === true

const RETOLD = 8
/** `You asked: "How many …?"`: the quotation ends where its line does. */
const QUOTED = /:\s*["“][^"“”]{10,}["”]\.?$/

/** "You asked how many officers were investigated, and for the policy.": one sentence retells the request, and what follows answers. */
function isWholeRequest({ text }: Line): boolean {
  if (QUOTED.test(text)) return true
  return (
    REQUEST.test(text) &&
    /\.$/.test(text) &&
    !/[:?]/.test(text) &&
    (text.split(/\s+/).length > RETOLD || (SAYS_OF_WHAT.test(text) && !ANNOUNCES.test(text)))
  )
}
/** “You asked about parking fines.”; what “you asked for the following information.” announces is still to come. */
const SAYS_OF_WHAT = /^(?:\S+\s+){3,}\S+$/
const ANNOUNCES = worded`\b${say.announces}\W*$`

/** A request quoted over several lines ends with its quotation mark, unless another quotation or number follows. */
function closesQuotation(lines: Line[], i: number): boolean {
  if (!/["”][.]?$/.test(lines[i]?.text ?? '') || GOES_ON.test(lines[i + 1]?.text ?? ''))
    return false
  let first = i + 1
  while (first > 0 && i - first < LONG_REQUEST && lines[first - 1]?.part === 'request') first--
  return lines.slice(first, Math.min(first + 2, i + 1)).some(({ text }) => OPENS.test(text))
}
/** A request has no more lines than this: so many are looked through. */
const LONG_REQUEST = 200
const OPENS = /^[\s•·●▪*–-]*["“]/
const GOES_ON = /^[\s•·●▪*–-]*["“]|^\(?(?:\d{1,2}|[a-h])[).]|^[•·●▪*–-]/

/**
 * Questions that stand one after another without answers between them are the quoted request; but those whose numbering
 * goes on in questions that are answered one by one are answered together: "1. …? 2. …?", a table, "3. …?", its answer.
 */
function questionLists(lines: Line[]): Line[][] {
  const lists: Line[][] = []
  let list: Line[] = []
  for (const [i, line] of lines.entries()) {
    if (line.part === 'question' && !line.table && !isQuoted(line)) list.push(line)
    else {
      if (list.length > 1 && !goesOnBelow(list, lines.slice(i))) lists.push(list)
      list = []
    }
  }
  return lists
}

function goesOnBelow(list: Line[], below: Line[]): boolean {
  const number = labelOf(list.at(-1)?.text ?? '', null)?.numbers[0] ?? null
  const next = below.find(({ part, table }) => part === 'question' && !table)
  const label = next && labelOf(next.text, null)?.numbers[0]
  return number !== null && label !== undefined && follows(label, number)
}

interface Around {
  lines: Line[]
  /** Where the line stands among them. */
  i: number
  /** No table and no sentence stand before it. */
  isTop: boolean
}

function nextState(state: Part, line: Line, { lines, i, isTop }: Around): Part {
  if (line.table) return state === 'footer' ? 'answer' : state === 'request' ? 'request' : 'answer'
  if (THREAD.test(line.text)) return 'answer'
  switch (state) {
    case 'request':
      return leavesRequest(line, lines, i) ? 'answer' : 'request'
    case 'reasons':
      if (FOOTER.test(line.text)) return 'footer'
      return HEADING.test(line.text) || answersByNumber(line) ? 'answer' : 'reasons'
    case 'footer':
      return REOPENS.test(line.text) || opensAnswer(line) || listBelow(lines, i)
        ? 'answer'
        : 'footer'
    default:
      if (
        FOOTER.test(line.text) &&
        !opensAnswer(line) &&
        !(isSubject(line) && (isTop || countsYears(lines[i + 1])))
      )
        return 'footer'
      if (REASONS.test(line.text)) return 'reasons'
      if (
        REQUEST.test(line.text) &&
        !answersAtOnce(line) &&
        !BOTH.test(line.text) &&
        !bearsReference(line.text) &&
        !isDashedTitle(line, i) &&
        !isTitleOfLetter(line, lines, i)
      )
        return 'request'
      return 'answer'
  }
}

/** "Freedom of Information request: complaints about bus services", right under or over "Dear Requester": what the letter is about. */
const isTitleOfLetter = ({ text }: Line, lines: Line[], i: number): boolean =>
  !/[?"“:.]\s*$|[?"“]/.test(text) &&
  text.split(/\s+/).length <= TITLE &&
  [i - 2, i - 1, i + 1, i + 2].some((at) => GREETING.test(lines[at]?.text ?? ''))
const TITLE = 16

/** What ends the weighing and gives the answer. */
const HEADING = worded`^(?:${say.ours}\s+)?${glued(say.decides)}s?\W*$`

/** "Internal review" over a letter is what the letter is about; under an answer it begins the small print. */
const isSubject = ({ text }: Line): boolean =>
  text.split(/\s+/).length <= SUBJECT && !/[.!?]$/.test(text)
const SUBJECT = 6

/** “Complaints”, over “3 in 2021, 5 in 2022”: what was counted, and not how to complain. */
const countsYears = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.table !== null ||
    (periodsIn(line.text).some(({ period }) => !isDay(period)) &&
      numbersIn(withoutTimes(line.text)).length > 0))
const isDay = (period: NonNullable<Period>): boolean =>
  'from' in period && period.from === period.to

const opensAnswer = ({ text }: Line): boolean =>
  ANSWER.test(text) ||
  BODY_ANSWERS.test(text) ||
  (INITIALS.test(text) && INITIALS_ANSWER.test(text))

/** "SYP Response", "Essex Police Reply:": a heading in the body's own name. */
const BODY_ANSWERS = worded`^(?!.*(?:${say.ofRequest}|\bq\d))(?:[\w&’'.-]+\s+){1,4}${glued(say.answerNames)}s?\s*[:–-]?$`
/** "SYP Response: 20": initials are a body's, whatever follows. */
const INITIALS = /^[A-Z]{2,5}\s/
const INITIALS_ANSWER = worded`^\w+\s+${say.answerNames}:`

/** "Your request for information has now been considered and I can confirm …" is no quotation. */
function answersAtOnce(line: Line): boolean {
  return opensAnswer(line) && !/[:?]/.test(line.text)
}

/** A request goes on until the body speaks: a heading such as Response, or a sentence only an answer has. */
function leavesRequest(line: Line, lines: Line[], i: number): boolean {
  if (line.text.endsWith('?')) return false
  if (opensAnswer(line) || givesCount(line) || answeredInLine(line.text)) return true
  if (answersByNumber(line) && (BEGINS_ANSWER.test(line.text) || !answersLater(lines, i)))
    return true
  if (DECIDES.test(line.text) && !ASKS.test(line.text)) return true
  // the numbers start again at 1: the second list is the answers
  return /^\(?1\s?\(?a?\)?[.)\s]/.test(line.text) && restarts(lines, i)
}

const BEGINS_ANSWER = worded`^${glued(say.answerNames)}`
const ASKS = worded`[?]|^${say.asks}`

/** "Points 4-6 - these apply to …" among the requester's clarifications: the answer has its own heading further down. */
const answersLater = (lines: Line[], i: number): boolean =>
  lines.slice(i + 1, i + FAR).some(({ text }) => RESPONDS.test(text))
const FAR = 30
const RESPONDS = worded`^(?:${say.ours}\s+)?${say.answerNames}\s*[:–-]*$`

/** "Qs 2, 3 & 5", "Answer 1:": a label that answers, not a question with its words. */
function answersByNumber({ text }: Line): boolean {
  const label = labelOf(text, null)
  if (!label?.worded) return false
  return label.end >= text.length || label.numbers.length > 1 || BEGINS_ANSWER.test(text)
}

/** "2013/14: 3 officers", "2019 - Nil": only an answer gives numbers to years. */
const givesCount = ({ text }: Line): boolean =>
  /^\W*(?:[A-Za-z ]{2,25}\s[x×]\s?\d{1,3}|\d{1,3}\s?[x×]\s[A-Za-z ]{2,25})\s*[-–:]\s/.test(text) ||
  YEAR_COUNTED.test(text)
const YEAR_COUNTED = worded`^(?:${say.years} )?(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\s*(?:[:=]|\s[–-])\s*(?:\d{1,4}\b|${say.counts})`

function restarts(lines: Line[], i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= LONG_REQUEST; k--) {
    const line = lines[k]
    if (line?.part !== 'request') return false
    if (labelOf(line.text, null)) return true
  }
  return false
}

function partOf(state: Part, line: Line, i: number): Part {
  if (line.table) return state === 'request' ? 'request' : 'answer'
  if (line.flags.includes('quoted')) return 'request'
  if (line.flags.some((flag) => flag === 'signature' || flag === 'header-footer')) return 'footer'
  if (FURNITURE.test(line.text)) return 'furniture'
  if (state === 'request' || state === 'footer' || state === 'reasons') return state
  if (HEAD.test(line.text) && !goesOn(line.text) && !YEARS_COUNTED.test(line.text)) return 'head'
  if (isLaw(line.text)) return 'law'
  if (QUOTES.test(line.text)) return 'request'
  if (isQuestion(line.text)) return 'question'
  if (i === 0 && isTitle(line.text) && !givesNumbers(line.text)) return 'head'
  return 'answer'
}

/** “"1. How many …? 2. How much …?"”: what was asked, in quotation marks. */
const QUOTES = /^["“][^"“”]*\?[^"“”]*["”]\.?$/

/** “Your reference: dog bites. In 2022 there were 5 …”: the answer goes on in the same line. */
const goesOn = (text: string): boolean =>
  text.split(/\s+/).length > HEAD_WORDS && /[.:]\s+[A-Z]/.test(text)
const HEAD_WORDS = 20

/** "FOI request – social media accounts": a dash does not quote, as a colon does. */
const isDashedTitle = ({ text }: Line, i: number): boolean =>
  i === 0 && !/[:?]/.test(text) && !REQUESTS.test(text) && isTitle(text)

/** "Spend: 2022/23 £1,204,500, 2023/24 £998,300.": a first line that answers. */
const givesNumbers = (text: string): boolean =>
  /£\s?\d/.test(text) ||
  COUNTED.test(text) ||
  YEARS_COUNTED.test(text) ||
  numbersIn(withoutTimes(text)).length > 1

/** “Registered: 2020 5, 2021 6” */
const YEARS_COUNTED = /(?:19|20)\d\d \d[\d,]{0,9}[,;]\s(?:19|20)\d\d \d/
/** "Lost or stolen in 2019: 21" */
const COUNTED = /:\s*\d[\d,]{0,9}$/

const REQUESTS = worded`^${say.requests}$`
const SAYS = anyOf(say.says)

/** "Three senior officers suspended.": a few words that say nothing of the body's own. */
function isTitle(text: string): boolean {
  return (
    text.split(/\s+/).length <= 14 &&
    !SAYS.test(text) &&
    !ANSWER.test(text) &&
    labelOf(text, null) === null
  )
}
