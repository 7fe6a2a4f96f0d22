// The parts of a letter as a file has them: cut by their heads, from the lines that a reader found in it.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart, NoticeKind } from '../../vocabulary/answering/notice.ts'
import type { Parts } from './draft-notice.ts'
import { plainWords } from './plain-words.ts'

/** `lines`: in their order, those of tables among them. What stands before the first head is the day and reference, and the opening. */
export function partsReadBack(kind: NoticeKind, lines: readonly string[]): Parts {
  const { letters, heads } = letterLaw()
  const { title, parts: order } = letters[kind]
  const headed = new Map(
    order.flatMap((part) => (heads[part] ? [[plainWords(heads[part] ?? ''), part] as const] : [])),
  )
  const found: Partial<Record<LetterPart, string[]>> = {}
  let at: LetterPart = 'date-and-reference'
  for (const line of lines) {
    const words = plainWords(line)
    if (words === '' || words.startsWith(`${plainWords(title)}: `)) continue
    const part = headed.get(words)
    if (part !== undefined) at = part
    else if (at === 'date-and-reference' && opens(words)) at = 'opening'
    if (part === undefined) found[at] = [...(found[at] ?? []), line]
  }
  return Object.fromEntries(Object.entries(found).map(([part, own]) => [part, own.join('\n')]))
}

/** As an opening begins, whatever of letter it is: by the first words of its own texts, where a place stands for whatever is in it. */
function opens(line: string): boolean {
  patterns ??= (letterLaw().texts['opening'] ?? []).flatMap((one) =>
    one.is === 'paragraph' ? [beginning(one.text)] : [],
  )
  return patterns.some((pattern) => pattern.test(line))
}

let patterns: RegExp[] | null = null

const FIRST_WORDS = 4

const beginning = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\s+/u)
      .slice(0, FIRST_WORDS)
      .map((word) => (word.startsWith('{') ? '.+' : plainWords(word)))
      .join(' ')}`,
    'u',
  )
