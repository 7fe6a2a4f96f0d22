// For whom else a letter answers: two bodies that run one service have one number between them, and neither has it alone.
import { bodies } from '../../vocabulary/bodies.ts'
import { anyOf, oneOf, oneOfWords, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { JointWith } from '../../vocabulary/reply.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { inkOf, ownSentences } from '../figures/said-of-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import { questionsNamed } from '../letter/question-labels.ts'

const { the } = plainLists('cases', ['the'])
const say = plainLists('counting', ['joint', 'bodyNouns', 'and', 'answersForBoth'])

type Asked = Pick<BodyAsked, 'slug' | 'name'>

/** Bodies that a letter of this body answers for as well, each with the sentence that says so. */
export function jointBodies(
  letters: readonly Letter[],
  own: string | undefined,
  asked: readonly Asked[] = [],
): JointWith[] {
  const known = knownPartners(letters, own)
  const others = askedPartners(letters, own, asked)
  return [...known, ...others.filter(({ body }) => !known.some((one) => one.body === body))]
}

/** "Norfolk and Suffolk", "Suffolk and Norfolk Constabularies": beside a word that says they count as one. */
const JOINED = anyOf(say.joint)

function knownPartners(letters: readonly Letter[], own: string | undefined): JointWith[] {
  const self = bodies.find(({ slug }) => slug === own)
  if (!self) return []
  const found = new Map<string, JointWith>()
  for (const letter of letters)
    for (const sentence of ownSentences(letter)) {
      if (!JOINED.test(sentence.text) || !names(sentence.text, self.name)) continue
      for (const { slug, name } of bodies)
        if (slug !== own && !found.has(slug) && areJoined(sentence.text, self.name, name))
          found.set(slug, { ...inkOf(letter, sentence), body: slug })
    }
  return [...found.values()]
}

const names = (text: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(text)

function areJoined(text: string, a: string, b: string): boolean {
  const noun = `(?:\\s+${oneOf(say.bodyNouns)})?`
  const joined = (one: string, other: string) =>
    new RegExp(`\\b${one}${noun}\\s+(?:${oneOf(say.and)}|&)\\s+${other}\\b`)
  return joined(a, b).test(text) || joined(b, a).test(text)
}

/** “Our answers to questions 1 and 2 are for the two councils together.” */
const FOR_BOTH = anyOf(say.answersForBoth)

/** Bodies of the survey: a letter that names both side by side, and says somewhere that its answers, or some, are of both. */
function askedPartners(
  letters: readonly Letter[],
  own: string | undefined,
  asked: readonly Asked[],
): JointWith[] {
  const self = asked.find(({ slug }) => slug === own)
  if (!self) return []
  const sentences = letters.flatMap((letter) =>
    ownSentences(letter).map((sentence) => ({ letter, sentence })),
  )
  const said = sentences.filter(({ sentence: { text } }) => FOR_BOTH.test(text))
  const [first] = said
  if (!first) return []
  const questions = [...new Set(said.flatMap(({ sentence }) => questionsNamed(sentence.text)))]
  return asked
    .filter(
      (other) =>
        other !== self &&
        sentences.some(({ sentence: { text } }) => areBeside(text, self, other, asked)),
    )
    .map(({ slug }) => ({
      ...inkOf(first.letter, first.sentence),
      body: slug,
      ...(questions.length > 0 && { questions }),
    }))
}

function areBeside(text: string, one: Asked, other: Asked, asked: readonly Asked[]): boolean {
  const [a, b] = [ownName(one, asked), ownName(other, asked)]
  if (a === '' || b === '') return false
  const joined = (x: string, y: string) =>
    worded`\b${oneOfWords([x])}(?:\s+[A-Z][\w’'-]*){0,4}\s+(?:${say.and}|&)\s+(?:${the}\s+)?${oneOfWords([y])}\b`
  return joined(a, b).test(text) || joined(b, a).test(text)
}

/** “Wyndale” of “Wyndale District Council”, “Aldermere” of “University of Aldermere”: the first word that no other name of the survey has. */
function ownName({ slug, name }: Asked, asked: readonly Asked[]): string {
  const others = new Set(
    asked.flatMap((one) => (one.slug === slug ? [] : one.name.toLowerCase().split(/\s+/))),
  )
  return name.split(/\s+/).find((word) => !others.has(word.toLowerCase())) ?? ''
}
