// What a survey that nobody has seen has to reach, and whether it does.
import type { AnswerScore, TotalScore } from './score-build.ts'
import type { FigureScore } from './score-figures.ts'

export interface Bar {
  says: string
  holds: boolean
}

const FIGURES = 0.9
const INVENTED = 0.01
const ANSWERS = 0.85

/** `totals` are those whose figures were read right: what was misread is no fault of the count. */
export function barsOf(scores: {
  figures: FigureScore
  answers: AnswerScore
  totals: TotalScore
  lies: readonly string[]
}): Bar[] {
  const { figures, answers, totals, lies } = scores
  const invented = figures.invented / Math.max(1, figures.read)
  return [
    {
      says: `figures ${percent(share(figures.right, figures.expected))}, at least ${percent(FIGURES)}`,
      holds: share(figures.right, figures.expected) >= FIGURES,
    },
    {
      says: `invented ${percent(invented)}, at most ${percent(INVENTED)}`,
      holds: invented <= INVENTED,
    },
    {
      says: `answers ${percent(share(answers.right, answers.asked))}, at least ${percent(ANSWERS)}`,
      holds: share(answers.right, answers.asked) >= ANSWERS,
    },
    {
      says: `totals whose figures were read ${totals.right} of ${totals.asked}, all`,
      holds: totals.right === totals.asked && totals.wrong === 0,
    },
    { says: `false sentences ${lies.length}, none`, holds: lies.length === 0 },
  ]
}

/** Of nothing all is right. */
const share = (right: number, all: number): number => (all === 0 ? 1 : right / all)

const percent = (of: number): string => `${(of * 100).toFixed(1).replace(/\.0$/, '')} %`
