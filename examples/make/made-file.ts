// A file that the makers made: a path inside the survey's folder, and its bytes.
import { stringify } from 'yaml'

export interface MadeFile {
  path: string
  bytes: Uint8Array
}

export const text = (path: string, content: string): MadeFile => ({
  path,
  bytes: new TextEncoder().encode(content),
})

/** Written for people to read and change: a comment first, long lines left whole. */
export const inYaml = (path: string, comment: string, value: unknown): MadeFile =>
  text(path, `${comment}\n${stringify(value, { lineWidth: 0, aliasDuplicateObjects: false })}`)
