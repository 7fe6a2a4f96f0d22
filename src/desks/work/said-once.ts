// A log that says the same thing once a minute: while a database is away every try meets the same.

const SAME_AGAIN_MS = 60_000
/** Lines that are remembered. */
const MOST = 100

/** `now`: milliseconds that only grow. */
export function saidOnce(
  log: (line: string) => void,
  now: () => number = () => performance.now(),
): (line: string) => void {
  const said = new Map<string, number>()
  return (line) => {
    const at = now()
    const before = said.get(line)
    if (before !== undefined && at - before < SAME_AGAIN_MS) return
    said.delete(line)
    said.set(line, at)
    const [oldest] = said.keys()
    if (said.size > MOST && oldest !== undefined) said.delete(oldest)
    log(line)
  }
}
