// Characters that came through wrongly: bytes that stand for none, and such as were decoded twice ("caf√©", "1â€“4").
import type { Doubt } from '../../vocabulary/reading.ts'

/** Some bytes stand for no character in that encoding. */
export const lostCharacters = (encoding: string): Doubt => ({
  code: 'characters-lost',
  ink: '\uFFFD',
  note: `Some characters could not be read as ${encoding}. Look at the file for what stands there.`,
  place: null,
})

/** UTF-8 read as Windows or Macintosh letters, by how it then begins and goes on. */
const GARBLED =
  /\S{0,20}(?:Ã[\u0080-\u00bfƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf™œ˜“”¢¦žš]|√[©®°±†ßºª¥]|‚Ä[ìîôúù¶]|¬[£©®])\S{0,20}/

export function garbledCharacters(text: string): Doubt | null {
  const [ink] = GARBLED.exec(text) ?? []
  if (ink === undefined) return null
  return {
    code: 'characters-lost',
    ink,
    note: `“${ink}” was written in another encoding than the rest: characters stand for others than were meant. Look at numbers and dashes beside them.`,
    place: null,
  }
}
