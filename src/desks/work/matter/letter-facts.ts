// The facts of one subject's course as a letter says them, by the keys that letters have places for.
import type { Clock } from '../../../assess/matter/matter.ts'
import type { LetterFact, LetterFacts } from '../../../register/letters/fill-letter.ts'
import { conductWords, labelOf } from '../../../vocabulary/conduct/conduct-words.ts'
import type { Allegation, Matter, Subject } from '../../../vocabulary/conduct/matter.ts'
import { saidOfStep, valueInLetter } from '../../../vocabulary/letters/letters.ts'
import { conductLaw } from '../../../vocabulary/regimes/conduct-law.ts'
import { idInWords } from '../../../vocabulary/regimes/id-words.ts'
import type { ClockVariant } from '../../../vocabulary/regimes/law.ts'
import { titleOfLaw } from '../../../vocabulary/regimes/law-title.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { Course } from './course.ts'
import type { LetterOffered } from './letters-offered.ts'

/** What is missing is not among them. */
export function letterFacts(matter: Matter, course: Course, offered: LetterOffered): LetterFacts {
  const { answer, subject } = course
  const own = matter.allegations.filter(
    ({ against }) => against.length === 0 || against.includes(subject.number),
  )
  const facts: Record<string, LetterFact | null> = {
    cameToAttention: day(matter.cameToAttention),
    regulation: offered.regulation === '' ? null : said(regulationSaid(offered.regulation)),
    regulations: answer.law === null ? null : said(titleOfLaw(conductLaw(), answer.law)),
    'subject.name': subject.name === '' ? null : said(subject.name),
    'subject.words': subject.name === '' ? null : said(subjectSaid(subject)),
    allegations: listed(own.map(allegationSaid)),
    standards: listed([...new Set(own.flatMap(({ standards }) => standards))].map(standardSaid)),
    ...stepFacts(offered),
  }
  for (const { event: _, on: __, by: ___, n: ____, ...stated } of stepsTaken(course, offered))
    for (const [fact, value] of Object.entries(stated))
      facts[`fact.${fact}`] = factSaid(fact, value)
  for (const [fact, value] of Object.entries(answer.facts))
    facts[`fact.${fact}`] = factSaid(fact, value) ?? facts[`fact.${fact}`] ?? null
  for (const clock of answer.clocks)
    if (clock.stopped === undefined && !course.idle.includes(clock))
      facts[`clock.${clock.kind}`] = clockSaid(clock)
  for (const [kind, { variants }] of Object.entries(conductLaw().clocks))
    facts[`period.${kind}`] = periodSaid(variants, answer.regime)
  return Object.fromEntries(
    Object.entries(facts).filter((one): one is [string, LetterFact] => one[1] !== null),
  )
}

/** What the rules forget after its step (who investigates) the last step that stated it still says; nothing of later steps. */
const stepsTaken = ({ answer, steps }: Course, { step }: LetterOffered) => {
  const taken = steps.filter((_, i) => answer.events[i]?.allowed)
  return step ? taken.slice(0, taken.findIndex(({ n }) => n === step.n) + 1) : taken
}

function stepFacts({ step, machine, event }: LetterOffered): Record<string, LetterFact | null> {
  const words = saidOfStep(machine, event)
  if (!step) return {}
  const { on, n: _, event: __, by: ___, ...stated } = step
  return {
    step: words === undefined ? null : said(words),
    'step.on': day(on),
    ...Object.fromEntries(
      Object.entries(stated).map(([key, value]) => [`step.${key}`, factSaid(key, value)]),
    ),
  }
}

const said = (words: string): LetterFact => ({ is: words, words })
const day = (iso: string): LetterFact => ({ is: iso, words: dayInWords(iso) })
const listed = (lines: readonly string[]): LetterFact | null =>
  lines.length === 0 ? null : { is: lines.length, words: lines.join('; '), lines }

/** "regulation 17"; what is cited as a whole stays as it is: "SI 2020/2 reg 33(2)(a)" */
const regulationSaid = (regulation: string): string =>
  /^\d/.test(regulation) ? `regulation ${regulation}` : regulation

function factSaid(fact: string, value: unknown): LetterFact | null {
  if (typeof value === 'boolean') return { is: value, words: value ? 'yes' : 'no' }
  if (typeof value === 'number') return { is: value, words: String(value) }
  if (typeof value !== 'string' || value === '') return null
  switch (conductLaw().facts[fact]?.type) {
    case 'date':
      return day(value)
    case 'choice':
      return { is: value, words: choiceSaid(fact, value) }
    default:
      return said(value)
  }
}

function choiceSaid(fact: string, value: string): string {
  const own = valueInLetter(fact, value)
  if (own !== undefined) return own
  if (fact !== 'outcome') return idInWords(value)
  const label = labelOf(conductWords().outcomes, value)
  return label === value ? idInWords(value) : label.charAt(0).toLowerCase() + label.slice(1)
}

function clockSaid({ due, earliest, latest }: Clock): LetterFact | null {
  if (due === null) return null
  return earliest && latest
    ? { is: due, words: `from ${dayInWords(earliest)} to ${dayInWords(latest)}` }
    : day(due)
}

/** "10 working days", by the Regulations of the matter; null where they have none, or it hangs on more than them. */
function periodSaid(variants: readonly ClockVariant[], regime: string | null): LetterFact | null {
  const own = variants.filter(
    ({ regimes }) => !regimes || (regime !== null && regimes.includes(regime)),
  )
  const [one] = own
  if (!one || own.length > 1 || one.limit.is !== 'n') return null
  const unit = one.unit === 'working_days' ? 'working days' : one.unit
  return said(`${one.limit.n} ${one.limit.n === 1 ? unit.replace(/s$/, '') : unit}`)
}

function subjectSaid({ name, role, rankThen, grade }: Subject): string {
  const { roles, ranks } = conductWords()
  const as = rankThen === null ? labelOf(roles, role) : labelOf(ranks, rankThen)
  return [name, as.toLowerCase(), grade?.text].filter(Boolean).join(', ')
}

function allegationSaid({ words, from, to }: Allegation): string {
  if (from === null) return words
  const days =
    to === null || to === from
      ? `on ${dayInWords(from)}`
      : `from ${dayInWords(from)} to ${dayInWords(to)}`
  return `${words.replace(/[.\s]+$/, '')} (${days})`
}

const standardSaid = (id: string): string => labelOf(conductWords().standards, id)
