// One answer of the reply with everything read of it, before the whole is settled.

import type { StretchRead } from '../figures/stretch-read.ts'
import type { CueFound } from './cues.ts'

/** One answer with what was read of it; numbers as the survey has them where there is one. */
export interface AnsweredRead extends StretchRead {
  numbers: string[]
  asks: string | null
  cues: CueFound[]
  sections: string[]
  words: boolean
  /** Its answer's words. */
  said: string
  /** It says that its numbers may not be all. */
  floor: boolean
}
