// What one body said to the other questions, in as few sentences as it takes: "It paid 127 claims and £43,399 in compensation."
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { asBounds, doesAdd, type Missing } from '../../vocabulary/reply.ts'
import { MISSING_WORDS, sectionInWords } from '../../wording/missing-words.ts'
import { questionAsked } from '../edition/edition.ts'
import { toldBy } from '../pack/told-by.ts'
import { amountOf, attributed, givenBy } from './lead.ts'
import { kindsOf, withheldTold } from './splits-told.ts'
import { listed, type Teller, verbOf } from './teller.ts'

/** Answered first, then what it kept back or does not hold; what waits for somebody is not spoken of. */
export function furtherTold(told: Teller, main: QuestionCount | null, slug: string): Html[] {
  const others = told.edition.input.count.questions.filter((one) => one.number !== main?.number)
  const first = main?.missing.find((one) => one.body === slug)
  return [...answered(told, others, slug), ...keptBack(told, others, slug, first?.why)]
}

function answered(told: Teller, others: readonly QuestionCount[], slug: string): Html[] {
  const { edition, say } = told
  const withVerb: { verb: string; amount: Html }[] = []
  const asked: Html[] = []
  for (const question of others) {
    const one = edition.counted.includes(question) ? givenBy(question, slug) : undefined
    if (!one || isNothingKnown(asBounds(one.value))) continue
    const amount = amountOf(told, question, one)
    const verb = verbOf(told, question.number, one.unit)
    const noun = questionAsked(edition, question.number)?.counts?.many ?? ''
    if (verb !== undefined && doesTellItself(told, question))
      withVerb.push({
        verb,
        amount: question.kind === 'money' ? say('furtherMoney', { amount, noun }) : amount,
      })
    else {
      asked.push(
        say(`furtherAsked${doesAdd(question.kind) ? 'Sum' : ''}`, { asks: question.asks, amount }),
      )
      append(asked, kindsOf(told, question, one))
      append(asked, withheldTold(told, question, slug))
    }
  }
  if (withVerb.length === 0) return asked
  const parts = withVerb.map(
    ({ verb, amount }, i): Hole =>
      withVerb[i - 1]?.verb === verb ? amount : html`${verb} ${amount}`,
  )
  return [say('further', { list: listed(parts) }), ...asked]
}

/** "counted 12 prosecutions" tells; "counted 12 assaults" of a part of the assaults does not tell which. */
function doesTellItself({ edition }: Teller, question: QuestionCount): boolean {
  const own = questionAsked(edition, question.number)
  const whole = own?.partOf && questionAsked(edition, own.partOf)
  const same = whole && whole.counts?.id === own.counts?.id
  const verb = own?.counts?.verbs?.[own.counts.id]
  return !same || verb !== whole.counts?.verbs?.[whole.counts.id]
}

const SPOKEN = [
  'refused',
  'refused-cost',
  'ncnd',
  'not-held',
  'elsewhere',
  'withdrawn',
  'not-answered',
]

/** "It refused to answer question 3, relying on s.40(2)." */
function keptBack(
  told: Teller,
  others: readonly QuestionCount[],
  slug: string,
  said: Missing | undefined,
): Html[] {
  const { edition, numbers, say } = told
  const kept = others.flatMap(({ number, states, missing }) => {
    const state = states.find((one) => one.body === slug)
    const none = missing.find((one) => one.body === slug)
    const why = state?.state ?? none?.why
    if (why === undefined || why === 'gave' || why === 'gave-part' || why === 'not-asked') return []
    const section = none?.section ?? state?.section
    const evidence = none?.evidence ?? state?.evidence ?? null
    // Whoever refused it all is said to have refused once.
    return SPOKEN.includes(why) && why !== said ? [{ number, why, section, evidence }] : []
  })
  const groups = Map.groupBy(kept, ({ why, section, evidence }) => {
    const source = toldBy(edition.input, slug, evidence)
    return [why, section, source?.paper, source?.date].join(' ')
  })
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const questions = same.map(({ number, evidence }) => {
      const ink = evidence && edition.inks.find(slug, evidence)
      return ink ? html`<a href="${numbers.to(ink.target)}">${number}</a>` : html`${number}`
    })
    const source = toldBy(edition.input, slug, first.evidence)
    return [
      say('furtherMissing', {
        did: told.words.did[first.why] ?? MISSING_WORDS[first.why].did,
        questions: html`question${same.length > 1 && 's'} ${listed(questions)}`,
        section: first.section ? say('section', { section: sectionInWords(first.section) }) : '',
        source: source ? attributed(told, source) : '',
      }),
    ]
  })
}
