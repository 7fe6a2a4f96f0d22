// The words of stories as values: patterns with slots, and how a value stands inside a sentence.

/** One and several of it. */
export type Both = [one: string, many: string]

/** Where in a sentence a field of a case stands: of whom, over what, ending in what. */
export const CASE_ROLES = ['who', 'what', 'end', 'where', 'when', 'aside'] as const
export type CaseRole = (typeof CASE_ROLES)[number]

export interface StoryWords {
  /** name → "{name} {did} {amount}{source}" */
  patterns: Record<string, string>
  /** By dimension. */
  roles: Record<string, CaseRole>
  /** dimension → category → "a written warning"; the category * is the dimension's own pattern, with {value}. */
  values: Record<string, Record<string, string>>
  groups: Record<string, Both>
  /** mixed: what bodies did that count in different units. */
  verbs: Record<string, string>
  /** Values that say nothing, by their ids. */
  unsaid: string[]
  /** Papers, stations and sites whose names take no article. */
  bare: string[]
  /** "One case", "another": the first, the second of several told one after the other. */
  ordinals: string[]
  /** What a body did, by the reason why there is no number, where a story says it otherwise than a page. */
  did: Record<string, string>
  /** What is not known of a body without a number, by reason; waiting and other stand for all the rest. */
  gaps: Record<string, string>
  /** What became of so many bodies without a number, of one and of several, by reason. */
  out: Record<string, Both>
  /** field → value → the group of people that it says. */
  groupsOf: Record<string, Record<string, string>>
}

/** What a survey may word otherwise. */
export type OwnStory = Partial<Pick<StoryWords, 'patterns' | 'roles' | 'values' | 'groups'>>
