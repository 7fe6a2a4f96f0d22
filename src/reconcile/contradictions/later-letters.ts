// What a later letter changed: with a word that it corrects the earlier one is set aside; without one, both cannot be true.

import { quantityName } from '../../bounds/stated/quantity.ts'
import { agree } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { dayInWords } from '../../wording/dates.ts'
import { type Labels, labelsOf } from '../../wording/labels.ts'
import { type ReplyRead, speaksFor } from '../decisions/reply-read.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { letterToBody } from './ask-the-body.ts'
import { figureInWords, numberQuoted } from './contradiction-words.ts'
import type { Found } from './contradictions.ts'

/** Of one body; its replies oldest first. Each superseded figure, with what the later reply says of it. */
export function withCorrections<One extends DecidedFigure>(
  figures: readonly One[],
  replies: readonly ReplyRead[],
): One[] {
  return figures.map((one) => {
    if (!one.superseded || one.question === null) return one
    const correctedBy = speaksFor(replies, one.question)?.extraction.corrects ?? null
    return { ...one, correctedBy }
  })
}

/** The same thing counted otherwise by a later letter that does not say why: totals, or parts where no total differs. */
export function letterContradictions(
  body: string,
  figures: readonly DecidedFigure[],
  replies: readonly ReplyRead[],
  survey: Survey,
): Found[] {
  const stated = figures.filter(({ state }) => state === 'pencil' || state === 'confirmed')
  // A withdrawal that names no error is a word all the same.
  const withdrawn = new Set(
    replies
      .filter(({ extraction }) => extraction.kind === 'withdrawal')
      .map(({ message }) => message),
  )
  const pairs = stated
    .filter(
      ({ superseded, correctedBy, figure }) =>
        superseded && !correctedBy && isLetter(figure.source),
    )
    .flatMap((earlier) => {
      const later = stated.find(
        (one) =>
          !one.superseded &&
          one.message !== earlier.message &&
          !withdrawn.has(one.message ?? '') &&
          one.question === earlier.question &&
          quantityName(one, survey) === quantityName(earlier, survey),
      )
      return later && differ(earlier, later) ? [{ earlier, later }] : []
    })
  const totals = pairs.filter(({ later }) => Object.keys(later.figure.facets).length === 0)
  return (totals.length > 0 ? totals : pairs).map((pair) =>
    found(body, pair, replies, labelsOf(survey)),
  )
}

function differ({ figure: a }: DecidedFigure, { figure: b }: DecidedFigure): boolean {
  if (isMissing(a.value) || isMissing(b.value)) return false
  return !agree(a.value, b.value)
}

function found(
  body: string,
  { earlier, later }: { earlier: DecidedFigure; later: DecidedFigure },
  replies: readonly ReplyRead[],
  labels: Labels,
): Found {
  const letterOf = ({ message }: DecidedFigure) =>
    replies.find((reply) => reply.message === message)?.extraction
  const day = (date: string | undefined) => (date ? ` of ${dayInWords(date)}` : '')
  const [first, second] = [letterOf(earlier), letterOf(later)]
  const [was, is] = [earlier, later].map(({ figure }) =>
    amountsOf(figure, labels).words(asBounds(figure.value)),
  )
  const reply = { reference: second?.reference ?? null, date: second?.date ?? null }
  return {
    id: fingerprint([body, 'letters', earlier.id, later.id]),
    contradiction: {
      body,
      question: later.question ?? '',
      severity: 'cannot',
      statements: [earlier, later].map(({ id, figure }) => ({
        id,
        says: figureInWords(figure, labels),
        figure,
      })),
      note: `An earlier letter${day(first?.date)} gave ${was}; the later one${day(second?.date)} gives ${is} and does not say that it corrects it. The later is counted. They cannot both be true.`,
      askTheBody: letterToBody(
        reply,
        `It gives ${numberQuoted(later.figure, labels)}; your earlier letter${day(first?.date)} gave ${numberQuoted(earlier.figure, labels)}.`,
        'It does not say that it corrects the earlier one. Please tell me which of the two is right.',
      ),
      decided: null,
    },
  }
}
