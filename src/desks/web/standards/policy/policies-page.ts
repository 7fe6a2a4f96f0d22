// The rules of the force and the guidance it follows: which version stands today, and how many have said that they read it.
import { dayInWords } from '../../../../calendar/day.ts'
import { linkButton } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { VersionKept } from '../../../../policy/queries.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress, toldAddress, versionAddress } from './addresses.ts'

export interface PolicyListed {
  policy: Policy
  today: VersionKept | null
  drafts: readonly VersionKept[]
  /** Of those whom the version speaks to and who serve today; null for who may not see it. */
  acknowledged: { of: number; count: number } | null
}

export function policiesPage(viewer: Viewer, listed: readonly PolicyListed[]): Html {
  const writes = viewer.rights.has('policy')
  return standardsFrame({
    title: 'Policy',
    viewer,
    current: '/policy',
    main: html`
      <h1>What people are told</h1>
      <p class="note">
        The force’s own policies and the guidance of others that it follows, in their
        versions. Each can be read as it stood on another day, such as that of somebody’s conduct.
      </p>
      ${listed.length === 0 ? html`<p>No policy is here yet.</p>` : listOf(listed, writes)}
      ${
        writes &&
        html`
          <div class="btns">
            ${linkButton({ text: 'Add a policy or guidance', href: '/new-policy', rank: 1 })}
            ${linkButton({ text: 'People of the force', href: '/members' })}
          </div>
        `
      }
    `,
  })
}

function listOf(listed: readonly PolicyListed[], writes: boolean): Html {
  return table({
    caption: 'Policies and guidance',
    columns: [
      { head: 'Policy' },
      { head: 'Issued by', as: 'wide' },
      { head: 'In force', as: 'wide' },
      ...(writes
        ? [{ head: 'Read by', as: 'num', narrow: 'said that they read it' } as const]
        : []),
    ],
    bodies: [
      {
        rows: listed.map(({ policy, today, drafts, acknowledged }) => ({
          cells: [
            html`<a href="${policyAddress(policy.slug)}">${policy.title}</a>`,
            policy.issuer,
            html`
              ${today ? `${today.version}, since ${dayInWords(today.inForceFrom)}` : 'nothing today'}
              ${
                writes &&
                drafts.map(
                  ({ version }) =>
                    html`; <a href="${versionAddress(policy.slug, version)}">draft ${version}</a>`,
                )
              }
            `,
            ...(writes
              ? [
                  acknowledged
                    ? html`<a href="${toldAddress(policy.slug)}">${acknowledged.count} of ${acknowledged.of}</a>`
                    : '',
                ]
              : []),
          ],
        })),
      },
    ],
  })
}
