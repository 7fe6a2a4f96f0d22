// What a reading says, in the survey's words, as they stand beside its number; and the number itself, with its pounds or per cent.

import type { Html } from '../../../dress/html/html.ts'
import { type NumberKind, number } from '../../../dress/number/number.ts'
import { missingShown } from '../../../dress/number/value-cell.ts'
import { type Figure, type FigureKind, isMissing } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { amountsOf } from '../../../wording/amounts.ts'
import { periodInWords } from '../../../wording/dates.ts'
import { labelsOf } from '../../../wording/labels.ts'
import { missingInWords } from '../../../wording/missing-words.ts'
import { unitLabel } from '../../../wording/survey-choices.ts'

/** "1 reading", "3 readings". */
export const several = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/**
 * "complaints (“grievances”), 1 April 2019 to 31 March 2020, kind late": nobody is named where all are counted;
 * what a model proposed says so, confirmed or not.
 */
export function readingInWords(survey: Survey, figure: Figure): string {
  return [
    countedInWords(survey, figure),
    whomInWords(survey, figure),
    periodInWords(figure.period) ?? 'period not said',
    labelsOf(survey).facets(figure.facets),
    figure.proposedBy && `proposed by ${figure.proposedBy}`,
  ]
    .filter(Boolean)
    .join(', ')
}

export function countedInWords(survey: Survey, { unit, unitInk }: Figure): string {
  if (unit === 'other') return labelsOf(survey).counted({ unit, unitInk })
  const label = unitLabel(survey, unit)
  const same = unitInk === '' || unitInk.toLowerCase() === label.toLowerCase()
  return same ? label : `${label} (“${unitInk}”)`
}

/** Empty where nobody is told apart. */
export const whomInWords = (survey: Survey, figure: Pick<Figure, 'population'>): string =>
  labelsOf(survey).whom(figure)

type Valued = Pick<Figure, 'value' | 'unit'> & { kind?: FigureKind | undefined }

/** What is printed for a value where only text fits: "20", "£2,713.92", "13–17", "withheld". */
export const valueInWords = ({ value, kind, unit }: Valued): string =>
  isMissing(value)
    ? missingInWords(value.none, value.section).toLowerCase()
    : amountsOf(measured(kind, unit)).brief(value)

/** A number with its place, or the mark and words of what is missing. */
export function figureNumber(
  { value, kind, unit }: Valued,
  { href, as }: { href: string; as: NumberKind },
): Html {
  if (isMissing(value)) return missingShown(value.none, { section: value.section, href })
  return number({ kind: as, shown: amountsOf(measured(kind, unit)).brief(value), href })
}

/** What was decided before kinds were kept tells its kind by its unit. */
const measured = (kind: Figure['kind'], unit: string) => ({ kind: kind ?? KIND_OF[unit], unit })

const KIND_OF: Partial<Record<string, FigureKind>> = { GBP: 'money', '%': 'share' }
