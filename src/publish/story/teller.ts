// Who tells a story: the edition, the page's numbers, and the survey's words for sentences.
import { type Hole, type Html, html, joined } from '../../dress/html/html.ts'
import { textOf } from '../../dress/html/text-of.ts'
import { storyWords } from '../../vocabulary/packs/story-words.ts'
import type { StoryWords } from '../../vocabulary/published/story-words.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'

export interface Teller {
  edition: Edition
  numbers: PageNumbers
  words: StoryWords
  /** A sentence, or a part of one, with its slots filled. */
  say(pattern: string, slots?: Readonly<Record<string, Hole>>): Html
}

export function teller(edition: Edition, numbers: PageNumbers): Teller {
  const words = wordsOf(edition.input.survey)
  return {
    edition,
    numbers,
    words,
    say: (name, slots = {}) => filled(name, words.patterns[name], slots),
  }
}

const made = new WeakMap<Survey, StoryWords>()

/** The same survey gives the same words. */
function wordsOf(survey: Survey): StoryWords {
  const kept = made.get(survey) ?? storyWords(survey.packs ?? [], survey.story)
  made.set(survey, kept)
  return kept
}

export function filled(
  name: string,
  pattern: string | undefined,
  slots: Readonly<Record<string, Hole>>,
): Html {
  if (pattern === undefined) throw new Error(`story.json: no pattern ${name}`)
  const pieces = pattern.split(/\{(\w+)\}/)
  return html`${pieces.map((piece, i) => {
    if (i % 2 === 0) return piece
    if (slots[piece] === undefined) throw new Error(`story.json: ${name} has no slot {${piece}}`)
    return slots[piece]
  })}`
}

/** "a", "a and b", "a, b and c". */
export const listed = (all: readonly Hole[], last = ' and '): Html =>
  all.length < 2
    ? html`${all[0] ?? ''}`
    : html`${joined(all.slice(0, -1), ', ')}${last}${all.at(-1)}`

/** "a; b; and c": of parts that have commas of their own. */
export const listedApart = (all: readonly Hole[]): Html =>
  all.length < 2 ? listed(all) : html`${joined(all.slice(0, -1), '; ')}; and ${all.at(-1)}`

/** Apart where one of them has a comma of its own. */
export const listedEither = (all: readonly Html[]): Html =>
  all.some((one) => textOf(one).includes(',')) ? listedApart(all) : listed(all)

/** The verb that the question's own noun has for what was counted; those of other questions say something else. */
export function verbOf(
  { edition }: Teller,
  question: string,
  unit: string | null,
): string | undefined {
  const asked: Question | undefined = questionAsked(edition, question)
  return unit === null ? undefined : asked?.counts?.verbs?.[unit]
}
