// A refusal read section by section: what each section needs, whether words of the letter say it, and what of it is no exemption.
import { reasonLaw } from '../../../vocabulary/answering/reason-law.ts'
import { type Basis, chaseLaw, type Point } from '../../../vocabulary/asking/chase-law.ts'
import type { AnswerSaid, ChaseFacts, Choice } from './chase-facts.ts'

/** Questions that were answered in the same way, under the same sections. */
export interface Group {
  answers: readonly AnswerSaid[]
  points: readonly PointShown[]
}

export interface PointShown {
  /** "s12(1) cost-estimate 1": as a form names it. */
  key: string
  /** null: of the refusal as a whole. */
  section: string | null
  need: string
  /** Words of the letter that seem to say it; null where none was found. */
  ink: string | null
  asks: string
  /** '' where the letter can only ask. */
  missing: string
  /** Those words are what is answered, and not what was needed. */
  answersInk: boolean
  because: string
  basis: Basis
  source: string
  choices: readonly Choice[]
  chosen: Choice
}

export function groupsOf(facts: ChaseFacts): Group[] {
  const groups = Map.groupBy(facts.answers, ({ state, sections }) => `${state} ${sections.join()}`)
  const said = new Set<string>()
  return [...groups.values()].map((answers) => ({
    answers,
    // The same words of one letter are answered once.
    points: pointsOf(facts, answers).filter(({ choices, ink, asks }) => {
      const isNew = !said.has(asks)
      if (ink !== null && choices.includes('say')) said.add(asks)
      return isNew
    }),
  }))
}

function pointsOf(facts: ChaseFacts, answers: readonly AnswerSaid[]): PointShown[] {
  const [first] = answers
  if (!first || !REFUSALS.includes(first.state)) return []
  const sections =
    first.sections.length > 0 ? first.sections : first.state === 'refused-cost' ? ['s12'] : []
  const law = chaseLaw()
  const isNeither = first.state === 'ncnd'
  const found = sections.flatMap((section) => {
    const own = law.points.filter(
      (point) =>
        point.law === facts.asked.law && isOf(point.of, section) && (!isNeither || point.ofNeither),
    )
    if (isNeither && own.length === 0) return []
    return own.length > 0
      ? own.map((point) => shown(facts, answers, { point, section }))
      : [plain(facts, answers, { ...law.otherSection, id: 'why', section })]
  })
  const none = sections.length === 0 && first.state === 'refused'
  const neither = isNeither ? law.points.filter(({ of }) => of.includes('neither')) : []
  return [
    ...(none ? [plain(facts, answers, { ...law.noSection, id: 'no-section', section: null })] : []),
    ...uniqueBy(found),
    ...neither.map((point) => shown(facts, answers, { point, section: null })),
    ...saidOf(facts, answers, sections),
  ]
}

const REFUSALS: readonly AnswerSaid['state'][] = [
  'refused',
  'refused-cost',
  'ncnd',
  'gave-part',
  'withheld',
]

/** "s12(1)" is of "12"; "43(2)" is of "43(2)" and of "43". */
const isOf = (numbers: readonly string[], section: string): boolean => {
  const number = section.replace(/^(?:s|reg)\.?\s?/, '')
  return numbers.some((of) => number === of || number.startsWith(`${of}(`))
}

/** A point that two limbs of a section share is asked once. */
const uniqueBy = (points: readonly PointShown[]): PointShown[] =>
  points.filter(({ asks }, i) => points.findIndex((one) => one.asks === asks) === i)

function shown(
  facts: ChaseFacts,
  answers: readonly AnswerSaid[],
  { point, section }: { point: Point; section: string | null },
): PointShown {
  const ink = inkIn(facts.refusal, point.found)
  const key = keyOf(answers, point.id)
  const filled = (text: string): string =>
    text
      .replace('{bodies}', sameTo(facts))
      .replace('{asked}', whatIsAsked(facts, answers))
      .replace('{ink}', ink ?? '')
  const [asks, missing] = [filled(point.asks), filled(point.missing)]
  const isWrong = point.saysTooMuch && ink !== null
  const choices: Choice[] = [
    'ask',
    ...(missing !== '' && (!point.saysTooMuch || ink) ? (['missing'] as const) : []),
    'leave',
  ]
  const first: Choice = isWrong ? 'missing' : ink !== null ? 'leave' : 'ask'
  return {
    key,
    section,
    need: point.need,
    ink,
    asks,
    missing,
    answersInk: point.saysTooMuch,
    because: point.because,
    basis: point.basis,
    source: point.source,
    choices,
    chosen: choiceOf(facts, key, choices, needsMore(facts, point) ? 'leave' : first),
  }
}

/** Only where the request itself offers it. */
const needsMore = ({ asked: { survey } }: ChaseFacts, { needsBanding }: Point): boolean =>
  needsBanding && !survey.questions.some(({ asks }) => /<\s?5|fewer than (?:5|five)/i.test(asks))

function plain(
  facts: ChaseFacts,
  answers: readonly AnswerSaid[],
  {
    id,
    section,
    ...ask
  }: {
    id: string
    section: string | null
    asks: string
    because: string
    basis: Basis
    source: string
  },
): PointShown {
  const key = keyOf(answers, section ? `${id} ${section}` : id)
  const choices: Choice[] = ['ask', 'leave']
  return {
    ...ask,
    key,
    section,
    need: section ? 'why it applies to this' : 'the section it rests on',
    ink: null,
    missing: '',
    answersInk: false,
    choices,
    chosen: choiceOf(facts, key, choices, 'ask'),
  }
}

/** What is no exemption, where words of the letter say it. */
function saidOf(
  facts: ChaseFacts,
  answers: readonly AnswerSaid[],
  sections: readonly string[],
): PointShown[] {
  return chaseLaw().said.flatMap(({ id, of, text }) => {
    const known = reasonLaw().noExemption.find((one) => one.id === id)
    const fits = of.includes('*') || sections.some((section) => isOf(of, section))
    const ink = known && fits ? inkIn(facts.refusal, [known.pattern]) : null
    if (!known || ink === null) return []
    const key = keyOf(answers, id)
    const choices: Choice[] = ['say', 'leave']
    return [
      {
        key,
        section: null,
        need: 'no exemption',
        ink,
        asks: text.replace('{ink}', ink),
        missing: '',
        answersInk: true,
        because: known.why,
        basis: 'practice' as const,
        source: 'foi-reasons.json, what is no exemption',
        choices,
        chosen: choiceOf(facts, key, choices, 'say'),
      },
    ]
  })
}

const choiceOf = (
  { chosen }: ChaseFacts,
  key: string,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice => {
  const said = chosen.get(key)
  return said !== undefined && choices.includes(said) ? said : otherwise
}

const keyOf = (answers: readonly AnswerSaid[], id: string): string =>
  `${answers.map(({ number }) => number).join('-')} ${id}`

/** Of a question that asks for rows nobody says that it asks for counts. */
const whatIsAsked = ({ asked: { survey } }: ChaseFacts, answers: readonly AnswerSaid[]): string =>
  survey.questions.some(
    ({ number, counts, rows, document }) =>
      answers.some((one) => one.number === number) && (!counts || rows || document),
  )
    ? 'I asked for no name.'
    : 'I asked for counts, and for no name.'

const sameTo = ({ asked: { survey } }: ChaseFacts): string => `${survey.bodies.length} bodies alike`

/** The words, with those around them to the ends of the clause, as they stand in the letter. */
function inkIn(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)
    if (found) return found[0].replace(/\s+/g, ' ').trim()
  }
  return null
}
