// The day that most requests of a survey share: what its head says, and what the clock it leads to shows.
import type { DeskSurvey } from '../view/desk-view.ts'

export function mostCommon(all: (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>()
  for (const one of all) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

export const mostCommonDue = ({ survey, clocks }: DeskSurvey): string | null =>
  mostCommon(survey.bodies.map(({ slug }) => clocks.get(slug).due))
