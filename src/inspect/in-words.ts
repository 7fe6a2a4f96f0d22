// A verdict as a disclosure officer reads it: what the file hides, and the one next step.
import type { Inspected } from './inspect-file.ts'
import type { Found } from './report/found.ts'

export function inspectedInWords({
  file,
  container,
  verdict,
  reason,
  carriers,
}: Inspected): string[] {
  const name = container === undefined ? file : `${file} (in ${container})`
  const told = carriers.filter(({ level }) => level !== 'technical')
  const cannot = reason ? [`  Not all of it can be checked: ${reason.message}`] : []
  switch (verdict) {
    case 'clean':
      return [`${name}: nothing hidden was found.`]
    case 'cannot-check':
      return [`${name} cannot be checked; do not release it.`, `  ${reason?.message ?? ''}`]
    case 'carries':
      return [
        `${name} hides something; do not release it.`,
        ...told.map(inLine),
        ...cannot,
        `  Next step: ${nextStep(told)}`,
      ]
  }
}

const inLine = ({ place: { part, at }, what, level, shows }: Found): string =>
  `  ${level === 'names' ? 'names' : 'hides'}: ${what} (${at === undefined ? part : `${part}, ${at}`})${shows === undefined ? '' : `: “${shows}”`}`

/** Taking away what is hidden in place leaves what nobody thought of; only a new file is sure. */
export const nextStep = (told: readonly Found[]): string =>
  told.every(({ level }) => level === 'names')
    ? 'take the names out (in the program: File, Info, Inspect), save it under a new name and check that file.'
    : 'put what may be seen into a new, empty file (values only), save it as CSV or PDF, and check that file.'
