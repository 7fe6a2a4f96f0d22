// YAML read field by field, so that whatever is wrong is said with its file, line and column and what to write instead.
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { inLeastUnits } from '../vocabulary/least-unit.ts'
import type { FigureKind } from '../vocabulary/reply.ts'
import { nearest } from './naming/nearest-word.ts'
import { complain, pairsOf, type Sheet } from './yaml-sheet.ts'

export type Fields = Map<string, { key: Node; value: Node | null }>

/** The fields of a map; unknown keys are said with the nearest known one. */
export function fieldsOf(sheet: Sheet, node: Node | null, known: readonly string[]): Fields | null {
  if (!isMap(node)) {
    complain(
      sheet,
      node,
      `Here stands ${whatIs(node)} where fields are wanted: ${known.join(', ')}.`,
    )
    return null
  }
  const fields: Fields = new Map()
  for (const { key, value } of pairsOf(node)) {
    const name = isScalar(key) ? String(key.value) : ''
    const field = known.find((one) => plain(one) === plain(name))
    if (field && fields.has(field)) complain(sheet, key, `“${field}” stands here twice.`)
    else if (field) fields.set(field, { key, value })
    else complain(sheet, key, unknownField(name, known), { stops: false })
  }
  return fields
}

/** "workforceAt", "workforce-at" and "Workforce at" are one field. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '')

function unknownField(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return `“${name}” is no field here, so it is left out. ${near ? `Did you mean “${near}”?` : `Known are ${known.join(', ')}.`}`
}

/** The scalar as it was written, so that "1e1" and "007" stay what they are; null when it is not there. */
export function text(sheet: Sheet, fields: Fields, name: string): string | null {
  const value = fields.get(name)?.value
  if (!value || (isScalar(value) && value.value === null)) return null
  if (isScalar(value))
    return typeof value.value === 'string' ? value.value : (value.source ?? String(value.value))
  complain(sheet, value, `“${name}” is ${whatIs(value)}; write text.`)
  return null
}

export function required(sheet: Sheet, fields: Fields, name: string, parent: Node | null): string {
  const found = text(sheet, fields, name)?.trim() ?? ''
  if (found === '' && !fields.has(name)) complain(sheet, parent, `“${name}” is missing.`)
  else if (found === '') complain(sheet, fields.get(name)?.key, `“${name}” is empty.`)
  return found
}

/** A day that exists, as 2014-02-17. */
export function day(sheet: Sheet, fields: Fields, name: string): string | undefined {
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  if (isDay(found)) return found
  complain(sheet, fields.get(name)?.value, `“${found}” is no day; write it as 2014-02-17.`)
  return undefined
}

/** 2014-02-31 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

export function oneOf<Word extends string>(
  sheet: Sheet,
  fields: Fields,
  name: string,
  words: readonly Word[],
  how: { stops?: boolean } = {},
): Word | undefined {
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  return known(sheet, fields.get(name)?.value ?? null, found, words, how)
}

export function known<Word extends string>(
  sheet: Sheet,
  node: Node | null,
  found: string,
  words: readonly Word[],
  how: { stops?: boolean } = {},
): Word | undefined {
  const word = words.find((one) => one === found.trim().toLowerCase() || one === found)
  if (!word) {
    const near = nearest(found, words)
    complain(
      sheet,
      node,
      `“${found}” is not known here${near ? `; did you mean “${near}”` : ''}. It is one of ${words.join(', ')}.`,
      how,
    )
  }
  return word
}

/** A whole number from 0; undefined and a problem where it is none. */
export function wholeNumber(sheet: Sheet, fields: Fields, name: string): number | undefined {
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  if (/^\d+$/.test(found)) return Number(found)
  complain(sheet, fields.get(name)?.value, `“${found}” is no whole number.`)
  return undefined
}

/** A number from 0 as a reader writes it, whole or with decimals; undefined and a problem where it is none. */
export function decimal(sheet: Sheet, fields: Fields, name: string): number | undefined {
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  if (/^\d+(?:\.\d+)?$/.test(found)) return Number(found)
  complain(sheet, fields.get(name)?.value, `“${found}” is no number.`)
  return undefined
}

/** In units as a reader writes them, whole or with decimals, and in whole least units inside. */
export function amount(
  sheet: Sheet,
  fields: Fields,
  name: string,
  kind: FigureKind,
): number | undefined {
  if (kind === 'count') return wholeNumber(sheet, fields, name)
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  if (/^-?\d+(?:\.\d+)?$/.test(found)) return inLeastUnits(Number(found), kind)
  complain(sheet, fields.get(name)?.value, `“${found}” is no number.`)
  return undefined
}

export function flag(sheet: Sheet, fields: Fields, name: string): boolean {
  const value = fields.get(name)?.value
  if (!value) return false
  if (isScalar(value) && typeof value.value === 'boolean') return value.value
  complain(sheet, value, `“${name}” is true or false.`)
  return false
}

/** The entries of a list; a problem where it is something else. A missing one is empty. */
export function items(sheet: Sheet, node: Node | null | undefined, what: string): Node[] {
  if (!node || (isScalar(node) && node.value === null)) return []
  if (isSeq(node)) return node.items as Node[]
  complain(sheet, node, `Here stands ${whatIs(node)} where a list of ${what} is wanted.`)
  return []
}

/** One word may stand without its list. */
export function texts(sheet: Sheet, fields: Fields, name: string): string[] {
  const value = fields.get(name)?.value
  const list = isScalar(value) && value.value !== null ? [value] : items(sheet, value, name)
  return list.flatMap((item) => {
    if (isScalar(item)) return [item.source ?? String(item.value)]
    complain(sheet, item, `“${name}” is a list of words.`)
    return []
  })
}

function whatIs(node: Node | null): string {
  if (isAlias(node)) return `a reference (*${node.source})`
  if (isSeq(node)) return 'a list'
  if (isMap(node)) return 'a group of fields'
  return isScalar(node) && node.value !== null ? `“${node.value}”` : 'nothing'
}
