// What a request would cost (FOIA s.12), as it is stated by whoever made the estimate: records, minutes measured on a sample,
// searches. The sum, and what follows from it, are derived.

/** What may be counted, and nothing else (Fees Regulations 2004, reg. 4(3)). */
export type CostActivity = 'determine' | 'locate' | 'retrieve' | 'extract'

export interface EstimateStated {
  /** By the numbers of the request's questions. */
  questions: number[]
  /** s.12(2): even to say whether it is held would cost too much. */
  confirmOnly: boolean
  work: CostWork[]
  searches: CostSearch[]
  /** How many records each year holds, where that is known: from it follows which years would be answered. */
  years: { year: string; records: number }[]
  /** Other requests that may be added to this one. */
  added: CostAdded[]
  /** What was found before the limit was reached, and is offered; '': nothing. */
  found: string
}

export interface CostWork {
  activity: string
  /** What each record is: "conduct file on paper". */
  record: string
  /** Why each must be looked at: what the system has no field for. */
  why: string
  records: number
  sample: CostSample
}

/** minutes: of each record that was measured. Empty: nothing was. */
export interface CostSample {
  on: string
  by: string
  how: string
  minutes: number[]
}

export interface CostSearch {
  activity: string
  what: string
  minutes: number
}

export interface CostAdded {
  reference: string
  received: string
  why: 'same-person' | 'in-concert'
  /** That it is about the same or similar information, in the officer's words. */
  matter: string
  minutes: number
}
