// The pages of a PDF for who shows them: how many there are, and each as an image.
import { withPdf } from './pdf/engine.ts'

export { renderPage } from './pdf/render-page.ts'

/** 0 where the PDF cannot be opened: reading it says why. */
export async function pageCount(bytes: Uint8Array): Promise<number> {
  const opened = await withPdf(bytes, ({ pageCount }) => pageCount)
  return opened.ok ? opened.value : 0
}
