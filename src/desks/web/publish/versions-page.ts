// The versions of a survey: the one that is worked on, with what it puts right, until when it waits and who read it; and those before.
import { embargoInWords, ZONE_UNSAID } from '../../../calendar/embargo.ts'
import { type VersionStands, whereVersionStands } from '../../../calendar/where-version-stands.ts'
import { button, errorSummary, linkButton, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Difference } from '../../../publish/versions/differences.ts'
import type { PublicationVersion, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'

export const versionsAddress = (survey: { slug: string }): string => `${addressOf(survey)}/versions`
export const changesAddress = (survey: { slug: string }): string => `${addressOf(survey)}/changes`

export interface VersionsView extends Typed {
  survey: Survey
  /** All that are kept, in order. */
  versions: readonly PublicationVersion[]
  next: PublicationVersion
  /** What the next one says otherwise than the public one before it. */
  changes: readonly Difference[]
  /** Of each body, what of that may be a correction. */
  corrected: ReadonlyMap<string, readonly Difference[]>
  /** What stands in its way, the embargo aside. */
  blocks: readonly string[]
  /** What is printed, and how far the history went, when this page was made. */
  mark: string
  seen: number
  now: string
}

export function versionsPage(view: VersionsView, viewer: string): Html {
  const { survey, errors, versions } = view
  return deskFrame({
    title: 'Versions',
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish', href: `${addressOf(survey)}/publish` }, { text: 'Versions' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Versions</h1>
      ${panel({ id: 'next', heading: `Version ${view.next.number}`, content: nextShown(view) })}
      ${panel({ id: 'legal', heading: 'Legal read', content: legalShown(view) })}
      ${versions
        .filter(({ sealed }) => sealed)
        .toReversed()
        .map((one) =>
          panel({
            id: `version-${one.number}`,
            heading: `Version ${one.number}`,
            content: versionShown(view, one),
          }),
        )}
    `,
  })
}

function nextShown(view: VersionsView): Html {
  const { survey, next, blocks, typed, errors, mark, seen, changes } = view
  if (blocks.length > 0)
    return html`
      <p>Not yet: ${blocks.length === 1 ? 'one thing stands' : `${blocks.length} things stand`} in the way.</p>
      <ul>${blocks.map((why) => html`<li>${why}</li>`)}</ul>
      <p><a href="${addressOf(survey)}/publish">What must hold before it is published</a></p>
    `
  const value = (name: string, kept = '') => typed[name] ?? kept
  return html`
    <p class="note">
      Its bytes are kept as they are made, under its number. With an embargo it is public at that
      minute, without anybody; before it only a partner’s copy can be had.
    </p>
    <form method="post" action="${versionsAddress(survey)}">
      <input type="hidden" name="number" value="${next.number}">
      <input type="hidden" name="mark" value="${mark}">
      <input type="hidden" name="seen" value="${seen}">
      ${textArea({
        name: 'changed',
        label: 'What it changes',
        hint: 'Printed',
        value: value('changed', next.changed),
        errors,
      })}
      ${changes.length > 0 && correctionFields(view)}
      <div class="row">
        ${textInput({
          name: 'embargo',
          label: 'Embargo until',
          hint: '25 October 2026 00:01; left empty, none',
          value: value('embargo', embargoTyped(next)),
          size: 12,
          errors,
        })}
        ${textInput({
          name: 'zone',
          label: 'On the clocks of',
          value: value('zone', next.embargo?.zone ?? ZONE_UNSAID),
          size: 12,
          errors,
        })}
        ${textInput({
          name: 'offset',
          label: 'Which, where clocks show it twice',
          hint: '+01:00',
          value: value('offset', next.embargo?.offset ?? ''),
          size: 4,
          errors,
        })}
      </div>
      <div class="btns">${button({ text: `Publish version ${next.number}` })}</div>
    </form>
  `
}

const embargoTyped = ({ embargo }: PublicationVersion): string =>
  embargo ? embargo.at.replace('T', ' ') : ''

/** A body whose page says something else: why, where that puts something right. */
function correctionFields({ survey, changes, corrected, typed, errors }: VersionsView): Html {
  const bodies = survey.bodies.filter(({ slug }) => corrected.has(slug))
  return html`
    <h3>What it puts right</h3>
    <p class="note">
      <a href="${changesAddress(survey)}">All ${changes.length} differences</a> from the version
      before. Say why where one is a correction: it is printed with what was said before. What is
      only new needs no word.
    </p>
    ${bodies.map(({ slug, name }) =>
      textInput({
        name: `why-${slug}`,
        label: `Why ${name} is corrected`,
        hint: (corrected.get(slug) ?? []).slice(0, 3).map(differenceInWords).join(' · '),
        value: typed[`why-${slug}`] ?? '',
        errors,
      }),
    )}
  `
}

/** "question 1a, ward North: 20, now 21" */
export const differenceInWords = ({ question, of, was, is }: Difference): string =>
  `${[question && `question ${question}`, of].filter(Boolean).join(', ')}: ${was ?? 'nothing'}, now ${is ?? 'nothing'}`

function legalShown({ survey, next, typed, errors, mark }: VersionsView): Html {
  const { legalRead } = next
  const stale = legalRead?.of !== undefined && legalRead.of !== mark
  return html`
    <p>
      ${
        legalRead
          ? `Read by ${legalRead.by} on ${dayInWords(legalRead.on)}.${stale ? ' What is printed has changed since.' : ''}`
          : 'Nobody has read this version for the law.'
      }
      ${legalRead?.notes && html` Notes, for the desk alone: ${legalRead.notes}`}
    </p>
    <form method="post" action="${versionsAddress(survey)}/legal">
      <input type="hidden" name="number" value="${next.number}">
      <input type="hidden" name="mark" value="${mark}">
      ${textInput({ name: 'by', label: 'Who read it', value: typed['by'] ?? '', size: 12, errors })}
      ${textArea({ name: 'notes', label: 'Notes, never printed', value: typed['notes'] ?? '', errors })}
      <div class="btns">
        ${button({ text: 'It was read', rank: 2 })}
        ${button({
          text: survey.legalRead
            ? 'Publish without a legal read'
            : 'Ask for a legal read of each version',
          rank: 3,
          name: 'ask',
          value: survey.legalRead ? 'no' : 'yes',
        })}
      </div>
    </form>
  `
}

const STANDS: Record<VersionStands, string> = {
  draft: 'A draft',
  embargoed: 'Sealed, and under embargo',
  published: 'Published',
  corrected: 'Published, and a later version puts it right',
  withdrawn: 'Withdrawn',
  'never-public': 'Taken back before anybody saw it',
}

function versionShown({ survey, versions, now }: VersionsView, version: PublicationVersion): Html {
  const { number, asOf, changed, sealed, embargo, withdrawn, handed = [] } = version
  const stands = whereVersionStands(version, versions, now)
  const home = `${versionsAddress(survey)}/${number}`
  const open = stands === 'published' || stands === 'corrected'
  return html`
    <p><b>${STANDS[stands]}.</b> ${dayInWords(asOf)}: ${changed}</p>
    <p>
      ${
        sealed &&
        html`
          Sealed by ${sealed.by} on ${dayInWords(sealed.at)} as${' '}
          <code>${sealed.sha256.slice(0, 16)}</code>.
        `
      }
      ${embargo && `Embargo until ${embargoInWords(embargo)}.`}
    </p>
    ${withdrawn && html`<p>Withdrawn by ${withdrawn.by} on ${dayInWords(withdrawn.at)}: ${withdrawn.why}</p>`}
    ${
      stands === 'withdrawn' &&
      html`
        <div class="btns">
          ${linkButton({ text: 'Pages to put in its place', href: `${home}/notice.zip`, rank: 2 })}
        </div>
      `
    }
    ${open && html`<div class="btns">${linkButton({ text: `Download version ${number}`, href: `${home}/pack.zip` })}</div>`}
    ${
      handed.length > 0 &&
      html`
        <ul>
          ${handed.map(
            ({ to, at, by }, i) => html`
              <li>
                Handed to ${to} by ${by} on ${dayInWords(at)}${
                  stands === 'embargoed' &&
                  html`: <a href="${home}/partner/${i + 1}.zip">their copy</a>`
                }
              </li>
            `,
          )}
        </ul>
      `
    }
    ${
      stands === 'embargoed' &&
      html`
        <form method="post" action="${home}">
          ${textInput({ name: 'to', label: `Partner who is shown version ${number}`, value: '', size: 12 })}
          ${button({ text: 'Make their copy', rank: 2, name: 'act', value: 'hand' })}
        </form>
      `
    }
    ${
      !withdrawn &&
      html`
        <form method="post" action="${home}">
          ${textInput({
            name: 'why',
            label: `Why version ${number} is withdrawn`,
            hint: 'Printed in the next version',
            value: '',
          })}
          ${button({ text: `Withdraw version ${number}`, rank: 3, name: 'act', value: 'withdraw' })}
        </form>
      `
    }
  `
}
