// One published version, prepared: what every page needs to know about the survey and about the rest of the pack.

import { countedQuestions } from '../../count/gave-number.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'
import { type BodyNoun, bodyNoun } from '../../wording/body-noun.ts'
import { type InkPlaces, inkPlaces } from '../pack/ink-places.ts'
import type { PackInput } from '../pack/input.ts'
import type { Sum } from '../sums/sum.ts'
import { surveySums } from '../sums/survey.ts'

export interface Edition {
  input: PackInput
  /** The version being published; null for a proof that has none. */
  version: PublicationVersion | null
  noun: BodyNoun
  inks: InkPlaces
  /** The question whose total is the headline; null where figures must not be added, or none was given. */
  main: QuestionCount | null
  sums: ReadonlyMap<string, Sum>
}

export function prepareEdition(input: PackInput): Edition {
  const inks = inkPlaces(input)
  const noun = bodyNoun(input.survey.bodies)
  return {
    input,
    version: input.versions.at(-1) ?? null,
    noun,
    inks,
    main: countedQuestions(input)[0] ?? null,
    sums: new Map(surveySums({ input, inks, noun }).map((sum) => [sum.id, sum])),
  }
}
