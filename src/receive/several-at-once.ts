// Work on many things, several at a time, from a list or from a generator that opens them one by one.

/** The first that fails ends it, with the others' work in hand still done. */
export async function severalAtOnce<T>(
  all: Iterable<T> | AsyncIterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const source = Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]()
  const worker = async () => {
    for (let next = await source.next(); !next.done; next = await source.next())
      await work(next.value)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
