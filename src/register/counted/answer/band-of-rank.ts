// Which of a sheet's own words covers a rank: "Sergeant and above" an inspector, where it has none that begins higher.
import { conductWords, type Word } from '../../../vocabulary/conduct/conduct-words.ts'
import { wordLists } from '../../../vocabulary/packs/word-lists.ts'

/** null: none of them does. */
export function bandAmong(choices: readonly string[], rank: string): string | null {
  const { ranks } = conductWords()
  const at = ranks.findIndex(({ id }) => id === rank)
  const begins = choices.flatMap((choice) => {
    const from = ranks.findIndex((one) => isUpFrom(choice, one))
    return from >= 0 && from <= at ? [{ choice, from }] : []
  })
  return begins.toSorted((a, b) => b.from - a.from)[0]?.choice ?? null
}

/** "Insp or above", "Sergeant +" */
function isUpFrom(choice: string, { label, aliases = [] }: Word): boolean {
  const { above } = wordLists(['police-conduct'], 'rank-words', ['above'])
  const said = plain(choice)
  return [label, ...aliases].some((rank) =>
    [...above, '+'].some((more) => said === plain(`${rank} ${more}`)),
  )
}

const plain = (words: string): string =>
  words.toLowerCase().replaceAll('+', ' + ').replaceAll(/\s+/g, ' ').trim()
