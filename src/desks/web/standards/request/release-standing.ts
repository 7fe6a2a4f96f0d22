// Where a release stands, in a sentence.
import { CHANGE_WORDS } from '../../../../answer/course/changed-since.ts'
import type { ReleaseRecord } from '../../../../vocabulary/answering/release.ts'
import { dayInWords } from '../../../../wording/dates.ts'

export function standing({
  sent,
  signed,
  changed,
  unsigned,
  logged,
  withdrawn,
}: ReleaseRecord): string {
  if (withdrawn) return `Withdrawn on ${dayInWords(withdrawn.on)}: ${withdrawn.why}`
  if (sent) {
    const log = logged
      ? `on the disclosure log since ${dayInWords(logged.on)}`
      : 'not on the disclosure log yet'
    return `Handed over on ${dayInWords(sent.on)} to be sent, ${log}.`
  }
  const [first] = changed
  if (first) {
    const what = CHANGE_WORDS[first] ?? 'something was changed'
    return `Out of date: since it was drawn up ${what}. A signature on it does not stand; draw it up anew.`
  }
  if (unsigned) return `Its signature was taken back: ${unsigned}`
  return signed
    ? 'Signed by a second person: it may be sent.'
    : 'Drawn up: it waits for a second person.'
}
