// The lines of a letter cut where another question is taken up, each with the question that its words name instead of a number.
import { glued, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Asked } from '../asked-questions.ts'
import type { Letter, Line } from '../letter.ts'
import { type Label, labelOf, numbersNamed, questionsNamed } from '../question-labels.ts'
import { sentencesOf } from '../sentences.ts'
import { answersInOrder } from './answers-in-order.ts'
import { headedLabels } from './headed-answers.ts'
import { inlineLabels } from './inline-labels.ts'
import { letteredAnswers } from './lettered-answers.ts'
import { ordinalLabel } from './ordinal-labels.ts'

const say = plainLists('asked', ['intros', 'the', 'questionSigns', 'goesOn', 'joins', 'saysOf'])
const others = plainLists('answers', ['otherQuestions'])

interface LabelledLines {
  lines: Line[]
  labels: ReadonlyMap<Line, Label>
  /** Those of the labels that are headings. */
  heads: ReadonlyMap<Line, Label>
}

export function labelledLines(letter: Letter, asked: readonly Asked[]): LabelledLines {
  const places = asked.map(({ number }) => number)
  const lettered = letteredAnswers(letter.lines, places)
  if (lettered) return { lines: letter.lines, labels: lettered, heads: new Map() }
  const headed = answersInOrder(letter.lines, asked) ?? headedLabels(letter.lines, asked)
  const labels = new Map<Line, Label>()
  const heads = new Map<Line, Label>()
  const lines = letter.lines.flatMap((line) => {
    const head = headed.get(line)
    if (!head) return atLabels(letter, line, places, labels)
    const own: Line = line.part === 'head' ? { ...line, part: 'answer' } : line
    labels.set(own, head)
    heads.set(own, head)
    return [own]
  })
  labelRemaining(lines, labels, places)
  return { lines, labels, heads }
}

/** A paragraph that goes on with another question in a later sentence: cut there. */
function atLabels(
  { document }: Letter,
  line: Line,
  places: readonly string[],
  found: Map<Line, Label>,
): Line[] {
  if (line.part !== 'answer' || line.table || places.length < 2) return [line]
  const sentences = sentencesOf(document.text, [line])
  const spoken = sentences.flatMap(({ start, text }) => {
    const label =
      ordinalLabel(text, places) ?? introducedLabel(text, places) ?? regardLabel(text, places)
    const subject = label ?? subjectLabel(text)
    const named = subject ?? (start > line.start ? answersNext(text) : null)
    return named ? [{ start, label: subject }] : []
  })
  const starts = [...spoken, ...inlineLabels(line, places)]
  if (starts.length === 0) return [line]
  const within = starts.map(({ start }) => start).filter((at) => at > line.start)
  const cuts = [line.start, ...new Set(within.sort((a, b) => a - b))]
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? line.end
    const text = document.text.slice(start, end).trimEnd()
    const part: Line = { ...line, start, end: start + text.length, text }
    const label = starts.find((one) => one.start === start)?.label
    if (label) found.set(part, label)
    return part
  })
}

/** "… were served. In relation to question 3, none.", "For question 2 the figure is 31.": with its word, and no bare number. */
const answersNext = (text: string): Label | null => {
  const label = labelOf(text, null)
  if (!label?.worded) return null
  return /[,:–-]\s*$/.test(text.slice(0, label.end)) || ANSWERS_OF.test(text) ? label : null
}
/** “Exemption: point 3 is withheld”, behind the answer to another: what its sentence says is of the question that it names. */
function subjectLabel(text: string): Label | null {
  const [prefix = ''] = PREFIX.exec(text) ?? []
  const label = labelOf(text.slice(prefix.length), null)
  if (!label?.worded || !OF_SUBJECT.test(text.slice(prefix.length + label.end))) return null
  return { ...label, end: prefix.length + label.end }
}
const PREFIX = /^\p{L}{3,20}:\s+/u
const OF_SUBJECT = worded`^\s*${say.saysOf}\s`

/** “As to 2, two complaints were upheld.”: a bare number behind the words that lead to a question. */
function introducedLabel(text: string, places: readonly string[]): Label | null {
  const [ink, said = ''] = INTRODUCED.exec(text) ?? []
  const numbers = numbersNamed(said)
  return ink && numbers.length > 0 && numbers.every((number) => places.includes(number))
    ? { numbers, end: ink.length, worded: true }
    : null
}
const INTRODUCED = worded`^${say.intros}\s+(\d{1,2}[a-h]?(?:\s*(?:,|&|${say.joins})\s*\d{1,2}[a-h]?)*)\s*[,:]\s`

/** “With regard to sexual misconduct in question 2, …”: what the sentence says is of that question. */
function regardLabel(text: string, places: readonly string[]): Label | null {
  const [ink = ''] = REGARD.exec(text) ?? []
  const [number, second] = questionsNamed(ink)
  return number !== undefined && second === undefined && places.includes(number)
    ? { numbers: [number], end: 0, worded: true }
    : null
}
const REGARD = worded`^${say.intros}\s+[^,.;:]{3,80}?\s${glued(say.questionSigns)}s?\s*\d{1,2}[a-h]?[^,.;:]{0,20},\s`

/** “In respect of the remaining question, …”: those that stand under no other label. */
function labelRemaining(
  lines: readonly Line[],
  labels: Map<Line, Label>,
  places: readonly string[],
): void {
  const open = lines.filter(({ part, table }) => part === 'answer' && !table)
  const remaining = open.filter((line) => !labels.has(line) && REMAINING.test(line.text))
  if (remaining.length !== 1) return
  const taken = new Set(
    open.flatMap((line) => (labels.get(line) ?? labelOf(line.text, null))?.numbers ?? []),
  )
  const numbers = places.filter((place) => !taken.has(place))
  const [line] = remaining
  if (line && numbers.length > 0 && numbers.length < places.length)
    labels.set(line, { numbers, end: 0, worded: true })
}
const REMAINING = worded`^(?:${say.intros}\s+)?${others.otherQuestions}`

const ANSWERS_OF = worded`^${say.intros}\s+(?:${say.the}\s+)?${glued(say.questionSigns)}s?\s*\d{1,2}[a-h]?\s+${say.goesOn}\s`
