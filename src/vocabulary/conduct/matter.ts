// A matter as the register keeps it: who is said to have done what, who works on it, and what was done about it.
// The words of its lists (roles, ranks, breaches, platforms ...) are ids of conduct-words.ts. Days are ISO text.

/** How it came in: ids of the value `source` of conduct-regimes.json. */
export type MatterKind = 'complaint' | 'conduct_report' | 'recordable_conduct' | 'referral_in'

export interface Matter {
  id: string
  reference: string
  kind: MatterKind
  /** The day it came to the attention of the appropriate authority: it decides which law applies. */
  cameToAttention: string
  complaintOn: string | null
  summary: string
  /** Of the anti-corruption unit. */
  restricted: boolean
  subjects: Subject[]
  allegations: Allegation[]
  evidence: EvidenceHeld[]
  people: PersonOnMatter[]
  links: MatterLink[]
  letters: LetterMade[]
  /** After this day its words are erased; null: not yet decided. */
  retainUntil: string | null
  reviewOn: string | null
  erased: boolean
}

export interface Subject {
  number: number
  /** Empty where nobody has been identified. */
  name: string
  /** Of somebody who works here with this desk; they never see the matter. */
  account: string | null
  role: string
  /** Officers: the rank when it happened, and the rank now. */
  rankThen: string | null
  rankNow: string | null
  grade: Grade | null
  /** Where they serve now, where that is another force. */
  force: string
  /** What else the rules ask of the case, by the keys of conduct-regimes.json: probationer, warnings, leftOn ... */
  facts: Record<string, unknown>
  /** As a register kept elsewhere had it, of which the steps are not here. */
  elsewhere?: { outcome: string | null; closedOn: string | null }
  standing: Standing | null
}

/** There is no national code of staff grades: a band is compared within one force alone. */
export interface Grade {
  scheme: string
  text: string
  band: string
  /** Pounds a year, and the year they were of. */
  low: number | null
  high: number | null
  year: number | null
}

export interface Allegation {
  number: number
  /** Numbers of the subjects it is made against. */
  against: number[]
  words: string
  /** The day or days of the conduct. */
  from: string | null
  to: string | null
  /** An allegation code of conduct-allegation-codes.json: "D2". */
  code: string | null
  /** Ids of the Standards of Professional Behaviour. */
  standards: string[]
  breach: Breach | null
  /** Of the rules in force on the day of the conduct, those that it is said to have broken. */
  clauses: ClauseCited[]
}

/** A clause of a policy as that version had it: its words stand here too, so that they stay what they were. */
export interface ClauseCited {
  policy: string
  /** The policy's title. */
  title: string
  version: string
  /** "c7": the clause's lasting id. */
  clause: string
  /** As printed there; null where that version has no numbers. */
  number: string | null
  words: string
}

/** What was done on social media: the field whose absence made forces refuse. null: nobody has said. */
export interface Breach {
  /** One of `types`. */
  primary: string
  types: string[]
  platform: string | null
  channel: string | null
  account: string | null
  /** Could anybody see it? */
  public: boolean | null
  duty: string | null
  device: string | null
  /** How it came to notice. */
  noticed: string | null
  /** Where it stood. */
  addresses: string[]
}

export interface EvidenceHeld {
  number: number
  /** Of the sealed file; null for an address or a note alone. */
  sha256: string | null
  name: string
  mediaType: string
  size: number
  note: string
  /** Numbers of the allegations it bears on. */
  allegations: number[]
  setAside: boolean
}

/** A letter or notice that was written of it: sealed, numbered in the order of writing, put right only by a further one. */
export interface LetterMade {
  /** Of the event that made it. */
  number: number
  /** 1 is the matter's first letter. */
  letter: number
  on: string
  /** Of vocabulary/letters. */
  template: string
  title: string
  /** The number of the subject whose course it is about. */
  subject: number
  /** Of the event of the step that it tells of; null: it is written in order to take one. */
  step: number | null
  /** To whom, by name. */
  to: string
  /** On what it stands, and how that is known. */
  regulation: string
  confidence: string
  /** The number of the letter in whose place it comes. */
  replaces: number | null
  /** What whoever wrote it typed. */
  asked: Record<string, string>
  files: LetterFile[]
}

interface LetterFile {
  format: LetterFormat
  sha256: string
  size: number
}

export const LETTER_FORMATS = ['pdf', 'docx'] as const
type LetterFormat = (typeof LETTER_FORMATS)[number]

export const WORKING_PARTS = [
  'investigator',
  'appropriate-authority',
  'delegated-decider',
  'administrator',
] as const
/** Whoever has one of these never sees the matter, whatever else they are on it. */
export const EXCLUDING_PARTS = ['subject', 'witness', 'declared-relation'] as const
export type Part = (typeof WORKING_PARTS)[number] | (typeof EXCLUDING_PARTS)[number]

export interface PersonOnMatter {
  account: string
  name: string
  part: Part
}

export interface MatterLink {
  /** The other matter's id. */
  to: string
  how: 'same-post' | 'same-person' | 'other'
}

/** Where one subject's course stands by the rules of its day; worked out anew after every act. */
export interface Standing {
  regime: string | null
  state: string
  stateKind: 'open' | 'closed'
  level: string | null
  outcome: string | null
  impliesProven: boolean | null
  due: DueOfStanding[]
  /** Open questions, and what the law wants recorded and is not: how many. */
  questions: number
}

export interface DueOfStanding {
  kind: string
  what: string
  due: string
  owner: string
  regulation: string
  confidence: string
}

/** One event of the law, in the shape of matter-events.md. */
export interface Step {
  event: string
  on: string
  by?: string
  [key: string]: unknown
}

/** What the rules are asked of: one subject's course, in the shape of matter-events.md. */
export interface MatterFile {
  matter: string
  events: Step[]
  [key: string]: unknown
}

type SaidOf<T, Without extends keyof T> = Omit<T, Without>
export type SubjectSaid = SaidOf<Subject, 'number' | 'standing'>
export type AllegationSaid = SaidOf<Allegation, 'number' | 'clauses'>
export type EvidenceSaid = SaidOf<EvidenceHeld, 'number' | 'setAside'>
export type LetterSaid = SaidOf<LetterMade, 'number'>

/** What an act says. It is put right only by a further act. */
export type Deed =
  | {
      action: 'matter opened'
      reference: string
      kind: MatterKind
      cameToAttention: string
      complaintOn: string | null
      summary: string
    }
  | {
      action: 'matter described'
      kind: MatterKind
      cameToAttention: string
      complaintOn: string | null
      summary: string
    }
  | { action: 'subject named'; subject: SubjectSaid }
  | { action: 'subject described'; number: number; subject: SubjectSaid }
  | { action: 'subject taken out'; number: number }
  | { action: 'allegation made'; allegation: AllegationSaid }
  | { action: 'allegation described'; number: number; allegation: AllegationSaid }
  | { action: 'allegation taken out'; number: number }
  | { action: 'clauses cited'; number: number; clauses: ClauseCited[] }
  | { action: 'evidence added'; evidence: EvidenceSaid }
  | { action: 'evidence set aside'; number: number }
  | { action: 'person named'; person: PersonOnMatter }
  | { action: 'person released'; person: PersonOnMatter }
  | { action: 'matter linked'; link: MatterLink }
  | { action: 'matter unlinked'; to: string }
  | { action: 'access restricted' }
  | { action: 'restriction lifted' }
  | { action: 'retention set'; retainUntil: string | null; reviewOn: string | null }
  | { action: 'step recorded'; subject: number; step: Step; answer: StepAnswer }
  | { action: 'letter made'; letter: LetterSaid }
  | { action: 'event corrected'; event: number; instead: Deed | null }
  | { action: 'words erased' }

/** What the rules said to a step on the day it was recorded. */
export interface StepAnswer {
  regulation: string
  confidence: string
  open: string[]
  unrecorded: string[]
  warnings: string[]
}

export interface MatterEvent {
  /** From 1, without a gap. */
  n: number
  /** ISO instant. */
  at: string
  account: string
  actor: string
  action: string
  reason: string
  /** null where its words were erased. */
  deed: Deed | null
}
