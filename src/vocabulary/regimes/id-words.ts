// The ids of the procedures as people say them: "assess_nfa" is "assess: no further action". An id that no list has is said word by word.
import { readFileSync } from 'node:fs'

interface Lists {
  theirs: string[]
  short: Record<string, string>
  whole: Record<string, string>
  facts: Record<string, string>
  values: Record<string, Record<string, string>>
}

const lists: Lists = JSON.parse(readFileSync(new URL('./id-words.json', import.meta.url), 'utf8'))

/** Of an event, a state, a fact's value, an actor: in the middle of a sentence. */
export const idInWords = (id: string): string =>
  lists.whole[id] ??
  id
    .split('_')
    .map((word) => lists.short[word] ?? word)
    .join(' ')

/** At the head of one. */
export function idAsHead(id: string): string {
  const words = idInWords(id)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A value of a fact, at the head of a sentence: "hearing" is a step too, and said otherwise there. */
export function valueAsHead(fact: string, id: string): string {
  const own = lists.values[fact]?.[id]
  return own === undefined ? idAsHead(id) : own.charAt(0).toUpperCase() + own.slice(1)
}

/** Of a fact, as the label of a field; undefined: what it means says it. */
export const labelOfFact = (fact: string): string | undefined =>
  Object.hasOwn(lists.facts, fact) ? lists.facts[fact] : undefined

/** Owners of what is a right or a course of time: when it has passed nobody is late. */
export const lapsing: readonly string[] = lists.theirs

/** Of a period whose last day has passed: the force is late with what it owes; a right of somebody else's has ended. */
export const passedInWords = (owner: string): 'overdue' | 'ended' =>
  lists.theirs.includes(owner) ? 'ended' : 'overdue'
