// What stands beside a body's own number: what does not add up, what others printed of it, what it said.
import { type Html, html } from '../../dress/html/html.ts'
import { number } from '../../dress/number/number.ts'
import { type Bounds, isExact, sum } from '../../vocabulary/bounds.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import { asBounds, type Figure } from '../../vocabulary/reply.ts'
import { inSentence } from '../../wording/count-words.ts'
import { paperNamed } from '../../wording/source-words.ts'
import { claimsNumbered } from '../edition/claims-shown.ts'
import { STATEMENTS, statementsTold } from '../edition/statements.ts'
import { bodyPath, IN_PRINT } from '../pack/paths.ts'
import { amountTold } from './amount-told.ts'
import { listed, listedApart, type Teller } from './teller.ts'

/** The first set of statements that cannot all be true, or only if units are taken for one. */
export function contradictionTold(teller: Teller, slug: string): Html[] {
  const mine = teller.edition.input.count.questions
    .flatMap(({ contradictions }) => contradictions)
    .filter(({ body }) => body === slug)
  const at = mine.findIndex(({ severity }) => severity !== 'odd')
  const one = mine[at]
  if (!one) return []
  const opens = teller.numbers.to(`${bodyPath(slug)}#contradiction-${at + 1}`)
  const units = one.severity === 'units' ? unitsTold(teller, one, opens) : null
  const note = html`<a href="${opens}">${one.note.replace(/\.$/, '')}</a>`
  return [
    units ??
      teller.say(one.severity === 'units' ? 'contradictionUnitsAlone' : 'contradiction', { note }),
  ]
}

/** "The 13 and six come to 19 people and not 20": parts in one unit beside a whole in another. */
function unitsTold(
  { edition, numbers, say }: Teller,
  { body, statements }: Contradiction,
  opens: string,
): Html | null {
  const figures = statements.flatMap(({ figure }) => figure ?? [])
  const byUnit = [...Map.groupBy(figures, ({ unit }) => unit).values()]
  const [[whole, ...none] = [], parts = []] = byUnit.toSorted((a, b) => a.length - b.length)
  const exact = figures.every(({ value }) => isExact(asBounds(value)))
  if (byUnit.length !== 2 || !whole || none.length > 0 || parts.length < 2 || !exact) return null
  const { labels } = edition
  const shown = (figure: Figure) =>
    numbers.figure(body, figure, { again: true, shown: inSentence(asBounds(figure.value).low) })
  const total = sum(parts.map(({ value }) => asBounds(value)))
  const part = parts[0]?.unit ?? 'other'
  return say('contradictionUnits', {
    parts: listed(parts.map(shown)),
    sum: amountTold({ unit: part, unitInk: null }, total, labels, (text) =>
      number({ kind: 'sum', shown: text, href: opens, again: true }),
    ),
    whole: shown(whole),
    unit: labels.unit(whole.unit),
    other: labels.unit(part),
  })
}

/** "Others printed other numbers: 19 people (the Shropshire Star)." Numbers that agree with its own need no sentence. */
export function claimsTold({ edition, numbers, say }: Teller, slug: string): Html[] {
  const { main, input } = edition
  const own = new Set(
    input.figures
      .filter(({ body }) => body === slug)
      .map(({ figure }) => told(figure.unit, asBounds(figure.value))),
  )
  const others = claimsNumbered(edition).filter(
    ({ claim }) =>
      claim.body === slug &&
      claim.value &&
      (!claim.question || claim.question === main?.number) &&
      !own.has(told(claim.unit, claim.value)),
  )
  // What one paper printed of parts stands in its first words already.
  const first = [...Map.groupBy(others, ({ claim }) => claim.paper).values()].flatMap(
    ([one]) => one ?? [],
  )
  const said = first.map(({ claim: { paper, says }, n }) =>
    say('claim', {
      paper: paperNamed(paper),
      says: number({
        kind: 'ink',
        shown: says.replace(/\.$/, ''),
        href: numbers.to(`${IN_PRINT}#p${n}`),
        ref: `P·${n}`,
      }),
    }),
  )
  return said.length === 0 ? [] : [say('claims', { list: listedApart(said) })]
}

/** To what was put to it before print its first sentence; of what others report that it said, that this stands below. */
export function statementTold({ edition, numbers, say }: Teller, slug: string): Html[] {
  const asked = edition.input.versions
    .flatMap(({ rightOfReply = [] }) => rightOfReply)
    .filter(({ body, alsoFor = [] }) => body === slug || alsoFor.includes(slug))
  const answer = asked.flatMap((one) => one.answer ?? []).at(-1)
  const first = answer && firstSentence(answer)
  const to = (section: string) => numbers.to(`${bodyPath(slug)}#${section}`)
  if (first)
    return [say('statement', { words: html`<a href="${to('right-of-reply')}">${first}</a>` })]
  const elsewhere = statementsTold(edition, slug).length > 0
  if (!answer && !elsewhere) return []
  const here = html`<a href="${to(answer ? 'right-of-reply' : STATEMENTS)}">below</a>`
  return [say(answer ? 'statementHere' : 'statementReported', { here })]
}

/** Where it is short enough to be quoted whole. */
function firstSentence(answer: string): string | null {
  const [, first] = /^(.{1,240}?[.!?])(?:\s|$)/s.exec(answer.trim()) ?? []
  return first?.replace(/\s+/g, ' ') ?? null
}

const told = (unit: string | undefined, { low, high }: Bounds): string =>
  `${unit ?? ''} ${low} ${high}`
