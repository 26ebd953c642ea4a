// The browser-safe entry `@ocop/places/provinces`: the 34 provinces without the communes' quarter megabyte.
export * from "./distance-band.js"
export * from "./provinces.js"
