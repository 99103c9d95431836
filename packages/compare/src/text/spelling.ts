/** A word's consonants with a hyphen for each run of vowels: what transliterations of one name have in common. Pure. */
export const frameOf = (word: string): string =>
  word
    .replaceAll('-', '')
    .replaceAll('ph', 'f')
    .replaceAll('kh', 'h')
    .replaceAll(/(?<=.)[aeiouy]+|^[aeiou]+/g, '-')
    .replaceAll(/([^-])\1+/g, '$1')
