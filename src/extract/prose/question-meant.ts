// Which of the survey's questions a number of a sentence answers: by the noun behind it, and by what is said of it.
import { bandsIn, sameBand } from '../../vocabulary/packs/bands.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { countsOther } from './counts-other.ts'
import { isOfKind, isShareOf } from './number-of-kind.ts'
import type { Round } from './round.ts'
import type { NumberSaid } from './said-numbers.ts'
import { headOfOne, NEUTRAL, saysOwnWord, tellsOf, wordsBeside } from './words-beside.ts'

const say = plainLists('prose', [
  'notAmong',
  'notRequested',
  'apart',
  'ofTime',
  'leavesOut',
  'owns',
  'had',
  'isNot',
  'joins',
  'statistics',
  'averages',
  'itself',
])
const NOT_AMONG = worded`\b${say.notAmong}(?!\w)`
/** What a whole sentence says of the numbers behind it; “without notice, we closed 14” says nothing of the 14. */
const NOT_REQUESTED = worded`\b${say.notRequested}(?!\w)`
/** “A further £210,000 was spent on new sets; that had nothing to do with faults and is left out” */
const LEFT_OUT_BEHIND = worded`[;,–—-]\s+${say.itself}\s+(?:\w+\s+){0,8}?${say.notAmong}(?!\w)`
const LEAVES_OUT = worded`\b${say.leavesOut}\s*(?:\w+\s+){0,2}$`
const APART = worded`\b${say.apart}\s*$`
/** "Another five in 2020": of a time of its own, and so no part of anything but its time. */
const OF_A_TIME = worded`^\s+${say.ofTime}\s+(?:\w+\s+){0,2}\d{4}`

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

/** “We issued 26 notices”: the word right before a number, where it is one of some questions' and not of all. */
function verbBefore(open: readonly QuestionWords[], { kind, before }: NumberSaid): string | null {
  const [verb] = kind === 'count' ? stemsOf(LAST_WORD.exec(before)?.[0] ?? '') : []
  if (verb === undefined) return null
  const asking = open.filter(({ said }) => said.has(verb)).length
  return asking > 0 && asking < open.length ? verb : null
}
const LAST_WORD = /[a-z]+(?=\s+$)/i
const VERB = 0.8

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
