// A sample reply read and understood against a survey that need not be kept: nothing of it is.
import { type FilesRead, understandFiles } from '../../../extract/understand-files.ts'
import { unpackAll } from '../../../receive/unpack-all.ts'
import type { FileIn, House } from '../../../store/house.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { SampleRead } from './sample-shown.ts'

export async function trySample(
  { parsers }: House,
  survey: Survey,
  files: readonly FileIn[],
): Promise<SampleRead> {
  const read: FilesRead['files'] = []
  const refused: string[] = []
  for await (const part of unpackAll([...files], (inner, spent) => parsers.unpack(inner, spent))) {
    if (part.refused) refused.push(part.refused.message)
    if (!part.leaf || !part.bytes || part.refused) continue
    const outcome = await parsers.read({ name: part.name, bytes: part.bytes })
    if (outcome.status === 'read') read.push({ name: part.name, outcome: JSON.stringify(outcome) })
    else refused.push(outcome.reason.message)
  }
  const body = survey.bodies[0]?.slug
  const file = files[0]?.name ?? 'sample'
  const context = { survey, ...(body && { body }), file }
  return { survey, said: await understandFiles(parsers, { files: read, context }), refused }
}
