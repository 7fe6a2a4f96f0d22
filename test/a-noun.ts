// What a question of a test counts.
import type { Noun } from '../src/vocabulary/survey.ts'
import { anyLabels } from '../src/wording/labels.ts'

export const aNoun = (id: string, more: Partial<Noun> = {}): Noun => ({
  id,
  one: id,
  many: anyLabels.unit(id),
  also: [],
  kind: 'count',
  ...more,
})
