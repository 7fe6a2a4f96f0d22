// A set of Regulations by its title, from the sources of the data: nobody knows "SI 2020/4" by its number.
import type { ConductLaw } from './law.ts'

/** "Police (Conduct) Regulations 2020 (SI 2020/4)"; as it is cited where no source has it. */
export function titleOfLaw({ sources }: Pick<ConductLaw, 'sources'>, cited: string): string {
  const number = /^SI \d{4}\/\d+\b/.exec(cited)?.[0]
  if (!number) return cited
  const title =
    sources[number] ?? Object.values(sources).find((source) => source.endsWith(`, ${number}`))
  return title ? `${title.replace(`, ${number}`, '').replace(ASIDE, '')} (${cited})` : cited
}

/** "Regulations 2014 (reg 10A)": which part of it was read. */
const ASIDE = / \([^()]*\)$/
