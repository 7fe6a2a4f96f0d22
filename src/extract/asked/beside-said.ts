// What a label leaves out of its numbers, or takes in besides: “Burials (excluding ashes)”, “Under-18s (incl. babies)”.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('label-words', ['included', 'leftOut', 'excluded', 'besideTax', 'taxes'])

export interface BesideSaid {
  /** The label without it, each word where it stood. */
  main: string
  /** Words that tell its numbers from others: what is left out, and no question leaves out. */
  told: string
  /** Nobody can tell whether its numbers are those that were asked for. */
  open: boolean
}

export function besideSaid(words: Words, written: string): BesideSaid {
  const label = blanked(written, TAX)
  const out = OUT.exec(label)
  if (out && !isNamedSo(words)) return leftOut(words, label, out)
  const within = IN.exec(label)
  if (!within) return { main: label, told: '', open: false }
  const main = blanked(label, IN)
  const categories = (text: string): number => words.asked?.categoriesIn(text).length ?? 0
  // “Burials (including ashes)” are all of them; “Violence (including robbery)” is two of a list.
  const isKnown = categories(within[1] ?? '') > 0
  return { main, told: '', open: !isKnown || categories(main) > 0 }
}

/** What a question wants left out too makes it what was asked; so does a category beside the label's own. */
function leftOut(words: Words, label: string, [, said = '']: RegExpExecArray): BesideSaid {
  const main = blanked(label, OUT)
  const stems = stemsOf(said)
  const isAsked = words.asked?.questions.some(
    (question) => stems.length > 0 && stems.every((stem) => question.leftOut.has(stem)),
  )
  const others = words.asked?.categoriesIn(said) ?? []
  const own = words.asked?.categoriesIn(main) ?? []
  const isOther = others.some(({ dimension, id }) =>
    own.some((one) => one.dimension === dimension && one.id !== id),
  )
  return isAsked || isOther ? { main, told: '', open: false } : { main, told: said, open: true }
}

/** “Weapons other than firearms” is a category of the survey. */
const isNamedSo = ({ asked }: Words): boolean =>
  asked?.dimensions.some(({ categories }) =>
    categories.some((category) => category.words.some((word) => OUT.test(word))),
  ) ?? false

const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => ' '.repeat(found.length))

const OUT = worded`\(?\s*(?:${say.leftOut}|${say.excluded})\s+([^();:–—]{2,80})\)?`
const IN = worded`\(\s*${say.included}\s+([^()]{1,80})\)`
/** “(£, ex VAT)”: pounds are counted with it or without. */
const TAX = worded`(?:${say.besideTax}|${say.included}|${say.leftOut}|${say.excluded})[\s-]+${say.taxes}`
