// One published version, prepared: what every page needs to know about the survey and about the rest of the pack.

import { type ClaimChecked, claimsAgainstCount } from '../../count/claims-against-count.ts'
import { countedQuestions } from '../../count/gave-number.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import type { PublicationVersion, Question } from '../../vocabulary/survey.ts'
import { type BodyNoun, bodyNoun } from '../../wording/body-noun.ts'
import { type Labels, labelsOf } from '../../wording/labels.ts'
import { type InkPlaces, inkPlaces } from '../pack/ink-places.ts'
import type { PackInput } from '../pack/input.ts'
import type { Sum } from '../sums/sum.ts'
import { surveySums } from '../sums/survey.ts'
import { asPrinted } from './as-printed.ts'
import { type NotChecked, notCheckedYet } from './published-part.ts'

export interface Edition {
  /** With what may be printed of its count. */
  input: PackInput
  /** The version being published; null for a proof that has none. */
  version: PublicationVersion | null
  noun: BodyNoun
  labels: Labels
  inks: InkPlaces
  /** The question whose total is the headline; null where figures must not be added, or none was given. */
  main: QuestionCount | null
  /** All questions whose numbers are printed together; the first is the main one. */
  counted: readonly QuestionCount[]
  /** What others printed, in the order of the survey's list, held against the count. */
  claims: readonly ClaimChecked[]
  /** Bodies of which something still waits for a person: the rest is what is published. */
  notChecked: readonly NotChecked[]
  sums: ReadonlyMap<string, Sum>
}

export function prepareEdition(given: PackInput): Edition {
  const input = asPrinted(given)
  const inks = inkPlaces(input)
  const noun = bodyNoun(input.survey.bodies)
  const labels = labelsOf(input.survey)
  const counted = countedQuestions(input)
  return {
    input,
    version: input.versions.at(-1) ?? null,
    noun,
    labels,
    inks,
    main: counted[0] ?? null,
    counted,
    claims: claimsAgainstCount(input.claims, input.count),
    notChecked: notCheckedYet(input.survey.bodies, input.count),
    sums: new Map(surveySums({ input, inks, noun, labels }).map((sum) => [sum.id, sum])),
  }
}

/** As the survey asks it. */
export const questionAsked = ({ input }: Edition, number: string): Question | undefined =>
  input.survey.questions.find((one) => one.number === number)
