// What one cell of a pasted list of bodies says: addresses, a law, a number.
import type { Law } from '../../vocabulary/survey.ts'

/** All addresses of a cell: two are written with a comma, a semicolon, a slash, "or" or a line break between them. */
export function addressesIn(cell: string): { good: string[]; bad: string[] } {
  const mails = partsOf(cell).filter((part) => part.includes('@'))
  const good = [...new Set(mails.filter(isAddress))]
  const bad = mails.filter((one) => !isAddress(one))
  return { good, bad: cell !== '' && mails.length === 0 ? [cell] : bad }
}

/** Nothing but addresses stands in it, right or wrong. */
export const isAddressesAlone = (cell: string): boolean =>
  partsOf(cell).every((part) => part.includes('@'))

const partsOf = (cell: string): string[] =>
  cell
    .split(/[\s,;/|]+(?:(?:or|and)\s+)?/i)
    .map((part) => part.replaceAll(/^(?:mailto:)?[<("']*|[>)"'.]*$/g, ''))
    .filter((part) => part !== '')

export const isAddress = (text: string): boolean =>
  /^[^\s@<>(),;:"\\[\]]{1,64}@(?=.{4,255}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(
    text,
  ) && !/\.\.|^\.|\.@/.test(text)

/** "FOIA 2000", "Freedom of Information (Scotland) Act", "EIR". */
export function lawIn(cell: string): Law | null {
  const plain = cell
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
  if (/^(?:foisa|foi scotland|freedom of information scotland act)$/.test(plain)) return 'foisa'
  if (/^(?:foia?|freedom of information act)$/.test(plain)) return 'foia'
  return /^(?:eirs?|environmental information(?: scotland)? regulations)$/.test(plain)
    ? 'eir'
    : null
}

/** "1,204", "1 204", "1204.0"; null where it is no whole number. */
export function numberIn(cell: string): number | null {
  const plain = cell.replaceAll(/[,\s\u00A0\u202F’']/g, '').replace(/\.0+$/, '')
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null
}

/** Written as a number, whole or not. */
export const isNumeral = (cell: string): boolean => /^\d[\d.,\s\u00A0\u202F’']*$/.test(cell)
