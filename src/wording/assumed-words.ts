// What was taken for granted to come to a number, and what its own body speaks against, as sentences beside it.
import type { BodyValue } from '../vocabulary/count.ts'
import { assumptionInWords } from './assumptions.ts'
import type { Labels } from './labels.ts'

/** "Taken for granted: the 4 parts by ward are all there are. Not taken for granted, …"; empty where nothing was. */
export function assumedInWords(
  { assumed = [], dropped = [] }: Pick<BodyValue, 'assumed' | 'dropped'>,
  labels: Labels,
): string {
  const said = (all: typeof assumed): string =>
    all.map((one) => small(assumptionInWords(one, labels))).join('; ')
  return [
    assumed.length > 0 && `Taken for granted: ${said(assumed)}.`,
    dropped.length > 0 &&
      `Not taken for granted, because its own numbers speak against it: that ${said(dropped)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const small = (words: string): string => `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
