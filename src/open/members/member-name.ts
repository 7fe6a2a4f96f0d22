// The names that archives and mails give their members: labels for people, never paths.

export interface MemberName {
  label: string
  /** The name tried to lead out of the archive, or to an absolute place. */
  isPath: boolean
}

const LONGEST = 200
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** "../../etc/passwd" is shown as "etc/passwd", and said to have been a path. */
export function memberName(raw: string, unnamed = 'unnamed'): MemberName {
  const parts = raw.replace(UNSHOWABLE, '').replaceAll('\\', '/').split('/')
  const kept = parts
    .map((part) => part.trim())
    .filter((part, i) => part !== '' && part !== '.' && part !== '..' && !isDrive(part, i))
  const label = kept.join('/')
  return {
    label: label === '' ? unnamed : shortened(label),
    isPath: parts.includes('..') || raw.startsWith('/') || /^([a-z]:|\\)/i.test(raw),
  }
}

const isDrive = (part: string, i: number): boolean => i === 0 && /^[a-z]:$/i.test(part)

/** The ending stays, since people go by it. */
function shortened(label: string): string {
  if (label.length <= LONGEST) return label
  const ending = /\.\w{1,8}$/.exec(label)?.[0] ?? ''
  return `${label.slice(0, LONGEST - ending.length - 1)}…${ending}`
}
