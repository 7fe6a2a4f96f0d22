// The stretches in which a reply tells cases one after another: list items with all their lines, and sentences cut into clauses.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { sentencesOf } from '../letter/sentences.ts'
import { withoutLabel } from './fields/without-label.ts'
import { ITEM_MARK } from './records/item-mark.ts'

const say = plainLists('cases', ['clauses'])

export interface Stretch {
  /** Offsets in the document's text. */
  start: number
  end: number
  text: string
  /** The list item it stands in; null in running text. */
  item: number | null
  /** A new sentence, and not a further clause of one. */
  begins: boolean
}

/** What a line or a label says of itself. */
interface Says {
  standsOver(line: Line): boolean
  namesField(label: string): boolean
}

/**
 * In the order of the text. A single marked line is no list; a line that stands over others, such as a year, ends an item.
 * No number comes twice: “2021:”, “• …”, “2022:”, “• …” are two items.
 */
export function stretchesOf(
  words: Words,
  letter: Letter,
  lines: readonly Line[],
  { standsOver, namesField }: Says,
): Stretch[] {
  const first = labelOfItems(words, lines, namesField)
  const opens = ({ text }: Line): boolean =>
    ITEM_MARK(words).test(text) || (first !== null && labelOf(text) === first)
  const marked = lines.filter(opens)
  const items = new Map<Line, number>()
  let count = -1
  let open = false
  let before: Line | null = null
  for (const line of marked.length > 1 ? lines : []) {
    if (opens(line)) {
      count++
      open = true
    } else if (standsOver(line) || (before && !isNext(letter, before, line))) open = false
    if (open) items.set(line, count)
    before = line
  }
  const listed = [...items].map(([line, at]): Stretch => ({ ...line, item: at, begins: true }))
  const others = lines.filter((line) => !items.has(line))
  return [...listed, ...sentencesIn(letter, others)].sort((x, y) => x.start - y.start)
}

/** “Year: 2019. Rank: …” without a mark: the label that comes again first is that of the next item; null where a mark begins each. */
function labelOfItems(
  words: Words,
  lines: readonly Line[],
  namesField: Says['namesField'],
): string | null {
  const labels = lines.flatMap(({ text }) => labelOf(text) ?? [])
  const first = labels.find((label, i) => labels.indexOf(label) < i && namesField(label))
  if (first === undefined) return null
  const isMarked = lines.every(
    ({ text }, i) => labelOf(text) !== first || ITEM_MARK(words).test(lines[i - 1]?.text ?? ''),
  )
  return isMarked ? null : first
}

const labelOf = (text: string): string | null =>
  /^([^:.;?!]{2,40}?)\s*:\s*\S/.exec(text)?.[1]?.toLowerCase() ?? null

/** No blank line between them. */
const isNext = ({ document }: Letter, before: Line, line: Line): boolean =>
  !/\n\s*\n/.test(document.text.slice(before.end, line.start))

const CLAUSE = wordedAll`;\s+|,\s+${say.clauses}\s+`

function sentencesIn({ document }: Letter, lines: Line[]): Stretch[] {
  return sentencesOf(document.text, lines.map(withoutLabel)).flatMap(({ start, text }) => {
    const cuts = [...text.matchAll(CLAUSE)].map((match) => match.index + match[0].length)
    const starts = [0, ...cuts]
    return starts.map((from, i): Stretch => {
      const to = starts[i + 1] ?? text.length
      return {
        start: start + from,
        end: start + to,
        text: text.slice(from, to),
        item: null,
        begins: i === 0,
      }
    })
  })
}
