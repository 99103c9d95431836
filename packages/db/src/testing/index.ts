export { createTestDatabase, runOnServer, type TestDatabase } from './create-test-database.ts'
export { eventually } from './eventually.ts'
