// What a lawyer has read stays read only while nothing of it changes.
import type { PackFile, PackInput } from '../pack/input.ts'
import { printedMark } from './printed-mark.ts'

/** `files`: the pack as it would be published. None where the survey asks for no legal read. */
export function legalReadFits(
  { survey, versions }: PackInput,
  files: readonly PackFile[],
): string[] {
  const version = versions.at(-1)
  const of = version?.legalRead?.of
  if (!survey.legalRead || of === undefined || of === printedMark(files)) return []
  return [
    `What is printed has changed since version ${version?.number} was read for the law. Have it read again.`,
  ]
}
