// A survey for a test: nobody in particular is asked nothing in particular, but for what the test says.
import type { Survey } from '../src/vocabulary/survey.ts'

export const aSurvey = (more: Partial<Survey> = {}): Survey => ({
  slug: 'asked',
  title: 'A survey',
  law: 'foia',
  period: null,
  packs: ['police-conduct'],
  questions: [],
  bodies: [],
  readers: 1,
  ...more,
})
