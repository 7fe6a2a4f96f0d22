// All of them, by set.
import type { Bad } from '../bad-files.ts'
import { farArchives } from './far-archives.ts'
import { farLetters } from './far-letters.ts'
import { farMails } from './far-mails.ts'
import { farOffice } from './far-office.ts'
import { farPages, farPictures } from './far-pages.ts'
import { farFonts, farPaint } from './far-paint.ts'
import { farActs } from './far-pdf-acts.ts'
import { farFilters, farLists, farTrees } from './far-pdfs.ts'
import { farSheets } from './far-sheets.ts'
import { farCommas, farShortLines, farTexts } from './far-texts.ts'

export const FAR: Record<string, () => Bad> = {
  ...{ farArchives, farMails, farSheets, farLetters, farOffice, farTrees, farLists, farFilters },
  ...{ farActs, farFonts, farPaint, farPictures, farPages, farTexts, farCommas, farShortLines },
}
