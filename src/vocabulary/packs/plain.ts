// A wording without what does not change its meaning: capitals, double spaces, curly quotes, closing stops.

/** "  Final Written  Warning. " → "final written warning" */
export function plainWords(wording: string): string {
  return wording
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[‐–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'.,;:*•-]+|[\s"“”'.,;:*•]+$/g, '')
}
