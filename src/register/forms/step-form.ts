// The form of one step of the law: what its data says must, should and may be stated with it.

import { conductWords } from '../../vocabulary/conduct/conduct-words.ts'
import type { Step } from '../../vocabulary/conduct/matter.ts'
import type { FormRead } from '../../vocabulary/errors.ts'
import { idInWords, labelOfFact, valueAsHead } from '../../vocabulary/regimes/id-words.ts'
import type { ConductLaw, FactMeant, Transition } from '../../vocabulary/regimes/law.ts'
import {
  type Asked,
  readAsked,
  type Said,
  type Typed,
  textIn,
  typedOf,
} from '../../wording/form/asked.ts'

/** `facts`: what the keys of a payload mean. `refused`: of each key, the values that the rules do not take from here. */
export function stepAsked(
  { facts }: Pick<ConductLaw, 'facts'>,
  step: StepMeant,
  refused: Readonly<Record<string, readonly string[]>> = {},
): readonly Asked[] {
  const keys = [
    ...step.must.map((key) => ({ key, how: 'must' as const })),
    ...step.should.map((key) => ({ key, how: 'should' as const })),
    ...step.may.map((key) => ({ key, how: 'may' as const })),
  ]
  return [
    {
      name: 'on',
      label: 'On which day',
      as: 'day',
      must: 'Write the day on which it was done',
      hint: 'For example, 14 March 2024.',
    },
    {
      name: 'by',
      label: 'Who acted',
      as: 'line',
      hint: `By role: the ${idInWords(step.by || 'appropriate_authority')} does this.`,
    },
    ...keys.map(({ key, how }) => {
      const fact = step.as[key] ?? key
      const asked = keyAsked(fact, how, facts[fact])
      return { ...lastRefused(asked, refused[key] ?? []), name: key }
    }),
  ]
}

/** What the rules do not take stands last and apart; nothing is hidden, since they say why when it is tried. */
function lastRefused(asked: Asked, refused: readonly string[]): Asked {
  if (!asked.options || refused.length === 0) return asked
  const [no, yes] = [true, false].map((is) =>
    (asked.options ?? []).filter(({ id }) => refused.includes(id) === is),
  )
  return {
    ...asked,
    options: [...(yes ?? []), ...(no ?? []).map((one) => ({ ...one, group: REFUSED }))],
  }
}

const REFUSED = 'Others: the rules refuse them from here'

type StepMeant = Pick<Transition, 'must' | 'should' | 'may' | 'as' | 'by'>

export function keyAsked(
  key: string,
  how: 'must' | 'should' | 'may',
  meant: FactMeant | undefined,
): Asked {
  const label = labelOfFact(key) ?? sentence(meant?.means ?? key)
  return {
    name: key,
    label: how === 'may' ? `${label} (where it applies)` : label,
    ...asOf(key, meant),
    ...(how === 'must' ? { must: 'The step cannot be taken without it' } : {}),
    ...(how === 'should' ? { hint: 'The law wants this recorded with the step.' } : {}),
  }
}

function asOf(
  key: string,
  meant: FactMeant | undefined,
): Pick<Asked, 'as' | 'options' | 'inList' | 'mayBeToCome'> {
  switch (meant?.type) {
    case 'yes/no':
    case 'yes/no/null':
      return { as: 'yes-no' }
    case 'date':
      return { as: 'day', mayBeToCome: true }
    case 'number':
      return { as: 'whole' }
    case 'choice':
      return {
        as: 'one',
        inList: true,
        options: (meant.values ?? []).map((id) => ({ id, label: valueLabel(key, id) })),
      }
    default:
      return { as: 'words' }
  }
}

const valueLabel = (key: string, id: string): string =>
  (key === 'outcome' ? conductWords().outcomes.find((one) => one.id === id)?.label : undefined) ??
  valueAsHead(key, id)

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What was left out is not stated: it becomes an open question, or is asked for as unrecorded. */
export function readStepForm(
  typed: Typed,
  { event, asked, today }: { event: string; asked: readonly Asked[]; today: string },
): FormRead<Step> {
  const read = readAsked(asked, typed, today)
  if (!read.ok) return read
  const { on, ...others } = read.value
  const stated = Object.entries(others).filter(([, value]) => value !== null && value !== '')
  return {
    ok: true,
    value: { ...Object.fromEntries(stated), event, on: textIn({ on: on ?? '' }, 'on') },
  }
}

export const stepAsTyped = (step: Step, asked: readonly Asked[]): Record<string, string> =>
  typedOf(asked, Object.fromEntries(asked.map(({ name }) => [name, saidOf(step[name])])))

const saidOf = (value: unknown): Said =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null
