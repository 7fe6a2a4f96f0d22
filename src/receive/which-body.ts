// Which body a reply is from: the folder it lies in, the address it was sent from, the name at the head of its letter.
import { type Body, bodies as known } from '../vocabulary/bodies.ts'
import type { Doubt, Reading } from '../vocabulary/reading.ts'

export interface Signs {
  /** The body whose folder it lies in; null when nobody put it into one. */
  folder: string | null
  /** As mails write it: "FOI Unit <foi@essex.pnn.police.uk>". */
  sender: string | null
  /** The first lines of the letter, or the whole of it. */
  text: string | null
}

/** The folder decides, then the sender, then the letterhead; where they disagree it is doubted, never changed. */
export function whichBody({ folder, sender, text }: Signs): Reading<string | null> {
  const bySender = sender === null ? null : bodyOfSender(sender)
  const byLetterhead = text === null ? null : bodyOfLetterhead(text)
  const value = folder ?? bySender?.slug ?? byLetterhead?.slug ?? null
  const doubts = [
    bySender && value !== bySender.slug
      ? disagrees(value, bySender, `was sent from ${sender}`)
      : null,
    !bySender && byLetterhead && value !== byLetterhead.slug
      ? disagrees(value, byLetterhead, `is headed ${byLetterhead.officialName}`)
      : null,
  ]
  return { value, doubts: doubts.filter((doubt) => doubt !== null) }
}

/** Forces wrote from addresses under pnn.police.uk until 2020. */
export function bodyOfSender(sender: string): Body | null {
  const host = /@([a-z0-9.-]+)/i.exec(sender)?.[1]?.toLowerCase().replace('.pnn.', '.')
  if (!host) return null
  return (
    known.find(({ domain }) => domain !== '' && (host === domain || host.endsWith(`.${domain}`))) ??
    null
  )
}

const HEAD_LINES = 25
const LONGEST_HEAD_LINE = 90

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

function disagrees(value: string | null, other: Body, how: string): Doubt {
  return {
    code: 'another-body',
    ink: '',
    note: `This reply lies with ${value ?? 'no body'} but ${how}, which is ${other.name}. Check whose it is.`,
    place: null,
  }
}
