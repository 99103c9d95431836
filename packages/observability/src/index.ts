export { createLogger, type LogFields, type Logger, type LogLevel, logLevels, silentLogger } from './logger.ts'
export { createMetrics, type MetricLabels, type MetricSeries, type Metrics } from './metrics.ts'
