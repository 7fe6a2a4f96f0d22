// A path below a folder, as files are written and packed: no segment leads out of it, on any system.
import { CandourError } from '../../../vocabulary/errors.ts'

/** The path as it is, or a refusal: what leads outside is never written. */
export function inside(path: string): string {
  const wrong = path
    .split('/')
    .some((part) => part === '' || part === '.' || part === '..' || UNSAFE.test(part))
  if (wrong)
    throw new CandourError(
      `“${path}” would be written outside its folder, so nothing was written. Rename what it is named for.`,
      { status: 422 },
    )
  return path
}

/** A file's own name, as a last part of a path: what other systems take for a way to elsewhere becomes a line. */
export function asFileName(name: string): string {
  const plain = name.replaceAll(new RegExp(`${UNSAFE.source}|/`, 'g'), '_')
  return /^\.{0,2}$/.test(plain) ? `_${plain}` : plain
}

/** A backslash and a colon are ways in Windows; control characters are nobody's names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\\\u0000-\u001f]|^[A-Za-z]:/

/** Two files of one name in one place are both written: "letter.pdf", "letter (2).pdf". */
export function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]+)?$/.exec(name) ?? []
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${stem} (${n})${ending}`
  taken.add(free)
  return free
}
