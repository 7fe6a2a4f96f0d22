// The story of all bodies together: what it came to and what that leaves out, who gave the most and what that says by size, whether
// anybody stands out, and how far what they counted is one thing.
import { gaveNumber, withoutNumber } from '../../count/gave-number.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { number } from '../../dress/number/number.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { asBounds, doesAdd, isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import { capital, inSentence } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import { extremesOf } from '../edition/extremes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { unlike } from '../edition/unlike.ts'
import { bodyPath, CASES } from '../pack/paths.ts'
import { amountTold, countTold } from './amount-told.ts'
import { beyondBase } from './beyond-base.ts'
import { namedMost } from './cases-told.ts'
import { largestTold, ratesTold, standOutTold } from './order-told.ts'
import { filled, listed, listedEither, type Teller, teller, verbOf } from './teller.ts'

/** Of one body alone its own page tells. */
export const hasStoryOfAll = ({ main }: Edition): boolean =>
  main !== null && main.coverage.asked > 1

export function nationStory(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html[] {
  if (!hasStoryOfAll(edition)) return []
  const told = teller(edition, numbers)
  const adds = doesAdd(question.kind) && !isNothingKnown(question.total)
  return [
    adds ? totalTold(told, question) : extremesTold(told, question),
    ...gapsTold(told, question, adds),
    ...unlikeTold(told, question),
    ...(adds ? largestTold(told, question) : []),
    ...ratesTold(told, question),
    ...standOutTold(told, question),
    ...beyondTold(told, question),
    ...nationCasesTold(told),
  ]
}

/** "Between …, 25 of the 43 police forces asked recorded at least 639 matters, in their own units: …" */
function totalTold(told: Teller, question: QuestionCount): Html {
  const { edition, numbers, say, words } = told
  const { number: asked, mixed, units, total, kind } = question
  const unit = units[0]?.unit ?? null
  const did = mixed ? words.verbs.mixed : verbOf(told, asked, unit)
  const noun = questionAsked(edition, asked)?.counts?.many ?? ''
  const sumShown = (shown: string) => numbers.sum(`total-${asked}`, { shown }) ?? html`${shown}`
  const amount = amountTold(
    { kind, unit: mixed ? 'matter' : unit, unitInk: units[0]?.words[0] ?? null },
    total,
    edition.labels,
    sumShown,
  )
  const slots = {
    ...whoTold(told, question),
    noun,
    did,
    amount,
    period: capital(
      periodAskedInWords(edition, question) ?? told.words.patterns.nationAlways ?? '',
    ),
    units: mixed ? say('nationUnits', { list: unitsTold(told, question) }) : '',
  }
  if (did === undefined) return say('nationSums', slots)
  return say(kind === 'money' ? 'nationMoney' : 'nation', slots)
}

const unitsTold = ({ edition, numbers }: Teller, { number: asked, units }: QuestionCount): Html =>
  listed(
    units.map(({ unit, total, words, bodies }) =>
      amountTold({ unit, unitInk: words[0] ?? null }, total, edition.labels, (shown) => {
        const only = bodies.length === 1 && edition.counted.find((one) => one.number === asked)
        const one = only && gaveNumber(only).find(({ body }) => body === bodies[0])
        return one
          ? numbers.value(asked, one, { shown, again: true })
          : (numbers.sum(`unit-${asked}-${unit}`, { shown, again: true }) ?? html`${shown}`)
      }),
    ),
  )

/** Who gave, of whom, and whether newspapers say it. */
function whoTold({ edition, numbers, say }: Teller, question: QuestionCount) {
  const gave = gaveNumber(question)
  const printed = gave.filter(({ figures }) => figures.some(({ source }) => !isLetter(source)))
  const count = (id: string, n: number) =>
    numbers.sum(`${id}-${question.number}`, { again: true, shown: inSentence(n) })
  return {
    asks: question.asks,
    full: question.coverage.asked === 1 ? edition.noun.fullOne : edition.noun.full,
    gave: count('gave', gave.length),
    asked: count('asked', question.coverage.asked),
    source:
      printed.length === 0
        ? ''
        : printed.length === gave.length
          ? say('nationAllInPrint')
          : say('nationInPrint', { count: inSentence(printed.length) }),
  }
}

/** The highest and the lowest of what makes no sum. */
function extremesTold(told: Teller, question: QuestionCount): Html {
  const { numbers, say } = told
  const slots = whoTold(told, question)
  const [only, ...more] = extremesOf(question)
  const [high, low] = [only?.highest[0], only?.lowest[0]]
  if (!only || !high || !low || more.length > 0) return say('nationParts', slots)
  const names = (all: typeof only.highest) => listed(all.map(({ one }) => one.name))
  const all = {
    ...slots,
    high: numbers.value(question.number, high.one, { again: true }),
    highest: names(only.highest),
  }
  if (high.size === low.size) return say('nationSame', all)
  return say('nationExtremes', {
    ...all,
    low: numbers.value(question.number, low.one, { again: true }),
    lowest: names(only.lowest),
  })
}

/** Why it is no more than a floor: who refused, whose reply is not here, who gave a floor alone; and how much of the workforce gave. */
function gapsTold(
  { edition, numbers, say, words }: Teller,
  question: QuestionCount,
  adds: boolean,
): Html[] {
  const { number: asked } = question
  const gave = gaveNumber(question)
  const { per } = edition.input.survey
  const count = (id: string, n: number) =>
    numbers.sum(`${id}-${asked}`, { again: true, shown: inSentence(n) })
  const out = withoutNumber(question).map(({ why, bodies: { length } }) => {
    const shown = count(why, length)
    const own = words.out[why]?.[length === 1 ? 0 : 1]
    if (own !== undefined) return filled(why, own, { count: shown })
    return html`${shown} ${MISSING_WORDS[why][length === 1 ? 'did' : 'theyDid']}`
  })
  const floors = gave.filter(({ value }) => !isMissing(value) && value.high === null)
  const parts = floors.filter(({ value }) => isNothingKnown(asBounds(value)))
  const onlyFloors = floors.length - parts.length
  const all = [
    ...out,
    ...(adds && onlyFloors > 0 ? [say('floorOnly', { count: count('floor', onlyFloors) })] : []),
  ]
  const share = per && numbers.sum(`share-${asked}`, { again: true })
  const covered = { gave: inSentence(gave.length), share, per: per?.name ?? '' }
  if (all.length === 0) return [say('nationAll')]
  const list = listedEither(all)
  if (!adds || question.total.high !== null)
    return [say('nationOut', { list }), ...(share ? [say('nationShare', covered)] : [])]
  return [share ? say('nationFloorShare', { list, ...covered }) : say('nationFloor', { list })]
}

/** How many counted what was asked: said wherever numbers stand in an order. */
function unlikeTold({ say }: Teller, question: QuestionCount): Html[] {
  const gave = gaveNumber(question).length
  const other = unlike(question).length
  if (other === 0 || gave < 2) return []
  const like = gave - other
  return [
    say('unlike', {
      like: like === 0 ? 'None' : `Only ${inSentence(like)}`,
      gave: inSentence(gave),
    }),
  ]
}

/** "Norfolk and Northamptonshire counted special constables, whom the workforce leaves out." */
export function beyondTold(told: Teller, question: QuestionCount): Html[] {
  const { edition, numbers, say, words } = told
  const { per } = edition.input.survey
  const beyond = gaveNumber(question).flatMap((one) => {
    const groups = beyondBase(edition, words, one)
    return groups.length > 0 ? [{ one, groups: groups.map(([, many]) => many).join(' and ') }] : []
  })
  if (!per) return []
  return [...Map.groupBy(beyond, ({ groups }) => groups)].map(([groups, some]) =>
    say('nationBeyond', {
      list: listed(
        some.map(({ one }) => html`<a href="${numbers.to(bodyPath(one.body))}">${one.name}</a>`),
      ),
      groups,
      per: per.name,
    }),
  )
}

function nationCasesTold(told: Teller): Html[] {
  const { edition, numbers, say } = told
  const cases = (edition.input.cases ?? []).filter(({ tells }) => tells === 'one')
  if (cases.length === 0) return []
  const bodies = new Set(cases.map(({ body }) => body)).size
  const { one, many } = edition.noun
  const slots = {
    bodies: countTold(bodies, one, many),
    are: cases.length === 1 ? 'is' : 'are',
    cases: number({
      kind: 'sum',
      shown: countTold(cases.length, 'case', 'cases'),
      href: numbers.to(CASES),
      again: true,
    }),
  }
  const named = namedMost(told, cases)
  return [named ? say('nationCases', { ...slots, ...named }) : say('nationCasesBare', slots)]
}
