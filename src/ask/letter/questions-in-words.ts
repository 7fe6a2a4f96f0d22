// The questions of a survey as a letter numbers them, each with how it is to be counted.
import { WHOM } from '../../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet, SheetSplit, SheetTab } from '../../vocabulary/reply-sheet/sheet.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { periodInBrief } from '../../wording/dates.ts'

/** One paragraph a question, an empty line between them. */
export function questionsInWords({ questions, period }: Survey, { tabs }: ReplySheet): string {
  return tabs
    .map((tab) => {
      const own = questions.find(({ number }) => number === tab.number)?.period
      const isOwn = own !== undefined && JSON.stringify(own) !== JSON.stringify(period)
      const lines = [
        `${tab.number}. ${tab.asks}`,
        ...[
          countedAs(tab),
          rowsOf(tab),
          isOwn && `Period for this question: ${periodInBrief(own)}.`,
        ].flatMap((line) => (line ? [`   ${line}`] : [])),
      ]
      return lines.join('\n')
    })
    .join('\n\n')
}

/** "Please count people, for each of 2021/22 and 2022/23, with officers and staff apart." */
function countedAs({ counts, times, splits }: SheetTab): string | null {
  if (!counts) return null
  const years = times.length > 1 ? `for each of ${listed(times.map(({ word }) => word))}` : null
  const parts = splits.flatMap((split) => inParts(split) ?? [])
  if (counts.kind !== 'count' && !years && parts.length === 0) return null
  const what = counts.kind === 'count' ? `Please count ${counts.many}` : 'Please answer'
  const [first, ...others] = [years, ...parts].filter(Boolean)
  return `${[[what, first].filter(Boolean).join(counts.kind === 'count' ? ', ' : ' '), ...others].join(', ')}.`
}

function inParts({ name, word, categories, open }: SheetSplit): string | null {
  if (categories.length === 0) return `by ${word}`
  const named = listed(categories.map((one) => one.word))
  if (name === WHOM) return `with ${named} apart`
  return categories.length > MOST_NAMED
    ? `by ${word} as in the workbook`
    : `by ${word} (${named}${open ? ', or as you record it' : ''})`
}

/** More than these are read nowhere: the workbook has them. */
const MOST_NAMED = 12

const rowsOf = ({ cases }: SheetTab): string | null =>
  cases && cases.length > 0
    ? `Please give one row for each, with its ${listed(cases.map(({ word }) => word))}.`
    : null

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
