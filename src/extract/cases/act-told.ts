// Which words of a sentence say what was done: “resigned after *passing footage to colleagues*”, “*disclosure of details* was by an officer”.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FieldSaid } from './fields-in.ts'

const say = plainLists('cases', ['because', 'happened', 'single', 'within'])
const BECAUSE = wordedAll`${say.because}\s+`
const HAPPENED = worded`\s${say.happened}`
const SINGLE = worded`^(?:${say.within}\s+)?${say.single}`
const LEAD = worded`^(?:[^,]{0,40},|(?:${say.within}\s+)?${say.single})\s*`
const TRIM = /[\s.,;:]+$/

/** Offsets in the text; null where no field of it says what was done. */
export function actTold(
  text: string,
  fields: readonly FieldSaid[],
): { start: number; end: number } | null {
  const told = fields.find(({ field }) => field === 'breach' || field === 'platform')
  if (!told) return null
  const who = fields.find(
    ({ field }) => field === 'role' || field === 'rank' || field === 'rankBand',
  )
  const because = [...text.matchAll(BECAUSE)].findLast(
    (match) => match.index + match[0].length <= told.start && match.index > (who?.start ?? -1),
  )
  if (because) return cut(text, because.index + because[0].length, endFrom(text, told, fields))
  if (who && told.start < who.start) {
    const verb = HAPPENED.exec(text.slice(told.end))
    return cut(text, LEAD.exec(text)?.[0].length ?? 0, verb ? told.end + verb.index : text.length)
  }
  const lead = SINGLE.exec(text)
  const starts = [
    text.lastIndexOf(',', told.start) + 1,
    who && who.end <= told.start ? who.end : 0,
    lead?.index === 0 && lead[0].length <= told.start ? lead[0].length : 0,
  ]
  return cut(
    text,
    starts.reduce((a, b) => Math.max(a, b)),
    endFrom(text, told, fields),
  )
}

/** Up to where the sentence goes on to what came of it. */
function endFrom(text: string, told: FieldSaid, fields: readonly FieldSaid[]): number {
  const outcome = fields.find(({ field, start }) => field === 'outcome' && start > told.end)
  if (!outcome) return text.length
  const before = text.slice(told.end, outcome.start)
  const joint = Math.max(before.lastIndexOf(','), before.lastIndexOf(' and '))
  return joint < 0 ? outcome.start : told.end + joint
}

function cut(text: string, from: number, to: number): { start: number; end: number } {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  return { start, end: start + piece.trimStart().replace(TRIM, '').length }
}
