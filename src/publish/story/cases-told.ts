// What a body's cases tell, as sentences: each matter with who it was, over what and what came of it; of a long list what was named most.
import { type Html, html } from '../../dress/html/html.ts'
import { number } from '../../dress/number/number.ts'
import { isLetter, type Source } from '../../vocabulary/source.ts'
import { fieldLabel } from '../../wording/case-fields.ts'
import { inSentence } from '../../wording/count-words.ts'
import { paperNamed } from '../../wording/source-words.ts'
import { countedFields, isCounted, isSingle } from '../cases/count-by-field.ts'
import type { CaseConfirmed } from '../pack/input.ts'
import { bodyPath } from '../pack/paths.ts'
import { countTold } from './amount-told.ts'
import { caseTold, fieldTold, roleOf } from './case-told.ts'
import { listed, listedApart, type Teller } from './teller.ts'

/** More than so many are told by what is named most often, and by the ones that an editor ticked. */
const FEW = 4
const MOST_EXAMPLES = 3

export const casesOf = ({ edition }: Teller, slug: string): CaseConfirmed[] =>
  (edition.input.cases ?? []).filter(({ body }) => body === slug)

/** `lead`: the source that the story has named already. */
export function casesTold(told: Teller, slug: string, lead: Source | undefined): Html[] {
  const all = casesOf(told, slug)
  const single = all.filter(isSingle)
  const several = all.filter((one) => !isSingle(one))
  return [
    ...(single.length > FEW ? longTold(told, slug, single) : []),
    ...examplesTold(told, single, lead),
    ...unnumberedTold(told, several),
  ]
}

/** Of a table or a list, in which each matter stands once, how many say what; of what is told in words only what occurred. */
function longTold(told: Teller, slug: string, cases: readonly CaseConfirmed[]): Html[] {
  const { say } = told
  if (!cases.every((one) => isCounted(one) && one.told.listed)) {
    const kinds = kindsTold(told, cases, 'what')
    return kinds ? [say('kinds', { list: kinds, tellers: tellersOf(told, cases) })] : []
  }
  const named = namedMost(told, cases)
  const shown = casesLinked(told, slug, cases.length)
  return [
    named
      ? say('casesListed', { cases: shown, ...named })
      : say('casesListedBare', { cases: shown }),
  ]
}

/** " by the Droitwich Advertiser and the Shropshire Star"; empty where its own letter tells them. */
function tellersOf({ say }: Teller, cases: readonly CaseConfirmed[]): Html | '' {
  const papers = cases.flatMap(({ source }) => (isLetter(source) ? [] : (source?.paper ?? [])))
  return papers.length === 0
    ? ''
    : say('tellers', { list: listed([...new Set(papers)].map(paperNamed)) })
}

/** "eleven cases", opening the table of them. */
export const casesLinked = ({ numbers }: Teller, slug: string, n: number): Html =>
  number({
    kind: 'sum',
    shown: countTold(n, 'case', 'cases'),
    href: numbers.to(`${bodyPath(slug)}#cases`),
    again: true,
  })

/** The value named most often, of the field that tells what came of it, else of the first that tells; none where two lead. */
export function namedMost(told: Teller, cases: readonly CaseConfirmed[]) {
  const { input } = told.edition
  const fields = countedFields(input, cases).filter(({ name }) => roleOf(told, name) !== 'when')
  const [field] = fields.toSorted(
    (a, b) => Number(roleOf(told, b.name) === 'end') - Number(roleOf(told, a.name) === 'end'),
  )
  const values = field?.values.filter(
    ({ value, withheldBy }) => !told.words.unsaid.includes(value) && withheldBy.length === 0,
  )
  const [first, second] = values ?? []
  if (!field || !first || first.count < 2 || first.count === second?.count) return null
  const one = cases.find(({ told: { facets } }) => facets[field.name] === first.value)
  if (!one) return null
  return {
    field: html`the ${fieldLabel(input.survey, field.name).toLowerCase()}`,
    value: fieldTold(told, one, field.name),
    count: inSentence(first.count),
    base: field.base,
  }
}

/** The ticked ones, or all where they are few. */
function examplesTold(
  told: Teller,
  cases: readonly CaseConfirmed[],
  lead: Source | undefined,
): Html[] {
  const ticked = cases.filter(({ example }) => example).slice(0, MOST_EXAMPLES)
  const shown = ticked.length > 0 || cases.length > FEW ? ticked : cases
  const bySource = [...Map.groupBy(shown, ({ source }) => source?.paper ?? '').values()]
    .toSorted(([a], [b]) => Number(isOf(b, lead)) - Number(isOf(a, lead)))
    .flat()
  const said = bySource.flatMap((one, i) => {
    const next = bySource[i + 1]
    // Several of one source are attributed once, behind the last.
    const source = isOf(one, lead) || (next && isOf(next, one.source)) ? null : one.source
    return caseTold(told, one, { turn: i, source }) ?? []
  })
  return said.length === 0 ? [] : [told.say('cases', { list: listedApart(said) })]
}

const isOf = (one: CaseConfirmed | undefined, source: Source | undefined): boolean =>
  (one?.source?.paper ?? null) === (source?.paper ?? null)

/** "Of others it is said, without a number, that they ended in management action or a written warning." */
function unnumberedTold(told: Teller, cases: readonly CaseConfirmed[]): Html[] {
  const ends = kindsTold(told, cases, 'end')
  return ends ? [told.say('unnumbered', { list: ends })] : []
}

/** Each value of that role once, where it was first told. */
function kindsTold(told: Teller, cases: readonly CaseConfirmed[], role: 'what' | 'end') {
  const first = new Map<string, Html>()
  for (const one of cases)
    for (const [name, value] of Object.entries(one.told.facets))
      if (
        value !== undefined &&
        roleOf(told, name) === role &&
        !told.words.unsaid.includes(value) &&
        !first.has(`${name} ${value}`)
      )
        first.set(`${name} ${value}`, fieldTold(told, one, name))
  if (first.size === 0) return null
  return listed([...first.values()], role === 'end' ? ' or ' : ' and ')
}
