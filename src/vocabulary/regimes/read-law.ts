// The data of the conduct procedures, checked as it is read: a wrong file stops at load and not in a matter.
import type { Amendment, ConductLaw, FactMeant, FactValue, Regime } from './law.ts'
import { basisOf } from './read-basis.ts'
import { readClock } from './read-clock.ts'
import { conditionIfAny, readCondition, scalarOf } from './read-condition.ts'
import { readMachine } from './read-machine.ts'
import {
  isTree,
  listRead,
  mapOf,
  numberOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from './tree.ts'

/** Throws where the data is not of its shape (facts/conduct-regimes.schema.json). */
export function readLaw(raw: unknown): ConductLaw {
  const data = treeOf(raw, 'conduct-regimes')
  return {
    version: textOf(data['version'], 'version'),
    status: textOf(data['status'], 'status'),
    sources: mapOf(data['sources'], 'sources', textOf),
    chooseRegime: listRead(data['chooseRegime'], 'chooseRegime', (one, where) => ({
      when: conditionIfAny(one['when'], where),
      regime: textOf(one['regime'], where),
    })),
    machineFor: mapOf(data['machineFor'], 'machineFor', textOf),
    regimes: byId(listRead(data['regimes'], 'regimes', readRegime)),
    amendments: byId(listRead(data['amendments'], 'amendments', readAmendment)),
    named: mapOf(data['named'], 'named', readCondition),
    facts: mapOf(data['facts'], 'facts', readFact),
    clocks: mapOf(data['clocks'], 'clocks', readClock),
    machines: mapOf(data['machines'], 'machines', readMachine),
    knownGaps: listRead(data['knownGaps'], 'knownGaps', (one, where) => ({
      machine: textOf(one['machine'], where),
      missing: textOf(one['missing'], where),
      sure: textOf(one['sure'], where),
    })),
  }
}

const byId = <Named extends { id: string }>(named: Named[]): Record<string, Named> =>
  Object.fromEntries(named.map((one) => [one.id, one]))

function readRegime(one: Tree, where: string): Regime {
  const machine = one['machine']
  return {
    id: textOf(one['id'], where),
    law: textOf(one['law'], where),
    machine: machine === null ? null : textOf(machine, where),
    noMachine: textIfAny(one['noMachine'], where),
  }
}

function readAmendment(one: Tree, where: string): Amendment {
  const { confidence, sure } = basisOf({ ...one, regulation: '' }, where)
  return {
    id: textOf(one['id'], where),
    law: textOf(one['law'], where),
    by: textOf(one['by'], where),
    applies: readCondition(one['applies'], where),
    what: textOf(one['what'], where),
    transitional: textOf(one['transitional'], where),
    confidence,
    sure,
  }
}

const SCOPES = ['case', 'case or event', 'event', 'matter', 'recorded', 'derived'] as const
const TYPES = ['yes/no', 'yes/no/null', 'choice', 'date', 'number', 'text', 'list'] as const

function readFact(raw: unknown, name: string): FactMeant {
  const one = treeOf(raw, name)
  return {
    scope: wordOf(one['scope'], SCOPES, `${name}, scope`),
    type: wordOf(one['type'], TYPES, `${name}, type`),
    means: textOf(one['means'], name),
    ...(one['values'] !== undefined && { values: textsOf(one['values'], name) }),
    ...(one['default'] !== undefined && { default: silenceMeans(one['default'], name) }),
    sameAs: textIfAny(one['sameAs'], name),
    ...(isTree(one['derive']) && { derive: derivation(one['derive'], name) }),
  }
}

/** A value, or an empty list: nothing on record. */
const silenceMeans = (value: unknown, name: string): FactValue =>
  Array.isArray(value) && value.length === 0 ? [] : scalarOf(value, name)

function derivation(one: Tree, name: string): FactMeant['derive'] {
  const [fact, months] = Array.isArray(one['addMonths']) ? one['addMonths'] : []
  if (fact !== undefined)
    return { addMonths: { fact: textOf(fact, name), months: numberOf(months, name) } }
  return { live: textOf(one['live'], name), unless: textOf(one['unless'], name) }
}
