// Is this a system of statements? Whoever wrote the file is told the first thing that is wrong, in one sentence.
import type { Statement, StatementSystem } from '../vocabulary/constraint.ts'
import { CandourError } from '../vocabulary/errors.ts'

const RELATIONS = ['=', '<=', '>='] as const

/** Takes anything (a parsed file, or a system made by another room); throws CandourError, or gives it back as it is. */
export function checkSystem(given: unknown, from = 'The system'): StatementSystem {
  if (!isRecord(given)) return wrong(`${from} must be an object with “unknowns” and “statements”.`)
  const { unknowns, statements } = given
  if (!Array.isArray(unknowns) || !unknowns.every(isName))
    return wrong('“unknowns” must be a list of names, such as ["officers", "staff"].')
  const names = new Set<string>(unknowns)
  if (names.size < unknowns.length)
    return wrong(`“unknowns” names ${quoted(repeated(unknowns))} twice; name each once.`)
  if (!Array.isArray(statements))
    return wrong('“statements” must be a list, each with an id, terms, a relation and a value.')
  const checked = statements.map((statement, i) => checkStatement(statement, i, names))
  const ids = checked.map(({ id }) => id)
  if (new Set(ids).size < ids.length)
    return wrong(`Two statements have the id ${quoted(repeated(ids))}; give each its own.`)
  return { unknowns, statements: checked }
}

function checkStatement(given: unknown, i: number, names: ReadonlySet<string>): Statement {
  if (!isRecord(given)) return wrong(`Statement ${i + 1} must be an object.`)
  const { id, terms, relation, value, ink } = given
  if (!isName(id)) return wrong(`Statement ${i + 1} has no id; give it one, such as "s${i + 1}".`)
  if (!isRecord(terms))
    return wrong(
      `Statement ${quoted(id)} has no terms; write them as {"officers": 1, "total": -1}.`,
    )
  const known = RELATIONS.find((one) => one === relation)
  if (!known)
    return wrong(
      `Statement ${quoted(id)} has the relation ${shown(relation)}; use "=", "<=" or ">=".`,
    )
  if (!isWhole(value))
    return wrong(`Statement ${quoted(id)} has the value ${shown(value)}; ${WHOLE}`)
  return {
    id,
    terms: checkTerms(id, terms, names),
    relation: known,
    value,
    ...(typeof ink === 'string' && { ink }),
  }
}

function checkTerms(
  id: string,
  terms: Record<string, unknown>,
  names: ReadonlySet<string>,
): Record<string, number> {
  const checked: [string, number][] = []
  for (const [name, by] of Object.entries(terms)) {
    if (!names.has(name))
      return wrong(
        `Statement ${quoted(id)} speaks of ${quoted(name)}, which is not in “unknowns”; add it there or correct the name.`,
      )
    if (!isWhole(by))
      return wrong(`Statement ${quoted(id)} takes ${quoted(name)} times ${shown(by)}; ${WHOLE}`)
    checked.push([name, by])
  }
  return Object.fromEntries(checked)
}

const WHOLE = `it must be a whole number between -${Number.MAX_SAFE_INTEGER} and ${Number.MAX_SAFE_INTEGER}.`

function wrong(message: string): never {
  throw new CandourError(message)
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

const isName = (given: unknown): given is string => typeof given === 'string' && given !== ''

const isWhole = (given: unknown): given is number => Number.isSafeInteger(given)

const repeated = (names: string[]): string =>
  names.find((name, i) => names.indexOf(name) !== i) ?? ''

const quoted = (name: string): string => `“${name}”`

const shown = (given: unknown): string =>
  given === undefined ? 'nothing' : `${JSON.stringify(given)}`.slice(0, 40)
