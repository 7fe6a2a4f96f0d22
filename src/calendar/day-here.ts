// Which day it is where these laws are in force.

export const dayHere = (at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(at)
