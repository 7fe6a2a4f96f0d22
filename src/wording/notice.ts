// A survey's notice, "Reconstructed example. The letters behind these figures ...": its first sentence, and what is stamped on its pages.

/** The first sentence with its stop, and the rest after it; a stop ends a sentence where a blank or nothing follows: not in "s.40". */
export function noticeInParts(notice: string): { first: string; rest: string } {
  const end = /[.!?](?=\s|$)/.exec(notice)
  const at = end ? end.index + 1 : notice.length
  return { first: notice.slice(0, at), rest: notice.slice(at) }
}

/** What fits above a page of A4, in the letters that stamps are set in. */
const LONGEST = 60

/** What stands round the picture of a page whose letter is not the body's own, as the notice itself says it; null where there is none. */
export function stampOf({ notice = '' }: { notice?: string }): string | null {
  const words = noticeInParts(notice)
    .first.replace(/[.\s]+$/, '')
    .trim()
    .toUpperCase()
  if (words === '') return null
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST).replace(/[\s,;:]+\S*$/, '')} …`
}
