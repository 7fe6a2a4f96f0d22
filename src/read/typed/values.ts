// Is what stands in these columns a table's, or the head of a letter, a numbered list, a signature?
import { inkClass } from '../document/ink-class.ts'

const MARKER = /^(?:\(?[a-z\d]{1,3}[.):]|[•·*–-]|q\d+[a-z]?[.):]?)$/i

/** Rows of ink, first column first. Two columns must name values; more must hold some, or be three rows at least. */
export function holdsValues(rows: string[][], columns: number): boolean {
  const inked = rows.filter((row) => row.some((ink) => ink !== ''))
  const [labels, markers] = [/:$/, MARKER].map(
    (sign) => inked.filter(([first = '']) => sign.test(first)).length,
  )
  if ((labels ?? 0) * 2 > inked.length) return false
  const others = inked.flatMap((row) => row.slice(1)).filter((ink) => ink !== '')
  const values = others.filter((ink) => inkClass(ink) !== 'text').length
  if (columns === 2) return (markers ?? 0) * 2 <= inked.length && values * 2 >= others.length
  return values > 0 || inked.length >= 3
}
