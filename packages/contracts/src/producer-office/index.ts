export * from "./member.js"
