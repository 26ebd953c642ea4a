export { SitePage as default } from "../pages/site-page"
