// "402 were verbal and 229 were physical": two numbers of one question and time are parts, each by the body's own words.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureRead } from '../figures/draft.ts'

/** Where nothing else tells numbers of one cell apart, the words behind each do: so that no part is taken for the whole. */
export function toldApart(asked: SurveyWords, figures: readonly FigureRead[]): FigureRead[] {
  const isWhole = ({ question, ...figure }: FigureRead): boolean => {
    const said = asked.questions.find(({ number }) => number === question)?.said
    return stemsOf(wordsBehind(figure)).every((stem) => said?.has(stem) || isAnyThing(stem))
  }
  const cells = Map.groupBy(figures, ({ question, kind, period, facets, population }) =>
    JSON.stringify([question, kind, period, facets, population]),
  )
  return figures.map((figure) => {
    const cell = [...cells.values()].find((all) => all.includes(figure)) ?? []
    if (new Set(cell.map(({ value }) => JSON.stringify(value))).size < 2) return figure
    // "Eleven led to a prosecution, and 25 led to a fine": the one that says what was asked is the whole.
    if (isWhole(figure) && cell.filter(isWhole).length === 1) return figure
    const own = wordsBehind(figure)
    const others = cell.filter((other) => other !== figure).map(wordsBehind)
    const differs = own !== '' && others.every((other) => !sameStems(own, other))
    return differs
      ? { ...figure, facets: { ...figure.facets, measure: own } }
      : { ...figure, sure: false }
  })
}

const say = plainLists('prose', ['joins', 'respectively'])
const ENDS = worded`,|\s${say.joins}(?:\s|$)|(?:^|\s)${say.respectively}`

/** Up to where the next number or clause begins. */
const wordsBehind = ({ suffix = '' }: Pick<FigureRead, 'suffix'>): string => {
  const [run = ''] = /^[^\d.;:()\n£]*/.exec(suffix) ?? []
  // The suffix may end in the middle of a word.
  const whole = run === suffix ? run.replace(/\s+\S*$/, '') : run
  return whole.split(ENDS)[0]?.trim() ?? ''
}

const sameStems = (a: string, b: string): boolean =>
  stemsOf(a).sort().join(' ') === stemsOf(b).sort().join(' ')
