// What a step or a clock stands on: its regulation, how that is known, and how sure it is.
import type { Basis, Confidence } from './law.ts'
import { numberOf, type Tree, textOf, wordOf } from './tree.ts'

export const CONFIDENCES: Confidence[] = ['seen', 'parallel', 'secondary', 'memory', 'policy']

export function basisOf(one: Tree, where: string): Basis {
  return {
    regulation: textOf(one['regulation'], `${where}, regulation`),
    confidence: wordOf(one['confidence'], CONFIDENCES, `${where}, confidence`),
    sure: numberOf(one['sure'], `${where}, sure`),
  }
}
