// YAML read field by field, so that whatever is wrong is said with its file, line and column and what to write instead.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'

export interface FolderProblem {
  file: string
  line: number
  column: number
  /** What was found and what to write instead. */
  message: string
  /** Of survey.yaml: without this it cannot be told what is asked of whom. */
  stops: boolean
}

export interface Sheet {
  file: string
  root: Node | null
  lines: LineCounter
  problems: FolderProblem[]
}

export function openSheet(file: string, text: string): Sheet {
  const lines = new LineCounter()
  const document = parsed(text, lines)
  const sheet: Sheet = { file, root: entries(file, document), lines, problems: [] }
  if (!document) complain(sheet, 0, TOO_DEEP)
  // What follows the first is mostly made by it.
  for (const { pos, message } of document?.errors.slice(0, 1) ?? []) {
    const why = message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''
    complain(sheet, pos[0], DEEP.test(why) ? TOO_DEEP : `is not YAML here: ${why}.`)
  }
  return sheet
}

const DEEP = /call stack/
const TOO_DEEP = 'is nested too deep here. Write it flat, as the examples have it.'

/** A list may stand bare, or under the name of its file ("requests:" in requests.yaml). */
function entries(file: string, document: Document | null): Node | null {
  const root = (document?.contents ?? null) as Node | null
  if (!isMap(root) || root.items.length !== 1) return root
  const [pair] = pairsOf(root)
  return pair && isScalar(pair.key) && `${pair.key.value}.yaml` === file ? pair.value : root
}

/** null: brackets in brackets without end, which no stack can hold. */
function parsed(text: string, lineCounter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter, version: '1.2', uniqueKeys: true })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** What is wrong, where. In survey.yaml it stops the import, unless the survey can be told without it. */
export function complain(
  sheet: Sheet,
  at: number | Node | null | undefined,
  message: string,
  { stops = true }: { stops?: boolean } = {},
): void {
  const offset = typeof at === 'number' ? at : (at?.range?.[0] ?? 0)
  const { line, col } = sheet.lines.linePos(offset)
  sheet.problems.push({
    file: sheet.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    message,
    stops,
  })
}

/** "survey.yaml, line 7, column 3: ..." */
export const problemInWords = ({ file, line, column, message }: FolderProblem): string =>
  `${file}, line ${line}, column ${column}: ${message}`

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

export const pairsOf = (map: YAMLMap): { key: Node; value: Node | null }[] =>
  map.items.map((pair: Pair) => ({ key: pair.key as Node, value: pair.value as Node | null }))

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

/** The known word that differs by two letters, or a third of its own. */
export function nearest(word: string, words: readonly string[]): string | null {
  const ranked = words
    .map((one) => ({ one, distance: lettersApart(word.toLowerCase(), one.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  return best && best.distance <= Math.max(2, Math.floor(best.one.length / 3)) ? best.one : null
}

/** Levenshtein's distance. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same)
    }
    row = next
  }
  return row[b.length] ?? 0
}
