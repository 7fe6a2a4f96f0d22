// One letter, several requests: where it says so by heads of their own.
import { LETTER_WORDS } from './letter-words.ts'

/** The bodies of the requests; one where the letter does not tell several apart. */
export function severalRequests(body: string): string[] {
  const lines = body.split('\n')
  const heads = lines.flatMap((line, i) => (isHead(line) ? [i] : []))
  if (heads.length < 2) return [body]
  return heads
    .map((from, i) =>
      lines
        .slice(from + 1, heads[i + 1])
        .join('\n')
        .trim(),
    )
    .filter((part) => part !== '')
}

const NUMBER = `(?:\\d|one|two|three|four|${LETTER_WORDS.ordinals.join('|')}|[a-d])`
const HEADS = LETTER_WORDS.requestHeads.join('|')

/** "Request 1", "FOI REQUEST TWO:", "Second request", "My second request is". */
const HEAD = new RegExp(
  `^\\W*(?:(?:${HEADS})\\s*(?:no\\.?|number)?\\s*${NUMBER}|(?:my\\s+|the\\s+)?(?:${LETTER_WORDS.ordinals.join('|')})\\s+(?:${HEADS})(?:\\s+is)?)\\s*[:.–-]?\\s*$`,
  'i',
)

const isHead = (line: string): boolean => line.length < 60 && HEAD.test(line)
