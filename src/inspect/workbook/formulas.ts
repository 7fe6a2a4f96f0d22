// Formulas whose kept result is not what anything on the sheets could make: it is shown, or comes up, only in some programs.
import { linkFound } from '../package/links.ts'
import { counted, type Found, found } from '../report/found.ts'
import type { Members, Words } from '../report/when-asked.ts'
import { type CellIn, cellName, type SheetIn } from './cells.ts'

/** `known`: every word of three letters or more that stands in a cell that holds no formula. */
export function keptResults(
  sheet: Pick<SheetIn, 'name' | 'part'> & { cells: CellIn[] },
  known: Members,
): Found[] {
  const odd = sheet.cells.filter(
    (cell) => cell.formula !== null && cell.value !== '' && isOdd(cell, known),
  )
  const [first] = odd
  if (!first) return []
  return [
    found(
      'cached-formula-value',
      sheet.part,
      `${counted(odd.length, 'formula')} with a kept result that it does not make`,
      {
        at: `${sheet.name}!${cellName(first)}`,
        count: odd.length,
        shows: odd.map(({ value }) => value).join('; '),
      },
    ),
  ]
}

/** A text that a formula only carries, and where a link that it makes leads. */
export function wordsInFormulas(
  sheet: Pick<SheetIn, 'name' | 'part'> & { cells: CellIn[] },
  seen: Words,
): Found[] {
  return sheet.cells.flatMap((cell) => {
    const written = cell.formula ?? ''
    if (!written.includes('"')) return []
    const at = `${sheet.name}!${cellName(cell)}`
    const kept = [...written.matchAll(/\bN\(\s*("(?:[^"]|"")+")\s*\)/gi)].flatMap(([, text = '']) =>
      textsIn(text),
    )
    const links = [...written.matchAll(/\bHYPERLINK\(\s*"((?:[^"]|"")+)"/gi)].flatMap(
      ([, target = '']) => linkFound(target, sheet.part, seen),
    )
    const told = kept.filter((text) => /[\p{L}\p{N}]/u.test(text))
    return told.length === 0
      ? links
      : [
          ...links,
          found(
            'cached-formula-value',
            sheet.part,
            'a text that a formula keeps and does not show',
            {
              at,
              shows: told.join('; '),
            },
          ),
        ]
  })
}

function isOdd({ formula, value, type }: CellIn, known: Members): boolean {
  const written = formula ?? ''
  if (written.includes('#REF!')) return !value.startsWith('#')
  if (JOINED.test(written)) return textsIn(written).join('') !== value
  if (/^[\d.+\-*/() ]+$/.test(written) && !isWords(type)) return !isResult(written, value)
  if (!isWords(type) || written === '' || MAKES_WORDS.test(written)) return false
  const own = new Set(wordsOf(written))
  return wordsOf(value).some((word) => !known.has(word) && !own.has(word))
}

/** Texts in quotes, one or several joined. */
const JOINED = /^"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/

const textsIn = (formula: string): string[] =>
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).map((text) => text.slice(1, -1).replaceAll('""', '"'))

/** Excel keeps a formula's words in its cell, others among the texts of the book. */
const isWords = (type: string): boolean => type === 'str' || type === 's'

/** Texts that come from elsewhere than a cell: dates in words, addresses, the file's name, look-ups in other files. */
const MAKES_WORDS =
  /\b(TEXT|CELL|INFO|ADDRESS|CHAR|UNICHAR|ROMAN|DOLLAR|FIXED|BAHTTEXT|HYPERLINK|LEFT|RIGHT|MID|REPLACE|SUBSTITUTE|CONCAT|CONCATENATE|TEXTJOIN|DEC2HEX|BASE|SHEET|FORMULATEXT|TYPE|TRUE|FALSE|PROPER|REPT)\(|\[\d+\]|&/i

/** Plain arithmetic of numbers, one operation: anything longer is left alone. */
function isResult(written: string, value: string): boolean {
  const [, a = '', sign, b = ''] =
    /^\(?(-?[\d.]+)\s*([+\-*/])\s*([\d.]+)\)?$/.exec(written.trim()) ?? []
  if (a === '') return /^-?[\d.]+$/.test(written.trim()) ? Number(written) === Number(value) : true
  const made = {
    '+': Number(a) + Number(b),
    '-': Number(a) - Number(b),
    '*': Number(a) * Number(b),
    '/': Number(a) / Number(b),
  }[sign ?? '+']
  return (
    made === undefined ||
    !Number.isFinite(made) ||
    Math.abs(made - Number(value)) <= Math.abs(made) * 1e-9 + 1e-9
  )
}

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? []

/** Every word of three letters or more that stands in a cell that holds no formula. */
export function wordsInCells(sheets: { cells: CellIn[] }[]): Set<string> {
  const words = new Set<string>()
  for (const { cells } of sheets)
    for (const { formula, value } of cells)
      if (formula === null) for (const word of wordsOf(value)) words.add(word)
  return words
}
