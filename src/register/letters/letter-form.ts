// What is asked when a letter of a matter is written: its own questions, and of every letter from whom, to where, by whom.
import type { LetterMade, Matter } from '../../vocabulary/conduct/matter.ts'
import type { LetterTemplate } from '../../vocabulary/letters/letters.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Asked } from '../../wording/form/asked.ts'

/** `earlier`: those of the same kind to the same person, of which it may come in the place. */
export function letterAsked(
  { asks }: Pick<LetterTemplate, 'asks'>,
  { reference, earlier }: { reference: string; earlier: readonly LetterMade[] },
): readonly Asked[] {
  return [
    ...asks.map(
      ({ name, label, as, must, mayBeToCome }): Asked => ({
        name,
        label,
        as,
        ...(must !== undefined && { must }),
        ...(mayBeToCome && { mayBeToCome }),
      }),
    ),
    {
      name: 'from',
      label: 'From whom: what stands at its head',
      as: 'words',
      must: 'Write who it comes from',
      hint: 'The force, the department, its address: a line each.',
    },
    {
      name: 'address',
      label: 'Where it is sent',
      as: 'words',
      hint: 'Under the name. Left out, it is handed over.',
    },
    { name: 'signedBy', label: 'Who signs it', as: 'line', must: 'Write who signs it' },
    { name: 'signedAs', label: 'As what', as: 'line', must: 'Write as what they sign it' },
    ...(earlier.length === 0
      ? []
      : [
          {
            name: 'replaces',
            label: 'The letter that this one replaces',
            as: 'one',
            inList: true,
            options: earlier.map((one) => ({
              id: String(one.number),
              label: `${letterNumber(reference, one.letter)} of ${dayInWords(one.on)}`,
            })),
          } as const,
        ]),
    {
      name: 'read',
      label: 'Read against the law',
      as: 'several',
      options: [
        { id: 'yes', label: 'I read the text above, and what it has to say by its regulation' },
      ],
      must: 'Say that you read it: its words and what it cites are from memory',
    },
  ]
}

/** "2026-0014/L2" */
export const letterNumber = (reference: string, letter: number): string => `${reference}/L${letter}`

/** What the last letter of the matter had at its head and foot. */
export function letterAsBefore({ letters }: Pick<Matter, 'letters'>): Record<string, string> {
  const last = letters.at(-1)
  return Object.fromEntries(
    ['from', 'signedBy', 'signedAs'].flatMap((name) => {
      const said = last?.asked[name]
      return said ? [[name, said]] : []
    }),
  )
}
