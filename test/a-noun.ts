// What a question of a test counts.
import type { Noun } from '../src/vocabulary/survey.ts'

export const aNoun = (id: string, more: Partial<Noun> = {}): Noun => ({
  id,
  one: id,
  many: `${id}s`,
  also: [],
  kind: 'count',
  ...more,
})
