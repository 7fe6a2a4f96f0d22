// The first bytes by which binary formats are known.
import type { MediaType } from './formats.ts'

/** Bytes at an offset; a string stands for its Latin-1 bytes. */
const SIGNATURES: [at: number, mark: string, type: MediaType][] = [
  [0, 'PK\x03\x04', 'application/zip'],
  [0, 'PK\x05\x06', 'application/zip'],
  [0, 'PK\x07\x08', 'application/zip'],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  [0, '{\\rt', 'application/rtf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF87a', 'image/gif'],
  [0, 'GIF89a', 'image/gif'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, 'II+\0', 'image/tiff'],
  [0, 'BM', 'image/bmp'],
  [8, 'WEBP', 'image/webp'],
  [4, 'ftypheic', 'image/heic'],
  [4, 'ftypmif1', 'image/heic'],
  [4, 'ftyp', 'video/mp4'],
  [0, '\x1f\x8b', 'application/gzip'],
  [0, '7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  [0, 'Rar!\x1a\x07', 'application/vnd.rar'],
  [257, 'ustar', 'application/x-tar'],
  [0, 'BZh', 'application/x-bzip2'],
  [0, '\xfd7zXZ\0', 'application/x-xz'],
  [0, 'SQLite format 3\0', 'application/vnd.sqlite3'],
  [0, 'MSCF\0\0\0\0', 'application/vnd.ms-cab-compressed'],
  [0, '%!PS', 'application/postscript'],
  [0, '\x78\x9f\x3e\x22', 'application/ms-tnef'],
  [0, 'ITSF', 'application/octet-stream'],
  [0, 'MZ', 'application/x-msdownload'],
  [0, 'ID3\x02', 'audio/mpeg'],
  [0, 'ID3\x03', 'audio/mpeg'],
  [0, 'ID3\x04', 'audio/mpeg'],
  [8, 'WAVEfmt', 'audio/wav'],
  [40, ' EMF', 'image/emf'],
  [0, '\xd7\xcd\xc6\x9a', 'image/emf'],
]

/** These letters begin texts too: a binary file shows by its noughts. */
const SHORT = new Set<MediaType>([
  'image/bmp',
  'application/x-msdownload',
  'application/octet-stream',
])
/** Readers of PDF look for its mark within the first kilobyte. */
const PDF_WITHIN = 1024

export function typeBySignature(bytes: Uint8Array): MediaType | null {
  for (const [at, mark, type] of SIGNATURES) {
    if (standsAt(bytes, at, mark) && (!SHORT.has(type) || bytes.subarray(0, 64).includes(0)))
      return type
  }
  const front = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN))
  const pdf = front.indexOf('%PDF-', 0, 'latin1')
  return pdf === 0 || (pdf > 0 && !opensAsText(front.subarray(0, pdf))) ? 'application/pdf' : null
}

function standsAt(bytes: Uint8Array, at: number, mark: string): boolean {
  if (bytes.length < at + mark.length) return false
  for (let i = 0; i < mark.length; i++) {
    if (bytes[at + i] !== mark.charCodeAt(i)) return false
  }
  return true
}

/** A letter may speak of "%PDF-" in its first lines; junk before a PDF is blank, a mark, or binary. */
function opensAsText(front: Uint8Array): boolean {
  const letters = front.filter((byte) => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90))
  return letters.length > front.length / 2
}
