// Sections of the Acts as letters cite them, written as the law writes them.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { glued } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('exemptions', [
  'sections',
  'sectionMarks',
  'sectionJoins',
  'noSection',
  'regulations',
])

/** A section of an Act as the law writes it: "s40(2)", "s31(1)(g)", "reg12(4)(b)". */
export type ActSection = string

export interface Citation {
  /** Offsets in the text, of the whole citation with its sub-sections. */
  start: number
  end: number
  /** Several for a list such as s.31(1)(a)(b). */
  sections: ActSection[]
}

const PREFIX = `(?:${glued(say.sections)}|(?<![a-z])${glued(say.sectionMarks)})`
// the closing bracket is forgotten now and then: "30 (1) (a) (b (c)"
const OPENED = '\\(\\s?(?:\\d{1,2}[A-Z]{0,2}|[a-z]{1,4})'
const BRACKET = `${OPENED}(?:\\s?${OPENED})*\\s?\\)`
export const GROUP = `\\s?${BRACKET}`
const REF = `\\d{1,3}(?:${GROUP})*`
const JOIN = `\\s*(?:(?:,|;|&|\\/|\\+|${glued(say.sectionJoins)})\\s*){1,4}`
const CITED = new RegExp(
  `${PREFIX}\\s*(${REF}(?:${JOIN}(?:${PREFIX}\\s*)?(?:${REF}|${BRACKET}(?:${GROUP})*)(?![\\w/-]|\\.\\d|\\s*(?:${glued(say.noSection)}|%)))*)`,
  'gi',
)
/**
 * "40(5B)(a)(i)" bare: a number no question list has, with at least one bracket; behind "regulation" it is no section. In
 * "(a) 41 (b) 12" the letter is the next answer's, and "22 (3)" may be 22, of them 3.
 */
const BARE = new RegExp(
  `(?<![\\w/.(-]|${glued(say.regulations)}\\s{0,3})((?:12|14|2[1-4]|3[0-9]|4[0-4])(?=\\s?\\(\\s?\\d)(?:(?=\\()(?:${GROUP})+|(?:${GROUP}){2,10}))`,
  'g',
)

/** All sections a text cites, in order. */
export function sectionsIn(text: string): Citation[] {
  const cited = [...everyMatch(text, CITED)].flatMap((match) => {
    if (/[\w]/.test(text[match.index + match[0].length] ?? '')) return []
    return citation(match.index, match[0], match[1] ?? '')
  })
  const bare = [...everyMatch(text, BARE)].flatMap((match) =>
    cited.some(({ start, end }) => match.index >= start && match.index < end)
      ? []
      : citation(match.index, match[0], match[0]),
  )
  return [...cited, ...bare].sort((a, b) => a.start - b.start)
}

function citation(start: number, ink: string, refs: string): Citation[] {
  const sections = sectionsNamed(refs)
  return sections.length === 0 ? [] : [{ start, end: start + ink.length, sections }]
}

/** "31(1)(g) by virtue of (2)(b)" → s31(1)(g); "40(2)(3A)(a)" → s40(2); "12 and 14" → s12, s14. */
export function sectionsNamed(refs: string): ActSection[] {
  const named = [...refs.matchAll(new RegExp(`(?<![\\d(])(\\d{1,3})((?:${GROUP})*)`, 'g'))].flatMap(
    ([, number = '', groups = '']) => {
      const tokens = [...groups.matchAll(/\(\s?(\w+)\s?(?:\)|(?=\())/g)].map(
        ([, token = '']) => token,
      )
      return Number(number) === 0 ? [] : written(number, tokens)
    },
  )
  return [...new Set(named)]
}

/** Of the Scottish Act: its sections 26, 30 and 41 have paragraphs and no subsections. */
const LETTERED = /^(?:26|30|41)$/
const ROMAN = /^(?:i{1,3}|iv|v|vi{0,3}|ix|x)$/

function written(number: string, tokens: string[]): ActSection[] {
  const [first] = tokens
  if (!first) return [`s${number}`]
  if (LETTERED.test(number) && /^[a-d]$/.test(first)) return [`s${number}(${first})`]
  if (!/^\d/.test(first)) return [`s${number}`]
  const subsection = `s${number}(${first.toUpperCase()})`
  const letters: string[] = []
  for (const token of tokens.slice(1)) {
    // the next numbered subsection is the ground ("by virtue of (2)(b)"), not another section
    if (/^\d/.test(token)) break
    const before = letters.at(-1)
    if (before && ROMAN.test(token) && !isNextLetter(before, token))
      letters[letters.length - 1] = `${before}(${token})`
    else letters.push(`(${token.toLowerCase()})`)
  }
  return letters.length === 0 ? [subsection] : letters.map((letter) => `${subsection}${letter}`)
}

/** (h) then (i) is a list; (a) then (i) is a paragraph of (a). */
function isNextLetter(before: string, token: string): boolean {
  const letter = before.replace(/\(([a-z]).*$/, '$1')
  return token.length === 1 && token.charCodeAt(0) === letter.charCodeAt(0) + 1
}

/** Section 21, in Scotland 25, and of environmental information regulation 6(1)(b): it can be had elsewhere. */
export const saysAccessible = (section: ActSection): boolean =>
  /^s2[15]\b/.test(section) || section.startsWith('reg6(1)(b)')

/** Regulation 12(4)(a), in Scotland 10(4)(a): it is not held. */
export const saysNotHeld = (section: ActSection): boolean =>
  section.startsWith('reg12(4)(a)') || section.startsWith('reg10(4)(a)')

/** Section 14: the request is vexatious, or was made before. */
export const saysOfRequest = (section: ActSection): boolean => /^s14\b/.test(section)

/** Section 12(2): to find out whether anything is held would cost too much. */
export const saysCostOfConfirming = (section: ActSection): boolean => section === 's12(2)'
