// The severity assessment of one subject's course, version by version.
import type { AssessmentVersion } from '../../../../assess/replay-matter.ts'
import { factsList } from '../../../../dress/html/facts-list.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { idAsHead, valueAsHead } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import type { Course } from '../../../work/matter/course.ts'
import { actAddress } from './addresses.ts'
import type { CourseShown } from './course-shown.ts'
import { meaningOf } from './fact-words.ts'

/** The one in force first; none is ever overwritten, those before it are folded. */
export function versionsPanel({ course, matter, mayAct }: CourseShown): Html | false {
  const { versions } = course.answer
  const [newest, ...before] = versions.toReversed()
  const hasEnded = course.answer.stateKind === 'closed' && !course.isPending
  return (
    versions.length > 0 &&
    panel({
      id: `assessed-${course.subject.number}`,
      heading: 'Severity assessment',
      content: html`
        <p class="note">Added to, never overwritten.</p>
        ${
          newest &&
          (hasEnded
            ? html`
              <details>
                <summary>The version in force at its end</summary>
                ${versionShown(newest, true, course)}
              </details>
            `
            : versionShown(newest, true, course))
        }
        ${
          before.length > 0 &&
          html`
          <details>
            <summary>${before.length === 1 ? 'The version' : `${before.length} versions`} before</summary>
            ${before.map((version) => versionShown(version, false, course))}
          </details>
        `
        }
        ${mayAct && takeBackLink(matter, course.steps[(versions.at(-1)?.n ?? 1) - 1]?.n)}
      `,
    })
  )
}

function versionShown(
  { version, on, event, stated }: AssessmentVersion,
  stands: boolean,
  { answer }: Course,
): Html {
  const { event: _, on: __, n: ___, ...said } = stated
  const level = stands ? answer.facts['level'] : said['level']
  return html`
    <article class="version${!stands && ' version--old'}">
      <h4>
        <span>Version ${version} · ${level ? idAsHead(String(level)).toLowerCase() : idAsHead(event).toLowerCase()}</span>
        ${tag(stands ? 'in force' : 'replaced', stands)}
      </h4>
      ${factsList(
        [
          { name: 'Step', value: `${idAsHead(event)}, ${dayInWords(on)}` },
          ...Object.entries(said).map(([fact, value]) => ({
            name: idAsHead(meaningOf(fact)),
            value:
              value === true ? 'yes' : value === false ? 'no' : valueAsHead(fact, String(value)),
          })),
        ],
        true,
      )}
    </article>
  `
}

const takeBackLink = (matter: string, n: number | undefined): Html =>
  html`
    <p class="note">
      A mistake in it: <a href="${actAddress(matter, 'take-back', n)}">take it back</a>, with a
      reason.
    </p>
  `
