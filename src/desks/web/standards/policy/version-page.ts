// One version: its clauses, what it changes against the one before, and, while it is a draft, whether it shall stand.
import { dayInWords } from '../../../../calendar/day.ts'
import { button } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { section } from '../../../../dress/html/section.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { compareVersions } from '../../../../policy/clauses/compare-versions.ts'
import type { VersionKept } from '../../../../policy/queries.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress, versionAddress } from './addresses.ts'
import { changesShown, clausesShown } from './clauses-shown.ts'
import { standsInWords } from './guide-page.ts'

export interface VersionView {
  policy: Policy
  version: VersionKept
  /** The one that is compared with it; null where it is the first. */
  before: VersionKept | null
}

export function versionPage(viewer: Viewer, { policy, version, before }: VersionView): Html {
  const title = `${policy.title}, version ${version.version}`
  return standardsFrame({
    title,
    viewer,
    current: '/policy',
    crumbs: [
      { text: 'Policy', href: '/policy' },
      { text: policy.title, href: policyAddress(policy.slug) },
      { text: version.version },
    ],
    main: html`
      <h1>${title}</h1>
      ${version.isDraft && draftNotice(policy, version)}
      <p class="note">${standsInWords(version)}</p>
      ${
        before &&
        section({
          id: 'changes',
          heading: `Against version ${before.version}`,
          note: 'Clause by clause; a rule is known again also under another number.',
          content: changesShown(compareVersions(before.clauses, version.clauses)),
        })
      }
      ${section({
        id: 'text',
        heading: 'Its clauses',
        note: `${version.clauses.length} were read in it.`,
        content: clausesShown(version.clauses),
      })}
    `,
  })
}

function draftNotice({ slug }: Policy, { version, inForceFrom }: VersionKept): Html {
  const at = versionAddress(slug, version)
  return notice({
    heading: 'A draft: nobody is bound by it yet',
    content: html`
      <p>
        Look whether its clauses were read as they are meant. Once in force it is never changed; the
        version that stands until then ends on the day before.
      </p>
      <div class="btns">
        <form method="post" action="${at}/put-in-force">
          ${button({ text: `Put in force from ${dayInWords(inForceFrom)}` })}
        </form>
        <form method="post" action="${at}/throw-away">
          ${button({ text: 'Throw it away', rank: 2 })}
        </form>
      </div>
    `,
  })
}
