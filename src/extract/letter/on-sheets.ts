// A workbook is a letter in several sheets: where each line stands, and what a cover sheet says of which questions the others answer.
import type { Document } from '../../vocabulary/document.ts'
import { glued, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Letter } from './letter.ts'

const { questionSigns, inWords } = plainLists('asked', ['questionSigns', 'inWords'])

/** The sheet at an offset of the text; null in a letter without sheets. */
export function sheetAt({ runs }: Document, offset: number): string | null {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const place = runs[low]?.place
  return place?.kind === 'sheet' ? place.sheet : null
}

const NUMBER = wordedAll`(?<![\w.])(?:${glued(questionSigns)}\s*)?(\d{1,2}[a-h]?|${inWords})(?![\w%])`
const SIGN = wordedAll`(?<![\w])${glued(questionSigns)}(?=[\s\d])`
const LONGEST_LINE = 300

/** “Questions one and two are on the tab Sightings, three on Finds.” Looked for once a letter: each of its tables asks. */
export function questionsOnSheets(letter: Letter): ReadonlyMap<string, string[]> {
  const known = onSheets.get(letter) ?? saidOfSheets(letter)
  onSheets.set(letter, known)
  return known
}
const onSheets = new WeakMap<Letter, ReadonlyMap<string, string[]>>()

function saidOfSheets({ document, lines }: Letter): Map<string, string[]> {
  const sheets = [...new Set(document.tables.flatMap(({ sheet }) => sheet ?? []))]
  const found = new Map<string, string[]>()
  if (sheets.length < 2) return found
  for (const { text, table } of lines) {
    const [sign] = text.length > LONGEST_LINE || table ? [] : text.matchAll(SIGN)
    if (!sign) continue
    const named = sheets
      .flatMap((sheet) => placesOf(text, sheet).map((at) => ({ sheet, at })))
      .toSorted((a, b) => a.at - b.at)
    let from = sign.index
    for (const { sheet, at } of named) {
      const numbers = [...text.slice(from, Math.max(from, at)).matchAll(NUMBER)]
      if (numbers.length > 0)
        found.set(sheet, [
          ...(found.get(sheet) ?? []),
          ...numbers.map(([, said = '']) => numberSaid(said)),
        ])
      from = Math.max(from, at + sheet.length)
    }
  }
  return found
}

const numberSaid = (said: string): string => {
  const at = inWords.indexOf(said.toLowerCase())
  return at < 0 ? said.toLowerCase() : String(at + 1)
}

/** Where a sheet's name stands by itself; one that is a number alone says nothing. */
function placesOf(text: string, sheet: string): number[] {
  if (!/\p{L}{2}/u.test(sheet)) return []
  const at = text.indexOf(sheet)
  const isAlone =
    at >= 0 &&
    !/[\p{L}\d]/u.test(text[at - 1] ?? '') &&
    !/[\p{L}\d]/u.test(text[at + sheet.length] ?? '')
  return isAlone ? [at] : []
}
