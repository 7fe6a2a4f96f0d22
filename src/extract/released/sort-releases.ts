// A message sorted: its released tables, the other files that show them, their certificates, and the rest.
import type { Document } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import { differences } from './same-table.ts'

export interface ReleaseFound {
  document: Document
  released: Released
  copies: Document[]
  doubts: Doubt[]
}

export interface Sorted {
  releases: ReleaseFound[]
  certificates: Document[]
  /** Says that it is a released table, and is none: nothing is read from it. */
  broken: Document[]
  rest: Document[]
}

export function sortReleases(documents: readonly Document[]): Sorted {
  const tables = documents.flatMap((document) =>
    document.held?.what === 'released' ? [{ document, released: document.held.released }] : [],
  )
  const certificates = documents.filter(({ held }) => held?.what === 'certificate')
  const broken = documents.filter(({ held }) => held?.what === 'no-table')
  const rest = documents.filter(({ held }) => held === undefined)
  const copied = new Map(
    rest.flatMap((document) => {
      const found = tables.flatMap(({ released }, of) => {
        const differ = differences(document, released)
        return differ ? [{ of, differ }] : []
      })
      const [best] = found.toSorted((a, b) => a.differ.length - b.differ.length)
      return best ? [[document, best] as const] : []
    }),
  )
  const releases = tables.map(({ document, released }, of): ReleaseFound => {
    const own = [...copied].filter(([, copy]) => copy.of === of)
    return {
      document,
      released,
      copies: own.map(([copy]) => copy),
      doubts: own.flatMap(([copy, { differ }]) =>
        differ.length > 0 ? [differs(copy, document, differ)] : [],
      ),
    }
  })
  return { releases, certificates, broken, rest: rest.filter((document) => !copied.has(document)) }
}

const differs = (copy: Document, { file }: Document, differ: string[]): Doubt => ({
  code: 'released-differs',
  ink: '',
  note: `${copy.file} is not the table of ${file}, which came with it: ${differ.slice(0, MOST_SAID).join('; ')}${differ.length > MOST_SAID ? `; and ${differ.length - MOST_SAID} more` : ''}. Ask who sent them which was released.`,
  place: null,
})

const MOST_SAID = 5
