// Why a file was refused: one short list, each with a sentence that names the file, what was found and the one next step.
import type { ReasonCode } from './document.ts'

const SENTENCES: Record<ReasonCode, (found: string) => string> = {
  encrypted: () =>
    'is locked with a password. Ask the body for a copy without one, or unlock it and add it again.',
  damaged: (found) => `is damaged (${found}). Ask the body to send it again.`,
  'unsupported-format': (found) =>
    `is ${found}, which Candour does not read. Save it as PDF, DOCX, XLSX, CSV or text and add it again.`,
  'too-large': (found) =>
    `is too large (${found}). Split it, or keep only the part that answers, and add it again.`,
  'too-many-pages': (found) => `has too many pages (${found}). Split it and add the parts.`,
  'too-many-members': (found) =>
    `holds too many files (${found}). Unpack it and add the files that matter.`,
  'too-deep': (found) =>
    `is nested too deep (${found}). Unpack it, or save it anew, and add the files that matter.`,
  'too-many-cells': (found) =>
    `has too many cells (${found}). Keep only the sheet that answers and add it again.`,
  bomb: (found) =>
    `unpacks to far more than it should (${found}). Do not open it; ask the body for the files themselves.`,
  'timed-out': (found) =>
    `took too long to read (${found}). Save it in another format and add it again.`,
  'out-of-memory': (found) =>
    `needs too much memory to read (${found}). Split it and add the parts.`,
  'no-text': (found) =>
    `shows ink but holds no text (${found}). It is a scan or a picture: type its figures in by hand, or ask the body for the file it was made from.`,
  empty: () => 'is empty. Ask the body to send it again.',
  'not-computed': (found) =>
    `holds formulas whose results were not stored (${found}). Open it in a spreadsheet program, save it, and add it again.`,
}

export const REASON_CODES = Object.keys(SENTENCES) as ReasonCode[]

/** "report.pdf is locked with a password. Ask the body for …" `found` is what was met, in a few words: "the file ends in the middle". */
export function reasonInWords(code: ReasonCode, file: string, found = ''): string {
  return `${file} ${SENTENCES[code](found)}`
}

export interface Reason {
  code: ReasonCode
  message: string
}

export const reason = (code: ReasonCode, file: string, found = ''): Reason => ({
  code,
  message: reasonInWords(code, file, found),
})
