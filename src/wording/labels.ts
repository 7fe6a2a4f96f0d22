// The words of one survey as pages print them: its own nouns, categories and verbs, then those of the packs it names.
// Nothing is made plural by rule, and a word that nobody knows stands as the body wrote it.
import { type Meaning, packLabels } from '../vocabulary/packs/labels.ts'
import { packNames } from '../vocabulary/packs/names.ts'
import {
  type Facets,
  type Figure,
  type Population,
  populationsOf,
  type Unit,
} from '../vocabulary/reply.ts'
import type { Category, Noun, Survey } from '../vocabulary/survey.ts'
import { monthInWords } from './dates.ts'

export interface Labels {
  /** "claim" of one, else "claims". */
  unit(unit: Unit, count?: number | null): string
  /** What a number counts: its unit, or, where none fits, the body's own word in quotation marks. */
  counted(of: { unit: Unit; unitInk: string | null }, count?: number | null): string
  /** "received": what a body did with so many of this; null where the survey does not say it. */
  verb(unit: Unit): string | null
  /** "officers and police staff"; empty where nobody is told apart. */
  whom(figure: Pick<Figure, 'population'>): string
  /** "Written warning; pay band C". */
  facets(facets: Facets): string
  category(dimension: string, id: string): string
  dimension(name: string): string
  /** The categories that a survey or a pack lists for a dimension, in their order; none where it lists none. */
  meanings(dimension: string): readonly Meaning[]
  /** What must be said beside a total; null where the survey's packs ask for nothing. */
  caution: string | null
  /** What words of its packs mean. */
  definitions: readonly [word: string, means: string][]
}

type Spoken = Pick<Survey, 'packs' | 'dimensions' | 'questions'>

const made = new WeakMap<Spoken, Labels>()

/** The same survey gives the same labels. */
export function labelsOf(survey: Spoken): Labels {
  const kept = made.get(survey) ?? labelsFrom(survey)
  made.set(survey, kept)
  return kept
}

function labelsFrom({ packs = [...packNames], dimensions = [], questions }: Spoken): Labels {
  const known = packLabels(packs)
  const nouns = questions.flatMap(({ counts }) => counts ?? [])
  const own = new Map(nouns.map((noun): [Unit, Noun] => [noun.id, noun]))
  const verbs: Record<Unit, string> = Object.assign({}, ...nouns.map(({ verbs: said }) => said))
  const lists = new Map(dimensions.map(({ name, categories }) => [name, categories.map(asMeaning)]))
  const unit: Labels['unit'] = (id, count = null) => {
    const noun = own.get(id)
    const [one, many] = noun ? [noun.one, noun.many] : (known.units[id] ?? [spaced(id), spaced(id)])
    return count === 1 ? one : many
  }
  const meanings = (dimension: string) => lists.get(dimension) ?? known.categories[dimension] ?? []
  const category: Labels['category'] = (dimension, id) =>
    monthInWords(dimension, id) ??
    (dimension === 'whom' ? group(id) : undefined) ??
    meanings(dimension).find((one) => one.id === id)?.label ??
    id.replaceAll('_', ' ')
  const group = (id: Population): string => known.groups[id] ?? spaced(id)
  return {
    unit,
    counted: ({ unit: id, unitInk }, count) =>
      id === 'other' && unitInk ? `“${unitInk}”` : unit(id, count),
    verb: (id) => verbs[id] ?? null,
    whom: (figure) =>
      populationsOf(figure)
        .filter((one) => one !== 'all' && one !== 'unknown')
        .map(group)
        .join(' and '),
    facets: (facets) =>
      Object.entries(facets)
        .map(([name, value]) => [known.named[name], category(name, value)])
        .map((words) => words.filter(Boolean).join(' '))
        .join('; '),
    category,
    dimension: (name) => known.dimensions[name] ?? spaced(name),
    meanings,
    caution: known.caution ?? null,
    definitions: Object.entries(known.definitions),
  }
}

const asMeaning = ({ id, words }: Category): Meaning => ({ id, label: words[0] ?? id })

/** "rankBand" is "rank band", "claim-paid" is "claim paid". */
const spaced = (id: string): string =>
  id.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[-_]/g, ' ')

/** For what stands outside every survey, as a file read by itself: the words of all packs. */
export const anyLabels: Labels = labelsOf({ questions: [] })
