// What a letter asks, proposed as numbered questions: by the numbers it gives them, else by its question marks and words of asking.
import type { RequestQuestion } from '../../vocabulary/answering/request.ts'
import { beginsWith, LETTER_WORDS } from './letter-words.ts'

export function questionsProposed(body: string): RequestQuestion[] {
  const numbered = byNumbers(body)
  if (numbered.length > 0) return numbered
  const sentences = bySentences(body)
  const found = sentences.length > 0 ? sentences : [flat(body)]
  return found.filter((words) => words !== '').map((words, i) => ({ number: String(i + 1), words }))
}

/** "1.", "2)", "(3)", "Q4:"; under one of them "a)", "(b)", "ii." are its parts. A bullet is a part, or a question where nothing is numbered. */
function byNumbers(body: string): RequestQuestion[] {
  const found: RequestQuestion[] = []
  let whole: string | null = null
  let part = 0
  let broken = false
  for (const line of body.split('\n')) {
    const main = MAIN.exec(line)
    const sub = main ? null : SUB.exec(line)
    const last = found.at(-1)
    if (main) {
      whole = main[1] ?? ''
      part = 0
      found.push({ number: whole.toLowerCase(), words: (main[2] ?? '').trim() })
    } else if (sub) {
      part++
      const letter = String.fromCharCode(96 + Math.min(part, 26))
      found.push({
        number: whole === null ? String(part) : `${whole}${letter}`,
        words: (sub[1] ?? '').trim(),
      })
    } else if (line.trim() === '') broken = true
    // A paragraph that does not go on is of no question: “I look forward to your reply.”
    else if (last && (!broken || /^\s{2,}/.test(line))) last.words = `${last.words} ${line.trim()}`
    if (line.trim() !== '') broken = false
    else broken = true
  }
  return withoutHeads(found)
}

const MAIN = /^\s*(?:q(?:uestion)?\s*)?\(?(\d{1,2}[a-z]?)[.):]\s+(.*)$/i
const SUB = /^\s*(?:\(?(?:[a-z]|[ivx]{2,4})[.)]|[-•*·–])\s+(.*)$/i

/** "1. In each of these years:" says what its parts share: it goes into each of them. */
function withoutHeads(found: readonly RequestQuestion[]): RequestQuestion[] {
  return found.flatMap((one, i) => {
    const parts = found.filter(
      ({ number }) => number !== one.number && isPartOf(number, one.number),
    )
    if (parts.length > 0 && one.words.endsWith(':')) return []
    const head = found.findLast(
      (other, at) => at < i && other.words.endsWith(':') && isPartOf(one.number, other.number),
    )
    return [head ? { ...one, words: `${head.words} ${one.words}` } : one]
  })
}

const isPartOf = (number: string, whole: string): boolean =>
  number.startsWith(whole) && /^[a-z]$/.test(number.slice(whole.length))

/** Each that asks; what says under which Act it is asked and thanks is none. */
function bySentences(body: string): string[] {
  const sentences = body
    .split(/\n\s*\n/)
    .flatMap(
      (paragraph) => flat(paragraph).match(/[^.?!]+(?:[.?!]+(?=\s|$)|$)|[^.?!]+[.?!]+/g) ?? [],
    )
    .map((sentence) => sentence.trim())
  const asked = sentences.filter((one) => one.endsWith('?'))
  if (asked.length > 0) return sentences.filter((one) => one.endsWith('?') || isCommand(one))
  return sentences.filter((one) => isCommand(one))
}

const isCommand = (sentence: string): boolean =>
  sentence.split(' ').length > 4 &&
  beginsWith(sentence.replace(JOINS, ''), LETTER_WORDS.asks) &&
  !ABOUT_REPLY.test(sentence)

const JOINS = new RegExp(String.raw`^(?:${LETTER_WORDS.joins.join('|')}),?\s+`, 'i')
/** What is asked of the reply itself is no question. */
const ABOUT_REPLY = new RegExp(String.raw`\b(?:${LETTER_WORDS.aboutReply.join('|')})\b`, 'i')

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
