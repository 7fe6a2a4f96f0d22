// A drawing of ours as a picture of pixels: no clock, no user, no machine in its bytes.
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const FONTS = ['sans-regular', 'sans-bold', 'serif-regular', 'serif-bold'].map((name) =>
  fileURLToPath(new URL(`./pdf/fonts/candour-${name}.ttf`, import.meta.url)),
)

/** `svg`: made by us; its words in "Candour Sans" or "Candour Serif". `width` in pixels; as high as the drawing then is. */
export const writePng = (svg: string, width: number): Uint8Array =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Candour Sans' },
  })
    .render()
    .asPng()
