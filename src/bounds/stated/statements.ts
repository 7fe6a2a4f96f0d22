// All that one body states, as statements over unknown whole numbers: its figures, what follows from words, what is assumed.
import type { Assumption } from '../../vocabulary/assumption.ts'
import type { Statement, StatementSystem } from '../../vocabulary/constraint.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { ofSeveral } from '../../vocabulary/packs/of-several.ts'
import { relationsOf } from '../../vocabulary/packs/relations.ts'
import { asksHowThingsStood } from '../../vocabulary/packs/stock.ts'
import { asBounds, doesAdd } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { categoryRules } from './category-rules.ts'
import { groupRules, impliedTotals } from './group-rules.ts'
import { oneForOneRules } from './one-for-one.ts'
import { besideIn, openQuantities, type Quantity, quantitiesOf } from './quantity.ts'
import { type Rule, ruleStatement } from './rule.ts'
import { severalToOneRules } from './several-to-one.ts'
import { yearRules } from './year-rules.ts'

export interface Stated {
  /** The unknowns, by name. */
  quantities: Quantity[]
  /** What figures state and what follows from words, by id. */
  said: Map<string, Said>
}

/** One statement, and whose it is. */
export interface Said {
  statement: Statement
  figure: DecidedFigure | null
  rule: Rule | null
}

/** Figures of one body that may be compared with one another. */
export function statementsOf(
  figures: readonly DecidedFigure[],
  survey: Survey,
  rejected: readonly DecidedFigure[] = [],
): Stated {
  const { quantities, rules } = rulesAmong(figures, survey, rejected)
  return statedBy(quantities, rules)
}

export function statedBy(quantities: Quantity[], rules: readonly Rule[]): Stated {
  const said = [...quantities.flatMap(figureStatements), ...rules.map(ruleSaid)]
  return { quantities, said: new Map(said.map((one) => [one.statement.id, one])) }
}

/** What the figures are statements about, totals that only follow among them, and how these hang together. */
export function rulesAmong(
  figures: readonly DecidedFigure[],
  survey: Survey,
  rejected: readonly DecidedFigure[] = [],
): { quantities: Quantity[]; rules: Rule[] } {
  const own = quantitiesOf(figures, survey)
  const stated = [...own, ...openQuantities(besideIn(figures, rejected), own, survey)]
  const whom = survey.questions.find((question) => (question.whom?.length ?? 0) > 1)?.whom
  const quantities = [...stated, ...impliedTotals(stated, whom)]
  // Waits and shares of three years make no wait and no share of the whole, and are no parts of it; nor does a highest rate.
  const makesSum = (number: string | null) => {
    const question = survey.questions.find((one) => one.number === number)
    return (
      question === undefined || ofSeveral(question) === 'sum' || !doesAdd(question.counts?.kind)
    )
  }
  const adding = quantities.filter(({ figures: own }) =>
    own.every(({ figure, question }) => doesAdd(figure.kind) && makesSum(question)),
  )
  return { quantities, rules: rulesBetween(adding, survey) }
}

export function rulesBetween(
  quantities: readonly Quantity[],
  survey: Survey,
  { running = true }: { running?: boolean } = {},
): Rule[] {
  const relations = relationsOf(survey)
  return [
    ...groupRules(quantities, relations),
    ...yearRules(
      quantities.filter((one) => !isStock(one, survey)),
      running,
    ),
    ...categoryRules(quantities, relations),
    ...severalToOneRules(quantities, relations),
    ...oneForOneRules(quantities, relations),
  ]
}

/** How many there were on the days asked about: 46 homes at one year's end and 51 at the next are not 97. */
const isStock = ({ figures }: Quantity, survey: Survey): boolean =>
  figures.some(({ figure }) => {
    const question = survey.questions.find(({ number }) => number === figure.question)
    return question !== undefined && asksHowThingsStood(survey, question)
  })

/** Statements whose assumptions are of this severity, or that assume nothing. */
export const systemWith = (
  stated: Stated,
  severity: Assumption['severity'] | null,
  without: ReadonlySet<string> = new Set(),
): StatementSystem =>
  systemOf(stated, ({ statement, rule }) =>
    without.has(statement.id) ? false : !rule?.assumed || rule.assumed.severity === severity,
  )

export const systemOf = (
  { quantities, said }: Stated,
  holds: (said: Said) => boolean,
): StatementSystem => ({
  unknowns: quantities.map(({ name }) => name),
  statements: [...said.values()].filter(holds).map(({ statement }) => statement),
})

/** A number is one statement, a range two: at least, and no more than. */
function figureStatements({ name, figures }: Quantity): Said[] {
  return figures.flatMap((figure): Said[] => {
    const { low, high } = asBounds(figure.figure.value)
    const { ink } = figure.figure
    const terms = { [name]: 1 }
    const said = (relation: Statement['relation'], value: number): Said => ({
      statement: { id: `${figure.id} ${relation}`, terms, relation, value, ink },
      figure,
      rule: null,
    })
    if (low === high) return [said('=', low)]
    return [...(low > 0 ? [said('>=', low)] : []), ...(high === null ? [] : [said('<=', high)])]
  })
}

const ruleSaid = (rule: Rule, i: number): Said => ({
  statement: ruleStatement(`rule ${i} ${rule.kind}`, rule),
  figure: null,
  rule,
})
