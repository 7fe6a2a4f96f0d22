// Parts of a question lettered inside it: "How many (a) police officers and (b) police staff were disciplined?"
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['joinsLast'])

/** "a" → "police officers"; null when the question letters no such part. */
export function letteredPart(asks: string, letter: string): string | null {
  const said = new RegExp(`\\(${letter}\\)\\s*([^()?]{3,60})`, 'i').exec(asks)?.[1]
  return said ? said.replace(LAST_JOIN, '').trim() : null
}
const LAST_JOIN = worded`(?:[,;]?\s+${say.joinsLast}|[,;])\s*$`
