// A version of a policy as a letter's enclosure: its clauses under their headings, as they stood.
import type { PolicyVersion } from '../../../vocabulary/force/policy.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { Block, Paper } from '../../../write/plain/content.ts'

/** `invented`: what is said first where the force does not exist. */
export function policyPaper(title: string, version: PolicyVersion, invented: string | null): Paper {
  const clauses = version.clauses.flatMap(({ number, under, text }, i): Block[] => {
    const before = version.clauses[i - 1]?.under ?? []
    // The text's own title stands above all of it already.
    const headings = under.filter((heading, at) => before[at] !== heading && heading !== title)
    return [
      ...headings.map((heading): Block => ({ kind: 'heading', text: heading, level: 2 })),
      { kind: 'paragraph', text: number === null ? text : `${number} ${text}` },
    ]
  })
  return {
    title,
    blocks: [
      { kind: 'heading', text: title, level: 1 },
      ...(invented === null ? [] : [{ kind: 'paragraph', text: invented } as const]),
      {
        kind: 'paragraph',
        text: `Version ${version.version}, in force from ${dayInWords(version.inForceFrom)}.`,
      },
      ...clauses,
    ],
  }
}
