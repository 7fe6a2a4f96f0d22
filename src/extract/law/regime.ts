// Under which Act the body answers: section 17 and section 38 mean other things in Scotland.

import { bodies, bodyOf } from '../../vocabulary/bodies.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Law } from '../../vocabulary/survey.ts'
import type { ActSection } from './sections.ts'

const say = plainLists('exemptions', ['scottish'])

export type Regime = 'foia' | 'foisa'

const lists = plainLists('sections', ['foia', 'foiaNotices', 'foisa', 'foisaNotices'])
const RELIED_ON = { foia: new Set(lists.foia), foisa: new Set(lists.foisa) }
const NOTICES = { foia: new Set(lists.foiaNotices), foisa: new Set(lists.foisaNotices) }
const SCOTTISH = anyOf(say.scottish)
const SCOTTISH_BODIES = bodies
  .filter(({ regime }) => regime.startsWith('FOISA'))
  .map(({ officialName }) => officialName.toLowerCase())

/** law: what the survey was asked under, where neither body nor letter tells. */
export function regimeOf(body: string | undefined, text: string, law?: Law): Regime {
  const known = body ? bodyOf(body)?.regime : undefined
  if (known) return known.startsWith('FOISA') ? 'foisa' : 'foia'
  const named = SCOTTISH_BODIES.some((name) => text.toLowerCase().includes(name))
  return named || law === 'foisa' || SCOTTISH.test(text) ? 'foisa' : 'foia'
}

/** exemption, notice, or null: a section nobody refuses by (s.1, s.10, s.50, another Act's). */
export function roleOf(section: ActSection, regime: Regime): 'exemption' | 'notice' | null {
  if (section.startsWith('reg')) return 'exemption'
  const number = /^s(\d+[A-Z]?)/.exec(section)?.[1] ?? ''
  if (NOTICES[regime].has(number)) return 'notice'
  return RELIED_ON[regime].has(number) ? 'exemption' : null
}
