// Cases told in sentences by how each ended: “A chef was dismissed for attending work drunk”, in the question's own words for the end.
import { evidenceOf } from '../../vocabulary/document.ts'
import { glued, oneOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case, FieldInk } from '../../vocabulary/reply.ts'
import type { CaseField } from '../asked/case-fields.ts'
import { weighsHarm } from '../figures/no-count.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { sentencesOf } from '../letter/sentences.ts'
import { tellsNothing } from './fields/may-not-be.ts'

const say = plainLists('cases', [
  'somebodyIs',
  'underwentEnd',
  'whyEnd',
  'whoDid',
  'ofWhom',
  'notDone',
  'notSomebody',
])
const NOUN = String.raw`(?:[\p{L}'’-]+\s+){0,6}?[\p{L}'’-]+`
const WHO = `((?:${oneOf(say.somebodyIs)})\\s+${NOUN})`
/** “The dismissal *of a senior lecturer* who had sent …” */
const OF_WHOM = new RegExp(
  `^\\s+(?:${oneOf(say.ofWhom)})\\s+${WHO}(?=\\s+(?:${oneOf([...say.whoDid, ...say.whyEnd])})(?!\\w)|[,.;]|$)`,
  'iu',
)
/** “*A payroll clerk* was dismissed”, “*a hall warden* who got a final written warning”, “*a lecturer* dismissed for …” */
const SOMEBODY = new RegExp(
  `(?<![\\w’'-])${WHO}(?=\\s+(?:${oneOf([...say.underwentEnd, ...say.whoDid])})(?!\\w)|\\s*$)`,
  'giu',
)
const WHY = worded`^\s*,?\s*(?:${say.whyEnd}|${say.whoDid})\s+(\S.*?)[.;]?\s*$`
const WHO_DID = worded`^\s+${say.whoDid}\s+(\S.*?)\s+(?:${glued(say.underwentEnd)})\s*(?:${oneOf(say.somebodyIs)}\s+)?$`
const ARTICLE = worded`^${say.somebodyIs}\s+`
const SINGLE = worded`^${plainLists('case-fields', ['articles']).articles}\s`
/** “A lecturer was not dismissed for …”, “a cleaner would have been dismissed”: it did not come to that end. */
const NOT_DONE = worded`(?<!\w)${say.notDone}(?!\w)`
/** “The complaint against a porter was dismissed”: what ended is nobody. */
const NOBODY = worded`^${say.somebodyIs}\s+(?:[\p{L}'’-]+\s+){0,2}?${say.notSomebody}(?!\w)`
const CLAUSE = wordedAll`;\s+|:\s+`

interface Told {
  start: number
  end: number
}

export interface EndingOf {
  letter: Letter
  lines: readonly Line[]
  fields: readonly CaseField[]
}

/** None where it is not asked who it was and how it ended; a sentence that tells both, or one of them and why, is a case. */
export function casesByEnding({ letter, lines, fields }: EndingOf): Case[] {
  const came = fields.find(({ ends }) => ends !== null)
  const who = fields.find(({ tells }) => tells === 'who')
  const why = fields.find(
    (one) => one.kind === 'words' && one !== came && one !== who && one.tells !== 'place',
  )
  if (!came || !who) return []
  return clausesOf(letter, lines).flatMap(({ start, text }): Case[] => {
    if (tellsNothing(text) || weighsHarm(text)) return []
    const [ending] = came.ends?.(text) ?? []
    const told = ending && whoAndWhy(text, ending)
    if (!ending || !told) return []
    const parts: [CaseField, Told][] = [
      [who, told.who],
      [came, ending],
      ...(why && told.why ? [[why, told.why] satisfies [CaseField, Told]] : []),
    ]
    const inks: Record<string, FieldInk> = {}
    for (const [{ name }, part] of parts) {
      const { ink, place } = evidenceOf(letter.document, start + part.start, start + part.end)
      inks[name] = { ink, place }
    }
    return [
      {
        facets: Object.fromEntries(Object.entries(inks).map(([name, { ink }]) => [name, ink])),
        inks,
        linked: true,
        ...evidenceOf(letter.document, start, start + text.trimEnd().length),
      },
    ]
  })
}

function clausesOf(
  { document }: Letter,
  lines: readonly Line[],
): { start: number; text: string }[] {
  const own = lines.filter(({ part, table }) => part === 'answer' && !table)
  return sentencesOf(document.text, own).flatMap(({ start, text }) => {
    const cuts = [...text.matchAll(CLAUSE)].map(({ index, 0: ink }) => index + ink.length)
    const starts = [0, ...cuts]
    return starts.map((from, i) => ({ start: start + from, text: text.slice(from, starts[i + 1]) }))
  })
}

function whoAndWhy(text: string, ending: Told): { who: Told; why: Told | null } | null {
  const behind = text.slice(ending.end)
  const of = OF_WHOM.exec(behind)
  if (of?.[1] !== undefined) {
    if (NOBODY.test(of[1])) return null
    const start = ending.end + of[0].length - of[1].length
    const end = start + of[1].length
    return { who: withoutArticle(text, { start, end }), why: whyIn(text, end) }
  }
  const before = text.slice(0, ending.start)
  const somebody = [...before.matchAll(SOMEBODY)].findLast(({ 1: ink = '' }) => !isEnd(ink))
  if (!somebody) return null
  const who = { start: somebody.index, end: somebody.index + somebody[0].length }
  if (NOBODY.test(somebody[0]) || NOT_DONE.test(before.slice(who.start))) return null
  const [, done = ''] = WHO_DID.exec(before.slice(who.end)) ?? []
  const at = who.end + before.slice(who.end).indexOf(done)
  const why = whyIn(text, ending.end) ?? (done === '' ? null : { start: at, end: at + done.length })
  return why && { who: withoutArticle(text, who), why }
}

/** “Was given a” before the end names nobody. */
const isEnd = (ink: string): boolean => ink.split(/\s+/).length < 2

function whyIn(text: string, from: number): Told | null {
  const [, why] = WHY.exec(text.slice(from)) ?? []
  if (why === undefined) return null
  const start = text.indexOf(why, from)
  return { start, end: start + why.length }
}

function withoutArticle(text: string, { start, end }: Told): Told {
  const ink = text.slice(start, end)
  const article = ARTICLE.exec(ink)?.[0] ?? ''
  return SINGLE.test(article) ? { start: start + article.length, end } : { start, end }
}
