// The verbs, in the order of the work.

import { fetchCommand } from './asking/fetch-command.ts'
import { sendCommand } from './asking/send-command.ts'
import { todoCommand } from './asking/todo-command.ts'
import { boundsCommand } from './bounds-command.ts'
import { buildCommand } from './build-command.ts'
import { demoCommand } from './demo-command.ts'
import { auditCommand } from './disclosure/audit-command.ts'
import { discloseCommand } from './disclosure/disclose-command.ts'
import { inspectCommand } from './disclosure/inspect-command.ts'
import { verifyCertificateCommand } from './disclosure/verify-certificate-command.ts'
import { dueCommand } from './due-command.ts'
import { exportCommand } from './export-command.ts'
import { extractCommand } from './extract-command.ts'
import { matterCommand } from './matter-command.ts'
import { readCommand } from './read-command.ts'
import { repairCommand } from './repair-command.ts'
import { sheetCommand } from './sheet-command.ts'
import { standardsCommand } from './standards-command.ts'
import { startCommand } from './start-command.ts'
import type { Command } from './verb/command.ts'
import { verifyCommand } from './verify-command.ts'

export { startCommand }

export const commands: Command[] = [
  startCommand,
  standardsCommand,
  demoCommand,
  buildCommand,
  readCommand,
  extractCommand,
  sheetCommand,
  sendCommand,
  dueCommand,
  fetchCommand,
  todoCommand,
  boundsCommand,
  matterCommand,
  discloseCommand,
  auditCommand,
  verifyCertificateCommand,
  inspectCommand,
  verifyCommand,
  repairCommand,
  exportCommand,
]
