// A file of its own, so that a page can load this one reader when something is sent. A dynamic import of the package itself
// would keep all of it in what every page downloads.
export { readDong } from "@ocop/typed-values"
