// Which body a reply is from: the folder it lies in, the address it was sent from, the name at the head of its letter.
import { anotherBody, bodyOfLetterhead } from '../open/text/letterhead.ts'
import { type Body, bodies as known } from '../vocabulary/bodies.ts'
import type { Reading } from '../vocabulary/reading.ts'

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
      ? anotherBody(value, bySender, `was sent from ${sender}`)
      : null,
    !bySender && byLetterhead && value !== byLetterhead.slug
      ? anotherBody(value, byLetterhead, `is headed ${byLetterhead.officialName}`)
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
