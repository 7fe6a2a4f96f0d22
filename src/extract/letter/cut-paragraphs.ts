// Paragraphs cut where in their midst something else begins: the small print behind an answer, a decision behind the request retold.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from './letter.ts'
import { sentencesOf } from './sentences.ts'

const lists = plainLists('parts', ['footers', 'requestStarts', 'answerStarts'])
const kinds = plainLists('kinds', ['decision', 'internalReview'])
const FOOTER = anyOf(lists.footers)
const REQUEST = anyOf(lists.requestStarts)
const DECIDES = anyOf([...lists.answerStarts, ...kinds.decision, ...kinds.internalReview])

/** A line is of one part; “Eight samples failed. You may complain to the Commissioner.” is of two. */
export function cutParagraphs(text: string, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const at = isPlain(line) ? cutIn(text, line) : null
    if (at === null) return [line]
    const before = text.slice(line.start, at).trimEnd()
    return [
      { ...line, end: line.start + before.length, text: before },
      { ...line, start: at, text: text.slice(at, line.end) },
    ]
  })
}

const isPlain = ({ table, flags }: Line): boolean => !table && flags.length === 0

function cutIn(text: string, line: Line): number | null {
  const isOver = FOOTER.test(line.text)
  const asks = !isOver && REQUEST.test(line.text)
  if (!isOver && !asks) return null
  const [first, ...others] = sentencesOf(text, [line])
  if (!first) return null
  const found = isOver
    ? !FOOTER.test(first.text) && others.find((sentence) => FOOTER.test(sentence.text))
    : REQUEST.test(first.text) &&
      /\.$/.test(first.text) &&
      others.find((sentence) => DECIDES.test(sentence.text))
  return found ? found.start : null
}
