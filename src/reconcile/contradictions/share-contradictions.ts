// A percentage against the numbers it is of: does any whole number make it true?

import { solve } from '../../bounds/solve.ts'
import { canonical } from '../../store/history-chain.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { Statement, StatementSystem } from '../../vocabulary/constraint.ts'
import type { StatementSaid } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Evidence, evidenceIn } from '../../vocabulary/place.ts'
import { type Figure, isMissing, populationsOf, type Share } from '../../vocabulary/reply.ts'
import { anyLabels, type Labels } from '../../wording/labels.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { likeness } from '../ink/same-ink.ts'
import { letterToBody, type ReplyAsked } from './ask-the-body.ts'
import { figureInWords, listed } from './contradiction-words.ts'
import type { Found } from './contradictions.ts'

/** Shares of one reply of the body, with the figures of all its replies as readers decided them. */
export async function shareContradictions(
  body: string,
  shares: readonly Share[],
  figures: readonly DecidedFigure[],
  reply: ReplyAsked,
  labels: Labels = anyLabels,
): Promise<Found[]> {
  const found: Found[] = []
  for (const share of shares) {
    const sides = sidesOf(share, figures, labels)
    const ifCut = sides && (await disagrees(share, sides))
    if (sides && ifCut)
      found.push(
        contradictionOf(body, share, sides, { ifCut: ifCut === 'unless cut', reply, labels }),
      )
  }
  return found
}

interface Side {
  id: string
  says: string
  figure: Figure
  n: number
}

interface Sides {
  part: Side | null
  whole: Side[]
}

/** null where a number of it was rejected, taken back, or is no exact number. */
function sidesOf(share: Share, figures: readonly DecidedFigure[], labels: Labels): Sides | null {
  const whole = share.whole.map((side) => sideOf(side, figures, labels))
  const told = share.part
    ? sideOf(share.part, figures, labels)
    : describedPart(share, figures, labels)
  if (whole.includes(null) || (share.part && !told)) return null
  return { part: told, whole: whole.filter((one) => one !== null) }
}

/** The number as a reader decided it; as it stands where no machine reads it as a figure of its own. */
function sideOf(
  side: Evidence & { value: Figure['value'] },
  figures: readonly DecidedFigure[],
  labels: Labels,
) {
  // "5 of the 16 investigations" is one figure, of 5: the 16 in its ink is the base and no figure of its own.
  const at = figures.find(
    ({ figure, readAs }) =>
      likeness(side, figure) > 0 &&
      [figure, readAs].some((one) => one && canonical([one.value]) === canonical([side.value])),
  )
  if (at?.state === 'rejected' || at?.state === 'orphaned' || at?.superseded) return null
  const figure: Figure = at?.figure ?? { ...ALONE, ...evidenceIn(side), value: side.value }
  return sideWith(at?.id ?? fingerprint([side.sha256, side.place, side.ink]), figure, labels)
}

function sideWith(id: string, figure: Figure, labels: Labels): Side | null {
  const { value } = figure
  if (isMissing(value) || value.low !== value.high) return null
  const n = value.low
  return { id, figure, n, says: figure.unitInk === '' ? grouped(n) : figureInWords(figure, labels) }
}

const ALONE = {
  unit: 'other',
  unitInk: '',
  population: 'unknown',
  period: null,
  facets: { measure: 'a number beside a percentage' },
  sure: false,
} as const

/** "25 % were officers", and the reply gives the officers: one total of them in the same file, in the unit of the whole or in people. */
function describedPart(
  share: Share,
  figures: readonly DecidedFigure[],
  labels: Labels,
): Side | null {
  const { partOf, sha256, question } = share
  const named = figures.filter(
    ({ figure, state, superseded }) =>
      partOf !== undefined &&
      figure.sha256 === sha256 &&
      figure.question === question &&
      (state === 'pencil' || state === 'confirmed') &&
      !superseded &&
      Object.keys(figure.facets).length === 0 &&
      populationsOf(figure).join() === partOf,
  )
  const [only, ...more] = named
  return only && more.length === 0 ? sideWith(only.id, only.figure, labels) : null
}

/** However the percentage was rounded, or unless it was cut off; null where it is one of its numbers. */
async function disagrees(share: Share, sides: Sides): Promise<'however' | 'unless cut' | null> {
  const isPossible = async (most: Most) => (await solve(systemOf(share, most, sides))).feasible
  if (await isPossible({ by: share.high, less: 0 })) return null
  const cut = share.highIfCut
  return cut !== undefined && (await isPossible({ by: cut, less: 1 })) ? 'unless cut' : 'however'
}

/** of × part ≤ by × whole - less: a part cut off stays below the next step, and whole numbers below it by one at least. */
interface Most {
  by: number
  less: 0 | 1
}

function systemOf({ of, low }: Share, most: Most, { part, whole }: Sides): StatementSystem {
  const is = (name: string, n: number): Statement => ({
    id: name,
    terms: { [name]: 1 },
    relation: '=',
    value: n,
  })
  const names = whole.map((_, i) => `whole ${i}`)
  const terms = (by: number) => ({
    part: of,
    ...Object.fromEntries(names.map((name) => [name, -by])),
  })
  return {
    unknowns: ['part', ...names],
    statements: [
      ...whole.map(({ n }, i) => is(`whole ${i}`, n)),
      ...(part ? [is('part', part.n)] : []),
      { id: 'at least', terms: terms(low), relation: '>=', value: 0 },
      { id: 'at most', terms: terms(most.by), relation: '<=', value: -most.less },
    ],
  }
}

function contradictionOf(
  body: string,
  share: Share,
  { part, whole }: Sides,
  { ifCut, reply, labels }: { ifCut: boolean; reply: ReplyAsked; labels: Labels },
): Found {
  const shown = shareShown(share)
  const sides = [...(part ? [part] : []), ...whole]
  const statements: StatementSaid[] = [
    ...sides.map(({ id, says, figure }) => ({ id, says, figure })),
    {
      id: fingerprint([share.sha256, share.place, share.ink]),
      says: `“${share.ink}”`,
      figure: shown,
    },
  ]
  // Numbers of one sentence are quoted with it once.
  const quotes = [...new Set([...sides.map(({ figure }) => inLine(figure)), inLine(shown)])]
  const total = whole.reduce((so, { n }) => so + n, 0)
  const note = noteOf(share, part, total, { ifCut, labels })
  return {
    id: fingerprint([body, 'share', statements.map(({ id }) => id).sort()]),
    contradiction: {
      body,
      question:
        sides.find(({ figure }) => figure.question)?.figure.question ?? share.question ?? '',
      // What a percentage is of is our inference: a caveat, and never that one of them is false.
      severity: 'odd',
      by: 'share',
      statements,
      note,
      askTheBody: letterToBody(
        reply,
        `It says ${listed(quotes.map((quote) => `“${quote}”`))}. ${sumOf(share, part, total, labels)}`,
        'As I read them they cannot all be right. Please tell me which of the numbers or the percentage is wrong, or what the percentage is of.',
      ),
      decided: null,
    },
  }
}

/** The ink with the rest of its line on both sides, so that the body finds it. */
function inLine({ ink, prefix = '', suffix = '' }: Figure): string {
  const before = /[^\n\t.]{0,24}$/.exec(prefix)?.[0].replace(/^\S*\s/, '') ?? ''
  const after = /^[^\n\t]{0,24}/.exec(suffix)?.[0].replace(/\s\S*$/, '') ?? ''
  return `${before}${ink}${after}`.trim()
}

/** As a figure, so that its ink is framed like any other. */
function shareShown({ of, low, high, question, ...share }: Share): Figure {
  return {
    ...ALONE,
    ...evidenceIn(share),
    ...(question !== undefined && { question }),
    unitInk: 'per cent',
    facets: { measure: 'per cent' },
    value: { low: Math.floor((100 * low) / of), high: Math.ceil((100 * high) / of) },
  }
}

function noteOf(
  share: Share,
  part: Side | null,
  total: number,
  { ifCut, labels }: { ifCut: boolean; labels: Labels },
): string {
  const end = ifCut
    ? 'It fits only if the percentage was cut off and not rounded.'
    : 'They agree only if the percentage is of something else.'
  return `${sumOf(share, part, total, labels)} ${end}`
}

/** "5 of 16 is 31.3 %, not “25 %”.", or which whole numbers come nearest. */
function sumOf(
  { ink, of, low, high }: Share,
  part: Side | null,
  total: number,
  labels: Labels,
): string {
  const per = (n: number) => `${((100 * n) / total).toFixed(1).replace(/\.0$/, '')} %`
  if (part) {
    const unit = part.figure.unitInk === '' ? '' : ` ${labels.unit(part.figure.unit, part.n)}`
    return `${grouped(part.n)}${unit} of ${grouped(total)} is ${total === 0 ? 'nothing' : per(part.n)}, not “${ink}”.`
  }
  const nearest = Math.floor(((low + high) / 2 / of) * total)
  return `No whole number is “${ink}” of ${grouped(total)}: ${grouped(nearest)} would be ${per(nearest)}, and ${grouped(nearest + 1)} ${per(nearest + 1)}.`
}
