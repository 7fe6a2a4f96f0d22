// The pages of a PDF for who shows them: how many there are, and each as an image. A picture is a page of its own.
import type { PageImage } from '../store/house.ts'
import { withPdf } from './pdf/first/engine.ts'
import { renderPage as renderPdfPage } from './pdf/first/render-page.ts'
import { imageAsPdf } from './picture/read-image.ts'

/** Page from 1; throws a CandourError when there is no such page. */
export const renderPage = (
  bytes: Uint8Array,
  page: number,
  dpi: number,
  password?: string,
): Promise<PageImage> => renderPdfPage(imageAsPdf(bytes) ?? bytes, page, dpi, password)

/** 0 where the PDF cannot be opened: reading it says why. */
export async function pageCount(bytes: Uint8Array, password?: string): Promise<number> {
  const opened = await withPdf(bytes, ({ pageCount }) => pageCount, password)
  return opened.ok ? opened.value : 0
}
