// All pure test files in one process: they share what is costly to start (PDFium, word lists) and nothing that changes.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pureFiles, root } from './test-files.ts'

for (const file of pureFiles()) await import(pathToFileURL(join(root, file)).href)
