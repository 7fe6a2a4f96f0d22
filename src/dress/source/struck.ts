// What a source shows with a line through it.
import type { Document } from '../../vocabulary/document.ts'
import type { Stretch } from './stretch-of-ink.ts'

export const struckIn = ({ runs }: Pick<Document, 'runs'>): Stretch[] =>
  runs
    .filter(({ flags }) => flags?.includes('struck'))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
