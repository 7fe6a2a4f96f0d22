// Sections that a survey asks about, "enquiries under section 42 of the Care Act": a reply that names one tells of its subject.

import { anyOf } from '../../vocabulary/packs/phrase.ts'
import type { SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type ActSection, type Citation, sectionsIn } from './sections.ts'

const { reliedOn } = plainLists('exemptions', ['reliedOn'])
const RELIED_ON = anyOf(reliedOn)

export function sectionsAskedAbout(asked: SurveyWords | null): ReadonlySet<ActSection> {
  const texts = (asked?.questions ?? []).flatMap(({ asks, counts: { one, many, also } }) => [
    asks,
    one,
    many,
    ...(also ?? []),
  ])
  return new Set(texts.flatMap((text) => sectionsIn(text).flatMap(({ sections }) => sections)))
}

/** "123 section 42 enquiries"; not "exempt under section 42", which is of the Act that the request was made under. */
export const isSubject = (
  text: string,
  { sections }: Citation,
  subjects: ReadonlySet<ActSection>,
): boolean =>
  sections.length > 0 && sections.every((one) => subjects.has(one)) && !RELIED_ON.test(text)
