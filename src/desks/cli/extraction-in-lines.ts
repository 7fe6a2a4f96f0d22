// What a reply says, as lines for a person.

import { placeInWords } from '../../vocabulary/place.ts'
import { type Extraction, type Figure, isMissing } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { anyLabels, type Labels } from '../../wording/labels.ts'

export function extractionInLines(extraction: Extraction, labels: Labels = anyLabels): string[] {
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
      const { question, facets, ink, place, sure } = figure
      const words = [labels.whom(figure), labels.facets(facets)].filter(Boolean).join(', ')
      return `  ${question ?? '-'}: ${brief(figure)} ${labels.counted(figure)}, ${words}${sure ? '' : ' (not sure)'} “${oneLine(ink)}” ${placeInWords(place)}`
    }),
    ...caseRows.map(({ facets, ink }) => `  case: ${labels.facets(facets)} “${oneLine(ink)}”`),
    ...doubts.map(({ note, ink }) => `  doubt: ${note}${ink && ` “${oneLine(ink)}”`}`),
  ]
}

const brief = (figure: Figure): string =>
  isMissing(figure.value) ? figure.value.none : amountsOf(figure).brief(figure.value)

const oneLine = (ink: string): string => ink.replace(/\s+/g, ' ').slice(0, 80)
