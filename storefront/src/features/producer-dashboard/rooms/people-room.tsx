export { PeoplePage as default } from "../pages/members-page"
