// Exemptions relied on, each with its ink; what is denied, supposed or only quoted from the Act is left out.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { ExemptionCited } from '../../vocabulary/reply.ts'
import type { Law } from '../../vocabulary/survey.ts'
import { describesLaw } from '../letter/law-quoted.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { isSubject, sectionsAskedAbout } from './asked-about.ts'
import { type Regime, roleOf } from './regime.ts'
import { isEnvironmental, regulationsIn } from './regulations.ts'
import { type ActSection, type Citation, sectionsIn } from './sections.ts'

const say = plainLists('exemptions', [
  'mayApply',
  'wouldApply',
  'found',
  'of',
  'the',
  'thisAct',
  'nameJoins',
  'laws',
  'offences',
  'otherActs',
  'acts',
  'turns',
  'joins',
  'dutyOff',
  'reasons',
])

const lists = plainLists('answers', [
  'negated',
  'supposed',
  'costOfConfirming',
  'withdrawn',
  'refusalsCounted',
  'ncnd',
  'doneAnyway',
])
const NEGATED = anyOf(lists.negated)
const SUPPOSED = anyOf(lists.supposed)
const WITHDRAWN = anyOf(lists.withdrawn)
/** "may apply"; not "since it can be found on our website". */
const MAY = worded`^[^.;]{0,30}?${say.mayApply}(?!\w*\s+${say.found})|^\s*${say.wouldApply}`
const COST_OF_CONFIRMING = anyOf(lists.costOfConfirming)
/** “We neither confirm nor deny whether any are held, under section 40(5)”: its “whether” supposes nothing. */
const NCND = anyOf(lists.ncnd)
/** "section 5 of the Public Order Act", "s.39 assault": another law. */
const OTHER_LAW = wordedInCapitals`^\W*(?:${say.of}\s+)?(?:${say.the}\s+)?(?!${say.thisAct})[A-Z][\w&]*(?:\s+(?:${say.nameJoins}|&|\(\w+\)|[A-Z]\w*))*\s+${say.laws}|^\W*${say.offences}`
const BEFORE_OTHER = wordedInCapitals`${say.otherActs}\s+(?:\w+\s+){0,3}${say.acts}(?:\s+\d{4})?\s*[,(]?\s*$`

export interface Cited extends ExemptionCited {
  /** Said only in describing the Act: counts when nothing else says why. */
  described: boolean
  /** Without a question's number: said of the reply as a whole. */
  numbers: string[]
  /** Meant without its number being said. */
  inferred?: true
  /** The section it was cited in, by the identity of the reply's cut. */
  in: Answered
  /** Where in the letter's text. */
  at: number
}

/** Of all answers of a reply. Whether regulations may be meant is asked once a letter: letters are long and answers many. */
export function citeExemptions(
  words: Words,
  answers: Answered[],
  regime: Regime,
  asked?: Law,
): Cited[] {
  const subjects = sectionsAskedAbout(words.asked)
  const letters = new Set(answers.map(({ letter }) => letter))
  const environmental = new Set(
    [...letters].filter(({ document }) => asked === 'eir' || isEnvironmental(document.text)),
  )
  return answers.flatMap((answered) =>
    citedInAnswer(words, answered, {
      regime,
      isOfEir: environmental.has(answered.letter),
      subjects,
    }),
  )
}

interface Under {
  regime: Regime
  /** Regulations that it cites may be those on environmental information. */
  isOfEir: boolean
  /** Sections that the survey itself asks about. */
  subjects: ReadonlySet<ActSection>
}

function citedInAnswer(words: Words, answered: Answered, law: Under): Cited[] {
  const { text } = answered.letter.document
  const sentences = sentencesOf(text, answered.lines)
  const cited = sentences.flatMap((sentence) =>
    sentence.part === 'law' ? [] : citedIn(words, answered, sentence, law),
  )
  const cells = answered.tables.flatMap(({ cells }) =>
    cells.flatMap(({ start, end }) =>
      start === undefined || end === undefined
        ? []
        : citedIn(words, answered, { start, text: text.slice(start, end) }, law),
    ),
  )
  const withdrawn = withdrawnIn(sentences)
  return [...cited, ...cells].filter((one) => !withdrawn.has(base(one.section)))
}

/** "Section 31 was wrongly applied": it is not relied on, although the letter says that it had been. */
const withdrawnIn = (sentences: Sentence[]): Set<ActSection> =>
  new Set(
    sentences.flatMap(({ text }) =>
      WITHDRAWN.test(text)
        ? sectionsIn(text)
            .filter((citation, _, all) => all.length === 1 || !reliedOn(text, citation, all))
            .flatMap(({ sections }) => sections.map(base))
        : [],
    ),
  )

function citedIn(
  words: Words,
  answered: Answered,
  { text, start }: Pick<Sentence, 'text' | 'start'>,
  { regime, isOfEir, subjects }: Under,
): Cited[] {
  const inferred = costOfConfirming(answered, text, start, regime)
  const others = sectionsIn(text)
  return [
    ...inferred,
    ...citationsIn(words, text, isOfEir ? regime : null).flatMap((citation) => {
      if (!reliedOn(text, citation, others) || isSubject(text, citation, subjects)) return []
      const named = new Set(citation.sections.map(writtenFor(regime)))
      return [...named].flatMap((name) => {
        const role = roleOf(name, regime)
        if (!role) return []
        const described = role === 'exemption' && describesLaw(text)
        return [
          {
            section: name,
            scope: role === 'notice' ? ('notice' as const) : ('part' as const),
            numbers: answered.numbers,
            in: answered,
            at: start + citation.start,
            described,
            ...evidenceOf(answered.letter.document, start + citation.start, start + citation.end),
          },
        ]
      })
    }),
  ]
}

/** “Section 30(c)” is so written in Scotland alone. */
const writtenFor =
  (regime: Regime) =>
  (section: ActSection): ActSection =>
    regime === 'foisa' ? section : section.replace(/^(s\d+)\([a-z]\)$/, '$1')

/** Sections, and the regulations of an environmental answer; what stands in both is a regulation. */
function citationsIn(words: Words, text: string, environmental: Regime | null): Citation[] {
  const regulations = environmental ? regulationsIn(words, text, environmental) : []
  const sections = sectionsIn(text).filter(
    ({ start, end }) => !regulations.some((one) => one.start < end && start < one.end),
  )
  return [...sections, ...regulations]
}

/** Neither confirming nor denying because that alone would cost too much is section 12(2), also where no number is said. */
function costOfConfirming(
  answered: Answered,
  text: string,
  start: number,
  regime: Regime,
): Cited[] {
  const said = COST_OF_CONFIRMING.exec(text)
  if (!said || regime === 'foisa' || sectionsIn(text).length > 0) return []
  return [
    {
      section: 's12(2)',
      scope: 'part',
      numbers: answered.numbers,
      in: answered,
      at: start + said.index,
      described: describesLaw(text),
      inferred: true,
      ...evidenceOf(
        answered.letter.document,
        start + said.index,
        start + said.index + said[0].length,
      ),
    },
  ]
}

/** The words round a section up to the next one, or to a "but": in "section 40 applies but section 31 is not engaged" only one is denied. */
function reliedOn(text: string, { start, end }: Citation, others: readonly Citation[]): boolean {
  const next = others.find((other) => other.start >= end)?.start ?? text.length
  const last = others.findLast((other) => other.end <= start)?.end ?? 0
  const after = text.slice(end, Math.min(end + 90, next))
  const before =
    text
      .slice(Math.max(0, start - 80, TOGETHER.test(text.slice(last, start)) ? 0 : last), start)
      .split(TURN)
      .at(-1) ?? ''
  if (OTHER_LAW.test(text.slice(end, end + 60)) || BEFORE_OTHER.test(before)) return false
  if (COUNTED.test(text.slice(0, start))) return false
  if (DUTY_OFF.test(text.slice(Math.max(0, start - 160), start))) return true
  const joined = TOGETHER.test(text.slice(end, next)) ? text.slice(end, end + 120) : after
  return (
    !NEGATED.test(`${before}§${joined}`) &&
    (!SUPPOSED.test(before) ||
      DONE_ANYWAY.test(before) ||
      COST_OF_CONFIRMING.test(text) ||
      NCND.test(text)) &&
    !MAY.test(after.split(REASON)[0] ?? '')
  )
}

/** “Where a number is below five it has been suppressed pursuant to s.40(2)” supposes nothing. */
const DONE_ANYWAY = anyOf(lists.doneAnyway)
/** "how often an exemption was applied under section 14": what was asked about, not what is relied on. */
const COUNTED = anyOf(lists.refusalsCounted)
/** "The duty in section 1(1)(a) does not apply, by virtue of section 31(3)": the duty is denied, for this reason. */
const DUTY_OFF = anyOf(say.dutyOff)
const TURN = worded`${say.turns}|;`
/** “Withheld under section 40(2) because the pupils could be identified”: the reason may be a “could”, and the section is relied on. */
const REASON = worded`\b${say.reasons}\s`
/** "sections 30 and 31 do not apply": what is said of one is said of both. */
const TOGETHER = worded`^\s*(?:,|&|${say.joins})?\s*$`

/** Each section once a question; the wider one yields to the narrower (s40 to s40(2)), grounds to what they are grounds of. */
export function settleExemptions(cited: Cited[]): Cited[] {
  const applied = cited.filter(({ described }) => !described)
  const named = new Set(applied.map(({ section }) => base(section)))
  const kept = [
    ...applied.filter(
      ({ inferred }) =>
        !inferred || !applied.some((one) => !one.inferred && base(one.section) === 's12'),
    ),
    ...cited.filter(({ described, section }) => described && !named.has(base(section))),
  ]
  const all = new Set(kept.map(({ section }) => section))
  const wider = new Set([...all].flatMap(widerThan))
  const bases = new Set([...all].map((section) => /^s(?:40\([12]\)|31\(1\))/.exec(section)?.[0]))
  const seen = new Set<string>()
  return kept.filter(({ section, numbers }) => {
    const key = `${section} ${numbers.join()}`
    if (seen.has(key) || wider.has(section) || isGround(section, bases)) return false
    seen.add(key)
    return true
  })
}

const base = (section: ActSection): ActSection => /^s\d+[A-Z]?/.exec(section)?.[0] ?? section

/** "s40" and "s40(2)" of "s40(2)(a)". */
const widerThan = (section: ActSection): ActSection[] =>
  [...section.matchAll(/\(/g)].map(({ index }) => section.slice(0, index))

/** 40(3) and 40(3A) say why 40(2) applies, and its (a) and (b) which half; 31(2) says for which purpose 31(1)(g) does. */
function isGround(section: ActSection, bases: Set<ActSection | undefined>): boolean {
  if (/^s40\((?:3|3A|4|4A|7)\)/.test(section)) return bases.has('s40(2)') || bases.has('s40(1)')
  if (/^s31\(2\)/.test(section)) return bases.has('s31(1)')
  return false
}
