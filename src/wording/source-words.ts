// Where a number comes from, said beside it: the body's own letter, what somebody said, a paper.
import { storyWords } from '../vocabulary/packs/story-words.ts'
import type { Source } from '../vocabulary/source.ts'
import { asFarAsKnown } from './dates.ts'

/** "from its letter", "as printed in the Worcester News, 19 August 2014", "in a statement (Minster FM, 19 August 2014)". */
export function sourceInWords(source: Source | undefined): string {
  const { kind, paper, date } = source ?? { kind: 'letter' }
  if (kind === 'letter') return 'from its letter'
  const when = date && asFarAsKnown(date)
  if (kind === 'statement') return `in a statement (${[paper, when].filter(Boolean).join(', ')})`
  const where = paper ? paperNamed(paper) : 'a source that is not named'
  return ['as printed in', where].join(' ') + (when ? `, ${when}` : '')
}

/** "the Droitwich Advertiser of 19 August 2014", "its reply", "a statement in Minster FM": whom a sentence follows. */
export function whomFollowed(source: Source | undefined, { dated = true } = {}): string {
  const { kind, paper, date } = source ?? { kind: 'letter' }
  if (kind === 'letter') return 'its reply'
  const when = date && dated ? ` of ${asFarAsKnown(date)}` : ''
  const who = paper ? paperNamed(paper) : 'a source that is not named'
  return kind === 'press' ? `${who}${when}` : `a statement${when} (${paper ?? 'source not named'})`
}

/** "the Droitwich Advertiser", "The Argus", "Capital FM": with the article that its name takes inside a sentence. */
export function paperNamed(paper: string): string {
  const words = paper.split(/[\s,]+/)
  const isBare =
    /^(?:an?|the) /i.test(paper) || words.some((word) => bare.some((end) => word.endsWith(end)))
  return isBare ? paper : `the ${paper}`
}

const { bare } = storyWords([])
