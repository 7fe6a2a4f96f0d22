// XML written by hand: what is put into it is escaped, and what XML cannot hold stops the writing.
import { CandourError } from '../../vocabulary/errors.ts'

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Control characters other than tab and line breaks, half surrogates, and the two that are no characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

export function escapeXml(text: string): string {
  const unwritable = UNWRITABLE.exec(text)
  if (unwritable) {
    throw new CandourError(
      `“${text.slice(0, 40)}” holds a character that no Word or Excel file can hold (number ${unwritable[0].charCodeAt(0)}). Take it out and try again.`,
      { status: 422 },
    )
  }
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
