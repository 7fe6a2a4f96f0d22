// One YAML file of a survey's folder, opened so that every complaint about it has its line and column.
import {
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
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
  for (const { pos, message } of document
    ? [...document.errors, ...keysTwice(document)].slice(0, 1)
    : []) {
    complain(sheet, pos[0], DEEP.test(message) ? TOO_DEEP : `is not YAML here: ${message}.`)
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
    // The library compares every key with every other: a quarter of an hour for a file of 60,000. And it quotes the whole line
    // beside each of its errors: a minute for one line with 300,000.
    const quick = { uniqueKeys: false, prettyErrors: false }
    return parseDocument(text, { lineCounter, version: '1.2', ...quick })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The first key that stands twice in one map. */
function keysTwice(document: Document): { pos: number[]; message: string }[] {
  const twice: { pos: number[]; message: string }[] = []
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          twice.push({ pos: [key.range?.[0] ?? 0], message: 'Map keys must be unique' })
          return visit.BREAK
        }
        seen.add(key.value)
      }
    },
  })
  return twice
}

/** Nobody mends more at once; that something stops the import is said all the same. */
const MOST_SAID = 200
/** A name may be a megabyte. */
const LONGEST_MESSAGE = 1000

/** What is wrong, where. In survey.yaml it stops the import, unless the survey can be told without it. */
export function complain(
  sheet: Sheet,
  at: number | Node | null | undefined,
  message: string,
  { stops = true }: { stops?: boolean } = {},
): void {
  const { problems } = sheet
  if (problems.length >= MOST_SAID && (!stops || problems.some((one) => one.stops))) return
  const offset = typeof at === 'number' ? at : (at?.range?.[0] ?? 0)
  const { line, col } = sheet.lines.linePos(offset)
  sheet.problems.push({
    file: sheet.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    message: message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message,
    stops,
  })
}

/** "survey.yaml, line 7, column 3: ..." */
export const problemInWords = ({ file, line, column, message }: FolderProblem): string =>
  `${file}, line ${line}, column ${column}: ${message}`

export const pairsOf = (map: YAMLMap): { key: Node; value: Node | null }[] =>
  map.items.map((pair: Pair) => ({ key: pair.key as Node, value: pair.value as Node | null }))
