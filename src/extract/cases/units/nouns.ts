// Whom or what a sentence names: “a night carer”, “two midday supervisors”, “Harwick Joinery Ltd”.
import { glued, oneOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { datesIn } from '../../when/dates.ts'
import type { Span } from './told.ts'

const say = plainLists('told', [
  'articles',
  'indefinite',
  'nounStops',
  'aux',
  'happenedTo',
  'clauseOf',
  'notWho',
  'endsName',
  'roleEnds',
])
const lead = plainLists('told', ['openLead', 'goesOn'])
const inNames = plainLists('cases', ['inNames']).inNames

const WORD = String.raw`[\p{L}'’&-]+`
const PAST = String.raw`[\p{Ll}-]{2,}ed(?![\w-])`
export const VERB_AHEAD = `(?:${oneOf([...say.aux, ...say.happenedTo])}|${PAST})`
const STOP = String.raw`(?=\s+(?:${oneOf(say.nounStops)}|${oneOf(say.clauseOf)}|${VERB_AHEAD})|\s*[,.;:()–-]|\s*$)`
const ARTICLE = new RegExp(
  `(?<![\\w'’-])(?:${oneOf([...say.articles, ...say.indefinite])})\\s+(?=\\p{L})`,
  'giu',
)
const OWN = `(?!(?:${oneOf([...say.articles, ...say.indefinite])})\\s)${WORD}`
const NOUN = new RegExp(`((?:${OWN}\\s+){0,6}?${OWN})${STOP}`, 'iuy')
const INDEFINITE = worded`^${say.indefinite}\s`
const SINGLE = worded`^${say.articles}\s`
const NOT_WHO = worded`^(?:[\w'’-]+\s+)*?${say.notWho}$`
const ROLE_END = worded`(?<![\w'’])[\w'’-]*${glued(say.roleEnds)}$`

export interface Noun extends Span {
  /** Without its article; a number stays: “two technicians”. */
  text: string
  /** Where the article begins. */
  from: number
  indefinite: boolean
  isRole: boolean
}

/** In the order of the text; none that a case, a date or a proceeding is called by. */
export function nounsIn(text: string): Noun[] {
  const nouns: Noun[] = []
  for (const { index, 0: article } of text.matchAll(ARTICLE)) {
    if (nouns.some(({ end }) => index < end)) continue
    NOUN.lastIndex = index + article.length
    const found = NOUN.exec(text)?.[1]
    if (found === undefined) continue
    const head = headOf(found)
    if (NOT_WHO.test(head) || datesIn(found).length > 0) continue
    const single = SINGLE.test(article)
    const start = single ? index + article.length : index
    const end = index + article.length + found.length
    nouns.push({
      text: text.slice(start, end),
      start,
      end,
      from: index,
      indefinite: INDEFINITE.test(article),
      isRole: ROLE_END.test(head.replace(/s$/, '')),
    })
  }
  return nouns
}

/** “Head of department”, “member of the admissions team”: the word before “of”. */
const headOf = (noun: string): string => {
  const words = noun.split(/\s+/)
  const of = words.findIndex((word) => /^of$/i.test(word))
  return (of > 0 ? words.slice(0, of) : words).at(-1) ?? noun
}

/** “In 2023 Trent & Sons”, “The”: capitals of a sentence's begin. */
const NO_NAME = [...say.articles, ...lead.openLead, ...lead.goesOn]
  .flatMap((list) => list.replace(/[()]/g, '').split('|'))
  .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}\\s`)
  .join('|')
const NAME = new RegExp(
  `(?<![\\p{L}'’])(?!${NO_NAME})\\p{Lu}[\\p{L}\\d'’.&-]*(?:\\s+(?:(?:${oneOf(inNames)}|&)\\s+)?(?:\\p{Lu}[\\p{L}\\d'’&-]*|\\d{1,3}(?!\\d)|${oneOf(say.endsName)}(?![\\w-])))*`,
  'gu',
)

/** Names of one word and more that are no time; a single word that begins a sentence is no name. */
export function namesIn(text: string): Span[] {
  const dates = datesIn(text)
  return [...text.matchAll(NAME)].flatMap(({ index, 0: ink }): Span[] => {
    const name = ink.replace(/[.&\s]+$/, '')
    const start = index + ink.indexOf(name)
    const span = { start, end: start + name.length }
    if (name.length < 3 || dates.some((date) => date.start < span.end && span.start < date.end))
      return []
    const begins = start === 0 || /[.!?:;]\s+["“]?$/.test(text.slice(0, start))
    return name.split(/\s+/).length < 2 && (begins || ENDS.test(name)) ? [] : [span]
  })
}
const ENDS = worded`^${say.notWho}$`
