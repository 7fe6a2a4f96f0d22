// The conduct procedures of England and Wales as they are packaged, read once, by whoever asks first.
import { factTree } from '../facts.ts'
import type { ConductLaw } from './law.ts'
import { readLaw } from './read-law.ts'

let read: ConductLaw | undefined

export function conductLaw(): ConductLaw {
  read ??= readLaw(factTree('conduct-regimes'))
  return read
}
