// A story as a section of a page: its sentences as one paragraph, and the same as a text and as a sheet for the press.
import { type Html, html, joined } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { pressSheetPath, pressTextPath } from '../pack/paths.ts'

/** `about`: the slug of a body; null for all together. */
export function storySection(
  sentences: readonly Html[],
  about: string | null,
  numbers: PageNumbers,
): Html {
  const [text, sheet] = [pressTextPath(about), pressSheetPath(about)].map(numbers.to)
  return section({
    id: 'story',
    heading: 'In sentences',
    note: html`
      Made by rules from the numbers and cases below; each clause opens where it stands. To take
      along, it is here <a href="${text}">as text</a>
      and <a href="${sheet}">as a sheet for the press (DOCX)</a>.
    `,
    content: html`<p class="story">${joined(sentences, ' ')}</p>`,
  })
}
