// What all OpenDocument files share: a manifest that says whether the parts are locked, and which there are.
import { wrongBeside } from './wrong-part.ts'

export const isEncryptedPackage = (manifest: string): boolean =>
  manifest.includes(':encryption-data') || manifest.includes('<encryption-data')

/** What is wrong with the part that says how words look and what stands in the margins; null where nothing is. */
export function wrongStyles(manifest: string, styles: string | null): string | null {
  if (styles === null && !/full-path\s*=\s*["']styles\.xml["']/.test(manifest)) return null
  return wrongBeside([{ name: 'styles.xml', xml: styles, root: 'office:document-styles' }])
}
