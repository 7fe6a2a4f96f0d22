// A policy as people are to read it: its clauses as they stand on a day, and a button to say that one has read them.
import { dayInWords } from '../../../../calendar/day.ts'
import { button, linkButton, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { VersionKept } from '../../../../policy/queries.ts'
import type { Standing } from '../../../../policy/told/who-has-not.ts'
import { AUDIENCE } from '../../../../policy/version-form.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress, toldAddress, versionAddress } from './addresses.ts'
import { clausesShown } from './clauses-shown.ts'

export interface GuideView {
  policy: Policy
  versions: readonly VersionKept[]
  /** The day it is read for, ISO, and the version that stood on it. */
  day: string
  shown: VersionKept | null
  isToday: boolean
  /** Whoever looks, where the list of people has them and this version speaks to them. */
  own: Standing | null
}

export function guidePage(viewer: Viewer, view: GuideView): Html {
  const { policy, shown, day } = view
  return standardsFrame({
    title: policy.title,
    viewer,
    current: '/policy',
    crumbs: [{ text: 'Policy', href: '/policy' }, { text: policy.title }],
    main: html`
      <h1>${policy.title}</h1>
      <p class="note">
        ${policy.kind === 'guidance' ? 'Guidance of' : 'Policy of'} ${policy.issuer}.
        ${shown ? standsInWords(shown) : `Nothing of it stood on ${dayInWords(day)}.`}
      </p>
      ${shown && html`${saysThatRead(view)}${clausesShown(shown.clauses)}`}
      ${otherDays(view)}
      ${viewer.rights.has('policy') && ownerLinks(view)}
    `,
  })
}

/** "Version 2.0, in force since 1 April 2013, for police officers and police staff, about personal accounts." */
export function standsInWords({
  version,
  inForceFrom,
  inForceUntil,
  audience,
  accounts,
  isDraft,
}: VersionKept): string {
  const stood = isDraft
    ? `to stand from ${dayInWords(inForceFrom)}`
    : inForceUntil
      ? `in force from ${dayInWords(inForceFrom)} to ${dayInWords(inForceUntil)}`
      : `in force since ${dayInWords(inForceFrom)}`
  const whom = AUDIENCE.filter(({ value }) => audience.includes(value)).map(({ text }) => text)
  const about = accounts === 'both' ? 'personal and corporate' : accounts
  return `Version ${version}, ${stood}, about ${about} accounts. For: ${whom.join('; ')}.`
}

function saysThatRead({ policy, shown, isToday, own }: GuideView): Html | false {
  if (!isToday || !own || !shown) return false
  if (own.acknowledged)
    return notice({
      content: html`<p>You said on ${dayInWords(own.acknowledged)} that you have read this version.</p>`,
    })
  return html`
    <form method="post" action="${policyAddress(policy.slug)}/acknowledge">
      <input type="hidden" name="version" value="${shown.version}">
      ${button({ text: 'I have read this version' })}
    </form>
  `
}

const otherDays = ({ policy, day }: GuideView): Html => html`
  <form method="get" action="${policyAddress(policy.slug)}">
    ${textInput({
      name: 'on',
      label: 'As it stood on another day',
      hint: 'A day, as 1 April 2013',
      value: dayInWords(day),
      size: 12,
    })}
    ${button({ text: 'Show that day', rank: 2 })}
  </form>
`

const ownerLinks = ({ policy, versions }: GuideView): Html => html`
  <h2>Versions</h2>
  <ul>
    ${versions.map(
      (one) => html`
        <li>
          <a href="${versionAddress(policy.slug, one.version)}">${one.version}</a>
          ${one.isDraft ? ' (draft)' : ''}, from ${dayInWords(one.inForceFrom)}
        </li>
      `,
    )}
  </ul>
  <div class="btns">
    ${linkButton({ text: 'Add the next version', href: `${policyAddress(policy.slug)}/new-version` })}
    ${linkButton({ text: 'Who was told', href: toldAddress(policy.slug) })}
  </div>
`
