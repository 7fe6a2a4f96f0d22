// A picture of the pack: what it shows in words and as a table, and the drawing with its source at its foot.
import { type PictureShown, picture } from '../../dress/pictures/picture.ts'
import { dayInWords } from '../../wording/dates.ts'
import { noticeInParts } from '../../wording/notice.ts'
import type { Edition } from '../edition/edition.ts'

export interface Picture {
  /** "given-1a": the name of its files. */
  id: string
  title: string
  /** The finding, for whoever cannot see it. */
  says: string
  /** The page that tells more. */
  page: string
  /** The same as a table: heads, and rows of words. */
  heads: readonly string[]
  rows: readonly (readonly string[])[]
  svg(): string
}

/** As wide as a page of a paper takes it. */
export const WIDTH = 860

export const drawn = (edition: Edition, shown: Omit<PictureShown, 'width' | 'source'>): string =>
  picture({ ...shown, width: WIDTH, source: sourceOf(edition) })

/** "Invented example. The Marl Echo · Police and social media · version 2, 3 June 2014" */
export function sourceOf({ input, version }: Edition): string {
  const { survey, draft } = input
  return [
    survey.notice ? noticeInParts(survey.notice).first.replace(/\.$/, '') : null,
    survey.newsroom?.name ?? 'Candour',
    survey.title,
    draft
      ? 'draft, not published'
      : version && `version ${version.number}, ${dayInWords(version.asOf)}`,
    survey.newsroom?.site ?? null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** "given-1a": letters, digits and hyphens, whatever the question is called. */
export const pictureId = (...parts: string[]): string =>
  parts
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
