export { PeoplePage as default } from "../components/people-page"
