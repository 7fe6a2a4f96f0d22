// Once more over everything that a pack is made from: does anything that was taken out of a letter still stand somewhere?
import { folded } from '../../redact/words/folded.ts'
import type { PackInput, RedactionDone } from '../pack/input.ts'
import { inTurns } from './in-turns.ts'

/** By the body whose letter it was taken out of. */
export async function wordsLeft(
  input: PackInput,
  removed: ReadonlyMap<string, readonly string[]>,
): Promise<RedactionDone['left']> {
  const letters = lettersOfWords()
  const said = (all: readonly Said[]) =>
    all.map(({ where, text }) => ({ where, letters: ` ${letters(text)} ` }))
  const everybodys = said(
    textsOf('the survey’s own words', {
      survey: { ...input.survey, requester: undefined, bodies: undefined },
      claims: input.claims,
      versions: input.versions,
    }),
  )
  const ownOf = ofEachBody(input)
  const left = await inTurns([...removed], ([body, all]) => {
    const words = all.filter(isTelling)
    if (words.length === 0) return []
    const own = [...said(ownOf(body)), ...everybodys]
    return words.flatMap((one) => {
      const wanted = ` ${letters(one)} `
      const found = own.find((where) => where.letters.includes(wanted))
      return found ? [{ body, words: one.replace(/\s+/g, ' '), where: found.where }] : []
    })
  })
  return left.flat()
}

/** All that is printed of a body: its files, and what stands of it in the tables. */
function ofEachBody({ replies, figures, answers, requests, cases = [], count }: PackInput) {
  const by = <One extends { body: string }>(all: readonly One[]) =>
    Map.groupBy(all, ({ body }) => body)
  const [letters, ...printed] = [by(replies), by(figures), by(answers), by(requests), by(cases)]
  const questions = count.questions.map(({ bodies, missing, contradictions }) => [
    by(bodies),
    by(missing),
    by(contradictions),
  ])
  return (body: string): Said[] => [
    ...(letters.get(body) ?? []).flatMap(({ files }) =>
      files.flatMap((file) => textsOf(file.name, { ...file, pages: [] })),
    ),
    ...textsOf('what is printed of it', [
      printed.map((all) => all.get(body)),
      questions.map((parts) => parts.map((all) => all.get(body))),
    ]),
  ]
}

/** Nobody means anything else by it: an address, a long number, a name of two words or more. */
function isTelling(words: string): boolean {
  const parts = words.match(/\p{L}{2,}/gu) ?? []
  return words.includes('@') || words.replace(/\D/g, '').length >= 7 || parts.length >= 2
}

/** Words by their letters alone, a blank between; each word is folded once. */
function lettersOfWords(): (text: string) => string {
  const known = new Map<string, string>()
  const lettersOf = (word: string): string => {
    const before = known.get(word)
    if (before !== undefined) return before
    const letters = folded(word)
    known.set(word, letters)
    return letters
  }
  return (text) =>
    text
      .split(/[^\p{L}\p{N}]+/u)
      .map(lettersOf)
      .filter((word) => word !== '')
      .join(' ')
}

interface Said {
  where: string
  text: string
}

/** All texts of a value, one after another. */
function textsOf(where: string, value: unknown): Said[] {
  const texts: string[] = []
  const walk = (inner: unknown): void => {
    if (typeof inner === 'string') texts.push(inner)
    else if (Array.isArray(inner)) for (const one of inner) walk(one)
    else if (typeof inner === 'object' && inner !== null)
      for (const one of Object.values(inner)) walk(one)
  }
  walk(value)
  return texts.length > 0 ? [{ where, text: texts.join('\n\n') }] : []
}
