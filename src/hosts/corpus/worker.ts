/** What each thread of a pool runs. The lexicon is opened by each for itself, when a pair needs it. */
export { perform as default } from './perform.ts'
