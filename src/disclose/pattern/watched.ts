// How far the search is, told between two steps; and the wish to stop, heard between them.

export type Progress =
  /** Which numbers to withhold. bound: no safe pattern has fewer companions, as far as is proved; companions: of the best one found. */
  | { stage: 'pattern'; bound: number; companions: number | null }
  /** What a reader of the table could work out: done of so many numbers. */
  | { stage: 'audit'; done: number; of: number; bound?: number; companions?: number }

export interface Watched {
  onProgress?(so: Progress): void
  /**
   * Once aborted, its reason is thrown at the next step. A step works without a pause and may take seconds in a large table:
   * who must be free at once runs the search in a process of its own.
   */
  signal?: AbortSignal
}

/** Between two steps: others may work, and whoever wants to stop it is heard. */
export async function told({ onProgress, signal }: Watched, so: Progress): Promise<void> {
  onProgress?.(so)
  signal?.throwIfAborted()
  if (!signal) return
  await new Promise(setImmediate)
  signal.throwIfAborted()
}
