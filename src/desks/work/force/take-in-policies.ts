// The policy of the invented force in its versions, its list of people, and who of them was told what.
import type { Viewer } from '../../../people/viewer.ts'
import { draftVersion, putInForce } from '../../../policy/keep-version.ts'
import { versionsOf } from '../../../policy/queries.ts'
import { readPolicy } from '../../../policy/read-policy.ts'
import { takeMembers, tellMembers } from '../../../policy/tell-members.ts'
import type { ToldEvent } from '../../../policy/told/member.ts'
import { readMembers } from '../../../policy/told/read-members.ts'
import type { House } from '../../../store/house.ts'
import { parseCsv } from '../../../vocabulary/csv.ts'
import type { Policy } from '../../../vocabulary/force/policy.ts'
import { type ForceFile, forceText } from './force-files.ts'

export async function takeInPolicies(house: House, force: ForceFile, by: Viewer): Promise<void> {
  const own: House = { ...house, viewer: { name: by.account } }
  for (const { policy, versions } of force.policies)
    for (const version of versions) await takeInVersion(own, policy, version)
  const { members } = readMembers(await forceText('members.csv'))
  await takeMembers(own, members)
  const [first] = force.policies
  const told = Map.groupBy(await toldIn('told.csv'), ({ version, kind }) => `${version} ${kind}`)
  if (first) for (const events of told.values()) await tellMembers(own, first.policy.slug, events)
}

type VersionTold = ForceFile['policies'][number]['versions'][number]

async function takeInVersion(house: House, policy: Policy, told: VersionTold): Promise<void> {
  const before = await versionsOf(house.db, policy.slug)
  const there = before.find(({ version }) => version === told.version)
  const { version, from, file, accounts, audience } = told
  if (!there) {
    const bytes = new TextEncoder().encode(await forceText(file))
    const outcome = await house.parsers.read({ name: file, bytes })
    if (outcome.status === 'refused') throw new Error(`${file}: ${outcome.reason.message}`)
    const sha256 = await house.blobs.seal(bytes)
    const clauses = readPolicy(
      outcome.document,
      before.filter(({ isDraft }) => !isDraft),
    )
    await draftVersion(house, policy, {
      policy: policy.slug,
      version,
      inForceFrom: from,
      inForceUntil: null,
      audience,
      accounts,
      sha256,
      clauses,
    })
  }
  if (!there || there.isDraft) await putInForce(house, policy.slug, version)
}

async function toldIn(file: string): Promise<ToldEvent[]> {
  const [, ...rows] = parseCsv(await forceText(file))
  return rows.map(([version = '', member = '', kind = '', on = '', how = '']) => ({
    version,
    member,
    kind: kind === 'acknowledged' ? 'acknowledged' : 'told',
    on,
    how,
  }))
}
