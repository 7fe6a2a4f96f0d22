// Under which Act the body answers: section 17 and section 38 mean other things in Scotland.
import { bodyOf } from '../../vocabulary/bodies.ts'
import { wordLists } from '../../vocabulary/packs/phrase.ts'

export type Regime = 'foia' | 'foisa'

const words = wordLists('sections', ['foia', 'foiaNotices', 'foisa', 'foisaNotices'])
const RELIED_ON = { foia: new Set(words.foia), foisa: new Set(words.foisa) }
const NOTICES = { foia: new Set(words.foiaNotices), foisa: new Set(words.foisaNotices) }
const SCOTTISH =
  /freedom of information \(scotland\)|\bfoi\(?s\)?a 2002|\bfoisa\b|scottish information commissioner|police scotland/i

export function regimeOf(body: string | undefined, text: string): Regime {
  const known = body ? bodyOf(body)?.regime : undefined
  if (known) return known.startsWith('FOISA') ? 'foisa' : 'foia'
  return SCOTTISH.test(text) ? 'foisa' : 'foia'
}

/** exemption, notice, or null: a section nobody refuses by (s.1, s.10, s.50, another Act's). */
export function roleOf(section: string, regime: Regime): 'exemption' | 'notice' | null {
  if (section.startsWith('reg')) return 'exemption'
  const number = /^s(\d+[A-Z]?)/.exec(section)?.[1] ?? ''
  if (NOTICES[regime].has(number)) return 'notice'
  return RELIED_ON[regime].has(number) ? 'exemption' : null
}
