// Whose letter it is by its own head: the body that its first lines name, and whether that is the one it is filed under.
import { type Body, bodies as known } from '../../vocabulary/bodies.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

const HEAD_LINES = 25
const LONGEST_HEAD_LINE = 90

/** How far into a letter its own name and address still stand. */
const BEGINNING = 3000

/** Whose a letter is that nobody filed: its letterhead's, else that of the one body named or written from in its beginning. */
export function whoseLetter(text: string): Body | null {
  const beginning = text.slice(0, BEGINNING)
  const [only, second] = known.filter(
    ({ officialName, domain }) =>
      beginning.includes(officialName) || (domain !== '' && beginning.includes(domain)),
  )
  return bodyOfLetterhead(text) ?? (second ? null : (only ?? null))
}

/** Null where the head names no body, several, or the one in whose folder the letter lies. */
export function letterheadDoubt(folder: string, text: string): Doubt | null {
  const headed = bodyOfLetterhead(text)
  return headed === null || headed.slug === folder
    ? null
    : anotherBody(folder, headed, `is headed ${headed.officialName}`)
}

/** The official name, or an alias that says what it is, in the first lines; null when several bodies stand there. */
export function bodyOfLetterhead(text: string): Body | null {
  const head = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= LONGEST_HEAD_LINE)
    .slice(0, HEAD_LINES)
    .join('\n')
  const named = known.filter((body) => lettersOf(body).some((name) => stands(name, head)))
  // "South Yorkshire Police" also holds "Yorkshire Police"-like ends of others: the longest name wins.
  const longest = named.filter((body) =>
    named.every((other) => other === body || !isWithin(other, body)),
  )
  return longest.length === 1 ? (longest[0] ?? null) : null
}

/** "Essex" alone may be the county; a letterhead says police, constabulary, heddlu, or is an abbreviation nobody else has. */
const lettersOf = ({ officialName, aliases }: Body): string[] => [
  officialName,
  ...aliases.filter((alias) => /police|constabulary|heddlu|scotland yard/i.test(alias)),
]

const stands = (name: string, text: string): boolean =>
  new RegExp(`(?<![\\w-])${name.split(/\s+/).map(literally).join('\\s+')}(?![\\w-])`, 'i').test(
    text,
  )

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const isWithin = (longer: Body, shorter: Body): boolean =>
  lettersOf(longer).some((long) =>
    lettersOf(shorter).some(
      (short) => long.length > short.length && long.toLowerCase().includes(short.toLowerCase()),
    ),
  )

/** `how` goes on from “This reply lies with essex but …”. */
export function anotherBody(value: string | null, other: Body, how: string): Doubt {
  return {
    code: 'another-body',
    ink: '',
    note: `This reply lies with ${value ?? 'no body'} but ${how}, which is ${other.name}. Check whose it is.`,
    place: null,
  }
}
