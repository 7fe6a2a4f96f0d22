// What a reply says, as lines for a person.

import { inBrief } from '../../vocabulary/bounds.ts'
import { placeInWords } from '../../vocabulary/place.ts'
import { type Extraction, isMissing, type Value } from '../../vocabulary/reply.ts'
import { facetWords, populationWords, unitWord } from '../../wording/reply-words.ts'

export function extractionInLines(extraction: Extraction): string[] {
  const {
    file,
    body,
    reference,
    date,
    kind,
    status,
    questions,
    exemptions,
    figures,
    caseRows,
    doubts,
  } = extraction
  const about = [body, reference, date].filter(Boolean).join(', ')
  return [
    `${file}${about && ` (${about})`}: ${kind}, ${status}`,
    ...questions.map(
      ({ number, answer, sections }) => `  question ${number}: ${[answer, ...sections].join(' ')}`,
    ),
    ...exemptions.map(({ section, scope, ink }) => `  ${section} (${scope}): “${oneLine(ink)}”`),
    ...figures.map((figure) => {
      const { question, unit, facets, value, ink, place, sure } = figure
      const words = [populationWords(figure), facetWords(facets)].filter(Boolean).join(', ')
      return `  ${question ?? '-'}: ${brief(value)} ${unitWord(unit)}, ${words}${sure ? '' : ' (not sure)'} “${oneLine(ink)}” ${placeInWords(place)}`
    }),
    ...caseRows.map(({ facets, ink }) => `  case: ${facetWords(facets)} “${oneLine(ink)}”`),
    ...doubts.map(({ note, ink }) => `  doubt: ${note}${ink && ` “${oneLine(ink)}”`}`),
  ]
}

const brief = (value: Value): string => (isMissing(value) ? value.none : inBrief(value))

const oneLine = (ink: string): string => ink.replace(/\s+/g, ' ').slice(0, 80)
