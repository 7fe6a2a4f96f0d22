// A file as it is handed out: to be saved under its name, and never opened as a page of the desk.
import type { Context } from 'hono'
import { attachmentNamed } from './attachment-header.ts'
import { FILE_POLICY } from './guard.ts'

export const handedOut = (c: Context, name: string, bytes: Uint8Array): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'content-disposition': attachmentNamed(name),
    'content-security-policy': FILE_POLICY,
  })
