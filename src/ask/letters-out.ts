// The letters of a survey, or of all, with what became of each: what mail that comes in is matched against.
import type { Db } from '../store/db.ts'
import type { LetterOut } from '../vocabulary/asking/letter-out.ts'
import { lettersOf } from './queries.ts'

/** In the order in which they were written. `survey`: its id. */
export const lettersOut = (db: Db, survey?: string): Promise<LetterOut[]> =>
  lettersOf(db, survey === undefined ? {} : { survey })
