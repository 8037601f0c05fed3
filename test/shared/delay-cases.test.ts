/** The delay cases hold: at least 97 % of all expected fields are right. */
import { expect, test } from 'vitest'
import { caseFiles, evaluate, passMark, report } from './eval.ts'

test('the delay cases are answered right', () => {
  const score = evaluate(caseFiles())
  expect(score.cases).toBeGreaterThanOrEqual(80)
  expect(score.right / score.total, report(score)).toBeGreaterThanOrEqual(passMark)
})
