// A policy or its next version, as its file and what is said of it.
import {
  button,
  checkboxes,
  errorSummary,
  radios,
  textArea,
  textInput,
} from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import { AUDIENCE } from '../../../../policy/version-form.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress } from './addresses.ts'

export interface VersionFormView {
  /** null: a first version of a new one. */
  policy: Policy | null
  typed: Record<string, string>
  errors: FormError[]
}

export function versionFormPage(viewer: Viewer, { policy, typed, errors }: VersionFormView): Html {
  const title = policy ? `The next version of ${policy.title}` : 'A policy or guidance'
  const field = (name: string) => ({ name, value: typed[name] ?? '', errors })
  return standardsFrame({
    title,
    viewer,
    current: '/policy',
    crumbs: [{ text: 'Policy', href: '/policy' }, { text: title }],
    main: html`
      ${errorSummary(errors)}
      <h1>${title}</h1>
      <form
        class="narrow"
        method="post"
        action="${policy ? `${policyAddress(policy.slug)}/new-version` : '/new-policy'}"
        enctype="multipart/form-data">
        ${!policy && ofThePolicy(typed, errors)}
        ${textInput({ ...field('version'), label: 'Version', hint: 'As its issuer calls it: 2.0, March 2013', size: 12 })}
        ${textInput({ ...field('from'), label: 'In force from', hint: 'As 1 April 2013', size: 12 })}
        ${checkboxes({
          name: 'audience',
          label: 'Whom it speaks to',
          chosen: AUDIENCE.flatMap(({ value }) =>
            typed[`audience-${value}`] === 'yes' ? [value] : [],
          ),
          options: [...AUDIENCE],
          errors,
        })}
        ${radios({
          name: 'accounts',
          label: 'Which accounts it is about',
          value: typed['accounts'] || 'both',
          options: [
            { value: 'both', text: 'Personal and corporate' },
            { value: 'personal', text: 'Personal accounts' },
            { value: 'corporate', text: 'Corporate accounts' },
          ],
        })}
        <div class="field">
          <label for="file">Its text, as a file</label>
          <span class="hint" id="file-hint">DOCX, HTML, PDF, Markdown or text; sealed as it comes</span>
          <input type="file" id="file" name="file" aria-describedby="file-hint">
        </div>
        ${textArea({ ...field('text'), label: 'Or its text, pasted', rows: 8 })}
        ${button({ text: 'Read its clauses' })}
      </form>
    `,
  })
}

const ofThePolicy = (typed: Record<string, string>, errors: FormError[]): Html => html`
  ${textInput({ name: 'title', label: 'What it is called', value: typed['title'] ?? '', errors })}
  ${textInput({ name: 'issuer', label: 'Who issued it', value: typed['issuer'] ?? '', errors })}
  ${radios({
    name: 'kind',
    label: 'What it is',
    value: typed['kind'] || 'policy',
    options: [
      { value: 'policy', text: 'Policy', hint: 'A rule of the force itself' },
      {
        value: 'guidance',
        text: 'Guidance',
        hint: 'Of somebody else, that the force told its people to follow',
      },
    ],
  })}
`
