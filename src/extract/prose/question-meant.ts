// Which of the survey's questions a number of a sentence answers: by the noun behind it, and by what is said of it.
import { bandsIn, sameBand } from '../../vocabulary/packs/bands.ts'
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { countsOther } from './counts-other.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', [
  'neutral',
  'notAmong',
  'notRequested',
  'apart',
  'ofThe',
  'ofTime',
  'leavesOut',
  'asksRate',
  'perWords',
  'perOne',
  'owns',
  'had',
  'isNot',
  'joins',
  'statistics',
  'averages',
  'itself',
])
const NEUTRAL = new Set(say.neutral.flatMap(stemsOf))
const NOT_AMONG = worded`\b${say.notAmong}(?!\w)`
/** What a whole sentence says of the numbers behind it; “without notice, we closed 14” says nothing of the 14. */
const NOT_REQUESTED = worded`\b${say.notRequested}(?!\w)`
/** "Of the claims received, nine were about bicycles": what stands there is the whole that it is a part of. */
const OF_THE_WHOLE = worded`\b${say.ofThe}\b[^,;:]*`
/** “A further £210,000 was spent on new sets; that had nothing to do with faults and is left out” */
const LEFT_OUT_BEHIND = worded`[;,–—-]\s+${say.itself}\s+(?:\w+\s+){0,8}?${say.notAmong}(?!\w)`
const LEAVES_OUT = worded`\b${say.leavesOut}\s*(?:\w+\s+){0,2}$`
const APART = worded`\b${say.apart}\s*$`
/** "Another five in 2020": of a time of its own, and so no part of anything but its time. */
const OF_A_TIME = worded`^\s+${say.ofTime}\s+(?:\w+\s+){0,2}\d{4}`

export interface Round {
  number: NumberSaid
  /** Questions whose number stands over the answer. */
  placed: readonly string[]
  /** Questions whose words head the answer. */
  near: readonly string[]
  /** The first number of an answer under one question's number. */
  opens?: boolean
  /** Its sentence up to it. */
  lead: string
  /** What stands behind it, up to the next number. */
  rest?: string
  /** Words of its sentence that stand elsewhere in it, and those of its paragraph before it. */
  sentence: ReadonlySet<string>
  paragraph: ReadonlySet<string>
  /** The question of the number before it in the same sentence, or of what introduces it. */
  last: string | null
  /** All its words are those of the question that the sentence before answered. */
  again?: boolean
  /** It stands in a row of numbers, one for each of several times. */
  inYears?: boolean
  /** Dimensions whose categories are named beside it. */
  dimensions: readonly string[]
  /** Stems of those categories: no word of another thing. */
  ofCategories: ReadonlySet<string>
  /** The one number is of several of them: “430 drivers and passenger assistants”. */
  ofSeveral: boolean
}

export interface Meant {
  question: QuestionWords
  /** Its own noun stands there, or nothing else could be meant. */
  clear: boolean
  /** Words of its own stand there. */
  named: boolean
}

/** null where the number is of something that nobody asked. */
export function questionMeant(asked: SurveyWords, round: Round): Meant | null {
  const { number, placed, near, last } = round
  const isOver = (own: string): boolean => placed.includes(own) || near.includes(own)
  const open = asked.questions.filter((question) => {
    const { number: own, partOf } = question
    const isPlaced = placed.includes(own) || (partOf !== null && placed.includes(partOf))
    return (
      (placed.length === 0 || isPlaced) &&
      (isShareOf(question, round) || isOfKind(question, number, isOver(own) || last === own))
    )
  })
  const tells = tellsOf(asked, number)
  const verb = verbBefore(open, number)
  const head = headOfOne(asked, number)
  const rated = open.flatMap((question) => {
    const rate = ratedFor(question, round, {
      tells: tells || (verb !== null && !question.said.has(verb)),
      isHead: question.number === head,
    })
    return rate === null
      ? []
      : [
          {
            question,
            ...rate,
            rate:
              rate.rate +
              farther(asked, question, round) +
              (verb !== null && question.said.has(verb) ? VERB : 0),
          },
        ]
  })
  rated.sort((a, b) => b.rate - a.rate)
  const [best, second] = rated
  if (!best) return null
  const known =
    isOver(best.question.number) ||
    placed.length > 0 ||
    (round.inYears && number.kind !== 'count' && best.question.overTime) ||
    best.question.number === last ||
    (last !== null && best.foreign === 0) ||
    best.nouns > 0 ||
    (best.foreign === 0 && saysOwnWord(asked, best.question, number)) ||
    best.others + best.saidOf >= (number.kind === 'count' ? 2 : 1) ||
    best.split > 0
  if (!known || best.rate < LEAST) return null
  return {
    question: best.question,
    named: best.nouns + best.others + best.split > 0,
    clear:
      (best.nouns > 0 || best.foreign === 0) &&
      best.rate - (second?.rate ?? 0) >= CLEAR &&
      !(number.part && last === null && best.split === 0),
  }
}

/** “Five of the 14 were upheld”, “Upheld: 2”: a word with which no other question asks for a number. */
const saysOwnWord = (
  { questions }: SurveyWords,
  question: QuestionWords,
  { before, noun, after }: NumberSaid,
): boolean =>
  noun.trim() === '' &&
  stemsOf(`${LABELS.test(before) ? before : ''} ${after}`).some(
    (stem) =>
      question.said.has(stem) &&
      !NEUTRAL.has(stem) &&
      !isAnyThing(stem) &&
      questions.every((other) => other === question || !other.said.has(stem)),
  )

/** “We issued 26 notices”: the word right before a number, where it is one of some questions' and not of all. */
function verbBefore(open: readonly QuestionWords[], { kind, before }: NumberSaid): string | null {
  const [verb] = kind === 'count' ? stemsOf(LAST_WORD.exec(before)?.[0] ?? '') : []
  if (verb === undefined) return null
  const asking = open.filter(({ said }) => said.has(verb)).length
  return asking > 0 && asking < open.length ? verb : null
}
const LAST_WORD = /[a-z]+(?=\s+$)/i
const VERB = 0.8

/** “60 % came back on their own”, where a count was asked by how they came back: the split, in shares. */
const isShareOf = ({ counts, by }: QuestionWords, { number, dimensions }: Round): boolean =>
  number.kind === 'share' && counts.kind === 'count' && by.some((name) => dimensions.includes(name))

/** A bare number after “the working days lost” may be days; a nought is nought of anything. */
function isOfKind(
  { asks, counts, averages, said }: QuestionWords,
  number: NumberSaid,
  meant: boolean,
): boolean {
  const average = number.average || (averages && number.per !== '' && isSaid(said, number.per))
  if (counts.kind === 'average') return number.kind !== 'count' && (average || meant)
  // “On average 93 % over the three dates” is a share all the same
  if (averages !== average && !(averages && meant) && counts.kind !== 'share') return false
  if (number.per !== '' && !average && !ASKS_PER.test(asks) && !asksPer(asks, number.per))
    return false
  if (counts.kind === number.kind) return true
  const isBare = number.kind === 'count' && stemsOf(number.noun).length === 0
  return number.nought
    ? meant || counts.kind === 'money'
    : isBare && meant && counts.kind === 'duration'
}

const ASKS_PER = worded`\b${say.asksRate}\b`

/** “52.5 hours a week”, where hours a week are asked about. */
const asksPer = (asks: string, per: string): boolean => {
  const [word = ''] = per.toLowerCase().split(/\s/)
  return [...asks.matchAll(A_TIME)].some(([, own = '']) => own.toLowerCase() === word)
}
const A_TIME = wordedAll`\b(?:${say.perWords}|${say.perOne})\s+([a-z]+)`

/** “£58 per plot” where the rent of a plot is asked. */
const isSaid = (said: ReadonlySet<string>, words: string): boolean =>
  stemsOf(words).every((stem) => said.has(stem))

/** What the rest of its sentence says for a question, and what stands before it in the paragraph: words of many questions say less. */
function farther(asked: SurveyWords, question: QuestionWords, round: Round): number {
  const { said, nouns } = question
  const { sentence, paragraph, lead } = round
  const band = bandsIn(lead).at(-1)
  // “Handovers that take more than 45 minutes: 5,120 …”, where those over an hour are asked about
  const isOther =
    question.bands.length > 0 &&
    band !== undefined &&
    !question.bands.some((one) => sameBand(one, band))
  const weigh = (stems: ReadonlySet<string>): number =>
    [...stems]
      .filter(
        (stem) => (said.has(stem) || nouns.has(stem)) && !NEUTRAL.has(stem) && !isAnyThing(stem),
      )
      .reduce(
        (sum, stem) => sum + 1 / asked.questions.filter((one) => one.said.has(stem)).length,
        0,
      )
  return (
    Math.min(MOST_SENTENCE, SENTENCE * weigh(sentence)) +
    Math.min(MOST_PARAGRAPH, PARAGRAPH * weigh(paragraph)) -
    (isOnlyPart(asked, question, round) ? ONLY_PART : 0) -
    (isOther ? OTHER_BAND : 0)
  )
}

/** “Eighty-seven interments” are all of them, and not those of children: not a word of the part stands there. */
function isOnlyPart(
  { questions }: SurveyWords,
  { partOf, by, said }: QuestionWords,
  { number, dimensions, last }: Round,
): boolean {
  const whole = questions.find((one) => one.number === partOf)
  if (!whole || number.part || last === partOf) return false
  const { before, noun, after } = number
  return (
    !dimensions.some((name) => by.includes(name)) &&
    !stemsOf(`${before} ${noun} ${after}`).some((stem) => said.has(stem) && !whole.said.has(stem))
  )
}
const ONLY_PART = 0.4
const SENTENCE = 0.3
const MOST_SENTENCE = 0.6
const PARAGRAPH = 0.15
const MOST_PARAGRAPH = 0.4

const LEAST = 0.5
const CLEAR = 0.5
/** It asks for a split, and the number is of none. */
const NOT_SPLIT = 0.25
/** What opens the answer under a question's number is that, whatever the body calls it. */
const OPENS = 0.6
/** A heading says less of a number below it than the question's own number does. */
const HEADED = 0.9

interface Rated {
  rate: number
  nouns: number
  others: number
  saidOf: number
  foreign: number
  split: number
}

/** null where it cannot be of this question. */
function ratedFor(
  question: QuestionWords,
  round: Round,
  { tells, isHead }: { tells: boolean; isHead: boolean },
): Rated | null {
  const { number, placed, near, last, inYears, dimensions } = round
  const { before, noun, after } = number
  const isAmount = number.kind !== 'count'
  const isOver = placed.length > 0 || near.includes(question.number)
  const isAgain = round.again === true && last === question.number
  if (isOfAnother(question, number)) return null
  if (isLeftOut(question, number) || NOT_REQUESTED.test(round.lead)) return null
  if (LEFT_OUT_BEHIND.test(round.rest ?? '')) return null
  const beside = wordsBeside(question, round, { isOver: isOver || isAgain, isHead })
  const { nouns, subject, said, saidOf, strange, strangeAfter, isForeign, beyond } = beside
  if (isForeign && !(round.opens && placed.includes(question.number))) return null
  // a part of a sum answers only where a part is asked
  if (number.part && number.kind === 'money' && question.partOf === null && dimensions.length === 0)
    return null
  // what one costs is no answer; what was paid for one is, where the question's words say that it was
  if (number.forOne && nouns + subject + said === 0) return null
  const untold = nouns === 0 && subject === 0 && said === 0 && !tells
  const isStrange = strangeAfter > (untold ? 0 : said) && dimensions.length === 0
  if (nouns + subject === 0 && isStrange && !(isAmount && isOver)) return null
  // “Bramhope has 96 primary and 21 secondary schools”, “it had 430 drivers and escorts”: there are so many, and nothing that was
  // asked happened to them
  const isOwned = OWNS.test(round.lead) || (round.ofSeveral && HAD.test(round.lead))
  if (!isOver && last === null && nouns + subject + beyond === 0 && isOwned) return null
  if (!isOver && countsOther(number, question)) return null
  // “The council has employed no drivers since 2017”: none of those it asks to tell apart, and no number of what it counts
  if (
    number.nought &&
    !isOver &&
    last === null &&
    isOnlyKinds(round) &&
    nouns + subject + beyond === 0
  )
    return null
  const split = dimensions.filter((name) => question.by.includes(name)).length
  if (APART.test(before) && nouns + said + split === 0 && !OF_A_TIME.test(after)) return null
  const children = dimensions.length > 0 && split > 0 && question.partOf !== null ? 0.5 : 0
  return {
    nouns: nouns + subject,
    others: said,
    saidOf,
    foreign: strange + strangeAfter,
    split,
    rate:
      1.5 * nouns +
      0.8 * subject +
      0.8 * (said + saidOf) -
      0.8 * strange -
      (isAmount ? (isOver ? 0 : 0.1) : 0.4) * strangeAfter +
      1.2 * split +
      children +
      isOfBand(question, `${before} ${noun} ${after}`) -
      (question.by.length > 0 && split === 0 ? NOT_SPLIT : 0) +
      (inYears && question.overTime ? 0.8 : 0) +
      (isForeign ? OPENS : 0) +
      (placed.includes(question.number) ? 1 : near.includes(question.number) ? HEADED : 0) +
      (last === question.number && untold ? 1 : 0) +
      (last !== null && last === question.partOf ? 0.4 : 0),
  }
}

/** “All without legal fees, which were £47k”: of the fees, and not a word of the question. */
const isOfAnother = (
  { said, nouns, averages }: QuestionWords,
  { antecedent }: NumberSaid,
): boolean =>
  !(averages && STATISTIC.test(antecedent)) &&
  stemsOf(antecedent).some(
    (stem) => !said.has(stem) && !nouns.has(stem) && !NEUTRAL.has(stem) && !isAnyThing(stem),
  )

/** “We hold only the median, which was 4 days” */
const STATISTIC = worded`^(?:${say.statistics}|${say.averages})$`

const IS_NOT = worded`\b${say.isNot}\s+((?:[a-z]+\s+){0,4}[a-z]+)`

const OWNS = worded`\b${say.owns}\s+(?:\d[\d,]*\s+[a-z-]+\s*(?:,|,?\s(?:${say.joins}))\s*)*$`

const HAD = worded`\b${say.had}\s+$`

/** It says of itself that it is not among those asked about, or is of what the question leaves out. */
function isLeftOut(question: QuestionWords, { before, noun, after }: NumberSaid): boolean {
  // “Six pupils were excluded”, where exclusions are asked about
  const said = [NOT_AMONG.exec(`${noun} ${after}`)?.[0], LEAVES_OUT.exec(before)?.[0]]
  const isOut = (ink: string | undefined): boolean =>
    ink !== undefined && !stemsOf(ink).some((stem) => question.nouns.has(stem))
  if (said.some(isOut)) return true
  // “Refunds of £5,310 are not gestures of goodwill”: of itself it says that it is none of what is asked about
  const denied = stemsOf(IS_NOT.exec(after)?.[1] ?? '')
  if (question.names.some((name) => name.length > 0 && name.every((one) => denied.includes(one))))
    return true
  const around = new Set(stemsOf(`${before} ${noun} ${after}`))
  return [...question.leftOut].some((stem) => around.has(stem) && !question.nouns.has(stem))
}

const isOnlyKinds = ({ number, ofCategories }: Round): boolean => {
  const stems = stemsOf(number.noun)
  return stems.length > 0 && stems.every((stem) => ofCategories.has(stem))
}

interface WordsBeside {
  nouns: number
  subject: number
  said: number
  saidOf: number
  strange: number
  strangeAfter: number
  /** Of what is said behind it, that which names none of several kinds whose one number it is. */
  beyond: number
  /** It counts something that the question does not speak of. */
  isForeign: boolean
}

/** How many of the words beside it are the question's, and how many nobody's. */
function wordsBeside(
  question: QuestionWords,
  { number, ofCategories, ofSeveral }: Round,
  { isOver, isHead }: { isOver: boolean; isHead: boolean },
): WordsBeside {
  const { before, noun, after } = number
  const around = new Set(stemsOf(`${before} ${noun} ${after}`))
  const own = (stem: string): boolean => question.said.has(stem) || question.nouns.has(stem)
  const known = (stem: string): boolean =>
    own(stem) ||
    NEUTRAL.has(stem) ||
    isAnyThing(stem) ||
    ofCategories.has(stem) ||
    question.ofWhole.has(stem)
  // "£120,450 inc VAT", "31 days on average": behind an amount stands no noun that it counts
  const isAmount = number.kind !== 'count'
  const inNoun = isAmount ? [] : stemsOf(noun)
  const inAfter = stemsOf(isAmount ? noun + after : after)
  const inBefore = stemsOf(before.replace(OF_THE_WHOLE, ' '))
  const named = namesSaid(question, around, isOver)
  // "two were later recovered": without a noun of its own, what is said of it may be the name
  const names = inNoun.length === 0 || number.part ? [...inNoun, ...inAfter] : inNoun
  const nouns = names.filter((stem) => named.has(stem)).length || (isHead ? 1 : 0)
  const strange = inNoun.filter((stem) => !known(stem)).length
  const saidOf = inNoun.filter((stem) => !named.has(stem) && question.said.has(stem)).length
  // "The longest of all was 12 hours": of an amount, what is said before it tells
  const saidBefore = inBefore.filter(
    (stem) =>
      (isAmount || LABELS.test(before)) &&
      question.said.has(stem) &&
      !named.has(stem) &&
      !NEUTRAL.has(stem),
  ).length
  const said = inAfter.filter(own).length + saidBefore
  const isKindTold = (stem: string): boolean => ofSeveral && ofCategories.has(stem)
  const beyond = inAfter.filter((stem) => own(stem) && !isKindTold(stem)).length
  const ofAverage = question.averages && number.average ? 1 : 0
  // "96 schools", "611 firefighters": counted, and nothing that was asked.
  const isThing = (stem: string): boolean => isAnyThing(stem) || ofCategories.has(stem)
  const ofWhole = said > 0 ? inNoun.filter((stem) => question.ofWhole.has(stem)).length : 0
  const things = inNoun.filter(isThing).length + ofWhole
  const other = isSpecific(question) ? inNoun.length : strange
  // "One loss was notified to the Commissioner": the whole name stands there, and the noun is a word of the question
  const isNamed = saidOf === inNoun.length && namesSaid(question, around, false).size > 1
  return {
    nouns,
    subject: inBefore.filter((stem) => named.has(stem)).length + ofAverage,
    said,
    saidOf,
    strange,
    strangeAfter: inAfter.filter((stem) => !known(stem)).length,
    beyond,
    isForeign: inNoun.length > 0 && nouns + things === 0 && other === inNoun.length && !isNamed,
  }
}

/** “Upheld: 2021/22: 1; …” */
const LABELS = /^\s*\p{L}[\p{L}\s]{2,40}:\s+(?:[\d/–-]{4,9}\s*[:–-]?\s*)?$/u

/** “For six months or more”: of the question that asks about those. */
function isOfBand({ bands }: QuestionWords, text: string): number {
  const said = bandsIn(text)
  if (said.length === 0) return 0
  if (said.some((one) => bands.some((band) => sameBand(band, one)))) return BAND
  // “over 45 minutes”, where those over an hour are asked about
  return bands.length > 0 ? -OTHER_BAND : -BAND / 2
}
const BAND = 1.2
const OTHER_BAND = 4

/** Some question knows a word that stands beside it. */
const tellsOf = ({ questions }: SurveyWords, { before, noun, after }: NumberSaid): boolean =>
  stemsOf(`${before.replace(OF_THE_WHOLE, ' ')} ${noun} ${after}`).some(
    (stem) =>
      !NEUTRAL.has(stem) && !isAnyThing(stem) && questions.some(({ said }) => said.has(stem)),
  )

/** "66", "the number is 52": nothing of its own. */
export const saysNothing = ({ before, noun, after }: NumberSaid): boolean =>
  stemsOf(`${before} ${noun} ${after}`).every((stem) => NEUTRAL.has(stem) || isAnyThing(stem))

/** “We closed four public toilets. … In 2022/23 three were closed, and no toilets in 2023/24”: the question of the sentence before. */
export function saysAgain(
  { questions }: SurveyWords,
  last: string | null,
  { before, noun, after }: NumberSaid,
): string | null {
  const question = questions.find(({ number }) => number === last)
  const stems = stemsOf(`${before} ${noun} ${after}`).filter((stem) => !NEUTRAL.has(stem))
  const known = (stem: string): boolean => question?.said.has(stem) === true
  return question && stems.length > 0 && stems.every(known) ? last : null
}

/** "Claims", "exclusions": a noun of its own, where "incidents" may be any word of the question. */
const isSpecific = ({ counts }: QuestionWords): boolean =>
  counts.kind === 'count' && stemsOf(counts.one).some((stem) => !isAnyThing(stem))

/**
 * “14 inspections”, of playground inspections; “96 schools” are no school exclusions,
 * and “we do no inspections” tells of no number. null: of several questions, or of none.
 */
function headOfOne({ questions }: SurveyWords, { noun, nought }: NumberSaid): string | null {
  const [head, more] = stemsOf(noun)
  if (nought || head === undefined || more !== undefined || isAnyThing(head)) return null
  const [only, second] = questions.filter(({ nouns }) => nouns.has(head))
  if (!only || second) return null
  const { one, many, also } = only.counts
  const isHead = (name: string[]): boolean => name.length > 1 && name.at(-1) === head
  return [one, many, ...also].map(stemsOf).some(isHead) ? only.number : null
}

/**
 * The words of its noun that stand there as a whole name of it: "pupils permanently excluded", where "pupils" alone are
 * another thing. Under its own number, or said again, a part of the name will do.
 */
function namesSaid(
  { counts, nouns }: QuestionWords,
  around: ReadonlySet<string>,
  placed: boolean,
): ReadonlySet<string> {
  if (placed) return nouns
  const names = [counts.one, counts.many, ...counts.also].map(stemsOf)
  return new Set(names.filter((name) => name.every((stem) => around.has(stem))).flat())
}
