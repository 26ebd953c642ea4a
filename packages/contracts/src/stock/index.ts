export * from "./audit.js"
export * from "./operation.js"
export * from "./point-terminals.js"
export * from "./terminal.js"
