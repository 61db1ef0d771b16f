import { describe, expect, it } from 'vitest'
import { progressText, timeText } from '../../src/hosts/cli/progress.ts'
import { en } from '../../src/locale/en.ts'
import { zh } from '../../src/locale/zh.ts'
import { displayWidth } from '../../src/report/width.ts'

const state = { done: 1200, all: 10_000, fresh: 200, seconds: 5, name: 'folder/某份文件' }

describe('progress', () => {
  it('shows a bar, the count, the rate of this run and the time left', () => {
    expect(progressText(state, 100, en)).toBe(
      '[###-------------------] 1200 of 10000 · 40 pairs a second · 3:40 left · folder/某份文件',
    )
  })

  it('tells neither bar nor time while nobody knows how many there are', () => {
    expect(progressText({ ...state, all: null }, 100, en)).toBe('1200 done · 40 pairs a second · folder/某份文件')
  })

  it('tells no rate before anything was done in this run', () => {
    expect(progressText({ ...state, fresh: 0 }, 100, en)).toContain('] 1200 of 10000 · folder')
  })

  it('fits in any width, in both languages', () => {
    for (const texts of [en, zh])
      for (let width = 5; width < 130; width += 3)
        expect(displayWidth(progressText(state, width, texts))).toBeLessThanOrEqual(width)
  })

  it('tells seconds, minutes and hours', () => {
    expect([7, 65, 3599, 7383].map(timeText)).toEqual(['0:07', '1:05', '59:59', '2:03:03'])
  })
})
