// The files that bodies' statements came as, in a survey's folder: named by publications.yaml, lying below statements/.
import { createHash } from 'node:crypto'
import type { House } from '../../../store/house.ts'
import type { StatementFile } from '../../../vocabulary/published/version.ts'
import type { PublicationVersion } from '../../../vocabulary/survey.ts'
import { asFileName, freeName } from './inside.ts'
import { type FolderFiles, STATEMENTS } from './survey-from-disk.ts'

interface Named {
  body: string
  statement: StatementFile
}

/** Each file once, with its path in the folder. */
export function statementPaths(
  versions: readonly PublicationVersion[],
): { path: string; sha256: string }[] {
  const taken = new Map<string, Set<string>>()
  return eachOnce(versions).map(({ body, statement: { name, sha256 } }) => {
    const names = taken.get(body) ?? new Set<string>()
    taken.set(body, names)
    return { path: `${STATEMENTS}${body}/${freeName(asFileName(name), names)}`, sha256 }
  })
}

/** Seals those that a version names by their sha256. Answers what is wrong, in sentences. */
export async function sealStatements(
  { blobs }: House,
  { beside = new Map() }: FolderFiles,
  versions: readonly PublicationVersion[],
): Promise<string[]> {
  const named = new Map(eachOnce(versions).map((one) => [one.statement.sha256, one]))
  const problems: string[] = []
  for (const [path, open] of beside) {
    if (!path.startsWith(STATEMENTS)) continue
    const bytes = await open()
    const isNamed = named.has(createHash('sha256').update(bytes).digest('hex'))
    if (isNamed) await blobs.seal(bytes)
    else
      problems.push(
        `${path}: publications.yaml names no file with these bytes, so it was left out.`,
      )
  }
  for (const { body, statement } of named.values())
    if (!(await blobs.has(statement.sha256)))
      problems.push(
        `publications.yaml: the statement “${statement.name}” of ${body} is not here. Put the file into ${STATEMENTS}${body}/.`,
      )
  return problems
}

function eachOnce(versions: readonly PublicationVersion[]): Named[] {
  const all = versions
    .flatMap(({ rightOfReply = [] }) => rightOfReply)
    .flatMap(({ body, statement }) => (statement ? [{ body, statement }] : []))
  return all.filter(
    ({ statement }, i) => all.findIndex((one) => one.statement.sha256 === statement.sha256) === i,
  )
}
