// A word written a little otherwise than one that is known: “Canabis”, “Steriods”, “Cann.”

/** Shorter words differ by one letter from too many others. */
const FEWEST = 6
const FEWEST_CUT = 3
const MOST = 40

/** The known word that a text is, but for one letter left out, doubled, changed or two turned round, or cut short before a full stop; null where none or several are. */
export function nearWord(known: readonly string[], written: string): string | null {
  const text = written.trim().toLowerCase()
  if (text.length > MOST || /\d/.test(text)) return null
  const isCut = /^[a-z]+\.$/.test(text) && text.length > FEWEST_CUT
  const near = known.filter((word) =>
    isCut ? word.startsWith(text.slice(0, -1)) : text.length >= FEWEST && isNear(word, text),
  )
  const [first] = near
  return first !== undefined && near.every((word) => isForm(word, first)) ? first : null
}

/** “laptop” and “laptops” are two forms of one word. */
const isForm = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** One edit apart, the first letter the same. */
function isNear(word: string, text: string): boolean {
  if (word[0] !== text[0] || Math.abs(word.length - text.length) > 1 || word === text) return false
  let at = 0
  while (at < word.length && word[at] === text[at]) at++
  const [a, b] = [word.slice(at), text.slice(at)]
  if (a.length !== b.length) return a.slice(1) === b || a === b.slice(1)
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
}
