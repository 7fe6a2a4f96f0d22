// What a whole file shows, put together only when something asks for it: most files have nothing that does.

/** As much of a text as looks ask for. */
export interface Words {
  includes(words: string): boolean
  toLowerCase(): string
}

export type Members = Pick<ReadonlySet<string>, 'has'>

export function wordsWhenAsked(make: () => string): Words {
  const whole = once(make)
  return {
    includes: (words) => whole().includes(words),
    toLowerCase: once(() => whole().toLowerCase()),
  }
}

export function membersWhenAsked(make: () => ReadonlySet<string>): Members {
  const whole = once(make)
  return { has: (one) => whole().has(one) }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
