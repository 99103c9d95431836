import { obtain } from '../collections/groups.ts'
import { SortedList } from '../collections/sorted-list.ts'

interface Told {
  readonly reportId: string
  readonly value: string
}

/** What the first report by id tells of each key, kept as reports come and go. */
export class FirstTold {
  readonly #told = new Map<string, SortedList<Told>>()

  add(key: string, reportId: string, value: string): void {
    obtain(this.#told, key, () => new SortedList(byReport)).add({ reportId, value })
  }

  remove(key: string, reportId: string): void {
    const list = this.#told.get(key)
    list?.remove({ reportId, value: '' })
    if (list?.items.length === 0) this.#told.delete(key)
  }

  get(key: string): string | undefined {
    return this.#told.get(key)?.items[0]?.value
  }
}

const byReport = (a: Told, b: Told): number => (a.reportId < b.reportId ? -1 : a.reportId > b.reportId ? 1 : 0)
