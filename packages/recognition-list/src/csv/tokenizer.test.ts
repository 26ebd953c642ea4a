import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { expect, it } from "vitest"
import { CsvTokenizer } from "./tokenizer.js"

function read(text: string, sizes: readonly number[] = [text.length]): string[][] {
  const tokenizer = new CsvTokenizer(",", 5_000)
  const rows = []
  let at = 0
  for (let turn = 0; at < text.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    rows.push(...tokenizer.push(text.slice(at, at + size)))
    at += size
  }
  rows.push(...tokenizer.end())
  return rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ""))
}

const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n é'), maxLength: 6 })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
const quote = (rows: string[][]) =>
  rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\r\n")

it("reads sound CSV as csv-parse does", () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = quote(rows)
      expect(read(text)).toEqual(parse(text, { relax_column_count: true }))
    }),
  )
})

it("does not depend on where the text is cut into chunks, sound or not", () => {
  const any = fc.string({ unit: fc.constantFrom(...'ab,"\n\r '), maxLength: 40 })
  fc.assert(
    fc.property(any, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (text, sizes) => {
      expect(read(text, sizes)).toEqual(read(text))
    }),
  )
})
