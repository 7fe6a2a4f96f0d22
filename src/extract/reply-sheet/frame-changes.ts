// What was changed in the frame of a tab since it was sent: each change named, where the survey is at hand.
import type { Doubt } from '../../vocabulary/reading.ts'
import { type FrameWords, hashOf, plainly, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import type { FoundTab } from './find-tabs.ts'

/** found: the words as they stand in the tab now; names of rows that the body was to name itself do not count. */
export function frameChanges(tab: FoundTab, found: FrameWords): Doubt[] {
  const { sent, mark, calledOnce } = tab
  const renamed = calledOnce ? [changed(tab, `the tab was called ${calledOnce}`)] : []
  if (hashOf(found) === mark.hash) return renamed
  const named = sent ? differences(sent, found) : []
  const older =
    sent && mark.hash !== '' && hashOf(sent) !== mark.hash
      ? ['it was made when the survey asked otherwise, or its first line was changed']
      : []
  const all = [...named, ...older]
  const said = all.length > 0 ? all : ['a word, a row or a column of it is not as it was sent']
  const more = said.length > MOST ? [`${said.length - MOST} more changes of this kind`] : []
  return [...renamed, ...[...said.slice(0, MOST), ...more].map((what) => changed(tab, what))]
}

/** More than this nobody reads one by one. */
const MOST = 20

function differences(sent: FrameWords, found: FrameWords): string[] {
  const question =
    plainly(sent.question) === plainly(found.question)
      ? []
      : ['the words of the question were changed']
  return [
    ...question,
    ...lost(sent.columns, found.columns).map((word) => `the column “${word}” is gone`),
    ...lost(found.columns, sent.columns).map((word) => `a column “${word}” was added`),
    ...lost(ownRows(sent), ownRows(found)).map((word) => `the row “${word}” is gone`),
    ...lost(ownRows(found), ownRows(sent)).map((word) => `a row “${word}” was added`),
    ...(isOrder(sent, found) ? ['rows or columns stand in another order'] : []),
  ]
}

const ownRows = ({ rows }: FrameWords): string[] =>
  rows
    .filter(([by]) => !by.endsWith(sheetWords.other))
    .map(([by, which]) => plainly(`${by} ${which}`))

/** What stands in the first more often than in the second. */
function lost(from: string[], to: string[]): string[] {
  const left = to.map(plainly)
  return from.filter((word) => {
    const at = left.indexOf(plainly(word))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}

const isOrder = (sent: FrameWords, found: FrameWords): boolean =>
  lost([...sent.columns, ...ownRows(sent)], [...found.columns, ...ownRows(found)]).length === 0 &&
  lost([...found.columns, ...ownRows(found)], [...sent.columns, ...ownRows(sent)]).length === 0 &&
  JSON.stringify([sent.columns.map(plainly), ownRows(sent)]) !==
    JSON.stringify([found.columns.map(plainly), ownRows(found)])

export const changed = ({ squares }: Pick<FoundTab, 'squares'>, what: string): Doubt => ({
  code: 'sheet-frame-changed',
  ink: '',
  note: `Tab ${squares.sheet} of the reply sheet is not as it was sent: ${what}.`,
  place: null,
})
