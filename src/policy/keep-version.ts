// A version of a policy: kept as a draft, looked at, then put in force or thrown away. What was put in force is never changed.
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { CandourError, notFound } from '../vocabulary/errors.ts'
import type { Policy, PolicyVersion } from '../vocabulary/force/policy.ts'
import { forgetDraft, keepDraft, keepPolicy, policyBySlug, putDraftInForce } from './queries.ts'

/** Throws a sentence where another policy has its name in addresses, where it has a version of that name, and where the text holds no clause. */
export async function draftVersion(
  house: House,
  policy: Policy,
  version: PolicyVersion,
): Promise<void> {
  if (version.clauses.length === 0)
    throw new CandourError(
      `Nothing that can be read as a rule stands in ${policy.title}, version ${version.version}. Send a DOCX, an HTML page or a text with its words in it.`,
      { status: 422 },
    )
  await house.db.transaction(async (db) => {
    await keepPolicy(db, policy)
    const kept = await policyBySlug(db, policy.slug)
    if (kept && !isSame(kept, policy))
      throw new CandourError(
        `${kept.title} of ${kept.issuer} is here already under that name. Add a version to it, or name this one otherwise.`,
        { status: 409 },
      )
    if (!(await keepDraft(db, version)))
      throw new CandourError(
        `${policy.title} has a version ${version.version} already. Name this one otherwise, or throw that draft away first.`,
        { status: 409 },
      )
    act(house, db, version, 'policy drafted', { clauses: version.clauses.length })
  })
}

const isSame = (one: Policy, other: Policy): boolean =>
  one.title === other.title && one.issuer === other.issuer && one.kind === other.kind

/** From its day on, until the next one begins that stands; the version that stood open until then ends the day before. */
export async function putInForce(house: House, policy: string, version: string): Promise<void> {
  await house.db.transaction(async (db) => {
    if ((await putDraftInForce(db, policy, version)).length === 0) throw noDraft(version)
    act(house, db, { policy, version }, 'policy put in force')
  })
}

export async function throwDraftAway(house: House, policy: string, version: string): Promise<void> {
  await house.db.transaction(async (db) => {
    if ((await forgetDraft(db, policy, version)).length === 0) throw noDraft(version)
    act(house, db, { policy, version }, 'policy draft thrown away')
  })
}

const noDraft = (version: string): CandourError => notFound('draft of that version', version)

function act(
  { viewer, now }: House,
  db: Parameters<typeof record>[0],
  { policy, version }: Pick<PolicyVersion, 'policy' | 'version'>,
  what: string,
  detail: Record<string, unknown> = {},
): void {
  const entry = {
    who: viewer.name,
    what,
    record: `policy:${policy}`,
    detail: { version, ...detail },
  }
  record(db, entry, now())
}
