// The numbers of a press sheet as a plain table: of one body what it gave, of all bodies each with its rate and what chance allows.
import { gaveNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { wordsOf } from '../../vocabulary/packs/load-packs.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { capital, ordinal } from '../../wording/count-words.ts'
import { missingInWords } from '../../wording/missing-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { PlainTable } from '../../write/plain/content.ts'
import { countsSaid } from '../edition/counts-said.ts'
import type { Edition } from '../edition/edition.ts'

/** null where no number of it is confirmed. */
export function bodyNumbers({ input, labels }: Edition, slug: string): PlainTable | null {
  const figures = input.figures.filter(({ body }) => body === slug)
  if (figures.length === 0) return null
  const words = wordsOf(input.survey)
  const rows = figures.map(({ figure }) => [
    figure.question ?? '',
    isMissing(figure.value)
      ? missingInWords(figure.value.none, figure.value.section)
      : amountsOf(figure, labels).brief(figure.value),
    countsSaid(figure, labels, words),
    [labels.whom(figure), labels.facets(figure.facets)].filter(Boolean).join('; '),
    sourceInWords(figure.source),
  ])
  return {
    caption: 'Every confirmed number',
    headRows: 1,
    rows: [['Question', 'Number', 'Counts', 'Of what', 'Source'], ...rows],
    widths: [1.1, 1, 1.6, 2.2, 2.6],
    rules: 'rows',
  }
}

export function nationNumbers(
  { input, labels, noun }: Edition,
  question: QuestionCount,
): PlainTable | null {
  const gave = gaveNumber(question)
  const { per } = input.survey
  const ranked = gave.filter(isRanked).length
  const rows = gave.map((one) => {
    const { name, value, unit, unitInk, rate, figures } = one
    const given = [
      name,
      amountsOf({ kind: question.kind, unit }, labels).brief(asBounds(value)),
      unit ? labels.counted({ unit, unitInk }) : '',
    ]
    const byRate = [
      rate ? rate.per1000.toFixed(2) : '',
      rate && rate.high !== null ? `${rate.low.toFixed(2)} to ${rate.high.toFixed(2)}` : '',
      rate?.rank ? `${ordinal(rate.rank)} of ${ranked}` : '',
      rate?.rank && rate.ranks ? `${ordinal(rate.ranks.best)} to ${ordinal(rate.ranks.worst)}` : '',
    ]
    return [...given, ...(per ? byRate : []), sourceInWords(figures[0]?.source)]
  })
  const without = question.missing.map(({ name, why, section }) => [
    name,
    missingInWords(why, section),
    '',
    ...(per ? ['', '', '', ''] : []),
    '',
  ])
  const rateHeads = per ? [capital(perThousand(per)), '95 % interval', 'Rank', 'By chance'] : []
  return {
    caption: `What each ${noun.one} gave`,
    headRows: 1,
    rows: [[capital(noun.one), 'Gave', 'Counted in', ...rateHeads, 'Source'], ...rows, ...without],
    widths: per ? [1.9, 0.8, 1.5, 0.9, 1.2, 0.9, 1.2, 2.2] : [2, 1, 1.6, 2.6],
    rules: 'rows',
  }
}
