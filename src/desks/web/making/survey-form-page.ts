// The form in which a survey is made and changed: what it is, its lists, its questions, its bodies, and how a reply would be read.
import {
  button,
  checkboxes,
  errorSummary,
  radios,
  select,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { WORKFORCE_DATES } from '../../../vocabulary/bodies.ts'
import { packNames } from '../../../vocabulary/packs/names.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { SampleRead } from '../../work/errands/try-sample.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'
import { listBlocks, questionBlocks } from './form-blocks.ts'
import { sampleShown } from './sample-shown.ts'

export interface SurveyFormView extends Typed {
  /** null: one is being made. */
  survey: Survey | null
  /** What the change would change, and by what it is known that this was read; null before it was sent. */
  changes: { says: string[]; agreed: string } | null
  /** How the sample was read; null before it was tried. */
  sample: SampleRead | null
}

export const NEW_SURVEY = '/new-survey'
export const editAddress = (survey: Survey): string => `${addressOf(survey)}/edit`

export function surveyFormPage(view: SurveyFormView, viewer: string): Html {
  const { survey, errors, changes } = view
  const title = survey ? `Change ${survey.title}` : 'Make a survey'
  return deskFrame({
    title,
    viewer,
    ...(survey && { survey, current: 'bodies', crumbs: [{ text: 'Change' }] }),
    main: html`
      ${errorSummary(errors)}
      <h1>${title}</h1>
      <form
        method="post"
        action="${survey ? editAddress(survey) : NEW_SURVEY}"
        enctype="multipart/form-data">
        <button class="vh" name="action" value="save" tabindex="-1" aria-hidden="true">Save</button>
        ${changes && whatItChanges(changes)}${whatItIs(view)}${listBlocks(view)}
        ${questionBlocks(view)}${bodiesAsked(view)}${sampleTried(view)}${saving(view)}
      </form>
    `,
  })
}

function whatItChanges({ says, agreed }: NonNullable<SurveyFormView['changes']>): Html {
  return html`
    <div class="notice" role="status" id="changes" tabindex="-1">
      <h2>What this changes</h2>
      <ul>${says.map((one) => html`<li>${one}</li>`)}</ul>
      <input type="hidden" name="agreed" value="${agreed}">
      <div class="btns">
        ${button({ text: 'Change it so', name: 'action', value: 'save' })}
      </div>
    </div>
  `
}

function whatItIs({ typed, errors }: SurveyFormView): Html {
  const chosen = packNames.filter((name) => typed[`pack-${name}`] !== undefined)
  return html`
    ${textInput({ name: 'title', label: 'Title', value: typed['title'] ?? '', errors })}
    <div class="row">
      ${select({
        name: 'law',
        label: 'Law',
        value: typed['law'] ?? 'foia',
        options: [
          { value: 'foia', text: 'Freedom of Information Act 2000' },
          { value: 'foisa', text: 'Freedom of Information (Scotland) Act 2002' },
          { value: 'eir', text: 'Environmental Information Regulations 2004' },
        ],
        errors,
      })}
      ${textInput({
        name: 'period',
        label: 'Period asked about',
        hint: '2023, 2023/24, 2019/20 to 2023/24, 1 May 2022 to 30 April 2024',
        value: typed['period'] ?? '',
        errors,
      })}
    </div>
    ${checkboxes({
      name: 'pack',
      label: 'Words that come with it',
      hint: 'A pack knows the words of a field: what is counted there, of whom, with what outcome.',
      chosen,
      options: packNames.map((name) => ({ value: name, text: PACKS_SAID[name] })),
      errors,
    })}
  `
}

const PACKS_SAID: Record<(typeof packNames)[number], string> = {
  'police-conduct': 'Police conduct: officers and staff, ranks, breaches, outcomes',
}

function bodiesAsked({ typed, errors }: SurveyFormView): Html {
  return panel({
    id: 'asked-of',
    heading: 'Who is asked',
    content: html`
      ${radios({
        name: 'bodies-from',
        label: 'Bodies',
        value: typed['bodies-from'] ?? 'pasted',
        options: [
          { value: 'pasted', text: 'Those pasted below' },
          { value: 'police-43', text: 'The 43 police forces of England and Wales' },
        ],
        errors,
      })}
      ${textArea({
        name: 'bodies',
        label: 'Pasted from a sheet, a body a line',
        hint: 'Name, e-mail address, the number that rates are per: parted by tabs, commas or semicolons, with a head or without. Only the name must be there; of several addresses letters go to the first.',
        rows: 8,
        value: typed['bodies'] ?? '',
        errors,
      })}
      <div class="row">
        ${textInput({
          name: 'per-name',
          label: 'Rates are per',
          hint: 'beds, inhabitants, buses; empty: no rates',
          value: typed['per-name'] ?? '',
          errors,
        })}
        ${textInput({
          name: 'per-unit',
          label: 'One of them is called',
          hint: 'bed, inhabitant, bus',
          value: typed['per-unit'] ?? '',
          errors,
        })}
        ${textInput({
          name: 'per-date',
          label: 'As of',
          hint: '31 March 2024',
          value: typed['per-date'] ?? '',
          size: 12,
          errors,
        })}
      </div>
      <div class="row">
        ${select({
          name: 'workforce-at',
          label: 'Headcount of police forces at',
          value: typed['workforce-at'] ?? '',
          options: [
            { value: '', text: 'none' },
            ...WORKFORCE_DATES.map((date) => ({ value: date, text: dayInWords(date) })),
          ],
          errors,
        })}
        ${select({
          name: 'readers',
          label: 'Readers of each reply',
          value: typed['readers'] ?? '1',
          options: [
            { value: '1', text: 'one' },
            { value: '2', text: 'two, each without seeing the other’s answer' },
          ],
          errors,
        })}
      </div>
    `,
  })
}

function sampleTried({ typed, errors, sample }: SurveyFormView): Html {
  const { tried } = typed
  return panel({
    id: 'try-it',
    heading: 'How a reply would be read',
    content: html`
      <p class="note">
        Nothing of this goes into a survey: it is thrown away with the next sample tried here, or
        once the survey is made; what is left over, with any other that is tried or made a day later.
        What a sample is read as tells whether the questions say what they count.
      </p>
      ${sample && sampleShown(sample)}
      ${tried && html`<input type="hidden" name="tried" value="${tried}">`}
      ${textArea({
        name: 'sample',
        label: 'A sample reply',
        hint: 'As it might be written; or choose a file',
        rows: 5,
        value: typed['sample'] ?? '',
        errors,
      })}
      <div class="field">
        <label for="sample-file">A file as it might come</label>
        <input type="file" id="sample-file" name="sample-file">
      </div>
      <div class="btns">
        ${button({ text: 'Try it', rank: 2, name: 'action', value: 'try' })}
      </div>
    `,
  })
}

const saving = ({ survey }: SurveyFormView): Html => html`
  <div class="btns">
    ${button({
      text: survey ? 'Say what this changes' : 'Make the survey',
      name: 'action',
      value: 'save',
    })}
    <a class="btn btn--3" href="${survey ? addressOf(survey) : '/'}">Leave it</a>
  </div>
`
