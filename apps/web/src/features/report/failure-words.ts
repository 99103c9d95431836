const words: Readonly<Record<string, string>> = {
  NORMALIZER_FAILED: 'The normalizer stopped at this text.',
  NORMALIZER_TIMEOUT: 'Reading it took longer than allowed.',
  RUN_EXPIRED: 'No worker took it within a day.',
  RUN_ATTEMPTS_EXHAUSTED: 'It was tried as often as allowed and cut short each time.',
}

/** A failure's code in a sentence; empty for a code it does not know. Pure. */
export function failureWords(code: string | null): string {
  return code === null ? '' : (words[code] ?? '')
}
