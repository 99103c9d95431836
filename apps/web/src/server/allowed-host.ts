const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a Host header names this machine's loopback or one of `allowedHosts` (comma separated; an entry with a port
 * holds for that port only). Pure; a missing header is refused.
 */
export function isAllowedHost(host: string | null, allowedHosts: string): boolean {
  if (!host) return false
  const stated = host.toLowerCase()
  const name = stated.replace(/:\d+$/, '')
  if (loopbackNames.includes(name) || name.endsWith('.localhost')) return true
  const allowed = allowedHosts
    .split(',')
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== '')
  return allowed.includes(stated) || allowed.includes(name)
}
