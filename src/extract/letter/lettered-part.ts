// Parts of a question lettered inside it: "How many (a) police officers and (b) police staff were disciplined?"

/** "a" → "police officers"; null when the question letters no such part. */
export function letteredPart(asks: string, letter: string): string | null {
  const said = new RegExp(`\\(${letter}\\)\\s*([^()?]{3,60})`, 'i').exec(asks)?.[1]
  return said ? said.replace(/(?:[,;]?\s+(?:and|or)|[,;])\s*$/i, '').trim() : null
}
