// Facts of why something is not given: the estimate, the reasons, what is neither confirmed nor denied, the notice.
import { LETTER_PARTS, NOTICE_KINDS } from '../../vocabulary/answering/notice.ts'
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
} from './shape.ts'

const scope = { questions: listOf(words, 1), group: orNull(words) }

export const REASON_FACTS = {
  estimated: facts({
    questions: listOf(words, 1),
    section: oneOf(['s12(1)', 's12(2)'] as const),
    work: listOf(
      facts({
        activity: words,
        record: words,
        why: anyWords,
        questions: listOf(words, 1),
        records: whole,
        years: listOf(facts({ year: words, records: whole })),
        sample: facts({ on: anyWords, by: anyWords, how: anyWords, minutes: listOf(amount) }),
      }),
    ),
    searches: listOf(
      facts({ activity: words, what: words, questions: listOf(words, 1), minutes: amount }),
    ),
    together: listOf(
      facts({
        request: words,
        reference: words,
        received: day,
        why: oneOf(['same-person', 'in-concert'] as const),
        matter: anyWords,
        minutes: amount,
      }),
    ),
    found: anyWords,
    advice: anyWords,
  }),
  'reason-given': facts({
    ...scope,
    instead: orNull(whole),
    section: words,
    fields: byName(anyWords),
    text: words,
    until: orNull(day),
  }),
  'reason-dropped': facts({ reason: whole, why: words }),
  ncnd: facts({
    questions: listOf(words, 1),
    section: words,
    class: words,
    kind: words,
    known: listOf(words),
    fields: byName(anyWords),
    why: words,
    text: words,
  }),
  'notice-written': facts({
    version: whole,
    kind: oneOf(NOTICE_KINDS),
    on: day,
    parts: byName(anyWords),
    edited: listOf(oneOf(LETTER_PARTS)),
    asked: byName(anyWords),
    welsh: orNull(anyWords),
  }),
} as const
