export * from "./site.js"
