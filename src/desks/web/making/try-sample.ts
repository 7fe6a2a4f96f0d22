// A sample reply read and understood against a survey that need not be kept: nothing of it is.
import { extractReply } from '../../../extract/extract-reply.ts'
import { unpackAll } from '../../../receive/unpack-all.ts'
import type { FileIn, House } from '../../../store/house.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { SampleRead } from './sample-shown.ts'

export async function trySample(
  { parsers }: House,
  survey: Survey,
  files: readonly FileIn[],
): Promise<SampleRead> {
  const documents: Document[] = []
  const refused: string[] = []
  for await (const part of unpackAll([...files], (inner, spent) => parsers.unpack(inner, spent))) {
    if (part.refused) refused.push(part.refused.message)
    if (!part.leaf || !part.bytes || part.refused) continue
    const outcome = await parsers.read({ name: part.name, bytes: part.bytes })
    if (outcome.status === 'read') documents.push(outcome.document)
    else refused.push(outcome.reason.message)
  }
  const body = survey.bodies[0]?.slug
  const file = files[0]?.name ?? 'sample'
  return { survey, said: extractReply(documents, { survey, ...(body && { body }), file }), refused }
}
