// A file of a pack that is made when it is first looked at: a desk shows one page of many, and hands out all of them.
import type { PackFile } from './input.ts'

export function whenLookedAt(path: string, make: () => PackFile['content']): PackFile {
  const made = once(make)
  return {
    path,
    get content() {
      return made()
    },
  }
}

/** Works it out the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
