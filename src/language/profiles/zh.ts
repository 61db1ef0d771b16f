/** Chinese, simplified and traditional. Its numerals, dates and references are read in every text (mentions.ts), wherever its characters stand. */
import { chineseRules } from '../chinese-sentences.ts'
import { englishSentenceWords } from '../english-sentence-words.ts'
import { englishStem, isEnglishStopWord } from '../english-stems.ts'
import { englishGrammar } from './en.ts'
import type { LanguageProfile } from './profile.ts'

export function chineseProfile(): LanguageProfile {
  return {
    language: 'zh',
    writing: 'ideographs',
    sentences: chineseRules,
    sentenceWords: englishSentenceWords(),
    words: {
      // Words cut by a dictionary and with their parts beside them meet chance more often than words between spaces.
      noise: 0.89,
      evidence: 1.5,
      stem: (word) => (word.length > 1 && !isEnglishStopWord(word) ? englishStem(word) : null),
    },
    grammar: englishGrammar,
    functionWords: new Set(),
    functionShare: 1,
    guessedMarker: 'chinese-bracket',
  }
}
