/** A long proof: what it shows, and how long it may take. Its command is `npm run prove:NAME`. */
export interface Proof {
  readonly name: string
  readonly claim: string
  readonly minutes: number
}

/** In the order in which `npm run prove` runs them: the short ones first. */
export const longProofs: readonly Proof[] = [
  {
    name: "cluster",
    claim:
      "Two servers, a worker, two storefronts and Redis work as one; of 200 orders at once for 100 pieces all are answered, 100 are sold",
    minutes: 20,
  },
  {
    name: "upgrade",
    claim:
      "A shop of build 9eeda44 goes on in this one: unsent sales, a basket and an order's link, each once; ledgers balance",
    minutes: 30,
  },
  {
    name: "reconnect",
    claim:
      "50 terminals come back at once with 500 sales each while people browse: each sale applied once, pages stay quick",
    minutes: 20,
  },
  {
    name: "mutants",
    claim: "Named mistakes in the stock ledger are each noticed by a test",
    minutes: 45,
  },
  {
    name: "stock",
    claim:
      "1,000 buyers at once for 100 pieces; 10,000 operations of terminals while servers, PostgreSQL and Redis die: each applied once",
    minutes: 60,
  },
  {
    name: "payments",
    claim:
      "10,000 bank webhooks, 1,000 forged ones and 500 baskets completed by twenty callers each, while servers die: each stored, applied and charged once",
    minutes: 90,
  },
  {
    name: "settlement",
    claim:
      "100,000 random orders with refunds, returns and payouts: trial balance 0, every producer to the dong by an account that shares no code with the ledger",
    minutes: 60,
  },
  {
    name: "stock-model",
    claim: "50,000 random lives of goods against a model: one balance for every order and repetition",
    minutes: 180,
  },
]
