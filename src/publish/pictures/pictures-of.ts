// Which pictures of a survey go out by themselves: what each body gave, its rate, and what they gave together.
import { gaveNumber } from '../../count/gave-number.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, asBounds } from '../../vocabulary/reply.ts'
import type { Edition } from '../edition/edition.ts'
import { bodiesPicture } from './bodies-picture.ts'
import type { Picture } from './drawn.ts'
import { partsPicture } from './parts-picture.ts'
import { ratesPicture } from './rates-picture.ts'

/** In the order of the questions; none where figures must not be set beside one another. */
export const picturesOf = (edition: Edition): Picture[] =>
  edition.counted.flatMap((question) => [
    ...(isComparable(question) ? [bodiesPicture(edition, question)] : []),
    ...ratesPicture(edition, question),
    ...(addsUp(question) ? partsPictures(edition, question) : []),
  ])

/** Two numbers or more on one scale. */
function isComparable(question: QuestionCount): boolean {
  const given = gaveNumber(question).filter(({ value }) => !isNothingKnown(asBounds(value)))
  const scales = new Set(given.map(({ unit }) => unit))
  return given.length > 1 && (addsUp(question) || scales.size === 1)
}

/** More than these are no picture that one can read. */
const MOST_PARTS = 30

const partsPictures = (edition: Edition, question: QuestionCount): Picture[] =>
  Object.keys(question.by ?? {}).flatMap((dimension) => {
    const picture = partsPicture(edition, question, dimension)
    return picture.rows.length > 1 && picture.rows.length <= MOST_PARTS ? [picture] : []
  })
