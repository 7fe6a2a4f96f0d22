// What is done when a file got out that should not have; the seventy-two hours are from memory.
export const LEAK_STEPS: readonly [step: string, words: string][] = [
  ['taken-down', 'Taken down from the log, and whoever published it asked to take it down'],
  ['site-asked', 'The request site asked to hide it and its copies'],
  [
    'officer-told',
    'The data protection officer told: the Commissioner within 72 hours (Article 33; from memory, check it)',
  ],
  ['people-told', 'The people whom it shows told'],
]

export const leakStepInWords = (step: string): string =>
  LEAK_STEPS.find(([name]) => name === step)?.[1] ?? step
