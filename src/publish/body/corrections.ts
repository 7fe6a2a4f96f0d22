// What an earlier version said of a body and what stands now, on its page.
import type { Html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { correctionsIn, correctionsList } from '../edition/corrections.ts'
import type { Edition } from '../edition/edition.ts'

/** null where nothing of it was put right. */
export function bodyCorrections(edition: Edition, { slug }: BodyAsked): Html | null {
  const made = correctionsIn(edition, slug)
  if (made.length === 0) return null
  return section({
    id: 'corrections',
    heading: 'Corrections',
    note: 'What an earlier version said of it, and what stands now.',
    content: correctionsList(edition, made),
  })
}
