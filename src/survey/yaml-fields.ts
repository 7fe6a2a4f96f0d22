// YAML read field by field, so that whatever is wrong is said with its file, line and column and what to write instead.
import {
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
}

export interface Sheet {
  file: string
  root: Node | null
  lines: LineCounter
  problems: FolderProblem[]
}

export function openSheet(file: string, text: string): Sheet {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: true })
  const sheet: Sheet = { file, root: document.contents, lines, problems: [] }
  for (const error of document.errors) {
    complain(
      sheet,
      error.pos[0],
      `is not YAML here: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '')}.`,
    )
  }
  return sheet
}

export function complain(
  sheet: Sheet,
  at: number | Node | null | undefined,
  message: string,
): void {
  const offset = typeof at === 'number' ? at : (at?.range?.[0] ?? 0)
  const { line, col } = sheet.lines.linePos(offset)
  sheet.problems.push({
    file: sheet.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    message,
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
    if (known.includes(name)) fields.set(name, { key, value })
    else {
      const near = nearest(name, known)
      complain(
        sheet,
        key,
        `“${name}” is no field here. ${near ? `Did you mean “${near}”?` : `Known are ${known.join(', ')}.`}`,
      )
    }
  }
  return fields
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
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(found) && !Number.isNaN(Date.parse(found))
  if (exists && new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10) === found) return found
  complain(sheet, fields.get(name)?.value, `“${found}” is no day; write it as 2014-02-17.`)
  return undefined
}

export function oneOf<Word extends string>(
  sheet: Sheet,
  fields: Fields,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const found = text(sheet, fields, name)
  if (found === null) return undefined
  return known(sheet, fields.get(name)?.value ?? null, found, words)
}

export function known<Word extends string>(
  sheet: Sheet,
  node: Node | null,
  found: string,
  words: readonly Word[],
): Word | undefined {
  const word = words.find((one) => one === found)
  if (!word) {
    const near = nearest(found, words)
    complain(
      sheet,
      node,
      `“${found}” is not known here${near ? `; did you mean “${near}”` : ''}. It is one of ${words.join(', ')}.`,
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

export function texts(sheet: Sheet, fields: Fields, name: string): string[] {
  return items(sheet, fields.get(name)?.value, name).flatMap((item) => {
    if (isScalar(item)) return [item.source ?? String(item.value)]
    complain(sheet, item, `“${name}” is a list of words.`)
    return []
  })
}

function whatIs(node: Node | null): string {
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
