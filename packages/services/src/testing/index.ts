export { eventually } from '@crosstally/db/testing'
export { createTestContext, type TestContext } from './create-test-context.ts'
