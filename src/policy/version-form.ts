// What a person said of a version of a policy before its text is read: what it is called, from when it stands, whom it speaks to.
import type { FormError, FormRead } from '../vocabulary/errors.ts'
import type { Policy, PolicyVersion } from '../vocabulary/force/policy.ts'
import { ROLE_TYPES } from '../vocabulary/force/role-types.ts'
import { slugOf } from '../wording/names/slug.ts'
import { dayTyped } from '../wording/period-typed.ts'

export interface VersionSaid {
  policy: Policy
  version: Omit<PolicyVersion, 'clauses' | 'sha256'>
}

/** Role types that can be told something, and families, who are where information came from them. */
export const AUDIENCE: readonly { value: string; text: string }[] = [
  ...ROLE_TYPES.filter(({ id }) => id !== 'former' && id !== 'unknown').map(({ id, label }) => ({
    value: id,
    text: label,
  })),
  { value: 'families', text: 'Families of those who serve' },
]

/**
 * Fields: title, issuer, kind, version, from, accounts, audience-ROLE. `kept`: the policy whose next version it is; its title
 * and issuer are then not asked again.
 */
export function readVersionForm(
  typed: Record<string, string>,
  kept: Policy | null,
): FormRead<VersionSaid> {
  const said = (field: string): string => (typed[field] ?? '').trim()
  const formErrors: FormError[] = []
  const needs = (field: string, message: string): string => {
    if (said(field) === '') formErrors.push({ field, message })
    return said(field)
  }
  const title = kept?.title ?? needs('title', 'Write what the policy is called')
  const issuer = kept?.issuer ?? needs('issuer', 'Write who issued it')
  const version = needs('version', 'Write what its issuer calls this version: 2.0, March 2013')
  const from = dayTyped(said('from'))
  if (!from) formErrors.push({ field: 'from', message: 'Write the day as 1 April 2013' })
  const audience = AUDIENCE.filter(({ value }) => said(`audience-${value}`) === 'yes')
  const [first] = AUDIENCE
  if (audience.length === 0)
    formErrors.push({ field: `audience-${first?.value}`, message: 'Choose whom it speaks to' })
  if (formErrors.length > 0 || !from) return { ok: false, formErrors }
  const kind = said('kind') === 'guidance' ? 'guidance' : 'policy'
  const policy = kept ?? { slug: slugOf(title), title, issuer, kind }
  return {
    ok: true,
    value: {
      policy,
      version: {
        policy: policy.slug,
        version,
        inForceFrom: from,
        inForceUntil: null,
        audience: audience.map(({ value }) => value),
        accounts: accountsTyped(said('accounts')),
      },
    },
  }
}

const accountsTyped = (typed: string): PolicyVersion['accounts'] =>
  typed === 'personal' || typed === 'corporate' ? typed : 'both'
