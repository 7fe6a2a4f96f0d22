// Reports that a machine begins by the thousand are held back. Who reports may do so in confidence: where they came from is
// counted in this process's memory for an hour, and written nowhere.

const HOUR = 60 * 60 * 1000

/** A whole force may stand behind one address. */
const MOST_OF_ONE = 60
const MOST_OF_ALL = 1_000

/** Answers whether one more may be begun from this place now, and counts it. */
export function reportsHeldBack(now: () => Date): (place: string) => boolean {
  let begun: { place: string; at: number }[] = []
  return (place) => {
    const at = now().getTime()
    begun = begun.filter((one) => at - one.at < HOUR)
    const own = begun.filter((one) => one.place === place)
    if (own.length >= MOST_OF_ONE || begun.length >= MOST_OF_ALL) return false
    begun.push({ place, at })
    return true
  }
}
