// A note: what one paper printed of one force, in our own words, and what a careful human reads in it.
import type { Source } from '../../../src/vocabulary/source.ts'
import { ASKED, said } from '../letter.ts'
import type { TruthFigure } from '../truth.ts'

export interface Paper {
  paper: string
  /** As far as it is known. */
  date: string
  address: string
  /** How much of the page was seen. */
  seen: 'full text' | 'excerpt'
}

export interface Note {
  force: string
  kind: Exclude<Source['kind'], 'letter'>
  paper: Paper
  /** In our own words, a sentence an entry; what the paper did not print is not there. */
  says: string[]
  /** Which of its numbers are figures of the answer. */
  figures: TruthFigure[]
  /** The answers this note is taken for, with the ink they stand on. */
  answers: { number: string; answer: 'full' | 'partial' | 'refused'; ink: string }[]
  /** What the editor notes beside the figure. */
  notes: string[]
  /** Single matters that it tells, as a careful human reads them; the ink is a sentence, or the part of one, of the note. */
  cases?: NoteCase[]
  /** Outcomes that it says occurred, without a number. */
  occurs?: string[]
  /** It reports what somebody said, beside what its paper printed. */
  isStatement?: true
  /** Its numbers are another count of what another note counts. */
  isRival?: true
  /** The total and its parts do not add up, and the note says so. */
  contradiction?: true
}

export interface NoteCase {
  ink: string
  facets: Record<string, string>
  /** Told first. */
  example?: true
}

type NoteSpec = Pick<Note, 'force' | 'paper' | 'says'> & Partial<Note>

export const note = (spec: NoteSpec): Note => ({
  kind: 'press',
  figures: [],
  answers: [],
  notes: [],
  ...spec,
})

interface Counted {
  value: number
  unit: string
  unitInk: string
  within: string
  ink?: string
}

/** The total of 1a, and the answer to it. */
export function total(
  counted: Counted,
  more: { floor?: true; period?: TruthFigure['period'] } = {},
): Pick<Note, 'figures' | 'answers'> {
  return {
    figures: [figure({ ...counted, ...more })],
    answers: [{ number: '1a', answer: more.floor ? 'partial' : 'full', ink: counted.within }],
  }
}

type Figured = Omit<Parameters<typeof said>[0], 'file' | 'ink'> & { ink?: string }

export const figure = ({ ink, ...of }: Figured): TruthFigure =>
  said({ file: NOTE_FILE, ink: ink ?? String(of.value), period: ASKED, ...of })

/** What came of some of them, or who they were. */
export const result = (of: Omit<Figured, 'question' | 'role'>): TruthFigure =>
  figure({ question: '1c', role: 'result', ...of })

export const NOTE_FILE = 'note.txt'
