import type { ReviewedClaim } from '@crosstally/services'
import { formatQuantity } from './format-quantity.ts'

/** A claim's figure; one that a person set says so: `52 (corrected)`, `40 (added)`. Pure. */
export function formatClaim({
  quantity,
  machine,
  decision,
}: Pick<ReviewedClaim, 'quantity' | 'machine' | 'decision'>): string {
  const figure = formatQuantity(quantity)
  if (decision === 'added') return `${figure} (added)`
  const isChanged = decision === 'corrected' && machine !== null && formatQuantity(machine.quantity) !== figure
  return isChanged ? `${figure} (corrected)` : figure
}
