import type { Doubt } from '../../vocabulary/reading.ts'

/** What could be read of a damaged file was read; something may be missing. */
export const damagedPart = (found: string): Doubt => ({
  code: 'damaged-part',
  ink: '',
  note: `The file is damaged and may be read in part only (${found}). Ask the body to send it again.`,
  place: null,
})
