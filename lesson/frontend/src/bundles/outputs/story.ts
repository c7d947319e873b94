export { showStory } from "../../stories/story.ts";
