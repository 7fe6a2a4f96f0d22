// A letter's text with its merge fields filled in: "Dear {{officer}},".

/** What each field says; empty where there is nothing to say. */
export type Fields = Readonly<Record<string, string>>

/** Fields that a text names, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name.trim())),
]

const FIELD = /\{\{([^{}]*)\}\}/g

/**
 * A line of a list, or one that is a field alone, is left out where a field of it has nothing to say. A field that is not known
 * stays as it is typed. Not more than one empty line stands between paragraphs.
 */
export function filledIn(text: string, fields: Fields): string {
  return text
    .split('\n')
    .filter((line) => !saysNothing(line, fields))
    .map((line) =>
      line.replaceAll(FIELD, (typed, name: string) => fields[name.trim()] ?? typed).trimEnd(),
    )
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

const saysNothing = (line: string, fields: Fields): boolean =>
  (/^\s*-\s/.test(line) || /^\{\{[^{}]*\}\}$/.test(line.trim())) &&
  [...line.matchAll(FIELD)].some(([, name = '']) => fields[name.trim()] === '')
