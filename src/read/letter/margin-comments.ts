// Comments in the margin of a letter: no part of it, but worth a look.
import type { Doubt } from '../../vocabulary/reading.ts'

/** So many are shown one by one; a letter with more is somebody's draft. */
const SHOWN = 20

export const marginComments = (comments: string[]): Doubt[] =>
  comments
    .map((comment) => comment.trim())
    .filter((ink) => ink !== '')
    .slice(0, SHOWN)
    .map((ink) => ({
      code: 'comment-beside',
      ink,
      note: 'A comment stands in the margin. It is no part of the letter.',
      place: null,
    }))
