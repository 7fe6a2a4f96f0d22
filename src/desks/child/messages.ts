// What the desk asks of a child, and what the child answers, over the channel between them.
import type { Apart, FileIn, PageImage, Spent, Unopened, Unpacked } from '../../store/house.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import type { Inspected } from '../../vocabulary/inspected/inspected.ts'

export type Task =
  | Warm
  | { do: 'read'; file: FileIn }
  | { do: 'unpack'; file: FileIn; spent?: Spent }
  | { do: 'inspect'; file: FileIn; show: boolean; elsewhere: readonly string[] }
  | { do: 'render'; file: FileIn; page: number; dpi: number }
  | { do: 'apart'; step: StepName; given: unknown; about: string; size: number; cpuSeconds: number }

/** Before there is anything to do: what every file needs is loaded. */
export interface Warm {
  do: 'warm'
}

/** What was read, understood, held against each other or counted: no bytes, but strangers' words and numbers all the same. */
export type StepName = Apart<unknown, unknown>['name']

export const nameOf = (task: Exclude<Task, Warm>): string =>
  task.do === 'apart' ? task.about : task.file.name

export const sizeOf = (task: Task): number => {
  if (task.do === 'warm') return 0
  return task.do === 'apart' ? task.size : task.file.bytes.length
}

/** Members travel one by one before the answer, so that a child never holds all of them twice. */
export type UnpackAnswer = Omit<Unpacked, 'members'> | Unopened

export type Answer =
  /** How much work it is, as soon as that is known: the clock is set by it. `scans`: pages that are pictures. */
  | { says: 'pages'; pages: number; scans?: number }
  | { says: 'member'; member: FileIn }
  /** How far the reading is; and what is read before something that may take too long. */
  | { says: 'page'; page: number; of: number }
  | { says: 'so-far'; outcome: ReadOutcome }
  /** How far a search is. */
  | { says: 'words'; words: string }
  /** A ReadOutcome as JSON. */
  | { says: 'read'; outcome: string }
  | { says: 'unpacked'; outcome: UnpackAnswer }
  | { says: 'inspected'; lines: Inspected[] }
  | { says: 'rendered'; image: PageImage }
  | { says: 'made'; made: unknown }
  | { says: 'warm' }
  /** A parser threw. status is there when a person can put it right. */
  /** And broken where the program itself is at fault, not the file. */
  | { says: 'failed'; message: string; status?: number; memory: boolean; broken?: boolean }
