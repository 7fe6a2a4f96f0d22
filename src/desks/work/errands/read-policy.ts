// The text of a policy read by the readers of letters, in a child, and kept as a draft: somebody looks at it before it binds.
import { draftVersion } from '../../../policy/keep-version.ts'
import { policyBySlug, versionsOf } from '../../../policy/queries.ts'
import { readPolicy } from '../../../policy/read-policy.ts'
import { readVersionForm } from '../../../policy/version-form.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'

/** The form as it was sent, for a next version of `slug`, null for a first one; its text is sealed. */
export interface ReadPolicy {
  slug: string | null
  typed: Record<string, string>
  file: { name: string; sha256: string }
}

export interface PolicyDrafted {
  policy: string
  version: string
}

export async function readDraft(
  house: House,
  { slug, typed, file: { name, sha256 } }: ReadPolicy,
): Promise<PolicyDrafted> {
  const kept = slug === null ? null : await policyBySlug(house.db, slug)
  const said = readVersionForm(typed, kept)
  if (!said.ok) throw new CandourError(said.formErrors[0]?.message ?? '', { status: 422 })
  const { policy, version } = said.value
  const outcome = await house.parsers.read({ name, bytes: await house.blobs.open(sha256) })
  if (outcome.status === 'refused') throw new CandourError(outcome.reason.message, { status: 422 })
  const before = (await versionsOf(house.db, policy.slug)).filter(({ isDraft }) => !isDraft)
  const clauses = readPolicy(outcome.document, before)
  await draftVersion(house, policy, { ...version, sha256, clauses })
  return { policy: policy.slug, version: version.version }
}
