import medusa from "@medusajs/eslint-plugin"
import { defineConfig, globalIgnores } from "eslint/config"
import reactHooks from "eslint-plugin-react-hooks"
import tseslint from "typescript-eslint"

/** Ignores without anything else would hold for the whole repository. */
const isGlobalIgnore = (config) => config.ignores !== undefined && Object.keys(config).length === 1
/** Providers are modules to Medusa, in a folder of their own here: they keep the rules of `modules/`. */
const withProviders = ({ files, ...config }) => ({
  ...config,
  ...(files && { files: [...files, ...files.map((glob) => glob.replace("modules/", "providers/"))] }),
})
const medusaRules = medusa.configs.recommended.filter((config) => !isGlobalIgnore(config)).map(withProviders)

const TESTS = ["**/*.test.{ts,tsx}", "**/*.spec.ts", "backend/test/**", "e2e/**", "**/testing/**"]

/** A call that turns a moment into a day: formatDateVi, vietnamDay, or a helper with a name like theirs. */
const DAY_OF =
  "CallExpression[callee.name=/^(day|date|[a-z]\\w*(Day|Date))(?!Time)/]" +
  "[callee.name!=/^(startOf|endOf|next|add|parse|lastDayOfPeriod)/]"
/** A name for an exclusive end: `until`, `validUntil`, `valid_until`. */
const END = "/(^u|_u|U)ntil$/"

export default defineConfig([
  globalIgnores([
    "**/node_modules/**",
    "**/dist/**",
    "**/.medusa/**",
    "**/.output/**",
    "**/.turbo/**",
    "**/.local/**",
    "**/paraglide/**",
    "**/*.gen.ts",
    "**/playwright-report/**",
    "**/test-results/**",
    "packages/local-services/fixtures/**",
  ]),
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // The compiler's noUncheckedIndexedAccess makes a checked `!` the honest word in a few places; tests use it.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Medusa's handlers and React's props use empty object types.
      "@typescript-eslint/no-empty-object-type": "off",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    // A promise that nobody waits for is an error that nobody sees. Needs types, so not for tests and tools.
    files: ["packages/*/src/**/*.ts", "backend/src/**/*.ts", "storefront/src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}", "backend/src/admin/**"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  {
    files: ["backend/**/*.ts", "backend/**/*.tsx"],
    ignores: ["**/*.test.ts"],
    extends: [medusaRules],
  },
  {
    // The end of a period is the first moment after it: shown as it is, a certificate seems to last a day longer.
    files: ["backend/src/**/*.ts", "storefront/src/**/*.{ts,tsx}", "packages/*/src/**/*.ts"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `${DAY_OF} Identifier[name=${END}]:not(CallExpression[callee.name='lastDayOfPeriod'] *)`,
          message:
            "The end of a period is exclusive: a person is shown lastDayOfPeriod(until) of @ocop/vietnam-time, formatted.",
        },
      ],
    },
  },
  {
    // What stands already is in `.eslint-suppressions.json`; that list only becomes shorter.
    files: ["**/*.{ts,tsx,mjs}"],
    // A migration is a script that ran; it is not taken apart afterwards.
    ignores: [...TESTS, "**/migrations/**"],
    rules: {
      "max-lines-per-function": [
        "error",
        { max: 120, skipBlankLines: true, skipComments: true, IIFEs: true },
      ],
      "max-lines": ["error", { max: 400 }],
    },
  },
  {
    files: ["backend/src/**/*.ts"],
    ignores: [
      "backend/src/domains/*/workflows/**",
      "backend/src/workflows/hooks/**",
      // Steps that workflows of several domains take.
      "backend/src/shared/workflow-steps/**",
    ],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: ["@medusajs/framework/workflows-sdk", "@medusajs/workflows-sdk"].map((name) => ({
            name,
            importNames: ["createWorkflow", "createStep"],
            message:
              "A workflow or step belongs to the workflows/ folder of its domain (backend/src/domains/*/workflows), a hook on Medusa's own workflow to backend/src/workflows/hooks.",
          })),
        },
      ],
    },
  },
  {
    files: ["backend/src/**/*.ts"],
    ignores: ["**/*.test.ts", "**/migrations/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          // Enough callers that each hold a connection and wait for a second one exhaust the pool and wait for themselves.
          selector:
            "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression CallExpression:has(> Identifier.arguments[name=/^(container|database)$/]):not(:has(> Identifier.arguments[name='trx']))",
          message:
            "Inside a transaction this call asks the pool for a second connection: pass `trx` to it, or call it outside.",
        },
      ],
    },
  },
  {
    files: ["storefront/src/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended],
  },
])
