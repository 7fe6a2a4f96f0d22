// Facts of why something is not given: the estimate, the reasons, what is neither confirmed nor denied, the notice.
import { COUNTED_IN_COST } from '../../vocabulary/answering/estimate.ts'
import { NOTICE_PARTS } from '../../vocabulary/answering/notice.ts'
import {
  amount,
  anyWords,
  byName,
  day,
  facts,
  listOf,
  oneOf,
  orNull,
  whole,
  words,
  yesNo,
} from './shape.ts'

const scope = { questions: listOf(words, 1), group: orNull(words) }

export const REASON_FACTS = {
  estimated: facts({
    questions: listOf(words, 1),
    records: whole,
    kept: words,
    activities: listOf(oneOf(COUNTED_IN_COST), 1),
    sample: facts({ records: whole, minutes: amount, on: day, by: words }),
    searches: listOf(facts({ what: words, minutes: amount })),
    together: listOf(facts({ request: words, reference: words, minutes: amount })),
    section: words,
    found: anyWords,
    advice: anyWords,
  }),
  'reason-given': facts({
    ...scope,
    instead: orNull(whole),
    section: words,
    isCompanion: yesNo,
    fields: byName(anyWords),
    text: words,
    until: orNull(day),
  }),
  'reason-dropped': facts({ reason: whole, why: words }),
  ncnd: facts({
    questions: listOf(words, 1),
    section: words,
    class: words,
    why: words,
    text: words,
  }),
  'notice-written': facts({
    version: whole,
    kind: oneOf(['answer', 'more-time', 'review', 'correction'] as const),
    parts: byName(anyWords),
    edited: listOf(oneOf(NOTICE_PARTS)),
    welsh: yesNo,
  }),
} as const
