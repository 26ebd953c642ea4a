import type { MergedRange } from "./header.js"
import type { Cell, RawRow } from "./types.js"

/** Fills cells merged downwards (one producer beside several products) from the merge's own first cell, and only there. */
export class MergedDown {
  private readonly waiting: MergedRange[]
  private active: { range: MergedRange; cell: Cell | undefined }[] = []

  constructor(merges: readonly MergedRange[]) {
    this.waiting = merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => b.top - a.top)
  }

  fill(row: RawRow): void {
    this.active = this.active.filter(({ range }) => range.bottom >= row.rowNumber)
    for (const { range, cell } of this.active) {
      if (cell && !row.cells[range.left]) row.cells[range.left] = cell
    }
    while ((this.waiting.at(-1)?.top ?? Infinity) <= row.rowNumber) {
      const range = this.waiting.pop()
      if (range?.top === row.rowNumber && range.bottom > row.rowNumber) {
        this.active.push({ range, cell: row.cells[range.left] })
      }
    }
  }
}
