// Wordings that recur in the refusals of several bodies and in no answer that refuses nothing: set beside each other, with who
// used them when. Why they are the same is not said: that is to be asked.

export interface LetterRead {
  body: string
  name: string
  /** ISO day; null where it is not known. */
  on: string | null
  text: string
  /** The questions that it refuses, as a person decided; none: it refuses nothing. */
  refuses: readonly string[]
}

export interface SameWords {
  /** As the longest of them stands in its letter. */
  words: string
  /** The first one first; who has no day last. */
  said: readonly { body: string; name: string; on: string | null; ink: string }[]
  /** Questions that these letters refuse. */
  questions: readonly string[]
}

/** Words in a row: fewer recur by chance. */
const SHORTEST = 8

/** `known`: texts of ours, which bodies repeat. `customary`: what stands in letters of every kind. */
export function sameWords(
  letters: readonly LetterRead[],
  { known, customary }: { known: readonly string[]; customary: readonly RegExp[] },
): SameWords[] {
  const read = letters.map((letter) => ({ letter, sentences: sentencesOf(letter.text) }))
  const refusing = read.filter(({ letter }) => letter.refuses.length > 0)
  const anywhere = new Set(
    [
      ...known.flatMap(sentencesOf),
      ...read
        .filter(({ letter }) => letter.refuses.length === 0)
        .flatMap(({ sentences }) => sentences),
    ].flatMap(gramsOf),
  )
  const bodies = new Map<string, Set<string>>()
  for (const { letter, sentences } of refusing)
    for (const gram of sentences.flatMap(gramsOf))
      if (!anywhere.has(gram)) (bodies.get(gram) ?? setIn(bodies, gram)).add(letter.body)
  const isShared = (gram: string): boolean => (bodies.get(gram)?.size ?? 0) > 1
  const runs = refusing.flatMap(({ letter, sentences }) =>
    sentences.flatMap((words) => runsIn(letter, words, isShared)),
  )
  return alike(runs)
    .map(shown)
    .filter(({ words, said }) => said.length > 1 && !customary.some((one) => one.test(words)))
    .toSorted((a, b) => b.said.length - a.said.length || b.words.length - a.words.length)
}

interface Word {
  said: string
  start: number
  end: number
}

/** The words of each: a wording does not go on over the end of a sentence, so that greetings and heads stay out of it. */
function sentencesOf(text: string): Word[][] {
  const ends = [...text.matchAll(/[.!?][”"’)]*(?=\s+[\p{Lu}\d])|\n\s*\n/gu)]
  const cuts = [...ends.map(({ index, 0: end }) => index + end.length), text.length]
  return cuts.map((cut, i) => wordsIn(text, cuts[i - 1] ?? 0, cut))
}

const wordsIn = (text: string, from: number, to: number): Word[] =>
  [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+(?:[’'.][\p{L}\p{N}]+)*/gu)].map(
    ({ 0: said, index }) => ({
      said: said.toLowerCase().replaceAll('’', "'"),
      start: from + index,
      end: from + index + said.length,
    }),
  )

const gramsOf = (words: readonly Word[]): string[] =>
  words.slice(0, Math.max(0, words.length - SHORTEST + 1)).map((_, i) => gramAt(words, i))

const gramAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + SHORTEST)
    .map(({ said }) => said)
    .join(' ')

interface Run {
  letter: LetterRead
  ink: string
  grams: ReadonlySet<string>
}

/** The longest stretches of one letter that another body’s has too. */
function runsIn(
  letter: LetterRead,
  words: readonly Word[],
  isShared: (gram: string) => boolean,
): Run[] {
  const runs: Run[] = []
  let grams: string[] = []
  let from = 0
  for (const [i, gram] of [...gramsOf(words), ''].entries()) {
    if (gram !== '' && isShared(gram)) {
      if (grams.length === 0) from = i
      grams.push(gram)
    } else if (grams.length > 0) {
      const [first, last] = [words[from], words[from + grams.length + SHORTEST - 2]]
      const ink = letter.text.slice(first?.start, last?.end).replace(/\s+/g, ' ')
      runs.push({ letter, ink, grams: new Set(grams) })
      grams = []
    }
  }
  return runs
}

/** Runs that share words in a row are one wording, however far each goes on. */
function alike(runs: readonly Run[]): Run[][] {
  const groups: { runs: Run[]; grams: Set<string> }[] = []
  for (const run of runs) {
    const own = groups.filter(({ grams }) => [...run.grams].some((gram) => grams.has(gram)))
    const joined = {
      runs: [...own.flatMap((one) => one.runs), run],
      grams: new Set([...own.flatMap((one) => [...one.grams]), ...run.grams]),
    }
    for (const one of own) groups.splice(groups.indexOf(one), 1)
    groups.push(joined)
  }
  return groups.map((one) => one.runs)
}

function shown(runs: readonly Run[]): SameWords {
  const longest = runs.toSorted((a, b) => b.ink.length - a.ink.length)
  const said = new Map<string, SameWords['said'][number]>()
  for (const { letter, ink } of longest)
    if (!said.has(letter.body))
      said.set(letter.body, { body: letter.body, name: letter.name, on: letter.on, ink })
  return {
    words: longest[0]?.ink ?? '',
    said: [...said.values()].toSorted((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? -1 : 1)),
    questions: [...new Set(runs.flatMap(({ letter }) => letter.refuses))].toSorted(),
  }
}

function setIn(sets: Map<string, Set<string>>, key: string): Set<string> {
  const made = new Set<string>()
  sets.set(key, made)
  return made
}
