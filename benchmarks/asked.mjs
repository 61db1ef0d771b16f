/** What is asked of paralint: the figures that the benchmark prints, and the page shows, beside those measured. */

/** F1 by first lines. */
export const ASKED_QUALITY = {
  framework: 1,
  ecosoc: 0.97,
  laws: 0.99,
  'laws stripped': 0.95,
  udhr: 0.97,
  stripped: 0.95,
  damaged: 0.99,
  formats: 0.97,
  cut: 0.99,
}

/** Ratios and megabytes; `lines` the most times what jieba takes, `linesMemory` at 20,000 lines a side, `bitextMemory` at 200,000 units, `readers` to the bare parser. */
export const ASKED_COST = {
  stages: 0.5,
  help: 1.5,
  check: 5,
  memory: 150,
  pool: 1.6,
  lines: 40,
  linesMemory: 400,
  bitextMemory: 300,
  readers: 3,
}
