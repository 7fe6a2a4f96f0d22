// Exceptions of the Environmental Information Regulations and of the Scottish ones, as letters cite them: "regulation 12(4)(b)", "Reg. 12(5)(b) and 13", "regulation 11(2)".
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, glued, oneOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Regime } from './regime.ts'
import { type ActSection, type Citation, GROUP } from './sections.ts'

const say = plainLists('exemptions', ['regulations', 'listJoins', 'environmental'])
const trade = perWords((words) => words.lists('exemptions', ['otherRegulations']))

const PREFIX = `${glued(say.regulations)}\\s*`
const REF = `(?:1[0-3]|6)(?:${GROUP})*`
const CITED = new RegExp(
  `\\b${PREFIX}(${REF}(?:\\s*(?:,|&|${oneOf(say.listJoins)})\\s*(?:${PREFIX})?${REF})*)`,
  'gi',
)
const EACH = new RegExp(`(1[0-3]|6)((?:${GROUP})*)`, 'g')
const ENVIRONMENTAL = anyOf(say.environmental)
/** "regulation 13 notice", "regulation 12 of the Police (Conduct) Regulations": another law's. */
const OTHERS = perWords((words) => anyOf(trade(words).otherRegulations))
const AROUND = 60

/** Without a word of the Environmental Information Regulations in all that the letter says, nothing is theirs. */
export const isEnvironmental = (whole: string): boolean => ENVIRONMENTAL.test(whole)

export function regulationsIn(words: Words, text: string, regime: Regime): Citation[] {
  return [...text.matchAll(CITED)].flatMap((match) => {
    const end = match.index + match[0].length
    if (OTHERS(words).test(text.slice(end, end + AROUND).split(/[.;]/)[0] ?? '')) return []
    const sections = [...(match[1] ?? '').matchAll(EACH)].flatMap(([, number = '', groups = '']) =>
      exception(number, groups.replace(/\s/g, '').toLowerCase(), regime),
    )
    return sections.length > 0 ? [{ start: match.index, end, sections }] : []
  })
}

/** 12(4), 12(5) and 13 withhold, 12(3) points to 13, in Scotland 10 and 11; 6(1)(b) says that it is out already. */
function exception(number: string, groups: string, regime: Regime): ActSection[] {
  const [withholds, persons] = regime === 'foisa' ? ['10', '11'] : ['12', '13']
  if (number !== withholds && number !== persons && number !== '6') return []
  if (number === withholds && !/^\([459]\)|^\(3\)/.test(groups)) return []
  if (number === '6' && !/^\(1\)\(b\)/.test(groups)) return []
  return [`reg${number}${groups}`]
}
