// How far the looking into a file is, for who waits for it and for who bounds it.

/** Hears how far the looking is. */
export interface Hears {
  /** Of a PDF, also of one within the file: so many pages are work to come. */
  pages?: ((count: number) => void) | undefined
  /** Page of a PDF, or file within the file, from 1, of so many. */
  step?: ((n: number, of: number) => void) | undefined
}
