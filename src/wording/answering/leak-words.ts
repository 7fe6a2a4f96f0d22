// What is done when a file got out that should not have. UK GDPR, Article 33(1): where feasible within 72 hours of knowing of it.
export const LEAK_STEPS: readonly [step: string, words: string][] = [
  ['taken-down', 'Taken down from the log, and whoever published it asked to take it down'],
  ['site-asked', 'The request site asked to hide it and its copies'],
  [
    'officer-told',
    'The data protection officer told: the Commissioner within 72 hours of knowing of it, unless a risk to anybody is unlikely (UK GDPR, Article 33)',
  ],
  ['people-told', 'The people whom it shows told'],
]

export const leakStepInWords = (step: string): string =>
  LEAK_STEPS.find(([name]) => name === step)?.[1] ?? step
