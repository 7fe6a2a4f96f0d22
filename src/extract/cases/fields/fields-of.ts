// The fields of a case as it keeps them: each with its value and the place of its words.
import { evidenceOf } from '../../../vocabulary/document.ts'
import type { Case, FieldInk } from '../../../vocabulary/reply.ts'
import type { Letter } from '../../letter/letter.ts'
import type { FieldSaid } from './fields-in.ts'

/** The first that is told of each field. from: where the text that was read begins in the document. */
export function fieldsOf(
  letter: Letter,
  from: number,
  fields: readonly FieldSaid[],
): Pick<Case, 'facets' | 'inks'> {
  const facets: Case['facets'] = {}
  const inks: Record<string, FieldInk> = {}
  for (const { field, value, start, end } of fields) {
    if (facets[field] !== undefined) continue
    // “A member of staff … a picture of the Chief Constable”: the rank is another's
    if (field === 'rank' && facets.role !== undefined && facets.role !== 'officer') continue
    facets[field] = value
    const { ink, place } = evidenceOf(letter.document, from + start, from + end)
    inks[field] = { ink, place }
  }
  return { facets, inks }
}
