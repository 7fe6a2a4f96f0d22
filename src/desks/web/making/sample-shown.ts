// How a sample reply would be read against the survey that is being made: what became of each question, and every number.
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import type { SampleRead } from '../../work/errands/try-sample.ts'
import { readingInWords, valueInWords } from '../view/reading-words.ts'

export function sampleShown({ survey, said, refused }: SampleRead): Html {
  const answers = survey.questions.map(({ number }) => {
    const found = said.questions.find((one) => one.number === number)
    const lacks = found?.lacks ?? []
    const words = found ? ANSWERS_SAID[found.answer].says.toLowerCase() : 'not answered'
    return `${number}: ${words}${lacks.length > 0 ? `, without ${lacks.join(' and ')}` : ''}`
  })
  return html`
    <div role="status" id="sample-read" tabindex="-1">
      ${refused.map((why) => html`<p class="note">${why}</p>`)}
      <p><b>Read as</b> ${answers.join('; ')}.</p>
      ${
        said.figures.length > 0
          ? table({
              caption: 'Numbers that were read in the sample',
              columns: [
                { head: 'Question' },
                { head: 'Number', as: 'num', narrow: 'number' },
                { head: 'Read as', as: 'unit wide' },
                { head: 'Ink', as: 'wide' },
              ],
              bodies: [
                {
                  rows: said.figures.map((figure) => ({
                    cells: [
                      figure.question ?? 'none',
                      valueInWords(figure),
                      readingInWords(survey, figure),
                      html`<span class="mono">${figure.ink}</span>`,
                    ],
                  })),
                },
              ],
            })
          : html`<p>No number was read in it.</p>`
      }
    </div>
  `
}
