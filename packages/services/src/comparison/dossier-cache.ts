import type { HeldDossier } from './held-dossier.ts'

/** Dossiers kept in memory, the longest unused dropped first where they hold more than `mostClaims` together. */
export class DossierCache {
  readonly #mostClaims: number
  readonly #held = new Map<string, HeldDossier>()

  constructor(mostClaims: number) {
    this.#mostClaims = mostClaims
  }

  /** Takes a dossier out: whoever works on it has it alone, and one that fails is not kept. */
  take(dossierId: string): HeldDossier | undefined {
    const held = this.#held.get(dossierId)
    this.#held.delete(dossierId)
    return held
  }

  put(dossierId: string, held: HeldDossier): void {
    if (held.size > this.#mostClaims) return
    this.#held.set(dossierId, held)
    let size = [...this.#held.values()].reduce((sum, one) => sum + one.size, 0)
    for (const [id, one] of this.#held) {
      if (size <= this.#mostClaims) return
      this.#held.delete(id)
      size -= one.size
    }
  }
}
