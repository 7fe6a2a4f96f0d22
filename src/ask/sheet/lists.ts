// The lists of a reply sheet's drop-downs, each a column of one tab that everybody can see.
import { sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import type { CaseField, ReplySheet } from '../../vocabulary/reply-sheet/sheet.ts'
import type { Area, Choice, PlainSheet } from '../../write/plain/content.ts'

export interface Lists {
  tab: PlainSheet
  /** null where the words are on no list: then anything may be typed. */
  choose(words: string[], cells: Area, open: boolean): Choice | null
}

interface List {
  head: string
  words: string[]
}

/** Fields with the same words have one list. */
export function listsOf({ tabs }: ReplySheet): Lists {
  const lists: List[] = [{ head: sheetWords.ends.notHeld, words: [sheetWords.yes] }]
  for (const field of tabs.flatMap(({ cases }) => cases ?? [])) {
    const words = wordsOf(field)
    if (words.length > 0 && !lists.some((list) => isSame(list.words, words)))
      lists.push({ head: field.word, words })
  }
  return {
    tab: tabOf(lists),
    choose: (words, cells, open) => {
      const column = lists.findIndex((list) => isSame(list.words, words))
      if (column < 0) return null
      const from = { row: 1, column, down: words.length, across: 1 }
      return { cells, from: { sheet: sheetWords.lists, cells: from }, open }
    },
  }
}

export const wordsOf = ({ choices }: CaseField): string[] => choices.map(({ word }) => word)

const isSame = (a: string[], b: string[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

function tabOf(lists: List[]): PlainSheet {
  const longest = lists.reduce((most, { words }) => Math.max(most, words.length), 0)
  return {
    name: sheetWords.lists,
    headRows: 1,
    rows: [
      lists.map(({ head }) => head),
      ...Array.from({ length: longest }, (_, i) => lists.map(({ words }) => words[i] ?? null)),
    ],
  }
}
