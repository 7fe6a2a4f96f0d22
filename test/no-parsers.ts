// For a house that touches no stranger's file: steps on what was read run here, everything else fails.
import type { Parsers } from '../src/store/house.ts'

const notHere = () => Promise.reject(new Error('no file is opened here'))

export const noParsers: Parsers = {
  unpack: notHere,
  read: notHere,
  readAsText: notHere,
  inspect: notHere,
  render: notHere,
  apart: async (step, given) => ({ made: await step.does(given, () => {}) }),
  close: async () => {},
}
