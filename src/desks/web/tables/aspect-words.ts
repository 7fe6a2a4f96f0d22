// What a table tells apart, and what a number says of it, in words.
import type { Aspect } from '../../../reconcile/queue/table-layout.ts'
import type { Figure } from '../../../vocabulary/reply.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { periodInBrief } from '../../../wording/dates.ts'
import { categoryLabel, dimensionLabel } from '../../../wording/survey-choices.ts'
import { countedInWords, whomInWords } from '../view/reading-words.ts'

export function aspectName(survey: Survey, aspect: Aspect): string {
  switch (aspect) {
    case 'question':
      return 'question'
    case 'unit':
      return 'what is counted'
    case 'whom':
      return 'whom'
    case 'period':
      return 'years'
    default:
      return dimensionLabel(survey, aspect.slice('by '.length)).toLowerCase()
  }
}

export function aspectSaid(survey: Survey, aspect: Aspect, figure: Figure): string {
  switch (aspect) {
    case 'question':
      return figure.question ? `question ${figure.question}` : 'no question'
    case 'unit':
      return countedInWords(survey, figure)
    case 'whom':
      return whomInWords(survey, figure) || 'all'
    case 'period':
      return periodInBrief(figure.period) ?? 'no period'
    default: {
      const name = aspect.slice('by '.length)
      const value = figure.facets[name]
      return value === undefined ? 'in all' : categoryLabel(survey, name, value)
    }
  }
}
