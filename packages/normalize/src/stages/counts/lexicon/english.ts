import certaintyWords from '../../../languages/en/lexicon/certainty-words.json' with { type: 'json' }
import clauseWords from '../../../languages/en/lexicon/clause-words.json' with { type: 'json' }
import countedNouns from '../../../languages/en/lexicon/counted-nouns.json' with { type: 'json' }
import measureVerbs from '../../../languages/en/lexicon/measure-verbs.json' with { type: 'json' }
import { WordTable } from '../../../languages/word-table.ts'
import { compileLexicon } from './compile-lexicon.ts'

/** What English words say about counting, by lower-case word form. */
export const englishWords = compileLexicon({
  verbs: measureVerbs,
  nouns: countedNouns,
  roles: clauseWords,
  certainty: certaintyWords,
})

/** The same, asked about a token. */
export const englishEntries = new WordTable(englishWords)
