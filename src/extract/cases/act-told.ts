// Which words of a sentence say what was done: “resigned after *passing footage to colleagues*”, “*disclosure of details* was by an officer”.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type FieldSaid, isOfPerson, isSomebody } from './fields/fields-in.ts'

const say = plainLists('cases', [
  'because',
  'happened',
  'single',
  'within',
  'isWhat',
  'clauseOf',
  'somebody',
  'leadsOn',
  'joins',
])
const BECAUSE = wordedAll`${say.because}\s+`
const HAPPENED = worded`\s${say.happened}`
const SINGLE = worded`^(?:${say.within}\s+)?${say.single}|^${say.somebody}`
const LEADS = [
  worded`^(?:(?:${say.within}\s+)?${say.single}|${say.somebody})(?:\s+${say.leadsOn}(?!\w))?\s*`,
  /^[^,]{0,40},\s*/,
]
const JOINT = wordedAll`[,;]|\s${say.joins}\s`
const TRIM = /[\s.,;:(]+$/
/** “Police staff *(control room):*” is still whom it was about. */
const LEAD = /^\s*(?:\([^()]{1,60}\)\s*:)?[\s:;–—-]*/

/** Offsets in the text; null where no field of it says what was done. */
export function actTold(
  text: string,
  fields: readonly FieldSaid[],
): { start: number; end: number } | null {
  const told = fields.find(({ kind }) => kind === 'deed' || kind === 'where')
  if (!told) return null
  const who = fields.find(isSomebody)
  const because = [...text.matchAll(BECAUSE)].findLast(
    (match) => match.index + match[0].length <= told.start && match.index > (who?.start ?? -1),
  )
  const from = because ? because.index + because[0].length : -1
  const end = sentenceEnd(text, told.end)
  if (because && !isAside(text, fields, from, told.start))
    return cut(text, from, Math.min(end, endFrom(text, told, fields)))
  if (who && told.start < who.start)
    return cut(text, leadOf(text, told.start), Math.min(end, endBeforeWhom(text, told, who)))
  const lead = SINGLE.exec(text)
  const starts = [
    lastComma(text.slice(0, told.start)),
    labelEnd(text.slice(0, told.start)),
    sentenceStart(text.slice(0, told.start)),
    who && who.end <= told.start ? who.end : 0,
    fields.findLast(({ kind, end }) => kind === 'grade' && end <= told.start)?.end ?? 0,
    lead?.index === 0 && lead[0].length <= told.start ? lead[0].length : 0,
  ]
  return cut(
    text,
    starts.reduce((a, b) => Math.max(a, b)),
    Math.min(end, endFrom(text, told, fields)),
  )
}

/** “£38,100” is one number. */
const lastComma = (before: string): number =>
  before.length - (/,(?!\d)([^,]|,(?=\d))*$/.exec(before)?.[0].length ?? before.length + 1) + 1

/** A line of several sentences: what was done is told in one. */
const sentenceEnd = (text: string, from: number): number => {
  const end = /\p{Ll}{2}[.;]\s+\p{Lu}/u.exec(text.slice(from - 2))
  const label = NEXT_LABEL.exec(text.slice(from))
  return Math.min(end ? from + end.index : text.length, label ? from + label.index : text.length)
}

/** “Sent pictures …”, and in the next line “Platform: …” */
const NEXT_LABEL = /\n\s*[^:.;\n]{2,40}:\s/

const sentenceStart = (before: string): number => {
  const starts = [...before.matchAll(/\p{Ll}{2}[.;]\s+(?=\p{Lu})/gu)].at(-1)
  return starts ? starts.index + starts[0].length : 0
}

/** “(c) Detective Inspector: *messages …*”, “PC, off duty – *comments …*” */
const labelEnd = (before: string): number => {
  const labels = [...before.matchAll(/(?:\s[-–—]|:)\s+/g)].at(-1)
  return labels ? labels.index + labels[0].length : 0
}

/** “Who *was in the top pay grade,* had made …”: between these two it tells whom, and then goes on. */
const isAside = (text: string, fields: readonly FieldSaid[], from: number, to: number): boolean =>
  fields.some(
    (one) => isOfPerson(one) && one.start >= from && text.slice(one.end, to).includes(','),
  )

/** Where “in one case of”, or a short clause before the first comma, ends. */
function leadOf(text: string, before: number): number {
  const leads = LEADS.map((lead) => lead.exec(text)?.[0].length ?? 0)
  return leads.find((length) => length > 0 && length <= before) ?? 0
}

/** “*The disclosure of an address* was by an officer”, “*posted on a page*; the officer concerned …”: up to where it comes to the person. */
function endBeforeWhom(text: string, told: FieldSaid, who: FieldSaid): number {
  const whom = personSaid(text, told, [who])
  if (whom !== null) return whom
  const between = text.slice(told.end, who.start)
  const joint = [...between.matchAll(JOINT)].at(-1)
  if (joint) return told.end + joint.index
  const verb = HAPPENED.exec(text.slice(told.end))
  return verb ? told.end + verb.index : text.length
}

/** Up to where the sentence goes on to what came of it, or to who it was. */
function endFrom(text: string, told: FieldSaid, fields: readonly FieldSaid[]): number {
  const whom = personSaid(text, told, fields) ?? text.length
  const outcome = fields.find(({ kind, start }) => kind === 'came' && start > told.end)
  if (!outcome || whom < outcome.start) return whom
  const before = text.slice(told.end, outcome.start)
  const joint = [',', ';', ' and ']
    .map((mark) => before.lastIndexOf(mark))
    .reduce((a, b) => Math.max(a, b))
  return joint < 0 ? outcome.start : told.end + joint
}

/**
 * “… had disclosed information *was an inspector*”, “… *held a post in pay band 6*”: where what was done is left for whom it was.
 * “About a colleague who was a sergeant” is still the act.
 */
function personSaid(text: string, told: FieldSaid, fields: readonly FieldSaid[]): number | null {
  for (const { start } of fields.filter((one) => isOfPerson(one) && one.start > told.end)) {
    const match = IS_WHAT.exec(text.slice(told.end, start))
    const at = match ? told.end + match.index : -1
    if (at >= 0 && !CLAUSE_OF.test(text.slice(told.end, at))) return at
  }
  return null
}
const IS_WHAT = worded`\s+(?:,\s*)?${say.isWhat}(?:(?!\s+(?:${say.isWhat}|${say.joins})\s)\s+[^\s.;,]+){0,6}\s*[“"‘']?$`
const CLAUSE_OF = worded`(?:^|\s)${say.clauseOf}(?:\s+[^\s.;,]+)?$`

function cut(text: string, from: number, to: number): { start: number; end: number } {
  const piece = text.slice(from, to)
  const lead = LEAD.exec(piece)?.[0].length ?? 0
  return { start: from + lead, end: from + lead + piece.slice(lead).replace(TRIM, '').length }
}
