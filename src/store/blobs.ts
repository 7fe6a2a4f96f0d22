// Sealed files by their sha256: written once, flushed before they are acknowledged, never altered.

export interface Blobs {
  /** Seals the bytes and answers their sha256 (hex); sealing the same bytes again changes nothing. */
  seal(bytes: Uint8Array): Promise<string>
  /** Several at once, flushed together: when it answers, all of them are safe. */
  sealAll(files: readonly Uint8Array[]): Promise<string[]>
  /** The sealed bytes; throws when they are gone or no longer match their name. */
  open(sha256: string): Promise<Uint8Array>
  /** Takes away the bytes of what was erased; what a kill left is taken away when the folder is opened again. */
  removeErased(): Promise<void>
  has(sha256: string): Promise<boolean>
  /** Every sealed file's sha256, for verify. */
  list(): AsyncIterable<string>
}
