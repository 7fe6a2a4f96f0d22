// All that one body states, as statements over unknown whole numbers: its figures, what follows from words, what is assumed.
import type { Statement, StatementSystem } from '../../vocabulary/constraint.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { facetRules } from './facet-rules.ts'
import { outcomeRules } from './outcome-rules.ts'
import { impliedTotals, populationRules } from './population-rules.ts'
import { type Quantity, quantitiesOf } from './quantity.ts'
import { type Rule, ruleStatement } from './rule.ts'
import { unitAssumptions } from './unit-assumptions.ts'
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
export function statementsOf(figures: readonly DecidedFigure[], survey: Survey): Stated {
  const { quantities, rules } = rulesAmong(figures, survey)
  const said = [...quantities.flatMap(figureStatements), ...rules.map(ruleSaid)]
  return {
    quantities,
    said: new Map(said.map((one) => [one.statement.id, one])),
  }
}

/** What the figures are statements about, totals that only follow among them, and how these hang together. */
export function rulesAmong(
  figures: readonly DecidedFigure[],
  survey: Survey,
): { quantities: Quantity[]; rules: Rule[] } {
  const stated = quantitiesOf(figures, survey)
  const quantities = [...stated, ...impliedTotals(stated, survey)]
  const rules = [
    ...populationRules(quantities),
    ...yearRules(quantities),
    ...facetRules(quantities),
    ...outcomeRules(quantities),
    ...unitAssumptions(quantities),
  ]
  return { quantities, rules }
}

/** Only statements whose assumptions are of this severity, or of none. */
export function systemWith(
  { quantities, said }: Stated,
  severity: 'units' | 'odd' | null,
  without: ReadonlySet<string> = new Set(),
): StatementSystem {
  const statements = [...said.values()]
    .filter(({ rule }) => !rule?.assumed || rule.assumed.severity === severity)
    .filter(({ statement: { id } }) => !without.has(id))
    .map(({ statement }) => statement)
  return { unknowns: quantities.map(({ name }) => name), statements }
}

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
