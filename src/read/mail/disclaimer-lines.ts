// The small print that a body's mail system puts under every mail: no part of the answer.

const ABOUT_MAIL = /\b(?:e-?mails?|messages?|communications?|transmissions?|neges|e-?bost)\b/i
/** One of these may stand in an answer about e-mail; two are small print. */
const SIGNS = [
  /\bconfidential/i,
  /\bintended (?:solely|only|for)\b|\bsolely for the use\b/i,
  /\b(?:intended recipients?|addressees?|person or entity|individuals? (?:or entit\w+ )?to whom)\b/i,
  /\bin error\b/i,
  /\blegally privileged\b|\blegal privilege\b/i,
  /\bvirus(?:es)?\b/i,
  /\bdelete (?:it|this|the)\b/i,
  /\bunauthori[sz]ed\b/i,
  /\bnot necessarily (?:those|represent|reflect)/i,
  /\bmonitor(?:ed|ing)?\b/i,
]
const FEWEST_SIGNS = 2
const DRAWN = /^[\s*=_~#-]{4,}$/

/** From which line to which it goes, paragraph by paragraph, with the lines drawn round them; only among the sender's own. */
export function smallPrint(
  lines: string[],
  isOwn: (line: number) => boolean,
): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let i = 0; i < lines.length; ) {
    let end = i
    while (end < lines.length && lines[end]?.trim() !== '' && isOwn(end) === isOwn(i)) end++
    const words = lines.slice(i, end).filter((line) => !DRAWN.test(line))
    if (isOwn(i) && isSmallPrint(words.join(' '))) found.push([i, end])
    i = Math.max(end, i + 1)
  }
  return found
}

const isSmallPrint = (text: string): boolean =>
  ABOUT_MAIL.test(text) && SIGNS.filter((sign) => sign.test(text)).length >= FEWEST_SIGNS
