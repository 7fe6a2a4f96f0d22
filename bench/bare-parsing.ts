// The baseline of bench/build.ts: the same files through the same libraries, and nothing else.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read as readWorkbook } from '@e965/xlsx'
import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import PostalMime from 'postal-mime'
import { SaxesParser } from 'saxes'
import { withPdf } from '../src/read/pdf/first/engine.ts'

const folder = process.argv[2]
if (!folder) throw new Error('name the folder whose files are parsed')

let files = 0
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name.endsWith('.yaml')) continue
  await parseBare(entry.name, new Uint8Array(await readFile(join(entry.parentPath, entry.name))))
}
console.log(JSON.stringify({ files, peakBytes: process.resourceUsage().maxRSS * 1024 }))

async function parseBare(name: string, bytes: Uint8Array): Promise<void> {
  files++
  const ending = name.split('.').at(-1)?.toLowerCase()
  if (ending === 'eml') {
    const mail = await new PostalMime().parse(bytes)
    for (const { filename, content } of mail.attachments) {
      if (typeof content !== 'string') await parseBare(filename ?? '', new Uint8Array(content))
    }
  } else if (ending === 'zip') {
    for (const [member, inner] of Object.entries(unzipSync(bytes))) await parseBare(member, inner)
  } else if (ending === 'pdf') await parsePdf(bytes)
  else if (ending === 'docx') {
    const parser = new SaxesParser()
    parser.write(new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])).close()
  } else if (ending === 'xlsx' || ending === 'ods') readWorkbook(bytes)
  else if (ending === 'html') parse(new TextDecoder().decode(bytes))
  else new TextDecoder().decode(bytes)
}

/** Every page opened, its text and its objects loaded, as any reader must. */
async function parsePdf(bytes: Uint8Array): Promise<void> {
  await withPdf(bytes, ({ engine, document, pageCount }) => {
    for (let i = 0; i < pageCount; i++) {
      const page = engine.FPDF_LoadPage(document, i)
      const text = engine.FPDFText_LoadPage(page)
      const glyphs = engine.FPDFText_CountChars(text)
      for (let n = 0; n < glyphs; n++) engine.FPDFText_GetUnicode(text, n)
      engine.FPDFPage_CountObjects(page)
      engine.FPDFText_ClosePage(text)
      engine.FPDF_ClosePage(page)
    }
  })
}
