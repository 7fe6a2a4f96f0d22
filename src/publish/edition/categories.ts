// In which order the categories of a dimension are printed: times as they pass, others as the survey lists them, then the bodies' own.
import type { Survey } from '../../vocabulary/survey.ts'
import { labelsOf } from '../../wording/labels.ts'

/** Years and months are counted under these names (count/cells-asked.ts). */
export const isOfTime = (dimension: string): boolean =>
  dimension === 'year' || dimension === 'month'

export function categoriesInOrder(
  survey: Survey,
  dimension: string,
  given: readonly string[],
): string[] {
  const all = [...new Set(given)]
  if (isOfTime(dimension)) return all.sort()
  const listed = labelsOf(survey)
    .meanings(dimension)
    .map(({ id }) => id)
  const place = (id: string): number => {
    const at = listed.indexOf(id)
    return at < 0 ? listed.length : at
  }
  return all.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
}
