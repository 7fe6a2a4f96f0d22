// Once more over everything that a pack is made from: does anything that was taken out of a letter still stand somewhere?
import { folded } from '../../redact/words/folded.ts'
import type { PackInput, RedactionDone } from '../pack/input.ts'

/** By the body whose letter it was taken out of. */
export function wordsLeft(
  input: PackInput,
  removed: ReadonlyMap<string, readonly string[]>,
): RedactionDone['left'] {
  const telling = new Map([...removed].map(([body, words]) => [body, words.filter(isTelling)]))
  const everybodys = textsOf('the survey’s own words', {
    survey: { ...input.survey, requester: undefined, bodies: undefined },
    claims: input.claims,
    versions: input.versions,
  })
  return [...telling].flatMap(([body, words]) => {
    if (words.length === 0) return []
    const own = [
      ...input.replies
        .filter((reply) => reply.body === body)
        .flatMap(({ files }) =>
          files.flatMap((file) => textsOf(file.name, { ...file, pages: [] })),
        ),
      ...textsOf('what is printed of it', [
        input.figures.filter((one) => one.body === body),
        input.answers.filter((one) => one.body === body),
        input.requests.filter((one) => one.body === body),
        (input.cases ?? []).filter((one) => one.body === body),
        input.count.questions.map(({ bodies, missing, contradictions }) => [
          bodies.filter((one) => one.body === body),
          missing.filter((one) => one.body === body),
          contradictions.filter((one) => one.body === body),
        ]),
      ]),
      ...everybodys,
    ].map(({ where, text }) => ({ where, letters: ` ${asWords(text)} ` }))
    return words.flatMap((one) => {
      const wanted = ` ${asWords(one)} `
      const found = own.find(({ letters }) => letters.includes(wanted))
      return found ? [{ body, words: one.replace(/\s+/g, ' '), where: found.where }] : []
    })
  })
}

/** Nobody means anything else by it: an address, a long number, a name of two words or more. */
function isTelling(words: string): boolean {
  const parts = words.match(/\p{L}{2,}/gu) ?? []
  return words.includes('@') || words.replace(/\D/g, '').length >= 7 || parts.length >= 2
}

/** Words by their letters alone, a blank between. */
const asWords = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(folded)
    .filter((word) => word !== '')
    .join(' ')

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
