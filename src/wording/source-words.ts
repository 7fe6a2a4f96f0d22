// Where a number comes from, said beside it: the body's own letter, what somebody said, a paper.
import type { Source } from '../vocabulary/source.ts'
import { asFarAsKnown } from './dates.ts'

/** "from its letter", "as printed in the Worcester News, 19 August 2014", "as stated by the Press Association". */
export function sourceInWords(source: Source | undefined): string {
  const { kind, paper, date } = source ?? { kind: 'letter' }
  if (kind === 'letter') return 'from its letter'
  const when = date && `, ${asFarAsKnown(date)}`
  const who = paper ?? 'a source that is not named'
  return `${kind === 'press' ? 'as printed in' : 'as stated by'} ${who}${when ?? ''}`
}
