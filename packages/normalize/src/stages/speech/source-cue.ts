import type { Cue } from './cue.ts'
import type { Speaker } from './speech-scan.ts'

/** The cue of a speaker whose words the rest of the text is, named in tokens `first` to `end`. Pure. */
export function sourceCue(speaker: Speaker, words: { first: number; end: number }): Cue {
  return {
    kind: 'bracket',
    speaker,
    first: Math.min(words.first, speaker.first),
    end: Math.max(words.end, speaker.end),
    wordsFirst: words.first,
    wordsEnd: words.end,
    direction: 'forward',
    denies: false,
    rule: 'speech/statement',
  }
}
