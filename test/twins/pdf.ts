// A PDF of one page to plant things in, written object by object.

export interface PdfPlan {
  /** Drawn before and after the words of the page. */
  before?: string
  after?: string
  page?: string
  catalog?: string
  /** Objects from number 6 on. */
  more?: string[]
  trailer?: string
  end?: string
}

export function aPdf({
  before = '',
  after = '',
  page = '',
  catalog = '',
  more = [],
  trailer = '',
  end = '',
}: PdfPlan = {}): Uint8Array {
  const content = `${before}\nBT /F1 12 Tf 72 700 Td (We recorded 12 cases) Tj ET\n${after}`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ]
  let out = '%PDF-1.7\n'
  const starts: number[] = []
  for (const [i, one] of objects.entries()) {
    starts.push(out.length)
    out += `${i + 1} 0 obj\n${one}\nendobj\n`
  }
  const list = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${starts.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${list}\n%%EOF\n${end}`
  return new Uint8Array(Buffer.from(out, 'latin1'))
}

export const line = (
  words: string,
  { at = '72 600', form = '', size = 12 }: { at?: string; form?: string; size?: number } = {},
): string => `BT ${form} /F1 ${size} Tf ${at} Td (${words}) Tj ET`
