// Our reference: the tag that every letter of one request carries, so that an answer finds it again.

/** Crockford's letters: none that is taken for another when it is read out or typed again. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Of 8 or more random bytes: "ASK-7K2M-9XQF". */
export function tagOf(random: Uint8Array): string {
  const signs = [...random.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length] ?? '')
  return `ASK-${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** Those that stand in a text, each once, in its first order: however they were broken, spaced or written small. */
export function tagsIn(text: string): string[] {
  const found = text.matchAll(
    /\bask\s?[-‐‑–—]\s?([0-9a-hjkmnp-tv-z]{4})\s?[-‐‑–—]\s?([0-9a-hjkmnp-tv-z]{4})(?![0-9a-z])/gi,
  )
  return [...new Set([...found].map(([, a = '', b = '']) => `ASK-${a}-${b}`.toUpperCase()))]
}
