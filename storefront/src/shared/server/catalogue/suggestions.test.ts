import { expect, it } from "vitest"
import { wordsOfAddress } from "./suggestions"

it.each([
  ["/san-pham/che-shan-tuyet-2", "che shan tuyet"],
  ["/mật-ong/", "mật ong"],
  ["/", ""],
  ["/san-pham/%22%3E<script>", "3E script"],
])("%s → %s", (address, words) => expect(wordsOfAddress(address)).toBe(words))

it("stays short", () => expect(wordsOfAddress(`/${"a".repeat(5_000)}`).length).toBeLessThanOrEqual(60))
