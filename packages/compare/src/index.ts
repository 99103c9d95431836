export { compareReports, type ReportComparison, resolveReports } from './compare-reports.ts'
export { type ComparisonSettings, defaultSettings } from './settings.ts'
