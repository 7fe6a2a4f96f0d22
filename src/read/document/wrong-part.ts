// A part that stands beside a letter or a sheet: how words look, what stands in the margins. Where it is lost, words are lost or
// shown that were hidden, and nothing in the letter itself tells of it.
import { walkXml } from './xml.ts'

export interface PartBeside {
  /** As the package names it. */
  name: string
  /** null: the package speaks of it and does not hold it. */
  xml: string | null
  /** Its first tag. */
  root: string
}

/** The first thing that is wrong with any of them, in a few words; null where nothing is. */
export function wrongBeside(parts: readonly PartBeside[]): string | null {
  for (const part of parts) {
    const wrong = wrongIn(part)
    if (wrong !== null) return `its part ${part.name} ${wrong}`
  }
  return null
}

function wrongIn({ xml, root }: PartBeside): string | null {
  if (xml === null) return 'is missing'
  if (xml.trim() === '') return 'is empty'
  let first: string | null = null
  const wrong = walkXml(xml, {
    open({ name }) {
      first ??= name
    },
    close() {},
    text() {},
  })
  if (wrong !== null) return `is no whole XML: ${wrong}`
  return first === root ? null : 'holds something else'
}
