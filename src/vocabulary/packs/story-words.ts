// The words of stories: patterns with slots, and how values stand inside a sentence, from story.json of each pack and of a survey.
import { CASE_ROLES, type OwnStory, type StoryWords } from '../published/story-words.ts'
import { wordTree } from './word-lists.ts'

/** Of the plain pack, then of those named, then the survey's own: the later has it. */
export function storyWords(packs: readonly string[], own: OwnStory = {}): StoryWords {
  const all: Partial<StoryWords>[] = [
    ...['plain', ...packs].flatMap((pack) => treeOf(pack) ?? []),
    own,
  ]
  const together = <Of>(of: (one: Partial<StoryWords>) => Record<string, Of> | undefined) =>
    Object.assign({}, ...all.map((one) => of(one) ?? {})) as Record<string, Of>
  const values: StoryWords['values'] = {}
  for (const one of all)
    for (const [name, words] of Object.entries(one.values ?? {}))
      values[name] = { ...values[name], ...words }
  return {
    patterns: together(({ patterns }) => patterns),
    roles: together(({ roles }) => roles),
    groups: together(({ groups }) => groups),
    verbs: together(({ verbs }) => verbs),
    did: together(({ did }) => did),
    out: together(({ out }) => out),
    gaps: together(({ gaps }) => gaps),
    groupsOf: together(({ groupsOf }) => groupsOf),
    ordinals: all.flatMap(({ ordinals = [] }) => ordinals),
    values,
    unsaid: all.flatMap(({ unsaid = [] }) => unsaid),
    bare: all.flatMap(({ bare = [] }) => bare),
  }
}

/** The slots of a pattern, each once. */
export const slotsOf = (pattern: string): string[] => [
  ...new Set([...pattern.matchAll(SLOT)].map(([, name = '']) => name)),
]

const SLOT = /\{(\w+)\}/g

/** What is wrong with a survey's own wording, a sentence each: a pattern nobody uses, a slot too many or one that is lost. */
export function wrongInStory({ patterns = {}, roles = {}, values = {} }: OwnStory): string[] {
  const plain = treeOf('plain')?.patterns ?? {}
  return [
    ...Object.entries(patterns).flatMap(([name, own]) => wrongPattern(name, own, plain[name])),
    ...Object.entries(roles).flatMap(([name, role]) =>
      CASE_ROLES.includes(role)
        ? []
        : [`story, roles: “${role}” of ${name} is no role. It is one of ${CASE_ROLES.join(', ')}.`],
    ),
    ...Object.entries(values).flatMap(([name, words]) =>
      Object.values(words).flatMap((one) =>
        slotsOf(one)
          .filter((slot) => slot !== 'value')
          .map(
            (slot) =>
              `story, values of ${name}: “${one}” has a slot {${slot}}; only {value} is known there.`,
          ),
      ),
    ),
  ]
}

function wrongPattern(name: string, own: string, plain: string | undefined): string[] {
  if (plain === undefined) return [`story: there is no pattern “${name}”.`]
  const [known, used] = [slotsOf(plain), slotsOf(own)]
  const listed = known.map((slot) => `{${slot}}`).join(', ')
  return [
    ...used
      .filter((slot) => !known.includes(slot))
      .map(
        (slot) =>
          `story: the pattern “${name}” has a slot {${slot}} that is not known. Its slots are ${listed}.`,
      ),
    ...known
      .filter((slot) => !used.includes(slot))
      .map(
        (slot) => `story: the pattern “${name}” has lost its slot {${slot}}. It needs ${listed}.`,
      ),
  ]
}

const kept = new Map<string, Partial<StoryWords> | null>()

function treeOf(pack: string): Partial<StoryWords> | null {
  const before = kept.get(pack)
  if (before !== undefined) return before
  const known = pack === 'plain' || pack === 'police-conduct' ? wordTree(pack, 'story') : undefined
  const tree = known === undefined ? null : asStory(pack, known)
  kept.set(pack, tree)
  return tree
}

function asStory(pack: string, tree: unknown): Partial<StoryWords> {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    throw new Error(`${pack}/story.json holds no patterns`)
  return tree
}
