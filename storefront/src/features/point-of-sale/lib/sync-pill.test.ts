import { expect, it } from "vitest"
import { pillState } from "./sync-pill"

const quiet = { waiting: 0, refused: 0, revoked: false, problem: null }

it.each([
  [{ ...quiet }, { state: "sent" }],
  [
    { ...quiet, refused: 1 },
    { state: "refused", count: 1 },
  ],
  [
    { ...quiet, refused: 2, waiting: 3 },
    { state: "refused", count: 2 },
  ],
  [
    { ...quiet, waiting: 3, problem: "temporarily_unavailable" },
    { state: "waiting", count: 3 },
  ],
  [{ ...quiet, revoked: true }, { state: "revoked" }],
  [{ ...quiet, problem: "unauthorized" }, { state: "revoked" }],
  [{ ...quiet, problem: "temporarily_unavailable" }, { state: "offline" }],
  [{ ...quiet, problem: "too_many_requests" }, { state: "failing" }],
  [{ ...quiet, problem: "unexpected" }, { state: "failing" }],
])("the pill says of %j: %j", (queue, says) => expect(pillState(queue)).toEqual(says))
