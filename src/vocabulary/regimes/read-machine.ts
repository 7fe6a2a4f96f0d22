// A machine of the data: its states, and each step with what it needs, records, starts and stops.
import type { FactValue, Machine, Rule, To, Transition, Written } from './law.ts'
import { basisOf, CONFIDENCES } from './read-basis.ts'
import { conditionIfAny, readCondition, scalarOf } from './read-condition.ts'
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

export function readMachine(raw: unknown, id: string): Machine {
  const one = treeOf(raw, id)
  const states = treeOf(one['states'], id)
  const always = treeOf(one['always'] ?? {}, id)
  return {
    id,
    title: textOf(one['title'], id),
    beside: textsOf(one['beside'], id),
    start: textOf(one['start'], id),
    states: {
      open: textsOf(states['open'], id),
      closed: textsOf(states['closed'], id),
      pending: textsOf(states['pending'], id),
    },
    notHere: mapOf(one['notHere'], id, (value) => {
      const { regulation, why } = treeOf(value, id)
      return { regulation: textOf(regulation, id), why: textOf(why, id) }
    }),
    always: {
      rules: listRead(always['rules'], `${id}, always`, readRule),
      notFor: textsOf(always['notFor'], id),
    },
    transitions: listRead(one['transitions'], id, readTransition),
  }
}

function readTransition(one: Tree, where: string): Transition {
  const id = textOf(one['id'], where)
  return {
    id,
    event: textOf(one['event'], id),
    from: textsOf(one['from'], id),
    to: readTo(one['to'], id),
    toMachine: textIfAny(one['toMachine'], id),
    by: textOf(one['by'], id),
    ...basisOf(one, id),
    regulationWhen: listRead(one['regulationWhen'], id, (line) => ({
      when: readCondition(line['when'], id),
      regulation: textOf(line['regulation'], id),
    })),
    guard: listRead(one['guard'], id, readRule),
    must: textsOf(one['must'], id),
    should: textsOf(one['should'], id),
    may: textsOf(one['may'], id),
    as: mapOf(one['as'], id, textOf),
    implies: mapOf(one['implies'], id, impliedOf),
    records: mapOf(one['records'], id, readWritten),
    starts: listRead(one['starts'], id, (line) => ({
      clock: textOf(line['clock'], id),
      from: (textIfAny(line['from'], id) ?? 'on').split('|'),
      when: conditionIfAny(line['when'], id),
    })),
    stops: textsOf(one['stops'], id),
    actorWhen: listRead(one['actorWhen'], id, (line) => ({
      when: readCondition(line['when'], id),
      actor: textOf(line['actor'], id),
      regulation: textOf(line['regulation'], id),
    })),
    warn: listRead(one['warn'], id, (line) => ({
      when: readCondition(line['when'], id),
      text: textOf(line['text'], id),
      regulation: textIfAny(line['regulation'], id),
    })),
    dependsOn: textsOf(one['dependsOn'], id),
    note: textIfAny(one['note'], id),
  }
}

const readRule = (one: Tree, where: string): Rule => ({
  when: conditionIfAny(one['when'], where),
  need: readCondition(one['need'], where),
  regulation: textOf(one['regulation'], where),
  why: textOf(one['why'], where),
  ...(one['confidence'] !== undefined && {
    confidence: wordOf(one['confidence'], CONFIDENCES, where),
  }),
})

function readTo(to: unknown, id: string): To {
  if (!isTree(to)) return { is: 'state', state: textOf(to, id) }
  return { is: 'by', fact: textOf(to['by'], id), states: mapOf(to['is'], id, textOf) }
}

function readWritten(value: unknown, fact: string): Written {
  if (!isTree(value)) return { is: 'value', value: value === null ? null : scalarOf(value, fact) }
  if (value['add'] !== undefined) return { is: 'add', n: numberOf(value['add'], fact) }
  return { is: 'once', value: scalarOf(value['once'], fact) }
}

const impliedOf = (value: unknown, fact: string): FactValue =>
  value === null ? null : scalarOf(value, fact)
